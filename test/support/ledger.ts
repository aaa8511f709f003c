import { INVARIANTS } from '#ledger';
import type { TestDatabase } from '#testing';

/** Invariants of money that do not hold, with what breaks them: the product's own list, asked of the database straight. */
export async function brokenInvariants({ sql }: TestDatabase): Promise<{ id: string; rows: unknown[] }[]> {
  const broken = [];
  for (const { id, sql: text } of INVARIANTS) {
    const rows = await sql(`${text} LIMIT 3`);
    if (rows.length > 0) broken.push({ id, rows });
  }
  return broken;
}
