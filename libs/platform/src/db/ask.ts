import type { DataSource } from 'typeorm';
import type { SqlValue } from './sql.js';

/** A pool or a connection of the driver. */
export interface Asked {
  query(sql: string, params: readonly unknown[], done: (error: Error | null, rows: unknown) => void): unknown;
}

/**
 * One statement by the driver itself. TypeORM's way to it (broadcasts, log, promise wrappers) costs as much again as the
 * statement, and an order has forty.
 */
export async function ask<T>(on: Asked, sql: string, params: readonly SqlValue[]): Promise<T> {
  try {
    return await new Promise<T>((resolve, reject) => {
      on.query(sql, params, (error, rows) => (error ? reject(error) : resolve(rows as T)));
    });
  } catch (error) {
    // Born in the driver's socket, the error does not know who asked; here the asynchronous stack does.
    const asked = new Error().stack?.split('\n').slice(2).join('\n') ?? '';
    if (error instanceof Error) error.stack = `${error.name}: ${error.message}\n${asked}`;
    throw error;
  }
}

export function poolOf(dataSource: DataSource): Asked {
  const { pool } = dataSource.driver as unknown as { pool?: Asked };
  if (!pool) throw new Error('the database connection is closed');
  return pool;
}
