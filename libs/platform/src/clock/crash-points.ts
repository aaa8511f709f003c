import { createPool, type Pool, type ResultSetHeader } from 'mysql2/promise';
import { Env } from '../config/env.js';
import { connectionParts } from '../db/connection.js';
import { Db } from '../db/db.js';

export interface CrashPoint {
  name: string;
  /** The flow it belongs to, such as `order` or `pay out`. */
  flow: string;
  process: 'api' | 'worker' | 'store';
}

const points = new Map<string, CrashPoint>();
let asked: Pool | null = null;

/** Declares a named place at which a test may kill the process; returns the function to await there. */
export function crashPoint(name: string, flow: string, process: CrashPoint['process']): () => Promise<void> {
  if (points.has(name)) throw new Error(`crash point ${name} is declared twice`);
  points.set(name, { name, flow, process });
  return () => (asked ? dieIfArmed(name, asked) : Promise.resolve());
}

export const crashPoints = (): CrashPoint[] => [...points.values()];

/** Switches the points on; only test builds call it. */
export function enableCrashPoints(_db: Db, env: Env): void {
  if (!env.isTest) return;
  const { username, ...parts } = connectionParts(env.values.DATABASE_URL);
  // Connections of their own: points are asked inside transactions, and when every connection of the pool is in one,
  // a second from the same pool would never come. Idle ones are closed, so that they keep no process alive.
  asked = createPool({ ...parts, user: username, connectionLimit: 2, maxIdle: 0, idleTimeout: 1000 });
}

export async function armCrashPoint(db: Db, name: string): Promise<void> {
  await db.query(
    "INSERT INTO rc_test_state (name, value) VALUES (?, 'armed') ON DUPLICATE KEY UPDATE value = 'armed'",
    [`crash:${name}`],
  );
}

async function dieIfArmed(name: string, connections: Pool): Promise<void> {
  // Outside of the caller's transaction: the row must be gone although that will never commit.
  const [result] = await connections.query<ResultSetHeader>('DELETE FROM rc_test_state WHERE name = ?', [
    `crash:${name}`,
  ]);
  if (result.affectedRows > 0) {
    process.kill(process.pid, 'SIGKILL');
    await new Promise(() => undefined);
  }
}
