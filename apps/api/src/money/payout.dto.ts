import {
  type Hold,
  HOLD_REASONS,
  type PayoutRow,
  type PayoutState,
  type ProfitBalance,
  type ProfitDetail,
  type ProfitRow,
  QUEUE_STATES,
} from '#payouts';
import { WALLET_KINDS, type WalletBalance, type WalletMovementRow } from '#payments';
import { Field, MoneyDto } from '#platform/http';
import { decodeEntities } from '#whmcs';
import { toInstant, toMoney } from './shapes.js';

export class ProfitDto {
  @Field.id()
  id: number;

  @Field.int()
  resellerId: number;

  @Field.int()
  invoiceId: number;

  @Field.int()
  lineId: number;

  @Field.string()
  description: string;

  @Field.enum(['earned', 'reversed'])
  kind: string;

  @Field.money({ description: 'the reseller’s profit; negative when he owes it' })
  amount: MoneyDto;

  @Field.money({ description: 'what the client paid for the line before tax' })
  net: MoneyDto;

  @Field.money()
  providerShare: MoneyDto;

  @Field.string({ description: 'calculation method; empty for a line without one' })
  method: string;

  @Field.date()
  postedOn: string;

  @Field.date({ description: 'payable from this day' })
  availableOn: string;

  @Field.int({ nullable: true })
  payoutId: number | null;

  @Field.boolean()
  paidOut: boolean;
}

export class ProfitDetailDto extends ProfitDto {
  @Field.json({ description: 'arguments of the method' })
  args: object;

  @Field.json({ description: 'terms of the line as they were frozen' })
  input: object;

  @Field.strings()
  explain: string[];
}

class PageOf {
  @Field.string({ nullable: true, max: 500 })
  nextCursor: string | null;

  @Field.int({ optional: true, nullable: true })
  total?: number | null;

  @Field.int({ optional: true })
  totalAtLeast?: number;
}

export class ProfitListDto extends PageOf {
  @Field.list(() => ProfitDto)
  items: ProfitDto[];
}

export class PayoutHoldDto {
  @Field.enum(HOLD_REASONS)
  reason: string;

  @Field.money()
  amount: MoneyDto;

  @Field.object(() => MoneyDto, { nullable: true, description: 'of `minimum`: by how much it is missed' })
  missing: MoneyDto | null;

  @Field.date({ nullable: true, description: 'of `hold_days`: the first becomes payable' })
  from: string | null;

  @Field.date({ nullable: true, description: 'of `hold_days`: the last becomes payable' })
  until: string | null;
}

export class UpcomingProfitDto {
  @Field.date()
  on: string;

  @Field.money()
  amount: MoneyDto;
}

export class ProfitBalanceDto {
  @Field.currency()
  currency: string;

  @Field.money({ description: 'not payable yet' })
  held: MoneyDto;

  @Field.money({ description: 'payable now' })
  available: MoneyDto;

  @Field.money({ description: 'in a payout that was not sent yet' })
  inPayout: MoneyDto;

  @Field.money()
  paid: MoneyDto;

  @Field.money({ description: 'a payout starts at' })
  minimum: MoneyDto;

  @Field.enum(QUEUE_STATES)
  state: string;

  @Field.list(() => PayoutHoldDto, { description: 'why money is not paid yet' })
  holds: PayoutHoldDto[];

  @Field.list(() => UpcomingProfitDto, { description: 'the next days on which more becomes payable' })
  upcoming: UpcomingProfitDto[];
}

export class ProfitBalancesDto {
  @Field.list(() => ProfitBalanceDto)
  items: ProfitBalanceDto[];
}

export class PayoutDto {
  @Field.id()
  id: number;

  @Field.int()
  resellerId: number;

  @Field.money()
  amount: MoneyDto;

  @Field.enum(['credit', 'paypal'])
  method: string;

  @Field.enum(['draft', 'approved', 'sending', 'sent', 'failed', 'unknown', 'cancelled'])
  status: string;

  @Field.int()
  entryCount: number;

  @Field.date()
  preparedOn: string;

  @Field.instant({ nullable: true })
  approvedAt: string | null;

  @Field.instant({ nullable: true })
  sentAt: string | null;
}

