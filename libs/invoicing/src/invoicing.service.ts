import { Injectable } from '@nestjs/common';
import { type Actor, type ClientId, type InvoiceId, type InvoiceLineId, Money, type ResellerId } from '#kernel';
import { Db, parseJson, type ListPage, type ListRequest, type Sql, type Tx } from '#platform';
import { listCreditNotes, readCreditNote, type CreditNoteRow, type CreditNoteView } from './credit-note-list.query.js';
import type {
  CreditNoteInput,
  IssuedCreditNote,
  LineReturn,
  Returnable,
  ReturnedLine,
  ReturnInput,
} from './credit-note.types.js';
import { CreditNotes } from './credit-notes.js';
import { InvoiceAdoption } from './invoice-adoption.js';
import { InvoiceIssuer } from './invoice-issuer.js';
import { InvoiceSettler } from './invoice-settler.js';
import { listInvoices, readInvoice, type InvoiceListRow, type InvoiceView } from './invoice-list.query.js';
import { InvoicePage, type InvoiceDocument } from './invoice-page.js';
import { ContainerInvoiceError, InvoiceNotFoundError } from './invoicing.errors.js';
import { type NumberRules, NumberSeries } from './number-series.js';
import { Reopenings } from './reopenings.js';
import { type CollectedTarget, Containers } from './containers.js';
import { WriteOffs } from './write-offs.js';
import type {
  AdoptedInvoices,
  InvoiceLineView,
  InvoiceKind,
  InvoiceStatus,
  IssuedInvoice,
  IssueInvoiceInput,
  LockedInvoice,
  NewContainer,
} from './invoicing.types.js';
import { isContainer } from './invoicing.types.js';

/** Invoices of every book: issued, settled, cancelled, shown. Lines arrive with their split; no profit is computed here. */
@Injectable()
export class InvoicingService {
  constructor(
    private readonly db: Db,
    private readonly issuer: InvoiceIssuer,
    private readonly settler: InvoiceSettler,
    private readonly page: InvoicePage,
    private readonly adoption: InvoiceAdoption,
    private readonly numbers: NumberSeries,
    private readonly notes: CreditNotes,
    private readonly reopenings: Reopenings,
    private readonly writeOffs: WriteOffs,
    private readonly containers: Containers,
  ) {}

  /**
   * Issues an invoice in the caller's transaction: mirror rows, lines with their split, ledger, number (domain.md §9).
   * A total of zero is paid at once; by setting it then gets no number. The counter row is locked last: do what else
   * the transaction has to do before.
   * `rules`: what `numberRules` answered, where the caller asked before his transaction.
   * @throws InvoiceWithoutLinesError, NegativeTotalError, LineOutOfBalanceError
   */
  issue(tx: Tx, input: IssueInvoiceInput, rules?: NumberRules): Promise<IssuedInvoice> {
    return this.issuer.issue(tx, input, rules);
  }

  /**
   * As `issue`, for many invoices at once: one statement per table, numbers in the order given, counter rows locked in the order of
   * their keys. What the transaction has to lock besides (clients, services) it locks before.
   */
  issueMany(
    tx: Tx,
    inputs: readonly IssueInvoiceInput[],
    rules?: ReadonlyMap<ResellerId, NumberRules>,
  ): Promise<IssuedInvoice[]> {
    return this.issuer.issueMany(tx, inputs, rules);
  }

  /** How invoices of a reseller's clients are numbered (0 = the provider's own). */
  numberRules(resellerId: ResellerId, sql: Sql = this.db): Promise<NumberRules> {
    return this.numbers.rules(sql, resellerId);
  }

