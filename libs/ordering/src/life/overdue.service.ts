import { Injectable } from '@nestjs/common';
import { Clock, LocalDate, type ResellerId } from '#kernel';
import { Db, type RunOptions, type RunReport, type Tx } from '#platform';
import { ResellersService } from '#resellers';
import { SettingsService } from '#settings';
import {
  heldWithoutInvoice,
  type OverdueService,
  overdueServices,
  servicesOfInvoice,
} from './overdue-services.query.js';
import { ServiceLife } from './service-life.service.js';
import { ServiceRows, type ServiceRef } from './service-rows.js';

const BY = 'system:overdue';
type Days = { suspend: number; terminate: number };

/** Unpaid services (domain.md §9): suspended after `billing.suspendDays`, terminated after `billing.terminateDays`, running again when paid. */
@Injectable()
export class OverdueServices {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly rows: ServiceRows,
    private readonly life: ServiceLife,
    private readonly resellers: ResellersService,
    private readonly settings: SettingsService,
  ) {}

  /** The daily task `suspensions`, and what is owed no more runs again. */
  async suspend(date: LocalDate, { dryRun, log }: RunOptions): Promise<RunReport> {
    const today = date.toString();
    const settled = await heldWithoutInvoice(this.db, today);
    const due = await this.due(date, ['Active'], 'suspend');
    await log.expect(settled.length + due.length);
    for (const one of settled) {
      await this.each(log, one, 'runs again', async () => {
        if (!dryRun) await this.db.transaction((tx) => this.liftSettled(tx, one, today));
        return true;
      });
    }
    for (const one of due) {
      if (overridden(one, today)) log.skipped(subjectOf(one), 'is kept by hand');
      else
        await this.each(log, one, `suspended, invoice ${one.invoiceId} is overdue since ${one.dueOn}`, () =>
          dryRun ? Promise.resolve(true) : this.suspendOne(one, date),
        );
      await log.tick();
    }
    return log.report();
  }

  /** What stayed unpaid too long. */
  toTerminate(date: LocalDate): Promise<OverdueService[]> {
    return this.due(date, ['Active', 'Suspended'], 'terminate');
  }

  /** Of the daily task `terminations`. */
  async terminate(found: readonly OverdueService[], date: LocalDate, { dryRun, log }: RunOptions): Promise<void> {
    const today = date.toString();
    for (const one of found) {
      if (overridden(one, today)) log.skipped(subjectOf(one), 'is kept by hand');
      else
        await this.each(log, one, `terminated, invoice ${one.invoiceId} is overdue since ${one.dueOn}`, () =>
          dryRun ? Promise.resolve(true) : this.terminateOne(one, date),
        );
      await log.tick();
    }
  }

  /** Paid, or cancelled: its services run again when nothing overdue is left of them. A repeat changes nothing. */
  async invoiceSettled(tx: Tx, invoiceId: number): Promise<void> {
    const today = this.clock.today().toString();
    for (const ref of await servicesOfInvoice(tx, invoiceId)) await this.liftSettled(tx, ref, today);
  }

  private async liftSettled(tx: Tx, ref: ServiceRef, today: string): Promise<void> {
    const service = await this.rows.lock(tx, ref);
    const [left] = await overdueServices(tx, today, ['Active', 'Suspended'], ref);
    if (left)
      await tx.execute(
        "UPDATE rc_service_holds SET invoice_id = ? WHERE service_type = ? AND service_id = ? AND cause = 'overdue'",
        [left.invoiceId, ref.type, ref.id],
      );
    else await this.life.lift(tx, service, 'overdue', BY);
  }

  private suspendOne(found: OverdueService, date: LocalDate): Promise<boolean> {
    return this.db.transaction(async (tx) => {
      const service = await this.rows.lock(tx, found);
      // Read again under the lock: it may have been paid meanwhile.
      const [still] = await overdueServices(tx, date.toString(), ['Active'], found);
      if (still?.invoiceId !== found.invoiceId) return false;
      return this.life.hold(tx, service, { cause: 'overdue', invoiceId: found.invoiceId, by: BY });
    });
  }

  private terminateOne(found: OverdueService, date: LocalDate): Promise<boolean> {
    return this.db.transaction(async (tx) => {
      const service = await this.rows.lock(tx, found);
      const [still] = await overdueServices(tx, date.toString(), ['Active', 'Suspended'], found);
      if (still?.invoiceId !== found.invoiceId) return false;
      const reason = `Invoice ${found.invoiceId} was not paid`;
      return this.life.end(tx, service, { outcome: 'Terminated', cause: 'overdue', reason, by: BY });
    });
  }

  /** Whose days by the settings of their reseller are over. */
  private async due(date: LocalDate, statuses: readonly string[], what: keyof Days): Promise<OverdueService[]> {
    const daysOf = new Map<number, Days>();
    const found: OverdueService[] = [];
    for (const one of await overdueServices(this.db, date.toString(), statuses)) {
      const days = daysOf.get(one.resellerId) ?? (await this.days(one.resellerId as ResellerId));
      daysOf.set(one.resellerId, days);
      if (LocalDate.of(one.dueOn).plusDays(days[what]).isOnOrBefore(date)) found.push(one);
    }
    return found;
  }

  private async days(resellerId: ResellerId): Promise<Days> {
    const scope = await this.resellers.scopeOf(resellerId);
    const set = await this.settings.values(['billing.suspendDays', 'billing.terminateDays'], scope);
    return { suspend: set['billing.suspendDays'], terminate: set['billing.terminateDays'] };
  }

  /** One that fails stops no other: it is told, and tried again at the next run. */
  private async each(
    log: RunOptions['log'],
    one: ServiceRef & { label: string },
    words: string,
    work: () => Promise<boolean>,
  ): Promise<void> {
    try {
      if (await work()) log.made(subjectOf(one), words);
    } catch (error) {
      log.failed(subjectOf(one), (error as Error).message);
    }
  }
}

const subjectOf = ({ type, id, label }: ServiceRef & { label: string }): string => `${type} ${id}, ${label}`;

/** WHMCS's "override auto-suspend": until a day, or for ever without one. */
const overridden = ({ override, overrideUntil }: OverdueService, today: string): boolean =>
  override === 1 && (overrideUntil === '0000-00-00' || overrideUntil >= today);
