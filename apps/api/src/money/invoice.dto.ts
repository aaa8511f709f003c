import type { InvoiceDocument, InvoiceLineRow, InvoiceListRow, InvoiceView } from '#invoicing';
import { INVOICE_STATUSES } from '#invoicing';
import { Field, MoneyDto } from '#platform/http';
import { toMoney } from './shapes.js';

/** What everybody sees of an invoice. */
export class InvoiceDto {
  @Field.id()
  id: number;

  @Field.string({ max: 120, description: 'as the client reads it; empty while it has none' })
  number: string;

  @Field.enum(INVOICE_STATUSES)
  status: string;

  @Field.string({ max: 16 })
  kind: string;

  @Field.int({ description: 'the client' })
  clientId: number;

  @Field.string()
  clientName: string;

  @Field.int({ description: '0 = none' })
  orderId: number;

  @Field.money({ description: 'net and tax, before credit' })
  total: MoneyDto;

  @Field.money()
  open: MoneyDto;

  @Field.date()
  issuedOn: string;

  @Field.date()
  dueOn: string;

  @Field.date({ nullable: true })
  paidOn: string | null;
}

/** With whose client it is, for the provider and the reseller. */
export class TenantInvoiceDto extends InvoiceDto {
  @Field.int({ description: '0 = a direct client of the provider' })
  resellerId: number;

  @Field.int({ description: 'whose book: 0 = the provider issued it' })
  book: number;
}

export class InvoiceLineDto {
  @Field.id()
  id: number;

  @Field.string({ max: 30 })
  type: string;

  @Field.int({ description: 'the service or domain it is for' })
  relatedId: number;

  @Field.text()
  description: string;

  @Field.money({ description: 'as listed; contains tax where prices do' })
  amount: MoneyDto;

  @Field.money()
  net: MoneyDto;

  @Field.money()
  tax: MoneyDto;

  @Field.money()
  tax2: MoneyDto;

  @Field.date({ nullable: true })
  periodStart: string | null;

  @Field.date({ nullable: true, description: 'the day after the last' })
  periodEnd: string | null;
}

/** With its split, for the provider and the reseller. */
export class SplitInvoiceLineDto extends InvoiceLineDto {
  @Field.money({ description: 'the reseller’s' })
  profit: MoneyDto;

  @Field.money()
  providerShare: MoneyDto;

  @Field.strings({ description: 'how the split came about' })
  explain: string[];
}

export class InvoiceSumsDto {
  @Field.money()
  subtotal: MoneyDto;

  @Field.money()
  tax: MoneyDto;

  @Field.money()
  tax2: MoneyDto;

  @Field.money({ description: 'client credit put on it' })
  credit: MoneyDto;

  @Field.decimal()
  taxRate: string;

  @Field.decimal()
  taxRate2: string;

  @Field.boolean({ description: 'amounts of lines contain tax' })
  taxInclusive: boolean;
}

export class ClientInvoiceDetailDto extends InvoiceDto {
  @Field.object(() => InvoiceSumsDto)
  sums: InvoiceSumsDto;

  @Field.text({ description: 'printed on the invoice' })
  notes: string;

  @Field.string()
  paymentMethod: string;

  @Field.list(() => InvoiceLineDto)
  lines: InvoiceLineDto[];
}

export class WriteOffDto {
  @Field.money({ description: 'what was given up' })
  amount: MoneyDto;

  @Field.money({ description: 'what of it came in since' })
  recovered: MoneyDto;

  @Field.string()
  reason: string;

  @Field.date()
  writtenOn: string;
}

export class TenantInvoiceDetailDto extends TenantInvoiceDto {
  @Field.object(() => InvoiceSumsDto)
  sums: InvoiceSumsDto;

  @Field.text({ description: 'printed on the invoice' })
  notes: string;

  @Field.object(() => WriteOffDto, { nullable: true, description: 'null unless it was written off' })
  writeOff: WriteOffDto | null;

  @Field.string()
  paymentMethod: string;

  @Field.list(() => SplitInvoiceLineDto)
  lines: SplitInvoiceLineDto[];
}

class PageOf {
  @Field.string({ nullable: true, max: 500 })
  nextCursor: string | null;

  @Field.int({ optional: true, nullable: true })
  total?: number | null;

