import type { FastifyReply } from 'fastify';
import { type DraftContent, type DraftLine, type DraftPreview, type DraftView, InvalidDraftError } from '#invoicing';
import { type ClientId, LocalDate, Money, type MoneyJson } from '#kernel';
import { Field, MoneyDto } from '#platform/http';

const BEARERS = ['provider', 'reseller'] as const;

export class DraftDiscountDto {
  @Field.decimal({ optional: true, description: 'of the line, more than 0 and at most 100; either this or an amount' })
  percent?: string;

  @Field.money({ optional: true })
  amount?: MoneyDto;
}

export class DraftLineDto {
  @Field.string({ max: 1000 })
  description: string;

  @Field.int()
  quantity: number;

  @Field.money({ description: 'of one; contains tax where the issuer’s prices do; below zero takes something off' })
  unitPrice: MoneyDto;

  @Field.boolean()
  taxed: boolean;

  @Field.object(() => DraftDiscountDto, { optional: true, nullable: true })
  discount?: DraftDiscountDto | null;

  @Field.enum(BEARERS, { optional: true, description: 'who bears the discount of a line with an admin price' })
  discountBorneBy?: (typeof BEARERS)[number];

  @Field.money({
    optional: true,
    nullable: true,
    description: 'what the provider wants for one, net; given by staff to lines of a reseller’s client',
  })
  adminPrice?: MoneyDto | null;
}

/** What is typed into a hand-written invoice. */
export class DraftContentDto {
  @Field.date()
  dueOn: string;

  @Field.string({ max: 40, description: 'a gateway that the client is offered' })
  paymentMethod: string;

  @Field.text({ optional: true, max: 2000, description: 'printed on the invoice' })
  notes?: string;

  @Field.list(() => DraftLineDto, { max: 200 })
  lines: DraftLineDto[];
}

export class NewDraftDto extends DraftContentDto {
  @Field.id()
  clientId: number;
}

export class PricedDraftLineDto extends DraftLineDto {
  @Field.money({ description: 'after the discount; contains tax where prices do' })
  amount: MoneyDto;

  @Field.money()
  net: MoneyDto;

  @Field.money()
  tax: MoneyDto;

  @Field.money()
  tax2: MoneyDto;

  @Field.money()
  total: MoneyDto;

  @Field.money({ description: 'the reseller’s' })
  profit: MoneyDto;

  @Field.money()
  providerShare: MoneyDto;

  @Field.strings({ description: 'how the split came about' })
  explain: string[];
}

export class DraftSumsDto {
  @Field.money()
  subtotal: MoneyDto;

  @Field.money()
  tax: MoneyDto;

  @Field.money()
  tax2: MoneyDto;

  @Field.money()
  total: MoneyDto;

  @Field.decimal()
  taxRate: string;

  @Field.decimal()
  taxRate2: string;

  @Field.boolean({ description: 'unit prices contain tax' })
  taxInclusive: boolean;
}

export class DraftPreviewDto {
  @Field.currency()
  currency: string;

  @Field.list(() => PricedDraftLineDto)
  lines: PricedDraftLineDto[];

  @Field.object(() => DraftSumsDto)
  sums: DraftSumsDto;
}

export class DraftDto extends DraftPreviewDto {
  @Field.id({ description: 'of the invoice it becomes' })
  id: number;

  @Field.int({ description: 'the ETag' })
  version: number;

  @Field.id()
  clientId: number;

  @Field.string()
  clientName: string;

  @Field.int({ description: '0 = a direct client of the provider' })
  resellerId: number;

  @Field.date()
  dueOn: string;

  @Field.string()
  paymentMethod: string;

  @Field.text()
  notes: string;
}

export class IssuedDraftDto {
  @Field.id()
  id: number;

  @Field.string({ max: 120, description: 'empty while it has none' })
  number: string;
}

const oneOf = ({ percent, amount }: DraftDiscountDto, index: number): DraftLine['discount'] => {
  if (percent !== undefined && amount === undefined) return { percent };
  if (percent === undefined && amount !== undefined) return { amount: Money.fromJson(amount) };
  const detail = 'is either a percent or an amount';
  throw new InvalidDraftError([{ pointer: `/lines/${index}/discount`, code: 'one_of', detail }]);
};

export const toDraftContent = ({ dueOn, paymentMethod, notes = '', lines }: DraftContentDto): DraftContent => ({
  dueOn: LocalDate.of(dueOn),
  paymentMethod,
  notes,
  lines: lines.map(({ description, quantity, unitPrice, taxed, discount, discountBorneBy, adminPrice }, index) => ({
    description,
    quantity,
    unitPrice: Money.fromJson(unitPrice),
    taxed,
    discount: discount ? oneOf(discount, index) : null,
    discountBorneBy: discountBorneBy ?? 'provider',
    adminPrice: adminPrice ? Money.fromJson(adminPrice) : null,
  })),
});

export const toNewDraft = (body: NewDraftDto) => ({ ...toDraftContent(body), clientId: body.clientId as ClientId });

const json = (money: Money): MoneyJson => money.toJSON();

const toLine = ({ amounts, ...line }: DraftPreview['lines'][number]): PricedDraftLineDto => ({
  description: line.description,
  quantity: line.quantity,
  unitPrice: json(line.unitPrice),
  taxed: line.taxed,
  discount: line.discount && ('percent' in line.discount ? line.discount : { amount: json(line.discount.amount) }),
  discountBorneBy: line.discountBorneBy,
  adminPrice: line.adminPrice && json(line.adminPrice),
  amount: json(amounts.amount),
  net: json(amounts.net),
  tax: json(amounts.tax),
  tax2: json(amounts.tax2),
  total: json(amounts.total),
  profit: json(amounts.profit),
  providerShare: json(amounts.providerShare),
  explain: amounts.explain,
});

export const toDraftPreviewDto = ({ currency, lines, sums, rates }: DraftPreview): DraftPreviewDto => ({
  currency,
  lines: lines.map(toLine),
  sums: {
    subtotal: json(sums.subtotal),
    tax: json(sums.tax),
    tax2: json(sums.tax2),
    total: json(sums.total),
    taxRate: rates.rate1,
    taxRate2: rates.rate2,
    taxInclusive: rates.inclusive,
  },
});

/** Also sets the ETag. */
export function toDraftDto(draft: DraftView, reply: FastifyReply): DraftDto {
  void reply.header('etag', `"${draft.version}"`);
  return {
    ...toDraftPreviewDto(draft),
    id: draft.invoiceId,
    version: draft.version,
    clientId: draft.clientId,
    clientName: draft.clientName,
    resellerId: draft.resellerId,
    dueOn: draft.dueOn,
    paymentMethod: draft.paymentMethod,
    notes: draft.notes,
  };
}