  /**
   * Locks an invoice for a movement of money: the first statement of a money path.
   * @throws InvoiceNotFoundError
   */
  async lock(tx: Tx, invoiceId: InvoiceId): Promise<LockedInvoice> {
    const [row] = await tx.query<{
      kind: InvoiceKind;
      client_id: number;
      reseller_id: number;
      book: number;
      currency: string;
      status: InvoiceStatus;
      open_amount: string;
      gross: string;
      paid_before: number;
      number: string;
    }>(
      `SELECT kind, client_id, reseller_id, book, currency, status, open_amount, gross, paid_at IS NOT NULL AS paid_before, number
       FROM rc_invoices WHERE invoice_id = ? FOR UPDATE`,
      [invoiceId],
    );
    if (!row) throw new InvoiceNotFoundError(invoiceId);
    return {
      invoiceId,
      kind: row.kind,
      clientId: row.client_id as ClientId,
      resellerId: row.reseller_id as ResellerId,
      book: row.book as ResellerId,
      currency: row.currency,
      status: row.status,
      total: Money.fromDatabase(row.gross, row.currency),
      open: Money.fromDatabase(row.open_amount, row.currency),
      paidBefore: Number(row.paid_before) === 1,
      number: row.number,
      ...(row.status === 'Collections' ? { writtenOff: await this.writeOffs.left(tx, invoiceId, row.currency) } : {}),
    };
  }

  /**
   * As `lock`, for a caller who may only touch his own invoices: a client his, a reseller his clients'.
   * @throws InvoiceNotFoundError also for a foreign invoice
   */
  async lockFor(tx: Tx, actor: Actor, invoiceId: InvoiceId): Promise<LockedInvoice> {
    const invoice = await this.lock(tx, invoiceId);
    this.checkMayTouch(actor, invoice);
    return invoice;
  }

  /** @throws InvoiceNotFoundError for a foreign invoice */
  checkMayTouch(actor: Actor, invoice: Pick<LockedInvoice, 'invoiceId' | 'clientId' | 'resellerId'>): void {
    if (!mayTouch(actor, invoice)) throw new InvoiceNotFoundError(invoice.invoiceId);
  }

  /** Whose an invoice is, which never changes: read without its lock, by who has to lock something of theirs first. @throws as `lockFor` */
  async ownerOf(
    sql: Sql,
    actor: Actor,
    invoiceId: InvoiceId,
  ): Promise<Pick<LockedInvoice, 'invoiceId' | 'clientId' | 'resellerId' | 'book'>> {
    const [row] = await sql.query<{ client_id: ClientId; reseller_id: ResellerId; book: ResellerId }>(
      'SELECT client_id, reseller_id, book FROM rc_invoices WHERE invoice_id = ?',
      [invoiceId],
    );
    if (!row) throw new InvoiceNotFoundError(invoiceId);
    const owner = { invoiceId, clientId: row.client_id, resellerId: row.reseller_id, book: row.book };
    this.checkMayTouch(actor, owner);
    return owner;
  }

  /**
   * Locks several invoices in the one order that everybody keeps: what only collects money before what is billed, each by id. Kinds do not
   * change, so they are read before.
   * @throws InvoiceNotFoundError
   */
  async lockMany(tx: Tx, invoiceIds: readonly InvoiceId[]): Promise<Map<InvoiceId, LockedInvoice>> {
    const locked = new Map<InvoiceId, LockedInvoice>();
    const ids = [...new Set(invoiceIds)];
    if (ids.length === 0) return locked;
    const rows = await tx.query<{ invoice_id: InvoiceId }>(
      `SELECT invoice_id FROM rc_invoices WHERE invoice_id IN (?) ORDER BY kind NOT IN ('mass-payment', 'add-funds'), invoice_id`,
      [ids],
    );
    const missing = ids.find((id) => !rows.some((row) => row.invoice_id === id));
    if (missing !== undefined) throw new InvoiceNotFoundError(missing);
    for (const { invoice_id: id } of rows) locked.set(id, await this.lock(tx, id));
    return locked;
  }

  /**
   * Lowers what is open by a payment; at zero the invoice becomes Paid, frozen profit becomes payable and `InvoicePaid`
   * is stated (domain.md §8, §9). The caller posts his own side (cash or credit against receivable) and holds the lock.
   * @returns the invoice afterwards
   */
  settle(tx: Tx, invoice: LockedInvoice, amount: Money): Promise<LockedInvoice> {
    return this.settler.settle(tx, invoice, amount);
  }

