import { decodeEntities } from './html-text.js';

/** What names a row of `tblclients`, as stored; null where a LEFT JOIN found none. */
export type StoredNames = { firstname: string | null; lastname: string | null; companyname: string | null };

/** A row that says who it is about, the company or the person, in place of the stored names. */
export function withClientName<T extends StoredNames>({ firstname, lastname, companyname, ...rest }: T) {
  const person = [firstname, lastname].filter(Boolean).join(' ');
  return { ...rest, clientName: decodeEntities(companyname || person) };
}

/** The same in SQL, of a joined `tblclients`; '' where there is none. Its entities are still to be decoded. */
export const nameSql = (table: string): string =>
  `COALESCE(NULLIF(${table}.companyname, ''), TRIM(CONCAT(${table}.firstname, ' ', ${table}.lastname)), '')`;
