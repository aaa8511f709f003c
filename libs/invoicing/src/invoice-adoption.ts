import { Injectable, Logger } from '@nestjs/common';
import { Actor, type ClientId, Clock, type InvoiceId, Money, PROVIDER } from '#kernel';
import { Db, type SqlValue, type Tx } from '#platform';
import { CatalogService } from '#catalog';
import { ClientsService } from '#clients';
import { LedgerService } from '#ledger';
import { PROVIDER_SCOPE, SettingsService } from '#settings';
import { decodeEntities, isFlagSet, isZeroDate, localToUtc, mirrorInsert, statusWord, utcToLocal } from '#whmcs';
import { type ImportedInvoice, importedInvoices, type ImportedItem, importedItems } from './imported-invoices.query.js';
import { isInclusive, type SplitLine, splitImported } from './imported-lines.js';
import { type AdoptedInvoices, INVOICE_STATUSES, type InvoiceStatus } from './invoicing.types.js';

const BATCH = 200;
const OPEN: readonly string[] = ['Unpaid', 'Payment Pending'];
/** What they stand for is billed elsewhere, or nowhere before it is paid (domain.md §8). */
const CONTAINERS: readonly string[] = ['AddFunds', 'Invoice'];
const EXPLANATION = JSON.stringify(['Taken over from WHMCS; the provider keeps all of it']);

type Adopted = {
  source: ImportedInvoice;
  items: ImportedItem[];
  lines: SplitLine[];
  inclusive: boolean;
  status: InvoiceStatus;
  /** An unpaid container, which is cancelled. */
  emptied: boolean;
  state: 'open' | 'closed';
  kind: string;
  currency: string;
  net: Money;
  tax: Money;
  gross: Money;
  credit: Money;
  paid: Money;
  open: Money;
  issuedAt: Date;
  paidAt: Date | null;
};