  /**
   * Opens an invoice again by money that was taken back, without a credit note (domain.md §8, chargeback); never by more than
   * `returnable` says is settled. The caller holds the lock and posts receivable against cash.
   * @throws ReopenExceedsSettledError
   */
  reopen(tx: Tx, invoice: LockedInvoice, source: string, amount: Money): Promise<LockedInvoice> {
    return this.reopenings.reopen(tx, invoice, source, amount);
  }

  /** As `settle`, for money that comes back after `reopen(…, of, …)`: that much no longer counts as unpaid of the lines. */
  async settleReopened(
    tx: Tx,
    invoice: LockedInvoice,
    amount: Money,
    { of, source }: { of: string; source: string },
  ): Promise<LockedInvoice> {
    const after = await this.settler.settle(tx, invoice, amount);
    if (after.status !== 'Paid' && invoice.paidBefore) await this.reopenings.undo(tx, invoice, of, source);
    return after;
  }

  /** Puts client credit on the invoice: counted once, in `tblinvoices.credit` (domain.md §4). Else as `settle`. */
  applyCredit(tx: Tx, invoice: LockedInvoice, amount: Money): Promise<LockedInvoice> {
    return this.settler.applyCredit(tx, invoice, amount);
  }

  /**
   * Gives up what is open of an invoice (domain.md §8, §9: status Collections): write-off against receivable. Profit stays pending; what
   * comes in later is settled as any payment. The caller holds the lock. Staff only, with a reason.
   * @throws InvoiceNotOpenError, ReasonRequiredError
   */
  writeOff(tx: Tx, actor: Actor, invoice: LockedInvoice, reason: string): Promise<void> {
    return this.writeOffs.write(tx, actor, invoice, reason);
  }

  /**
   * A credit note over what is open of an unpaid invoice, without money (domain.md §3.6, §4): lowers what is open; the rest is paid as
   * ever, and the note counts as refunded when the profit is posted. A note over all of an invoice on which nothing was paid cancels it.
   * The caller holds the lock.
   * @throws InvoiceNotOpenError, SettleExceedsOpenError, ReturnLineUnknownError, ReturnExceedsLineError, ReasonRequiredError
   */
  noteOpen(
    tx: Tx,
    invoice: LockedInvoice,
    input: { reason: string; lines: readonly ReturnInput[] },
  ): Promise<IssuedCreditNote> {
    return this.settler.noteOpen(tx, invoice, input);
  }

  /**
   * Takes off all that lowered an unpaid invoice, before it is cancelled (domain.md §8). The caller holds the lock, gives
   * both parts to the client's credit and posts receivable against credit.
   * @returns the applied credit, and the part payments
   */
  release(tx: Tx, invoice: LockedInvoice): Promise<{ credit: Money; payments: Money }> {
    return this.settler.release(tx, invoice);
  }

  /** Unpaid invoices of a client in one book, oldest due first. */
  async unpaidOf(clientId: ClientId, book: ResellerId, sql: Sql = this.db): Promise<InvoiceId[]> {
    const rows = await sql.query<{ invoice_id: InvoiceId }>(
      `SELECT invoice_id FROM rc_invoices WHERE client_id = ? AND status = 'Unpaid' AND book = ?
         AND kind NOT IN ('mass-payment', 'add-funds') ORDER BY due_on, invoice_id`,
      [clientId, book],
    );
    return rows.map((row) => row.invoice_id);
  }

  /**
   * Cancels an invoice on which nothing was paid; its postings are taken back (domain.md §8). Whoever cancels calls
   * `PaymentsService.cancelInvoice`, which gives back first what was paid.
   * @throws InvoiceNotFoundError, InvoiceNotOpenError, InvoiceHasPaymentsError
   */
  async cancel(tx: Tx, actor: Actor, invoiceId: InvoiceId): Promise<void> {
    const invoice = await this.lockFor(tx, actor, invoiceId);
    if (isContainer(invoice)) throw new ContainerInvoiceError(invoiceId);
    await this.settler.cancel(tx, invoice);
  }

