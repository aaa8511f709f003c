import { type Term, TERMS } from '#catalog';
import { Percent } from '#kernel';
import { Field, MoneyDto } from '#platform/http';
import {
  AUDIENCES,
  type BatchCode,
  type BatchReport,
  type BatchRow,
  type Benefit,
  PROMOTED_TYPES,
  type PromotedType,
  type Promotion,
  PROMOTION_KINDS,
  PROMOTION_STATUSES,
  type PromotionRow,
  type PromotionUseRow,
  RECURRENCES,
} from '#promotions';
import { toInstant, toMoney } from '../../money/shapes.js';

export class PromotedItemDto {
  @Field.enum(PROMOTED_TYPES)
  type: PromotedType;

  @Field.int({ min: 0, description: '0 = every item of the type' })
  id: number;
}

export class BenefitDto {
  @Field.enum(PROMOTION_KINDS)
  kind: string;

  @Field.decimal({ optional: true, description: 'with `percent`: at most 100, four decimals', example: '12.5' })
  percent?: string;

  @Field.list(() => MoneyDto, {
    optional: true,
    max: 50,
    description: 'with `fixed` and `price_override`: one per currency, never converted',
  })
  amounts?: MoneyDto[];
}

/** The rule of a promotion without its code. */
export class PromotionRuleDto extends BenefitDto {
  @Field.object(() => BenefitDto, { optional: true, nullable: true, description: 'of upgrades; null = none' })
  upgrade?: BenefitDto | null;

  @Field.list(() => PromotedItemDto, { max: 500 })
  appliesTo: PromotedItemDto[];

  @Field.strings({ optional: true, max: 20, enum: TERMS, description: 'empty = every cycle and term' })
  terms?: string[];

  @Field.list(() => PromotedItemDto, { optional: true, max: 500, description: 'one of these must be in the cart too' })
  requires?: PromotedItemDto[];

  @Field.boolean({ optional: true, description: 'a running service counts for `requires`' })
  requiresOwned?: boolean;

  @Field.boolean({ optional: true, description: 'only the dearest fitting line of an order' })
  oncePerOrder?: boolean;

  @Field.enum(RECURRENCES, { optional: true, description: 'first invoice only, `further` more, or always' })
  recurrence?: string;

  @Field.int({ optional: true, min: 0, max: 1000 })
  further?: number;

  @Field.date({ optional: true, nullable: true, description: "first day, in the provider's zone" })
  startsOn?: string | null;

  @Field.date({ optional: true, nullable: true, description: "last day, in the provider's zone" })
  expiresOn?: string | null;

  @Field.int({ optional: true, min: 0, description: '0 = without a limit' })
  maxUsesPerClient?: number;

  @Field.enum(AUDIENCES, { optional: true })
  audience?: string;

  @Field.text({ optional: true, max: 1000 })
  notes?: string;
}

export class PromotionInputDto extends PromotionRuleDto {
  @Field.string({ min: 2, max: 64, description: 'compared without case' })
  code: string;

  @Field.int({ optional: true, min: 0, description: '0 = without a limit' })
  maxUses?: number;
}

export class PromotionChoiceDto extends PromotedItemDto {
  @Field.string()
  label: string;
}

export class PromotionChoicesDto {
  @Field.list(() => PromotionChoiceDto, { max: 100_000 })
  items: PromotionChoiceDto[];
}

export class PromotionIdDto {
  @Field.id()
  id: number;
}

export class PromotionRowDto {
  @Field.id()
  id: number;

  @Field.int({ min: 0, description: '0 = the provider' })
  resellerId: number;

  @Field.string()
  code: string;

  @Field.enum(PROMOTION_KINDS)
  kind: string;

  @Field.decimal()
  percent: string;

  @Field.enum(RECURRENCES)
  recurrence: string;

  @Field.int()
  further: number;

  @Field.enum(AUDIENCES)
  audience: string;

  @Field.date({ nullable: true })
  startsOn: string | null;

  @Field.date({ nullable: true })
  expiresOn: string | null;

  @Field.int()
  maxUses: number;

  @Field.int()
  maxUsesPerClient: number;

  @Field.int()
  uses: number;

  @Field.enum(PROMOTION_STATUSES)
  status: string;

  @Field.id({ nullable: true })
  batchId: number | null;

  @Field.instant()
  createdAt: string;
}

export class PromotionListDto {
  @Field.list(() => PromotionRowDto)
  items: PromotionRowDto[];

  @Field.string({ nullable: true })
  nextCursor: string | null;

  @Field.int({ optional: true, nullable: true })
  total?: number | null;

  @Field.int({ optional: true })
  totalAtLeast?: number;
}

export class BenefitViewDto {
  @Field.enum(PROMOTION_KINDS)
  kind: string;

  @Field.decimal()
  percent: string;

  @Field.list(() => MoneyDto)
  amounts: MoneyDto[];
}

export class PromotionDto extends BenefitViewDto {
  @Field.id()
  id: number;

  @Field.int({ min: 0, description: '0 = the provider' })
  resellerId: number;

  @Field.string()
  code: string;

  @Field.object(() => BenefitViewDto, { nullable: true })
  upgrade: BenefitViewDto | null;

  @Field.list(() => PromotedItemDto)
  appliesTo: PromotedItemDto[];

  @Field.strings({ enum: TERMS })
  terms: Term[];

  @Field.list(() => PromotedItemDto)
  requires: PromotedItemDto[];

