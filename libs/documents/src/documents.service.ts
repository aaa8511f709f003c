import { Injectable } from '@nestjs/common';
import { BrandingService, BrandNotFoundError } from '#branding';
import { CreditNoteNotFoundError, InvoiceNotFoundError, InvoicingService } from '#invoicing';
import { type Actor, type InvoiceId, PROVIDER, type ResellerId } from '#kernel';
import { PaymentsService } from '#payments';
import { type StatementOf, StatementsService } from '#payouts';
import { Db, everything, sha256 } from '#platform';
import { PdfRenderer, PdfUnavailableError } from '#platform/pdf';
import { creditNotePaper } from './credit-note-paper.js';
import { DocumentFaces } from './document-faces.js';
import { creditNoteStamp, invoiceStamp, type Stamp, statementStamp } from './document-stamps.query.js';
import { DocumentStore } from './document-store.js';
import type { DocumentFile } from './documents.types.js';
import { fileNameOf } from './face.js';
import { invoicePaper } from './invoice-paper.js';
import type { Language } from './language.js';
import { Paper, type PaperKind, type PaperModel } from './paper.js';
import { statementPaper } from './statement-paper.js';

/** Nothing of these changes any more but by what a stamp sees. */
const FINAL = new Set(['Paid', 'Cancelled', 'Refunded', 'Collections', 'Final']);
const ALL_OF_ONE = 200;

type Written = { model: PaperModel; language: Language };

/** Invoices and credit notes on paper. Nobody calls it inside of a transaction. */
@Injectable()
export class DocumentsService {
  /** Prints under way: who asks for the same document meanwhile waits for the same one. */
  private readonly underWay = new Map<string, Promise<DocumentFile>>();

  constructor(
    private readonly db: Db,
    private readonly invoicing: InvoicingService,
    private readonly payments: PaymentsService,
    private readonly statements: StatementsService,
    private readonly branding: BrandingService,
    private readonly faces: DocumentFaces,
    private readonly paper: Paper,
    private readonly store: DocumentStore,
    private readonly renderer: PdfRenderer,
  ) {}

  /**
   * An invoice as PDF, in the look of the brand that stands on it (domain.md §5); HTML that says so where no PDF can be made.
   * Final ones are printed once and kept until anything on them changes.
   * @throws InvoiceNotFoundError also for a foreign one, PrinterBusyError
   */
  async invoice(actor: Actor, invoiceId: InvoiceId): Promise<DocumentFile> {
    const stamp = await invoiceStamp(this.db.read, actor, invoiceId);
    if (!stamp) throw new InvoiceNotFoundError(invoiceId);
    return this.printed(actor, 'invoice', invoiceId, stamp, () => this.writeInvoice(actor, invoiceId));
  }

  /** The same page as HTML, to be looked at. @throws InvoiceNotFoundError also for a foreign one */
  async invoicePage(actor: Actor, invoiceId: InvoiceId): Promise<DocumentFile> {
    return this.page('invoice', `invoice-${invoiceId}`, await this.writeInvoice(actor, invoiceId));
  }

  /** A credit note as PDF. @throws CreditNoteNotFoundError also for a foreign one, PrinterBusyError */
  async creditNote(actor: Actor, creditNoteId: number): Promise<DocumentFile> {
    const stamp = await creditNoteStamp(this.db.read, actor, creditNoteId);
    if (!stamp) throw new CreditNoteNotFoundError(creditNoteId);
    return this.printed(actor, 'credit-note', creditNoteId, stamp, () => this.writeCreditNote(actor, creditNoteId));
  }

  /** The same page as HTML. @throws CreditNoteNotFoundError also for a foreign one */
  async creditNotePage(actor: Actor, creditNoteId: number): Promise<DocumentFile> {
    return this.page('credit-note', `credit-note-${creditNoteId}`, await this.writeCreditNote(actor, creditNoteId));
  }

  /**
   * A reseller's month as PDF on the provider's paper: opening, lines, closing (domain.md §8). Printed once when the month is over.
   * @throws ResellerNotFoundError also for another's, StatementMonthError, UnknownCurrencyError, PrinterBusyError
   */
  async statement(actor: Actor, of: StatementOf): Promise<DocumentFile> {
    const period = await this.statements.statementPeriod(actor, of);
    const stamp = await statementStamp(this.db.read, of, period);
    const id = `${of.resellerId}:${of.currency}:${of.month}`;
    return this.printed(actor, 'statement', id, stamp, () => this.writeStatement(actor, of, period.isOver));
  }