/** Takes invoices of an imported WHMCS into our books: the provider's, of direct clients. */
@Injectable()
export class InvoiceAdoption {
  private readonly log = new Logger('InvoiceAdoption');

  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly clients: ClientsService,
    private readonly catalog: CatalogService,
    private readonly ledger: LedgerService,
    private readonly settings: SettingsService,
  ) {}

  async all(): Promise<AdoptedInvoices> {
    const result: AdoptedInvoices = { adopted: 0, skipped: [] };
    for (let after = 0; ;) {
      const rows = await importedInvoices(this.db, after, BATCH);
      if (rows.length === 0) break;
      after = rows[rows.length - 1].id;
      result.adopted += await this.db.transaction((tx) => this.batch(tx, rows, result));
    }
    if (result.adopted > 0) await this.continueNumbers();
    return result;
  }

  private async batch(tx: Tx, rows: ImportedInvoice[], result: AdoptedInvoices): Promise<number> {
    const ids = rows.map((row) => row.id);
    // The lock first: of two runs at once the second sees here what the first has done.
    await tx.query('SELECT id FROM tblinvoices WHERE id IN (?) FOR UPDATE', [ids]);
    const done = await tx.query<{ id: number }>('SELECT invoice_id AS id FROM rc_invoices WHERE invoice_id IN (?)', [
      ids,
    ]);
    const known = new Set(done.map((row) => row.id));
    const clients = await this.clients.profiles(
      rows.map((row) => row.clientId),
      tx,
    );
    const fallback = (await this.catalog.defaultCurrency(tx)).code;
    const items = await importedItems(tx, ids);
    const adopted: Adopted[] = [];
    for (const row of rows.filter((one) => !known.has(one.id))) {
      const currency = clients.get(row.clientId as ClientId)?.currency || fallback;
      try {
        const own = items.filter((item) => item.invoiceId === row.id);
        const planned = this.plan(row, own, currency);
        if (own.length === 0 && !planned.gross.isZero()) planned.items.push(await this.onlyLine(tx, planned));
        planned.lines = splitImported(headerOf(row, currency), linesOf(planned.items, currency));
        adopted.push(planned);
      } catch (error) {
        result.skipped = [...result.skipped.filter((one) => one.invoiceId !== row.id), skip(row.id, error)];
        this.log.warn(`invoice ${row.id} was not taken over: ${(error as Error).message}`);
      }
    }
    if (adopted.length === 0) return 0;
    await this.write(tx, adopted);
    for (const one of adopted) {
      if (one.state === 'open') await this.post(tx, one);
      else if (one.emptied) await this.cancelContainer(tx, one);
    }
    return adopted.length;
  }

  private plan(row: ImportedInvoice, items: ImportedItem[], currency: string): Adopted {
    const imported = statusWord(INVOICE_STATUSES, row.status);
    if (!imported) throw new RangeError(`unknown status "${row.status}"`);
    const money = (amount: string) => Money.fromDatabase(amount, currency);
    const { subtotal, tax, tax2 } = headerOf(row, currency);
    const [total, credit, paid] = [row.total, row.credit, row.paid].map(money);
    const isContainer = items.length > 0 && items.every((item) => CONTAINERS.includes(item.type));
    const isOpen = OPEN.includes(imported);
    if (isContainer && isOpen && !(paid.isZero() && credit.isZero()))
      throw new RangeError('a container that is paid in part');
    const status = isContainer && isOpen ? 'Cancelled' : imported;
    const state = OPEN.includes(status) ? 'open' : 'closed';
    const instant = (local: string | null) => new Date(localToUtc(local, this.clock.zone()) as string);
    const wasPaid = status === 'Paid' || status === 'Refunded';
    const issued = [row.createdAt, row.date, row.datePaid].find((value) => !isZeroDate(value)) ?? '1970-01-01 00:00:00';
    const stamps = { issuedAt: instant(withTime(issued)), paidAt: null as Date | null };
    if (wasPaid) {
      stamps.paidAt = isZeroDate(row.datePaid) ? stamps.issuedAt : instant(row.datePaid);
      if (stamps.paidAt < stamps.issuedAt) stamps.issuedAt = stamps.paidAt;
    }
    return {
      source: row,
      items,
      lines: [],
      inclusive: isInclusive({ subtotal, tax, tax2 }, linesOf(items, currency)),
      status,
      emptied: isContainer && isOpen,
      state,
      kind: kindOf(items, row.orderId),
      currency,
      net: subtotal,
      tax: tax.plus(tax2),
      gross: subtotal.plus(tax).plus(tax2),
      credit,
      paid,
      open: state === 'open' ? total.minus(paid) : Money.zero(currency),
      ...stamps,
    };
  }

  /** An invoice that lost its lines gets one over its whole sum. */
  private async onlyLine(tx: Tx, { source, net }: Adopted): Promise<ImportedItem> {
    const line = { type: '', relid: 0, description: 'Imported without lines', amount: net.toDatabase(), taxed: 1 };
    const { insertId } = await mirrorInsert(tx, 'tblinvoiceitems', {
      invoiceid: source.id,
      userid: source.clientId,
      ...line,
      duedate: source.dueDate,
      paymentmethod: source.paymentMethod,
    });
    return { id: insertId, invoiceId: source.id, ...line };
  }

  private async write(tx: Tx, adopted: readonly Adopted[]): Promise<void> {
    const now = this.clock.now();
    const zone = this.clock.zone();
    const day = (at: Date) => (utcToLocal(at.toISOString(), zone) as string).slice(0, 10);
    await tx.insertMany(
      'rc_invoices',
      `invoice_id reseller_id book kind currency client_id order_id status number issued_at issued_on due_on paid_at
       paid_on gross open_amount inclusive`.split(/\s+/),
      adopted.map((one): SqlValue[] => {
        const issuedOn = isZeroDate(one.source.date) ? day(one.issuedAt) : (one.source.date as string);
        return [
          one.source.id,
          PROVIDER,
          PROVIDER,
          one.kind,
          one.currency,
          one.source.clientId,
          one.source.orderId,
          one.status,
          one.source.number.slice(0, 120),
          one.issuedAt,
          issuedOn,
          isZeroDate(one.source.dueDate) ? issuedOn : one.source.dueDate,
          one.paidAt,
          one.paidAt && day(one.paidAt),
          one.gross.toDatabase(),
          one.open.toDatabase(),
          one.inclusive ? 1 : 0,
        ];
      }),
    );
    await tx.insertMany(
      'rc_adopted_invoices',
      ['invoice_id', 'reseller_id', 'state', 'prior_paid', 'prior_credit', 'adopted_at'],
      adopted.map((one) => [one.source.id, PROVIDER, one.state, one.paid.toDatabase(), one.credit.toDatabase(), now]),
    );
    await tx.insertMany(
      'rc_invoice_lines',
      `invoice_id reseller_id position item_id type relid description taxed amount net tax tax2 profit provider_share
       terms explanation`.split(/\s+/),
      adopted.flatMap(({ source, items, lines }) =>
        items.map((item, position): SqlValue[] => {
          const { net, tax, tax2 } = lines[position];
          return [
            source.id,
            PROVIDER,
            position,
            item.id,
            item.type,
            item.relid,
            decodeEntities(item.description),
            isFlagSet(item.taxed) ? 1 : 0,
            item.amount,
            net.toDatabase(),
            tax.toDatabase(),
            tax2.toDatabase(),
            '0.00',
            net.toDatabase(),
            '{}',
            EXPLANATION,
          ];
        }),
      ),
    );
  }

  /** What is open becomes a claim of ours; what was settled before stands against it in `adjustment`. */
  private async post(tx: Tx, { source, currency, net, tax, gross, open }: Adopted): Promise<void> {
    await this.ledger.post(tx, {
      key: `invoice-issued:${source.id}`,
      event: 'invoice-adopted',
      resellerId: PROVIDER,
      book: PROVIDER,
      currency,
      invoiceId: source.id as InvoiceId,
      clientId: source.clientId as ClientId,
      entries: [
        { account: 'receivable', party: `client:${source.clientId}`, debit: open },
        { account: 'adjustment', debit: gross.minus(open) },
        { account: 'income', credit: net },
        { account: 'tax', credit: tax },
      ],
    });
  }

  private async cancelContainer(tx: Tx, { source }: Adopted): Promise<void> {
    const local = utcToLocal(this.clock.now().toISOString(), this.clock.zone());
    await tx.execute("UPDATE tblinvoices SET status = 'Cancelled', date_cancelled = ?, updated_at = ? WHERE id = ?", [
      local,
      local,
      source.id,
    ]);
  }

  /**
   * The provider's own series goes on where the sequential numbering of the WHMCS stood, in its format, unless it has
   * given a number already or was set up by hand.
   */
  private async continueNumbers(): Promise<void> {
    const [on, format, value] = await Promise.all(
      ['SequentialInvoiceNumbering', 'SequentialInvoiceNumberFormat', 'SequentialInvoiceNumberValue'].map((name) =>
        this.settings.configuration(name),
      ),
    );
    if (!isFlagSet(on) || !/^\d{1,9}$/.test(value)) return;
    const explicit = await this.settings.list(PROVIDER_SCOPE);
    const untouched = (key: string) => explicit.find((view) => view.key === key)?.explicit.length === 0;
    const wanted: Record<string, string | number> = { 'billing.numberFormat': format, 'billing.numberPadding': 1 };
    if (format.includes('{NUMBER}') && Object.keys(wanted).every(untouched))
      for (const [key, set] of Object.entries(wanted))
        await this.settings.set(Actor.system('import'), { level: 'default', scopeId: 0, key, value: set });
    const yearly = await this.settings.value('billing.resetNumberYearly', PROVIDER_SCOPE);
    const series = [PROVIDER, PROVIDER, 'invoice', yearly ? this.clock.today().year : 0];
    await this.db.transaction(async (tx) => {
      await tx.execute(
        `INSERT INTO rc_invoice_series (book, reseller_id, kind, series_year, next_number) VALUES (?,?,?,?,?)
         ON DUPLICATE KEY UPDATE next_number = IF(next_number = 1, VALUES(next_number), next_number)`,
        [...series, value],
      );
    });
  }
}

const skip = (invoiceId: number, error: unknown) => ({ invoiceId, why: (error as Error).message });

const withTime = (stored: string): string => (stored.length === 10 ? `${stored} 00:00:00` : stored);

const headerOf = ({ subtotal, tax, tax2 }: ImportedInvoice, currency: string) => ({
  subtotal: Money.fromDatabase(subtotal, currency),
  tax: Money.fromDatabase(tax, currency),
  tax2: Money.fromDatabase(tax2, currency),
});

const linesOf = (items: readonly ImportedItem[], currency: string) =>
  items.map((item) => ({ amount: Money.fromDatabase(item.amount, currency), taxed: isFlagSet(item.taxed) }));

function kindOf(items: readonly ImportedItem[], orderId: number): string {
  const only = (type: string) => items.length > 0 && items.every((item) => item.type === type);
  if (only('AddFunds')) return 'add-funds';
  if (only('Invoice')) return 'mass-payment';
  if (only('LateFee')) return 'late-fee';
  if (only('Upgrade')) return 'upgrade';
  if (orderId > 0) return 'order';
  return items.some((item) => /^(?:Hosting|Addon|Domain)$/.test(item.type)) ? 'renewal' : 'custom';
}
