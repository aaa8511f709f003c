import { Injectable } from '@nestjs/common';
import { BrandingService, type Brand, type BrandFile } from '#branding';
import { CatalogService } from '#catalog';
import type { InvoiceDocument, InvoiceLineRow } from '#invoicing';
import { Clock, type LocalDate, Money } from '#kernel';
import { PdfRenderer, PdfUnavailableError } from '#platform/pdf';
import type { DocumentFile } from './documents.types.js';
import type { Face } from './face.js';
import { invoicePaper } from './invoice-paper.js';
import type { Language } from './language.js';
import { Paper } from './paper.js';

const DUE_IN_DAYS = 14;
const A_YEAR = 365;
/** As rates are stored. */
const [RATE, NO_RATE] = ['20.0000', '0.0000'];

/** An invoice that nobody owes, in the look of a brand: how invoices will look. It is in no book, and says so itself. */
@Injectable()
export class SampleInvoice {
  constructor(
    private readonly branding: BrandingService,
    private readonly catalog: CatalogService,
    private readonly clock: Clock,
    private readonly paper: Paper,
    private readonly renderer: PdfRenderer,
  ) {}

  /** Its data, of one year of hosting with a domain and one tax, in the brand's language and currency. */
  async document(brand: Brand): Promise<InvoiceDocument> {
    return sample(brand, await this.currency(brand), this.clock.today(), this.paper.languageOf(brand.language));
  }

  /** On paper, as HTML. @param logo the brand's own where it is not stored yet */
  async page(brand: Brand, logo: BrandFile | null): Promise<DocumentFile> {
    const bytes = Buffer.from(await this.html(brand, logo));
    return { fileName: 'sample.html', mediaType: 'text/html; charset=utf-8', bytes, etag: null };
  }

  /** As PDF, or HTML that says so where none can be made. @throws PrinterBusyError */
  async pdf(brand: Brand, logo: BrandFile | null): Promise<DocumentFile> {
    try {
      const bytes = await this.renderer.print(await this.html(brand, logo), `reseller:${brand.resellerId}`);
      return { fileName: 'sample.pdf', mediaType: 'application/pdf', bytes, etag: null };
    } catch (error) {
      if (!(error instanceof PdfUnavailableError)) throw error;
      return this.page(brand, logo);
    }
  }

  private async html(brand: Brand, own: BrandFile | null): Promise<string> {
    const { resellerId, logoFileId } = brand;
    const language = this.paper.languageOf(brand.language);
    const code = await this.currency(brand);
    const [currency, storeUrl, stored] = await Promise.all([
      this.catalog.currency(code),
      this.branding.storeUrl(resellerId),
      own || logoFileId === null ? null : this.branding.file(resellerId, logoFileId),
    ]);
    const face: Face = { brand, logo: own ?? stored, currency, storeUrl, language };
    const document = sample(brand, code, this.clock.today(), language);
    const model = invoicePaper(document, { payments: [], refunds: [], notes: [] }, face);
    return this.paper.html('invoice', { ...model, watermark: language.say('stamp.Sample') }, language);
  }

  private async currency({ currency }: Brand): Promise<string> {
    return currency || (await this.catalog.recent()).defaultCurrency().code;
  }
}

function sample(brand: Brand, currency: string, today: LocalDate, language: Language): InvoiceDocument {
  const amount = (text: string) => Money.of(text, currency).toDatabase();
  const line = (key: string, net: string, tax: string): InvoiceLineRow => ({
    lineId: 0,
    type: 'Item',
    relid: 0,
    description: language.say(key),
    taxed: true,
    amount: amount(net),
    net: amount(net),
    tax: amount(tax),
    tax2: amount('0'),
    profit: amount('0'),
    providerShare: amount('0'),
    explain: [],
    discounts: [],
    periodStart: today.toString(),
    periodEnd: today.plusDays(A_YEAR).toString(),
  });
  const { resellerId, companyName: company, payTo } = brand;
  return {
    invoice: {
      invoiceId: 0,
      number: language.say('sample.number'),
      status: 'Unpaid',
      kind: 'order',
      book: 0,
      resellerId,
      clientId: 0,
      clientName: language.say('sample.client'),
      orderId: 0,
      currency,
      total: amount('144'),
      open: amount('144'),
      issuedOn: today.toString(),
      dueOn: today.plusDays(DUE_IN_DAYS).toString(),
      paidOn: null,
      subtotal: amount('120'),
      tax: amount('24'),
      tax2: amount('0'),
      credit: amount('0'),
      taxRate: RATE,
      taxRate2: NO_RATE,
      inclusive: false,
      paymentMethod: 'banktransfer',
      notes: language.say('sample.note'),
      writeOff: null,
      lines: [line('sample.hosting', '100', '20'), line('sample.domain', '20', '4')],
    },
    issuer: { resellerId, company, address: '', taxId: '', country: '', payTo },
    billTo: { name: language.say('sample.client'), address: [language.say('sample.street')], country: '', taxId: '' },
  };
}
