import type { MethodDescription, Preview, Refused } from '#commission';
import { Field, toProblem, type Problem } from '#platform/http';

export class MethodArgumentDto {
  @Field.string() name: string;
  @Field.enum(['money', 'percent', 'text', 'integer', 'boolean']) type: string;
  @Field.string() label: string;
  @Field.boolean() required: boolean;
  @Field.boolean({ description: 'may be negative' }) signed: boolean;
}

export class CommissionMethodDto {
  @Field.string({ example: 'percent_rate' }) key: string;
  @Field.string() label: string;
  @Field.list(() => MethodArgumentDto) args: MethodArgumentDto[];
}

export class CommissionMethodsDto {
  @Field.list(() => CommissionMethodDto) items: CommissionMethodDto[];
}

/** Lines and refunds are read strictly by the calculator itself, line by line, so that one bad line does not spoil the others. */
export class CommissionPreviewDto {
  @Field.any({
    list: true,
    description: 'lines, each with currency, quantity, method, args, price, admin, discounts, factor, tax, options',
  })
  lines: unknown;

  @Field.any({ optional: true, list: true, description: 'refund histories: currency, paid, profit, refunds' })
  refunds?: unknown;
}

export class PreviewedLineDto {
  @Field.decimal({ optional: true }) clientPays?: string;
  @Field.decimal({ optional: true }) net?: string;
  @Field.decimal({ optional: true }) profit?: string;
  @Field.decimal({ optional: true }) providerShare?: string;
  @Field.strings({ optional: true }) explain?: string[];
  @Field.json({ optional: true, description: 'the problem of a refused line, in its place' }) error?: Problem;
}

export class PreviewedRefundDto {
  @Field.strings({ optional: true }) reversed?: string[];
  @Field.json({ optional: true }) error?: Problem;
}

export class CommissionPreviewResultDto {
  @Field.list(() => PreviewedLineDto, { max: 10_000 }) lines: PreviewedLineDto[];
  @Field.list(() => PreviewedRefundDto, { optional: true, max: 10_000 }) refunds?: PreviewedRefundDto[];
}

export const toMethodsDto = (methods: MethodDescription[]): CommissionMethodsDto => ({ items: methods });

/** A refused line shows its problem in its place; its pointers are relative to the line. */
export function toPreviewDto(
  { lines, refunds }: Preview,
  instance: string,
  requestId: string,
): CommissionPreviewResultDto {
  const shown = <T extends object>(results: (T | Refused)[], list: string): (T | { error: Problem })[] =>
    results.map((one, index) =>
      'error' in one ? { error: toProblem(one.error, `${instance}#/${list}/${index}`, requestId) } : one,
    );
  return {
    lines: shown(lines, 'lines'),
    ...(refunds ? { refunds: shown(refunds, 'refunds') } : {}),
  };
}
