import { ITEM_TYPES, TERMS, type ItemType, type Term } from '#catalog';
import type { Amounts, ExplainedEntry, Explanation } from '#explanations';
import type { Money } from '#kernel';
import type { PriceExplanation } from '#pricing';
import { Field, MoneyDto } from '#platform/http';

export class ExplainedAmountsDto {
  @Field.money({ description: 'as listed; contains tax where prices do' })
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
}

export class ExplanationStepDto {
  @Field.string({ max: 500 })
  title: string;

  @Field.strings({ max: 500 })
  lines: string[];
}

export class ExplainedInvoiceDto {
  @Field.id()
  id: number;

  @Field.string({ max: 120 })
  number: string;

  @Field.string()
  status: string;
}

export class ExplainedEntryDto {
  @Field.id()
  id: number;

  @Field.int({ min: 0, description: '0 = earned; later ones take back' })
  sequence: number;

  @Field.string()
  kind: string;

  @Field.money()
  amount: MoneyDto;

  @Field.date()
  postedOn: string;

  @Field.date()
  availableOn: string;

  @Field.id({ nullable: true })
  payoutId: number | null;

  @Field.boolean()
  paidOut: boolean;

  @Field.strings({ max: 500 })
  explain: string[];
}

export class ExplainedPostingEntryDto {
  @Field.string()
  account: string;

  @Field.string()
  party: string;

  @Field.money({ description: 'debit positive, credit negative' })
  amount: MoneyDto;
}

export class ExplainedPostingDto {
  @Field.id()
  id: number;

  @Field.string()
  event: string;

  @Field.date()
  businessDate: string;

  @Field.text()
  description: string;

  @Field.list(() => ExplainedPostingEntryDto)
  entries: ExplainedPostingEntryDto[];
}

export class ExplainProblemDto {
  @Field.string()
  code: string;

  @Field.text()
  detail: string;
}

export class ExplanationDto {
  @Field.enum(['invoice-line', 'order-line'])
  subject: string;

  @Field.id()
  id: number;

  @Field.text()
  description: string;

  @Field.int()
  resellerId: number;

  @Field.id()
  clientId: number;

  @Field.object(() => ExplainedInvoiceDto, { nullable: true })
  invoice: ExplainedInvoiceDto | null;

  @Field.id({ nullable: true })
  orderId: number | null;

  @Field.object(() => ExplainedAmountsDto)
  stored: ExplainedAmountsDto;

  @Field.object(() => ExplainedAmountsDto, {
    nullable: true,
    description: 'by the calculator now, from the frozen terms',
  })
  recomputed: ExplainedAmountsDto | null;

  @Field.boolean({ description: 'false is an alarm: what is stored is not what its own terms come to' })
  agrees: boolean;

  @Field.strings({ description: 'the amounts that differ' })
  differences: string[];

  @Field.object(() => ExplainProblemDto, { nullable: true, description: 'why the calculator refuses the terms' })
  problem: ExplainProblemDto | null;

  @Field.json({
    nullable: true,
    description: 'prices, admin prices, method, arguments, discounts, options and rates as frozen',
  })
  terms: object | null;

  @Field.list(() => ExplanationStepDto)
  steps: ExplanationStepDto[];

  @Field.list(() => ExplainedEntryDto)
  entries: ExplainedEntryDto[];

  @Field.list(() => ExplainedPostingDto)
  postings: ExplainedPostingDto[];
}

export class ExplainPriceQueryDto {
  @Field.enum(ITEM_TYPES)
  itemType: ItemType;

  @Field.string({ pattern: /^[1-9]\d{0,9}$/ })
  itemId: string;

  @Field.currency()
  currency: string;

  @Field.enum(TERMS)
  term: Term;
}

export class ExplainStorePriceQueryDto extends ExplainPriceQueryDto {
  @Field.string({ pattern: /^(0|[1-9]\d{0,9})$/, description: 'whose store; 0 = the provider’s own' })
  resellerId: string;
}

export class PricePartsDto {
  @Field.money({ nullable: true })
  setup: MoneyDto | null;

  @Field.money({ nullable: true })
  recurring: MoneyDto | null;
}

export class ExplainedRuleDto {
  @Field.id()
  id: number;

