import { Env } from '../config/env.js';
import { Db } from '../db/db.js';

export interface CrashPoint {
  name: string;
  /** The flow it belongs to, such as `order` or `pay out`. */
  flow: string;
  process: 'api' | 'worker' | 'store';
}

const points = new Map<string, CrashPoint>();
let armed: { db: Db; env: Env } | null = null;

/** Declares a named place at which a test may kill the process; returns the function to await there. */
export function crashPoint(name: string, flow: string, process: CrashPoint['process']): () => Promise<void> {
  if (points.has(name)) throw new Error(`crash point ${name} is declared twice`);
  points.set(name, { name, flow, process });
  return () => (armed ? dieIfArmed(name, armed.db) : Promise.resolve());
}

export const crashPoints = (): CrashPoint[] => [...points.values()];

/** Switches the points on; only test builds call it. */
export function enableCrashPoints(db: Db, env: Env): void {
  if (env.isTest) armed = { db, env };
}

export async function armCrashPoint(db: Db, name: string): Promise<void> {
  await db.query("INSERT INTO rc_test_state (name, value) VALUES (?, 'armed') ON DUPLICATE KEY UPDATE value = 'armed'", [
    `crash:${name}`,
  ]);
}

async function dieIfArmed(name: string, db: Db): Promise<void> {
  // On a connection of its own: the row must be gone although the caller's transaction will never commit.
  const result = (await db.query('DELETE FROM rc_test_state WHERE name = ?', [`crash:${name}`])) as unknown as {
    affectedRows: number;
  };
  if (result.affectedRows > 0) {
    process.kill(process.pid, 'SIGKILL');
    await new Promise(() => undefined);
  }
}
