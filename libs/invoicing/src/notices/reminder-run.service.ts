import { Injectable } from '@nestjs/common';
import { ClientsService } from '#clients';
import { Clock, type LocalDate, type ResellerId } from '#kernel';
import { Db, type RunOptions, type RunReport, type SqlValue } from '#platform';
import { ResellersService } from '#resellers';
import { SettingsService } from '#settings';
import { InvoiceNoticeDue } from '../events.js';
import { before, newestNotice, type Notice, NOTICES, type NoticeRules } from './notice-stages.js';
import { lockOwed, notedOf, openInvoices, type OpenInvoice } from './open-invoices.query.js';

const BATCH = 500;
/** The furthest that a reminder may lie before the due date (`billing.reminderDays`). */
const AHEAD = 60;

type Due = { invoice: OpenInvoice; notice: Notice };

/** The daily task `reminders`: a reminder before the due date and three overdue notices, each once (domain.md §9). */
@Injectable()
export class ReminderRun {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly clients: ClientsService,
    private readonly resellers: ResellersService,
    private readonly settings: SettingsService,
  ) {}

  /** After missed days only the newest notice that is due is sent; the ones before it are passed over. */
  async run(date: LocalDate, { dryRun, log }: RunOptions): Promise<RunReport> {
    const due = await this.due(date);
    await log.expect(due.length);
    for (let at = 0; at < due.length; at += BATCH) {
      const batch = due.slice(at, at + BATCH);
      const sent = dryRun ? batch : await this.note(batch, date);
      for (const { invoice, notice } of sent) log.made(`invoice ${invoice.number || invoice.invoiceId}`, notice);
      await log.tick();
    }
    return log.report();
  }

  private async due(date: LocalDate): Promise<Due[]> {
    const rules = new Map<ResellerId, NoticeRules>();
    const due: Due[] = [];
    for await (const batch of openInvoices(this.db, date.plusDays(AHEAD), NOTICES[NOTICES.length - 1])) {
      const noted = await notedOf(
        this.db,
        batch.map(({ invoiceId }) => invoiceId),
      );
      const profiles = await this.clients.profiles([...new Set(batch.map(({ clientId }) => clientId))]);
      for (const invoice of batch) {
        const own = rules.get(invoice.resellerId) ?? (await this.rulesOf(invoice.resellerId));
        rules.set(invoice.resellerId, own);
        const notice = newestNotice(invoice, own, date);
        if (!notice || isNoted(noted.get(invoice.invoiceId), notice)) continue;
        if (notice !== 'reminder' && profiles.get(invoice.clientId)?.noOverdueNotices) continue;
        due.push({ invoice, notice });
      }
    }
    return due;
  }

  private async note(batch: readonly Due[], date: LocalDate): Promise<Due[]> {
    const ids = batch.map(({ invoice }) => invoice.invoiceId);
    return this.db.transaction(async (tx) => {
      const owed = await lockOwed(tx, ids);
      const noted = await notedOf(tx, ids);
      const due = batch.filter(
        ({ invoice: { invoiceId }, notice }) => owed.has(invoiceId) && !isNoted(noted.get(invoiceId), notice),
      );
      const now = this.clock.now();
      await tx.insertMany(
        'rc_invoice_notices',
        ['invoice_id', 'reseller_id', 'kind', 'sent', 'noted_on', 'created_at'],
        due.flatMap(({ invoice: { invoiceId, resellerId }, notice }) =>
          [...before(notice).filter((kind) => !noted.get(invoiceId)?.has(kind)), notice].map((kind): SqlValue[] => [
            invoiceId,
            resellerId,
            kind,
            kind === notice ? 1 : 0,
            date.toString(),
            now,
          ]),
        ),
      );
      for (const { invoice, notice } of due) {
        const { invoiceId, number, clientId, resellerId, book, kind, orderId, total, dueOn } = invoice;
        const fact = { invoiceId, number, clientId, resellerId, book, kind, orderId, total: total.toJSON() };
        tx.emit(new InvoiceNoticeDue({ ...fact, dueOn: dueOn.toString(), notice }));
      }
      return due;
    });
  }

  private async rulesOf(resellerId: ResellerId): Promise<NoticeRules> {
    const scope = await this.resellers.scopeOf(resellerId);
    const set = await this.settings.values(['billing.reminderDays', 'billing.overdueDays'], scope);
    return { reminderDays: set['billing.reminderDays'], overdueDays: set['billing.overdueDays'] };
  }
}

/** Whether this notice, or one after it, was sent or passed over. */
const isNoted = (noted: ReadonlySet<string> | undefined, notice: Notice): boolean =>
  NOTICES.slice(NOTICES.indexOf(notice)).some((kind) => noted?.has(kind));