  @Field.string()
  scope: string;

  @Field.string()
  scopeRef: string;

  @Field.string()
  kind: string;

  @Field.decimal()
  value: string;

  @Field.string()
  ending: string;
}

export class ExplainedUnitDto {
  @Field.money()
  clientPays: MoneyDto;

  @Field.money()
  net: MoneyDto;

  @Field.money()
  profit: MoneyDto;

  @Field.money()
  providerShare: MoneyDto;
}

export class PriceExplanationDto {
  @Field.int()
  resellerId: number;

  @Field.enum(ITEM_TYPES)
  itemType: string;

  @Field.id()
  itemId: number;

  @Field.text()
  label: string;

  @Field.currency()
  currency: string;

  @Field.enum(TERMS)
  term: string;

  @Field.object(() => PricePartsDto, { nullable: true, description: 'null: not sold' })
  inForce: PricePartsDto | null;

  @Field.enum(['explicit', 'rule', 'list'], { nullable: true })
  source: string | null;

  @Field.boolean({ description: 'the stored price lies outside the range; the nearest bound is in force' })
  flagged: boolean;

  @Field.object(() => PricePartsDto, { nullable: true })
  admin: PricePartsDto | null;

  @Field.object(() => PricePartsDto)
  lowest: PricePartsDto;

  @Field.object(() => PricePartsDto)
  highest: PricePartsDto;

  @Field.object(() => PricePartsDto, { nullable: true })
  stored: PricePartsDto | null;

  @Field.object(() => ExplainedRuleDto, { nullable: true })
  rule: ExplainedRuleDto | null;

  @Field.string({ nullable: true })
  method: string | null;

  @Field.json()
  args: object;

  @Field.object(() => ExplainedUnitDto, { nullable: true, description: 'one unit with its set-up' })
  unit: ExplainedUnitDto | null;

  @Field.object(() => ExplainProblemDto, { nullable: true })
  problem: ExplainProblemDto | null;

  @Field.strings({ max: 500 })
  steps: string[];
}

const toAmounts = ({ amount, net, tax, tax2, total, profit, providerShare }: Amounts): ExplainedAmountsDto => ({
  amount: amount.toJSON(),
  net: net.toJSON(),
  tax: tax.toJSON(),
  tax2: tax2.toJSON(),
  total: total.toJSON(),
  profit: profit.toJSON(),
  providerShare: providerShare.toJSON(),
});

const toEntry = ({ amount, ...entry }: ExplainedEntry): ExplainedEntryDto => ({ ...entry, amount: amount.toJSON() });

export const toExplanationDto = ({ currency: _, ...explanation }: Explanation): ExplanationDto => ({
  ...explanation,
  stored: toAmounts(explanation.stored),
  recomputed: explanation.recomputed && toAmounts(explanation.recomputed),
  entries: explanation.entries.map(toEntry),
  postings: explanation.postings.map((posting) => ({
    ...posting,
    entries: posting.entries.map((entry) => ({ ...entry, amount: entry.amount.toJSON() })),
  })),
});

const toParts = ({ setup, recurring }: { setup: Money | null; recurring: Money | null }): PricePartsDto => ({
  setup: setup && setup.toJSON(),
  recurring: recurring && recurring.toJSON(),
});

export const toPriceExplanationDto = (told: PriceExplanation): PriceExplanationDto => ({
  resellerId: told.resellerId,
  itemType: told.item.type,
  itemId: told.item.id,
  label: told.label,
  currency: told.currency,
  term: told.term,
  inForce: told.inForce && toParts(told.inForce),
  source: told.inForce && told.inForce.source,
  flagged: told.inForce?.flagged ?? false,
  admin: told.admin && toParts(told.admin),
  lowest: toParts(told.lowest),
  highest: toParts(told.highest),
  stored: told.stored && toParts(told.stored),
  rule: told.rule,
  method: told.method,
  args: told.args,
  unit: told.split && {
    clientPays: told.split.clientPays.toJSON(),
    net: told.split.net.toJSON(),
    profit: told.split.profit.toJSON(),
    providerShare: told.split.providerShare.toJSON(),
  },
  problem: told.problem,
  steps: told.steps,
});
