import type { Db } from '#platform';
import { INVARIANTS } from './invariants/index.js';
import type { InvariantResult, LedgerReport } from './ledger.types.js';

const SAMPLE = 5;
/** Sums of a million invoices are grouped in memory: on disk they take several times as long. */
const GROUPING_BYTES = 256 * 1024 * 1024;

/**
 * Runs every invariant inside one read-only snapshot, so that all of them look at the same moment while others go on writing.
 * REPEATABLE READ is asked for here alone: money paths run READ COMMITTED.
 */
export async function verifyLedger(db: Db): Promise<LedgerReport> {
  const runner = db.dataSource.createQueryRunner();
  await runner.connect();
  try {
    for (const limit of ['tmp_table_size', 'max_heap_table_size'])
      await runner.query(`SET SESSION ${limit} = ${GROUPING_BYTES}`);
    await runner.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ');
    await runner.query('START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY');
    const invariants: InvariantResult[] = [];
    for (const { id, title, sql } of INVARIANTS) {
      const [{ n }] = (await runner.query(`SELECT COUNT(*) AS n FROM (${sql}) AS violation`)) as {
        n: string | number;
      }[];
      const violations = Number.parseInt(String(n), 10);
      const sample =
        violations === 0 ? [] : ((await runner.query(`${sql} LIMIT ${SAMPLE}`)) as Record<string, unknown>[]);
      invariants.push({ id, title, violations, sample });
    }
    return { ok: invariants.every((i) => i.violations === 0), invariants };
  } finally {
    await runner.query('COMMIT').catch(() => undefined);
    for (const limit of ['tmp_table_size', 'max_heap_table_size'])
      await runner.query(`SET SESSION ${limit} = DEFAULT`).catch(() => undefined);
    await runner.release();
  }
}
