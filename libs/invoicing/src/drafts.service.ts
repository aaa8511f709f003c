import { Injectable } from '@nestjs/common';
import { type Actor, type ClientId, Clock, type InvoiceId, LocalDate, type ResellerId } from '#kernel';
import { Db, type Idempotency, type Tx } from '#platform';
import { AuditService } from '#audit';
import { ClientsService } from '#clients';
import { DraftCalculator, isStaff } from './draft-calculator.js';
import { DraftRows } from './draft-rows.js';
import { DraftHasAdminPriceError, DraftOutdatedError, NotADraftError, StaleDraftError } from './draft.errors.js';
import type { DraftContent, DraftPreview, DraftView, NewDraft } from './draft.types.js';
import { readInvoice } from './invoice-list.query.js';
import { InvoicingService } from './invoicing.service.js';
import { ContainerInvoiceError } from './invoicing.errors.js';
import { isContainer, type LockedInvoice } from './invoicing.types.js';
import { type TypedDraft, TypedDrafts } from './typed-drafts.js';

/** How long the client of a copied invoice has to pay, until somebody types another date. */
const DAYS_TO_PAY = 14;

/** Hand-written invoices (R12): a draft without number and posting, which becomes an invoice by being issued (`domain.md §9`). */
@Injectable()
export class InvoiceDraftsService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly invoicing: InvoicingService,
    private readonly rows: DraftRows,
    private readonly calculator: DraftCalculator,
    private readonly typed: TypedDrafts,
    private readonly clients: ClientsService,
    private readonly audit: AuditService,
  ) {}

  /**
   * What typed lines come to at the rates of today, by the one calculator (`domain.md §3, §4`); writes nothing.
   * @throws ClientNotFoundError also for a foreign client, InvalidDraftError, NegativeTotalError
   */
  async preview(actor: Actor, input: NewDraft): Promise<DraftPreview> {
    actor.require('invoices.write');
    const ground = await this.calculator.ground(actor, input.clientId, this.db);
    return this.calculator.priced(actor, input, ground);
  }

  /** Writes a new draft: no number, no posting, nothing is told to the client. @throws as `preview` */
  async create(actor: Actor, input: NewDraft, idempotency: Idempotency | null): Promise<DraftView> {
    actor.require('invoices.write');
    const { invoiceId } = await this.db.once(idempotency, async (tx) => {
      await this.clients.lock(tx, input.clientId);
      const ground = await this.calculator.ground(actor, input.clientId, tx);
      const priced = this.calculator.priced(actor, input, ground);
      const id = await this.rows.write(tx, null, this.calculator.asInvoice(input, ground, priced.lines));
      await this.typed.keep(tx, actor, id, ground.resellerId, input.lines);
      return { invoiceId: id };
    });
    return this.get(actor, invoiceId);
  }

  /** A draft as it was typed, with what it comes to now. @throws InvoiceNotFoundError also for a foreign one, NotADraftError */
  async get(actor: Actor, invoiceId: InvoiceId): Promise<DraftView> {
    const view = await readInvoice(this.db, actor, invoiceId);
    if (view.status !== 'Draft') throw new NotADraftError(invoiceId, view.status);
    const ground = await this.calculator.ground(actor, view.clientId as ClientId, this.db);
    const { version, lines } = await this.typed.of(this.db, invoiceId);
    return {
      ...this.calculator.comesTo(lines, ground),
      invoiceId,
      version,
      clientId: view.clientId as ClientId,
      clientName: view.clientName,
      resellerId: view.resellerId as ResellerId,
      dueOn: view.dueOn,
      paymentMethod: view.paymentMethod,
      notes: view.notes,
    };
  }

  /**
   * Replaces what is typed into a draft. `version` is that of the draft which was read, null = whatever it is.
   * @throws InvoiceNotFoundError, NotADraftError, StaleDraftError, DraftHasAdminPriceError, InvalidDraftError, NegativeTotalError
   */
  async replace(actor: Actor, invoiceId: InvoiceId, version: number | null, content: DraftContent): Promise<DraftView> {
    actor.require('invoices.write');
    await this.db.transaction(async (tx) => {
      const { draft, stored } = await this.lock(tx, actor, invoiceId, version);
      if (!isStaff(actor) && stored.lines.some((line) => line.adminPrice)) throw new DraftHasAdminPriceError(invoiceId);
      const ground = await this.calculator.ground(actor, draft.clientId, tx);
      const priced = this.calculator.priced(actor, content, ground);
      await this.rows.write(tx, invoiceId, this.calculator.asInvoice(content, ground, priced.lines));
      await this.typed.keep(tx, actor, invoiceId, ground.resellerId, content.lines);
    });
    return this.get(actor, invoiceId);
  }

  /** Throws a draft away: nothing of it was ever told or posted. @throws as `replace` */
  async remove(actor: Actor, invoiceId: InvoiceId, version: number | null): Promise<void> {
    actor.require('invoices.write');
    await this.db.transaction(async (tx) => {
      const { draft } = await this.lock(tx, actor, invoiceId, version);
      await this.rows.remove(tx, invoiceId);
      await this.typed.forget(tx, invoiceId);
      await this.audit.record(tx, actor, `Draft ${invoiceId} deleted`, { clientId: draft.clientId });
    });
  }

  /**
   * Makes an invoice of a draft (`domain.md §9`): the rates of today as snapshot, the number from the series, the postings and the fact
   * that sends the mail, in one transaction. The due date must still be ahead.
   * @throws InvoiceNotFoundError, NotADraftError (also when it was issued before), StaleDraftError, DraftOutdatedError, InvalidDraftError,
   * InvoiceWithoutLinesError, NegativeTotalError
   */
  async issue(
    actor: Actor,
    invoiceId: InvoiceId,
    version: number | null,
    idempotency: Idempotency | null,
  ): Promise<{ invoiceId: number; number: string }> {
    actor.require('invoices.write');
    return this.db.once(idempotency, async (tx) => {
      const { draft, stored } = await this.lock(tx, actor, invoiceId, version);
      const ground = await this.calculator.ground(actor, draft.clientId, tx);
      if (ground.resellerId !== draft.resellerId) throw new DraftOutdatedError(invoiceId, 'reseller');
      if (ground.client.currency !== draft.currency) throw new DraftOutdatedError(invoiceId, 'currency');
      const { dueOn, paymentMethod, notes } = await readInvoice(tx, actor, invoiceId);
      const content = { dueOn: LocalDate.of(dueOn), paymentMethod, notes, lines: stored.lines };
      this.calculator.checkForIssue(content, ground);
      const input = this.calculator.asInvoice(content, ground, this.calculator.comesTo(stored.lines, ground).lines);
      await this.audit.record(tx, actor, `Draft ${invoiceId} issued`, { clientId: draft.clientId });
      const { number } = await this.rows.issue(tx, invoiceId, input);
      return { invoiceId, number };
    });
  }

  /**
   * A new draft with the lines of an invoice, for correcting it: as they were typed, else each line at what was charged. The original
   * stays as it is; who replaces it cancels it.
   * @throws InvoiceNotFoundError
   */
  async copy(actor: Actor, invoiceId: InvoiceId, idempotency: Idempotency | null): Promise<DraftView> {
    actor.require('invoices.write');
    const copied = await this.db.once(idempotency, async (tx) => {
      const original = await this.invoicing.lockFor(tx, actor, invoiceId);
      if (isContainer(original)) throw new ContainerInvoiceError(invoiceId);
      const ground = await this.calculator.ground(actor, original.clientId, tx);
      const view = await readInvoice(tx, actor, invoiceId);
      const typed = await this.typed.of(tx, invoiceId);
      const keepsAdminPrices = isStaff(actor) && ground.resellerId !== 0;
      const lines = keepsAdminPrices ? typed.lines : typed.lines.map((line) => ({ ...line, adminPrice: null }));
      const [paymentMethod] = ground.gateways.includes(view.paymentMethod) ? [view.paymentMethod] : ground.gateways;
      const dueOn = this.clock.today().plusDays(DAYS_TO_PAY);
      const content = { dueOn, paymentMethod, notes: view.notes, lines };
      const priced = this.calculator.priced(actor, content, ground);
      const id = await this.rows.write(tx, null, this.calculator.asInvoice(content, ground, priced.lines));
      await this.typed.keep(tx, actor, id, ground.resellerId, lines);
      return { invoiceId: id };
    });
    return this.get(actor, copied.invoiceId);
  }

  private async lock(
    tx: Tx,
    actor: Actor,
    invoiceId: InvoiceId,
    version: number | null,
  ): Promise<{ draft: LockedInvoice; stored: TypedDraft }> {
    const draft = await this.invoicing.lockFor(tx, actor, invoiceId);
    if (draft.status !== 'Draft') throw new NotADraftError(invoiceId, draft.status);
    const stored = await this.typed.of(tx, invoiceId);
    if (version !== null && version !== stored.version) throw new StaleDraftError(stored.version);
    return { draft, stored };
  }
}