  private async writeStatement(actor: Actor, of: StatementOf, isOver: boolean): Promise<Written> {
    const { face, ...parties } = await this.faces.ofStatement(of);
    const statement = await this.statements.statementDocument(actor, of);
    return { language: face.language, model: statementPaper(statement, parties, isOver, face) };
  }

  private async writeInvoice(actor: Actor, invoiceId: InvoiceId): Promise<Written> {
    const document = await this.invoicing.document(actor, invoiceId);
    const ofThis = { field: 'invoiceId', op: 'eq' as const, value: String(invoiceId) };
    const request = { ...everything(ALL_OF_ONE), filters: [ofThis] };
    const done = { field: 'status', op: 'eq' as const, value: 'done' };
    const payment = { field: 'kind', op: 'eq' as const, value: 'payment' };
    const [face, payments, refunds, notes] = await Promise.all([
      this.faces.of(document),
      this.payments.payments(actor, { ...request, filters: [ofThis, payment] }),
      this.payments.refundsOf(actor, { ...request, filters: [ofThis, done] }),
      this.invoicing.creditNotes(actor, request),
    ]);
    const moved = { payments: payments.items, refunds: refunds.items, notes: notes.items };
    return { language: face.language, model: invoicePaper(document, moved, face) };
  }

  private async writeCreditNote(actor: Actor, creditNoteId: number): Promise<Written> {
    const note = await this.invoicing.creditNote(actor, creditNoteId);
    const document = await this.invoicing.document(actor, note.invoiceId as InvoiceId);
    const face = await this.faces.of(document);
    return { language: face.language, model: creditNotePaper(note, document, face) };
  }

  private async printed(
    actor: Actor,
    kind: PaperKind,
    id: number | string,
    facts: Stamp,
    write: () => Promise<Written>,
  ): Promise<DocumentFile> {
    const document = `${kind}:${id}`;
    const stamp = sha256(`${this.paper.version}\0${await this.brands(facts.resellerId)}\0${facts.facts}`);
    const name = `${kind}-${fileNameOf(facts.number || String(id))}`;
    const etag = FINAL.has(facts.status) ? stamp : null;
    const kept = etag ? await this.store.find(document, etag) : null;
    if (kept) return pdfFile(name, kept, etag);
    const same = `${document}:${stamp}`;
    let print = this.underWay.get(same);
    if (!print) {
      print = this.print(kind, name, tenantOf(actor), { document, etag }, write);
      this.underWay.set(same, print);
      void print.catch(() => undefined).finally(() => this.underWay.delete(same));
    }
    return print;
  }

  private async print(
    kind: PaperKind,
    name: string,
    tenant: string,
    { document, etag }: { document: string; etag: string | null },
    write: () => Promise<Written>,
  ): Promise<DocumentFile> {
    const written = await write();
    try {
      const pdf = await this.renderer.print(this.paper.html(kind, written.model, written.language), tenant);
      if (etag) await this.store.keep(document, etag, pdf);
      return pdfFile(name, pdf, etag);
    } catch (error) {
      if (!(error instanceof PdfUnavailableError)) throw error;
      return this.page(kind, name, written, { notice: true });
    }
  }

  private page(kind: PaperKind, name: string, { model, language }: Written, options = { notice: false }): DocumentFile {
    const html = this.paper.html(kind, model, language, options);
    return {
      fileName: `${name}.html`,
      mediaType: 'text/html; charset=utf-8',
      bytes: Buffer.from(html),
      etag: null,
    };
  }

  /** Versions of the brands that may stand on a page, by the memory that the page is written from. */
  private async brands(resellerId: ResellerId): Promise<string> {
    const versions = await Promise.all(
      [PROVIDER, resellerId].map((id) =>
        this.branding.brandOf(id).then(
          ({ version, status }) => `${version} ${status}`,
          (error: unknown) => {
            if (error instanceof BrandNotFoundError) return 'left';
            throw error;
          },
        ),
      ),
    );
    return versions.join(', ');
  }
}

const pdfFile = (name: string, bytes: Buffer, etag: string | null): DocumentFile => ({
  fileName: `${name}.pdf`,
  mediaType: 'application/pdf',
  bytes,
  etag,
});

/** Whose turn it is at the printer: a reseller with all of his clients, or the provider. */
const tenantOf = ({ kind, resellerId }: Actor): string =>
  kind === 'admin' || kind === 'system' ? kind : `reseller:${resellerId}`;