export class PayoutDetailDto extends PayoutDto {
  @Field.list(() => ProfitDto, { max: 100_000 })
  entries: ProfitDto[];
}

export class PayoutListDto extends PageOf {
  @Field.list(() => PayoutDto)
  items: PayoutDto[];
}

export class PayoutStateDto {
  @Field.id()
  id: number;

  @Field.string()
  status: string;

  @Field.money()
  amount: MoneyDto;
}

export class WalletDto {
  @Field.currency()
  currency: string;

  @Field.money()
  available: MoneyDto;

  @Field.money()
  reserved: MoneyDto;
}

export class WalletsDto {
  @Field.list(() => WalletDto)
  items: WalletDto[];
}

export class WalletMovementDto {
  @Field.id()
  id: number;

  @Field.int()
  resellerId: number;

  @Field.string()
  resellerName: string;

  @Field.money({ description: 'positive was added, negative taken' })
  amount: MoneyDto;

  @Field.enum(WALLET_KINDS)
  kind: string;

  @Field.string({ nullable: true, description: 'what names the money that came or went' })
  reference: string | null;

  @Field.string()
  description: string;

  @Field.instant({ nullable: true })
  movedAt: string | null;
}

export class WalletMovementListDto extends PageOf {
  @Field.list(() => WalletMovementDto)
  items: WalletMovementDto[];
}

export const toProfitDto = (row: ProfitRow): ProfitDto => ({
  id: row.entryId,
  resellerId: row.resellerId,
  invoiceId: row.invoiceId,
  lineId: row.lineId,
  description: row.description,
  kind: row.kind,
  amount: toMoney(row.amount, row.currency),
  net: toMoney(row.net, row.currency),
  providerShare: toMoney(row.providerShare, row.currency),
  method: row.method,
  postedOn: row.postedOn,
  availableOn: row.availableOn,
  payoutId: row.payoutId,
  paidOut: row.settledAt !== null,
});

export const toProfitDetailDto = (row: ProfitDetail): ProfitDetailDto => ({
  ...toProfitDto(row),
  args: row.args,
  input: row.input,
  explain: row.explain,
});

export const toPayoutHoldDto = ({ reason, amount, missing, from, until }: Hold): PayoutHoldDto => ({
  reason,
  amount: amount.toJSON(),
  missing: missing?.toJSON() ?? null,
  from: from?.toString() ?? null,
  until: until?.toString() ?? null,
});

export const toProfitBalanceDto = (balance: ProfitBalance): ProfitBalanceDto => ({
  currency: balance.currency,
  held: balance.held.toJSON(),
  available: balance.available.toJSON(),
  inPayout: balance.inPayout.toJSON(),
  paid: balance.paid.toJSON(),
  minimum: balance.minimum.toJSON(),
  state: balance.state,
  holds: balance.holds.map(toPayoutHoldDto),
  upcoming: balance.upcoming.map(({ on, amount }) => ({ on: on.toString(), amount: amount.toJSON() })),
});

export const toPayoutDto = (row: PayoutRow): PayoutDto => ({
  id: row.payoutId,
  resellerId: row.resellerId,
  amount: toMoney(row.amount, row.currency),
  method: row.method,
  status: row.status,
  entryCount: row.entryCount,
  preparedOn: row.preparedOn,
  approvedAt: toInstant(row.approvedAt),
  sentAt: toInstant(row.sentAt),
});

export const toPayoutDetailDto = (row: PayoutRow & { entries: ProfitRow[] }): PayoutDetailDto => ({
  ...toPayoutDto(row),
  entries: row.entries.map(toProfitDto),
});

export const toPayoutStateDto = ({ payoutId, status, amount }: PayoutState): PayoutStateDto => ({
  id: payoutId,
  status,
  amount,
});

export const toWalletDto = ({ currency, available, reserved }: WalletBalance): WalletDto => ({
  currency,
  available: available.toJSON(),
  reserved: reserved.toJSON(),
});

export const toWalletMovementDto = (row: WalletMovementRow): WalletMovementDto => ({
  id: row.id,
  resellerId: row.resellerId,
  resellerName: decodeEntities(row.resellerName),
  amount: toMoney(row.amount, row.currency),
  kind: row.kind,
  reference: row.reference,
  description: row.description,
  movedAt: toInstant(row.movedAt),
});