  @Field.int({ optional: true })
  totalAtLeast?: number;
}

export class InvoiceListDto extends PageOf {
  @Field.list(() => InvoiceDto)
  items: InvoiceDto[];
}

export class TenantInvoiceListDto extends PageOf {
  @Field.list(() => TenantInvoiceDto)
  items: TenantInvoiceDto[];
}

export class InvoiceIssuerDto {
  @Field.string()
  company: string;

  @Field.text()
  address: string;

  @Field.string()
  country: string;

  @Field.string()
  taxId: string;

  @Field.text({ description: 'how to pay by hand' })
  payTo: string;
}

export class InvoiceBillToDto {
  @Field.string()
  name: string;

  @Field.strings()
  address: string[];

  @Field.string()
  country: string;

  @Field.string()
  taxId: string;
}

export class InvoiceDocumentDto {
  @Field.object(() => ClientInvoiceDetailDto)
  invoice: ClientInvoiceDetailDto;

  @Field.object(() => InvoiceIssuerDto)
  issuer: InvoiceIssuerDto;

  @Field.object(() => InvoiceBillToDto)
  billTo: InvoiceBillToDto;
}

export const toInvoiceDto = (row: InvoiceListRow): InvoiceDto => ({
  id: row.invoiceId,
  number: row.number,
  status: row.status,
  kind: row.kind,
  clientId: row.clientId,
  clientName: row.clientName,
  orderId: row.orderId,
  total: toMoney(row.total, row.currency),
  open: toMoney(row.open, row.currency),
  issuedOn: row.issuedOn,
  dueOn: row.dueOn,
  paidOn: row.paidOn,
});

export const toTenantInvoiceDto = (row: InvoiceListRow): TenantInvoiceDto => ({
  ...toInvoiceDto(row),
  resellerId: row.resellerId,
  book: row.book,
});

const toSums = (view: InvoiceView): InvoiceSumsDto => ({
  subtotal: toMoney(view.subtotal, view.currency),
  tax: toMoney(view.tax, view.currency),
  tax2: toMoney(view.tax2, view.currency),
  credit: toMoney(view.credit, view.currency),
  taxRate: view.taxRate,
  taxRate2: view.taxRate2,
  taxInclusive: view.inclusive,
});

const toLine = (line: InvoiceLineRow, currency: string): InvoiceLineDto => ({
  id: line.lineId,
  type: line.type,
  relatedId: line.relid,
  description: line.description,
  amount: toMoney(line.amount, currency),
  net: toMoney(line.net, currency),
  tax: toMoney(line.tax, currency),
  tax2: toMoney(line.tax2, currency),
  periodStart: line.periodStart,
  periodEnd: line.periodEnd,
});

export const toClientInvoiceDetailDto = (view: InvoiceView): ClientInvoiceDetailDto => ({
  ...toInvoiceDto(view),
  sums: toSums(view),
  notes: view.notes,
  paymentMethod: view.paymentMethod,
  lines: view.lines.map((line) => toLine(line, view.currency)),
});

export const toTenantInvoiceDetailDto = (view: InvoiceView): TenantInvoiceDetailDto => ({
  ...toTenantInvoiceDto(view),
  sums: toSums(view),
  notes: view.notes,
  writeOff: view.writeOff && {
    amount: toMoney(view.writeOff.amount, view.currency),
    recovered: toMoney(view.writeOff.recovered, view.currency),
    reason: view.writeOff.reason,
    writtenOn: view.writeOff.writtenOn,
  },
  paymentMethod: view.paymentMethod,
  lines: view.lines.map((line) => ({
    ...toLine(line, view.currency),
    profit: toMoney(line.profit, view.currency),
    providerShare: toMoney(line.providerShare, view.currency),
    explain: line.explain,
  })),
});

export const toInvoiceDocumentDto = ({ invoice, issuer, billTo }: InvoiceDocument): InvoiceDocumentDto => ({
  invoice: toClientInvoiceDetailDto(invoice),
  issuer: {
    company: issuer.company,
    address: issuer.address,
    country: issuer.country,
    taxId: issuer.taxId,
    payTo: issuer.payTo,
  },
  billTo: { name: billTo.name, address: billTo.address, country: billTo.country, taxId: billTo.taxId },
});
