import { Injectable } from '@nestjs/common';
import { ClientsService } from '#clients';
import type { LocalDate } from '#kernel';
import { crashPoint, Db, type RunLog, type RunOptions, type RunReport } from '#platform';
import { PROVIDER_SCOPE, SettingsService } from '#settings';
import { type DueClient, dueClients, dueServices } from './due-services.query.js';
import { type RenewalPlan, RenewalPlanner } from './renewal-planner.service.js';
import { RenewalWriter } from './renewal-writer.service.js';

/** Clients of one transaction. */
const BATCH = 500;

const beforeCommit = crashPoint('renewal.before-commit', 'renew', 'worker');
const afterCommit = crashPoint('renewal.after-commit', 'renew', 'worker');

/** The daily task `renewals` (`domain.md §9`). */
@Injectable()
export class RenewalRun {
  constructor(
    private readonly db: Db,
    private readonly clients: ClientsService,
    private readonly settings: SettingsService,
    private readonly planner: RenewalPlanner,
    private readonly writer: RenewalWriter,
  ) {}

  /**
   * Invoices every service whose next period begins within `billing.createDaysBefore` days of the date: one invoice per client and due
   * date, missed periods in order. A line that cannot be computed fails alone and is tried again by the next run; a batch that fails is
   * repeated client by client.
   */
  async run(date: LocalDate, { dryRun, log }: RunOptions): Promise<RunReport> {
    const until = date.plusDays(await this.settings.value('billing.createDaysBefore', PROVIDER_SCOPE));
    const due = await dueClients(this.db, until.toString());
    await log.expect(due.reduce((sum, { dates }) => sum + dates, 0));
    for (let at = 0; at < due.length; at += BATCH) {
      const batch = due.slice(at, at + BATCH);
      if (dryRun) await this.look(batch, until, log);
      else await this.batch(batch, until, log);
      await log.tick();
    }
    return log.report();
  }

  private async batch(clients: readonly DueClient[], until: LocalDate, log: RunLog): Promise<void> {
    try {
      note(await this.write(clients, until), log);
    } catch (error) {
      if (clients.length > 1) {
        for (const client of clients) await this.batch([client], until, log);
        return;
      }
      // A lost database is no fault of one client: the run fails, and what it did stands.
      if (isFatal(error)) throw error;
      log.failed(`client #${clients[0].clientId}`, (error as Error).message);
    }
  }

  private async write(clients: readonly DueClient[], until: LocalDate): Promise<RenewalPlan> {
    const ids = clients.map(({ clientId }) => clientId).sort((a, b) => a - b);
    const plan = await this.db.transaction(async (tx) => {
      const profiles = await this.clients.lockMany(tx, ids);
      const services = await dueServices(tx, ids, until.toString(), { lock: true });
      const planned = await this.planner.plan(tx, services, profiles, until);
      await this.writer.write(tx, planned);
      await beforeCommit();
      return planned;
    });
    await afterCommit();
    return plan;
  }

  private async look(clients: readonly DueClient[], until: LocalDate, log: RunLog): Promise<void> {
    const ids = clients.map(({ clientId }) => clientId);
    const profiles = await this.clients.profiles(ids);
    const services = await dueServices(this.db, ids, until.toString(), { lock: false });
    note(await this.planner.plan(this.db, services, profiles, until), log);
  }
}

function note({ invoices, notes }: RenewalPlan, log: RunLog): void {
  for (const { clientId, dueOn, total, periods } of invoices)
    log.made(
      `client #${clientId}`,
      `due ${dueOn.toString()}, ${total.toString()}: ${periods.map(({ line }) => line.description).join('; ')}`,
    );
  for (const { outcome, subject, text } of notes) log.count(outcome, 1, { subject, text });
}

/** The database is gone: that is no fault of one client. */
const isFatal = (error: unknown): boolean =>
  /^(PROTOCOL_|ECONN|EPIPE|ENOENT|ER_SERVER_SHUTDOWN|ER_CON_COUNT|ER_ACCESS_DENIED)/.test(
    (error as { code?: string }).code ?? '',
  );
