import { Injectable } from '@nestjs/common';
import { Clock, DomainError, type LocalDate, type ResellerId } from '#kernel';
import { Db, type RunOptions, type RunReport } from '#platform';
import { InvoicingService } from '#invoicing';
import { ResellersService } from '#resellers';
import { SettingsService } from '#settings';
import { CardCharges } from './card-charges.js';
import type { KeptCard } from './card.types.js';
import { CHARGES } from './charge-failures.js';
import { type DueInvoice, dueInvoices, triesOf } from './charge-run.query.js';
import { nextTry } from './charge-schedule.js';
import { usableCards } from './pay-method-list.query.js';

/** Calls of the gateway at once. */
const AT_ONCE = 4;

type Due = { invoice: DueInvoice; card: KeptCard };

/** The daily task `charges`: due invoices of clients who chose automatic payment, by their default card (domain.md §6, E4). */
@Injectable()
export class ChargeRun {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly invoicing: InvoicingService,
    private readonly resellers: ResellersService,
    private readonly settings: SettingsService,
    private readonly charges: CardCharges,
  ) {}

  /** Once a day for an invoice, whatever date is run; a declined card again on the days of `billing.cardRetryDays`. */
  async run(date: LocalDate, { dryRun, log }: RunOptions): Promise<RunReport> {
    const due = await this.due(date, { dryRun, log });
    await log.expect(due.length);
    if (!dryRun) for (const attemptId of await this.charges.leftOver()) await this.charges.carryOut(attemptId);
    for (let at = 0; at < due.length; at += AT_ONCE) {
      await Promise.all(due.slice(at, at + AT_ONCE).map((one) => this.charge(one, { dryRun, log })));
      await log.tick();
    }
    return log.report();
  }

  private async due(date: LocalDate, { log }: RunOptions): Promise<Due[]> {
    const today = this.clock.today();
    const retryDays = new Map<ResellerId, readonly number[]>();
    const due: Due[] = [];
    for await (const batch of dueInvoices(this.db, date)) {
      const tries = await triesOf(
        this.db,
        batch.map(({ invoiceId }) => invoiceId),
      );
      const cards = await usableCards(this.db, [...new Set(batch.map(({ clientId }) => clientId))], today);
      for (const invoice of batch) {
        const card = cards.find((one) => one.clientId === invoice.clientId && one.book === invoice.book);
        if (!card) {
          log.skipped(subjectOf(invoice), 'no kept card that can be charged');
          continue;
        }
        const tried = tries.get(`${invoice.invoiceId}/${card.payMethodId}`);
        const days = retryDays.get(invoice.resellerId) ?? (await this.retryDays(invoice.resellerId));
        retryDays.set(invoice.resellerId, days);
        const next = tried ? nextTry(tried, days) : date;
        if (next?.isOnOrBefore(date)) due.push({ invoice, card });
      }
    }
    return due;
  }

  private async charge({ invoice, card }: Due, { dryRun, log }: RunOptions): Promise<void> {
    const subject = subjectOf(invoice);
    const text = `${invoice.open.toString()} by ${card.brand} ${card.lastFour}`;
    if (dryRun) return log.made(subject, text);
    try {
      const attemptId = await this.db.transaction(async (tx) => {
        const locked = await this.invoicing.lock(tx, invoice.invoiceId);
        return this.charges.begin(tx, locked, { payMethodId: card.payMethodId, by: CHARGES });
      });
      await this.charges.carryOut(attemptId);
      const { status, failure } = await this.charges.view(attemptId);
      if (status === 'succeeded') log.made(subject, text);
      else if (status === 'failed' && failure !== 'not_sent') log.skipped(subject, `${text}: ${failure}`);
      else log.failed(subject, `${text}: ${status === 'failed' ? failure : `the gateway has not told (${status})`}`);
    } catch (error) {
      if (error instanceof DomainError) log.skipped(subject, error.message);
      else log.failed(subject, (error as Error).message);
    }
  }

  private async retryDays(resellerId: ResellerId): Promise<readonly number[]> {
    return this.settings.value('billing.cardRetryDays', await this.resellers.scopeOf(resellerId));
  }
}

const subjectOf = ({ number, invoiceId }: DueInvoice): string => `invoice ${number || invoiceId}`;