  /**
   * A container of money (domain.md §8, mass payment and add-funds): open for payment, without number, posting or fact.
   */
  openContainer(tx: Tx, container: NewContainer): Promise<InvoiceId> {
    return this.containers.open(tx, container);
  }

  /** Notes that a kept card is being charged for an invoice: by which, and when (`paymethodid`, `last_capture_attempt`). */
  noteCapture(tx: Tx, invoiceId: InvoiceId, payMethodId: number): Promise<void> {
    return this.settler.noteCapture(tx, invoiceId, payMethodId);
  }

  /** What a mass payment collects for, oldest due first, with what it asks for each. */
  collectedBy(tx: Tx, container: LockedInvoice): Promise<CollectedTarget[]> {
    return this.containers.targets(tx, container);
  }

  /** Open mass payments of a client in a book. */
  openMassPayments(tx: Tx, clientId: ClientId, book: ResellerId): Promise<InvoiceId[]> {
    return this.containers.openOf(tx, clientId, book);
  }

  /** Open mass payments of clients, in the order in which their locks are taken. */
  openMassPaymentsOf(tx: Tx, clientIds: readonly ClientId[]): Promise<InvoiceId[]> {
    return this.containers.openOfClients(tx, clientIds);
  }

  /**
   * Lets a mass payment ask for less: what is given for each of its invoices. With nothing left to ask for it is Paid, or Cancelled where
   * nothing came for it. The caller holds its lock. @returns the container afterwards
   */
  lowerContainer(tx: Tx, container: LockedInvoice, targets: readonly CollectedTarget[]): Promise<LockedInvoice> {
    return this.containers.lower(tx, container, targets);
  }

  /** Money came for a container and was booked where it belongs by the caller, who holds its lock; in full, the container is Paid. */
  passOn(tx: Tx, container: LockedInvoice, amount: Money): Promise<void> {
    return this.containers.passOn(tx, container, amount);
  }

  /** Gives a container up; what came through it stays where it is. The caller holds its lock. */
  cancelContainer(tx: Tx, container: LockedInvoice): Promise<void> {
    return this.containers.cancel(tx, container);
  }

  /** What was paid of an invoice and did not go back yet, and what is left of each line (domain.md §3.6); gross amounts. */
  returnable(invoice: LockedInvoice, sql: Sql = this.db): Promise<Returnable> {
    return this.notes.returnable(sql, invoice);
  }

  /**
   * What a credit note over these lines would hold, per line and level, with the reseller's share of it; writes nothing.
   * @throws ReturnLineUnknownError, ReturnExceedsLineError
   */
  previewReturn(invoice: LockedInvoice, lines: readonly ReturnInput[], sql: Sql = this.db): Promise<ReturnedLine[]> {
    return this.notes.preview(sql, invoice, lines);
  }

  /**
   * Issues a credit note for what went back (domain.md §8, refund of a sale, then its credit note): income and tax against
   * receivable, tax per level by the cumulative formula, number from its own gapless series; Refunded once everything of a
   * paid invoice went back. The caller holds the invoice's lock, has posted the money, and calls this last (the counter row).
   * @throws ReturnLineUnknownError, ReturnExceedsLineError
   */
  issueCreditNote(tx: Tx, invoice: LockedInvoice, input: CreditNoteInput): Promise<IssuedCreditNote> {
    return this.notes.issue(tx, invoice, input);
  }

  /**
   * Takes lines off an unpaid invoice by a credit note: less is open, and with nothing left open it is paid (domain.md §3.6: a note before
   * payment counts as refunded when the profit is posted). The caller holds the lock; the lines give at most what is open.
   * @throws InvoiceNotOpenError, SettleExceedsOpenError, ReturnLineUnknownError, ReturnExceedsLineError
   */
  async noteUnpaid(tx: Tx, invoice: LockedInvoice, input: CreditNoteInput): Promise<IssuedCreditNote> {
    const noted = Money.sum(
      input.lines.map(({ gross }) => gross),
      invoice.currency,
    );
    await this.settler.lowerOpen(tx, invoice, noted);
    const note = await this.notes.issue(tx, invoice, input);
    const open = invoice.open.minus(noted);
    if (open.isZero()) await this.settler.markPaid(tx, { ...invoice, open });
    return note;
  }

