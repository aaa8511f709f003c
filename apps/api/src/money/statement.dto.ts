import type { StatementDocument } from '#payouts';
import { Field, MoneyDto } from '#platform/http';

export class StatementLineDto {
  @Field.enum(['profit', 'wallet'])
  account: string;

  @Field.date()
  on: string;

  @Field.string()
  kind: string;

  @Field.string()
  description: string;

  @Field.string()
  invoiceNumber: string;

  @Field.money()
  amount: MoneyDto;

  @Field.money({ description: 'of its account, afterwards' })
  balance: MoneyDto;
}

export class StatementProfitDto {
  @Field.money()
  opening: MoneyDto;

  @Field.money()
  earned: MoneyDto;

  @Field.money({ description: 'below zero' })
  reversed: MoneyDto;

  @Field.money({ description: 'below zero' })
  paidOut: MoneyDto;

  @Field.money()
  closing: MoneyDto;
}

export class StatementWalletDto {
  @Field.money()
  opening: MoneyDto;

  @Field.money()
  came: MoneyDto;

  @Field.money({ description: 'below zero' })
  went: MoneyDto;

  @Field.money()
  closing: MoneyDto;
}

export class StatementDto {
  @Field.id()
  resellerId: number;

  @Field.string()
  resellerName: string;

  @Field.currency()
  currency: string;

  @Field.string()
  month: string;

  @Field.date()
  from: string;

  @Field.date()
  to: string;

  @Field.object(() => StatementProfitDto)
  profit: StatementProfitDto;

  @Field.object(() => StatementWalletDto)
  wallet: StatementWalletDto;

  @Field.money({ description: 'what the provider owed, both accounts' })
  opening: MoneyDto;

  @Field.money({ description: 'what the provider owes, both accounts' })
  closing: MoneyDto;

  @Field.list(() => StatementLineDto, { max: 1000 })
  lines: StatementLineDto[];

  @Field.boolean({ description: 'there are more lines; the file has them all, the sums are of all' })
  more: boolean;
}

export class StatementQueryDto {
  @Field.currency()
  currency: string;

  @Field.string({ pattern: /^\d{4}-(0[1-9]|1[0-2])$/, description: 'a month of the provider’s calendar: 2026-11' })
  month: string;
}

export const toStatementDto = (statement: StatementDocument): StatementDto => {
  const { currency, profit, wallet, total } = statement;
  const money = (amount: string) => ({ amount, currency });
  return {
    resellerId: statement.resellerId,
    resellerName: statement.resellerName,
    currency,
    month: statement.month,
    from: statement.from,
    to: statement.to,
    profit: {
      opening: money(profit.opening),
      earned: money(profit.earned),
      reversed: money(profit.reversed),
      paidOut: money(profit.paidOut),
      closing: money(profit.closing),
    },
    wallet: {
      opening: money(wallet.opening),
      came: money(wallet.came),
      went: money(wallet.went),
      closing: money(wallet.closing),
    },
    opening: money(total.opening),
    closing: money(total.closing),
    lines: statement.lines.map(({ amount, balance, ...line }) => ({
      account: line.account,
      on: line.on,
      kind: line.kind,
      description: line.description,
      invoiceNumber: line.invoiceNumber,
      amount: money(amount),
      balance: money(balance),
    })),
    more: statement.more,
  };
};
