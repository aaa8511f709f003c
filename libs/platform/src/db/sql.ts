export type SqlValue = string | number | bigint | boolean | null | Date | Buffer | readonly (string | number)[];
/** Rows of an INSERT behind one placeholder, `VALUES ?`: less than half the work of a placeholder for each value. */
export type SqlRows = readonly (readonly SqlValue[])[];
export type Rows<T> = T[];

/** Something that answers SQL: a transaction, or the database outside of one. */
export interface Sql {
  query<T = Record<string, string | number | null>>(sql: string, params?: SqlValue[]): Promise<Rows<T>>;
}