  /** What went back of each line of an invoice, step by step; what the profit's reversal is computed from. */
  returnsOf(invoiceId: InvoiceId, sql: Sql = this.db): Promise<LineReturn[]> {
    return this.notes.returnsOf(sql, invoiceId);
  }

  /** Credit notes the actor may see; `CREDIT_NOTE_LIST`. */
  creditNotes(actor: Actor, request: ListRequest): Promise<ListPage<CreditNoteRow>> {
    return listCreditNotes(this.db.read, actor, request);
  }

  /** One credit note with its lines. @throws CreditNoteNotFoundError also for a foreign one */
  creditNote(actor: Actor, creditNoteId: number): Promise<CreditNoteView> {
    return readCreditNote(this.db.read, actor, creditNoteId);
  }

  /**
   * Takes the invoices of an imported WHMCS that have no row of ours into the provider's book: open ones with a posting
   * of what is open, closed ones as history (domain.md §4: they keep their header). Safe to repeat and to stop half-way.
   */
  adoptMirrored(): Promise<AdoptedInvoices> {
    return this.adoption.all();
  }

  /** The lines of an invoice with their split, in order; read by `sql` (a transaction, or the database). */
  async linesOf(invoiceId: InvoiceId, sql: Sql = this.db): Promise<InvoiceLineView[]> {
    const rows = await sql.query<Record<string, string> & { id: number; reseller_id: number; relid: number }>(
      `SELECT l.id, l.reseller_id, l.type, l.relid, l.description, l.net, l.tax, l.tax2, l.profit, l.provider_share,
         l.terms, l.explanation, i.currency
       FROM rc_invoice_lines l JOIN rc_invoices i ON i.invoice_id = l.invoice_id
       WHERE l.invoice_id = ? ORDER BY l.position`,
      [invoiceId],
    );
    return rows.map((row) => {
      const money = (amount: string) => Money.fromDatabase(amount, row.currency);
      return {
        lineId: row.id as InvoiceLineId,
        invoiceId,
        resellerId: row.reseller_id as ResellerId,
        type: row.type,
        relid: row.relid,
        description: row.description,
        net: money(row.net),
        tax: money(row.tax),
        tax2: money(row.tax2),
        profit: money(row.profit),
        providerShare: money(row.provider_share),
        terms: parseJson<object>(row.terms),
        explain: parseJson<string[]>(row.explanation),
      };
    });
  }

  /** Invoices the actor may see: all, his clients', his own. Filters and sorts: `INVOICE_LIST`. */
  list(actor: Actor, request: ListRequest): Promise<ListPage<InvoiceListRow>> {
    return listInvoices(this.db.read, actor, request);
  }

  /**
   * One invoice with its lines; amounts with the invoice's currency.
   * @throws InvoiceNotFoundError also for a foreign one
   */
  view(actor: Actor, invoiceId: InvoiceId): Promise<InvoiceView> {
    return readInvoice(this.db.read, actor, invoiceId);
  }

  /** What the printed page shows: issuer (the brand's words while *invoice branding* is on), client, lines, sums (domain.md §5). */
  document(actor: Actor, invoiceId: InvoiceId): Promise<InvoiceDocument> {
    return this.page.of(actor, invoiceId);
  }
}

/** Staff and jobs touch every invoice, a reseller those of his clients, a client his own. */
function mayTouch(actor: Actor, invoice: Pick<LockedInvoice, 'clientId' | 'resellerId'>): boolean {
  if (actor.kind === 'admin' || actor.kind === 'system') return true;
  if (actor.kind === 'reseller') return invoice.resellerId === actor.resellerId;
  return invoice.clientId === actor.clientId;
}
