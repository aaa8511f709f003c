import { LedgerService } from '#ledger';
import { withApp } from '../cli-app.js';

/** `verify-ledger [--json]`: every money invariant in one consistent snapshot; exit 0 clean, 1 violated, 2 could not run. */
export async function verifyLedger(args: string[]): Promise<number> {
  const result = await withApp((app) => app.get(LedgerService).verify());
  if (args.includes('--json')) process.stdout.write(`${JSON.stringify(result)}\n`);
  else
    for (const { id, title, violations, sample } of result.invariants)
      process.stdout.write(
        `${violations === 0 ? 'ok  ' : 'FAIL'} ${id} ${title}${violations ? ` (${violations}) ${JSON.stringify(sample)}` : ''}\n`,
      );
  return result.ok ? 0 : 1;
}
