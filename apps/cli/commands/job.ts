import { DailyRuns, type RunNote } from '#platform';
import { LocalDate } from '#kernel';
import { NOT_YET } from '#config/daily-tasks';
import { parseArguments } from '../arguments.js';
import { withApp } from '../cli-app.js';

/**
 * `job TASK --date YYYY-MM-DD [--dry-run] [--release] [--json]`: runs one task of a date, or `day`, and drains the outbox. Safe to
 * repeat; one that runs elsewhere is waited for. `--release` lets it run past the brake. `within`: where it runs, an app of its own at the
 * command line.
 */
export async function job(args: string[], within: typeof withApp = withApp): Promise<number> {
  const { options, words } = parseArguments(args, ['dry-run', 'json', 'release']);
  const [name = ''] = words;
  if (NOT_YET.includes(name)) throw new Error(`the task ${name} is not part of this version yet`);
  const started = process.hrtime.bigint();
  const outcome = await within((app) =>
    app.get(DailyRuns).run(name, LocalDate.of(options.get('date') ?? ''), {
      dryRun: options.has('dry-run'),
      release: options.has('release'),
      again: true,
    }),
  );
  const tookMs = Number((process.hrtime.bigint() - started) / 1_000_000n);
  const { task, date, made, skipped, failed, status, reason, notes = [] } = outcome;
  process.stdout.write(
    options.has('json')
      ? `${JSON.stringify({ task, date, made, skipped, failed, tookMs, status, ...(reason ? { reason } : {}), notes })}\n`
      : `${task} ${date}: made ${made}, skipped ${skipped}, failed ${failed}, ${tookMs} ms\n${notes.map(line).join('')}`,
  );
  if (reason) process.stderr.write(`${task} ${date} ${status}: ${reason}\n`);
  return status === 'done' && failed === 0 ? 0 : 1;
}

const line = ({ outcome, subject, text }: RunNote): string => `  ${outcome} ${subject}: ${text}\n`;
