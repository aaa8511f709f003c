import type { DataSource } from 'typeorm';

type Done = (error: Error | null, rows: unknown) => void;

/** A pool or a connection of the driver. */
export interface Asked {
  query(sql: string, done: Done): { on(event: 'fields', listener: () => void): unknown };
  /** The text with its values, each escaped. */
  format(sql: string, params: readonly unknown[]): string;
}

/** A connection that was taken out of the pool. */
export interface TakenConnection extends Asked {
  release(): void;
  /** Closes it: who cannot say what state it is in does not give it back. */
  destroy(): void;
}

interface Pool extends Asked {
  getConnection(done: (error: Error | null, connection: TakenConnection) => void): void;
}

export function poolOf(dataSource: DataSource): Pool {
  const { pool } = dataSource.driver as unknown as { pool?: Pool };
  if (!pool) throw new Error('the database connection is closed');
  return pool;
}

export function takeConnection(dataSource: DataSource): Promise<TakenConnection> {
  return new Promise((resolve, reject) => {
    poolOf(dataSource).getConnection((error, connection) => (error ? reject(error) : resolve(connection)));
  });
}