  @Field.boolean()
  requiresOwned: boolean;

  @Field.boolean()
  oncePerOrder: boolean;

  @Field.enum(RECURRENCES)
  recurrence: string;

  @Field.int()
  further: number;

  @Field.date({ nullable: true })
  startsOn: string | null;

  @Field.date({ nullable: true })
  expiresOn: string | null;

  @Field.int()
  maxUses: number;

  @Field.int()
  maxUsesPerClient: number;

  @Field.int()
  uses: number;

  @Field.enum(AUDIENCES)
  audience: string;

  @Field.enum(PROMOTION_STATUSES)
  status: string;

  @Field.id({ nullable: true })
  batchId: number | null;

  @Field.text()
  notes: string;
}

export class PromotionUseDto {
  @Field.id()
  id: number;

  @Field.id()
  orderId: number;

  @Field.int({ min: 0, description: 'the store of the order; 0 = the provider' })
  resellerId: number;

  @Field.id()
  clientId: number;

  @Field.money()
  discount: MoneyDto;

  @Field.instant()
  usedAt: string;
}

export class PromotionUseListDto {
  @Field.list(() => PromotionUseDto)
  items: PromotionUseDto[];

  @Field.string({ nullable: true })
  nextCursor: string | null;

  @Field.int({ optional: true, nullable: true })
  total?: number | null;

  @Field.int({ optional: true })
  totalAtLeast?: number;
}

export class MakeCodesDto extends PromotionRuleDto {
  @Field.string({ max: 32, description: 'what every code begins with: A–Z, 0–9, - and _' })
  prefix: string;

  @Field.int({ min: 1, max: 10_000 })
  count: number;

  @Field.boolean({ optional: true, description: 'shows a few codes and keeps nothing' })
  dryRun?: boolean;
}

export class CodeReportDto {
  @Field.id({ nullable: true, description: 'null after a dry run' })
  batchId: number | null;

  @Field.int()
  count: number;

  @Field.string()
  prefix: string;

  @Field.strings({ description: 'some of the codes' })
  sample: string[];

  @Field.boolean()
  dryRun: boolean;
}

export class CodeBatchDto {
  @Field.id()
  id: number;

  @Field.int({ min: 0, description: '0 = the provider' })
  resellerId: number;

  @Field.string()
  prefix: string;

  @Field.int()
  count: number;

  @Field.int({ description: 'how many of its codes were used' })
  used: number;

  @Field.instant()
  createdAt: string;
}

export class CodeBatchListDto {
  @Field.list(() => CodeBatchDto)
  items: CodeBatchDto[];

  @Field.string({ nullable: true })
  nextCursor: string | null;

  @Field.int({ optional: true, nullable: true })
  total?: number | null;

  @Field.int({ optional: true })
  totalAtLeast?: number;
}

const NO_START = '0000-00-00';
const NO_END = '9999-12-31';

export const toPromotionRowDto = (row: PromotionRow): PromotionRowDto => ({
  id: row.id,
  resellerId: row.resellerId,
  code: row.code,
  kind: row.kind,
  percent: Percent.of(row.percent).toDecimal(),
  recurrence: row.recurrence,
  further: row.further,
  audience: row.audience,
  startsOn: row.startsOn === NO_START ? null : row.startsOn,
  expiresOn: row.expiresOn === NO_END ? null : row.expiresOn,
  maxUses: row.maxUses,
  maxUsesPerClient: row.maxUsesPerClient,
  uses: row.uses,
  status: row.status,
  batchId: row.batchId || null,
  createdAt: toInstant(row.createdAt) as string,
});

const toBenefitDto = ({ kind, percent, amounts }: Benefit): BenefitViewDto => ({
  kind,
  percent,
  amounts: Object.entries(amounts).map(([currency, amount]) => ({ amount, currency })),
});

export const toPromotionDto = ({
  benefit,
  upgrade,
  batchId,
  version: _,
  mirrorId: __,
  ...promotion
}: Promotion): PromotionDto => ({
  ...promotion,
  ...toBenefitDto(benefit),
  upgrade: upgrade && toBenefitDto(upgrade),
  batchId: batchId || null,
});

export const toPromotionUseDto = ({ currency, discount, usedAt, ...use }: PromotionUseRow): PromotionUseDto => ({
  id: use.id,
  orderId: use.orderId,
  resellerId: use.resellerId,
  clientId: use.clientId,
  discount: toMoney(discount, currency),
  usedAt: toInstant(usedAt) as string,
});

export const toCodeReportDto = ({ batchId, count, prefix, sample, dryRun }: BatchReport): CodeReportDto => ({
  batchId,
  count,
  prefix,
  sample,
  dryRun,
});

export const toCodeBatchDto = (row: BatchRow): CodeBatchDto => ({
  id: row.id,
  resellerId: row.resellerId,
  prefix: row.prefix,
  count: row.count,
  used: row.used,
  createdAt: toInstant(row.createdAt) as string,
});

/** Codes hold no comma, quote or line end, and begin with a letter or digit. */
export const toCodesCsv = (codes: readonly BatchCode[]): string =>
  [
    'code,status,uses,orderId,usedAt',
    ...codes.map(({ code, status, uses, orderId, usedAt }) =>
      [code, status, uses, orderId ?? '', toInstant(usedAt) ?? ''].join(','),
    ),
    '',
  ].join('\r\n');
