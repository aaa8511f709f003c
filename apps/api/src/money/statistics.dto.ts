import { LocalDate, type ResellerId } from '#kernel';
import { Field, MoneyDto } from '#platform/http';
import {
  HIT_KINDS,
  STEPS,
  type CountStatistics,
  type Figures,
  type Hit,
  type Statistics,
  type StatisticsInput,
} from '#reporting';

export class StatisticsQuery {
  @Field.date({ description: 'first day, in the provider’s zone' }) from: string;
  @Field.date({ description: 'last day, counted' }) to: string;
  @Field.enum(STEPS, { optional: true, description: 'width of a bucket; day when left out' }) step?: string;
}

export class AdminStatisticsQuery extends StatisticsQuery {
  @Field.string({ optional: true, pattern: /^[1-9]\d{0,9}$/, description: 'of one reseller, else of all' })
  resellerId?: string;
}

export const toStatisticsInput = ({ from, to, step, resellerId }: AdminStatisticsQuery): StatisticsInput => ({
  from: LocalDate.of(from),
  to: LocalDate.of(to),
  step: step === 'month' ? 'month' : 'day',
  ...(resellerId === undefined ? {} : { resellerId: parseInt(resellerId, 10) as ResellerId }),
});

class FiguresDto {
  @Field.money({ description: 'net: income and profit' }) sales: MoneyDto;
  @Field.money({ description: 'the provider’s share, net' }) income: MoneyDto;
  @Field.money({ description: 'the resellers’ share, net, due or not yet' }) profit: MoneyDto;
  @Field.money({ description: 'money that came in less money that went back' }) received: MoneyDto;
}
class FiguresOfBucketDto extends FiguresDto {
  @Field.date({ description: 'first day of the bucket' }) from: string;
}
class CurrencyStatisticsDto {
  @Field.currency() currency: string;
  @Field.object(() => FiguresDto) totals: FiguresDto;
  @Field.object(() => FiguresDto, { description: 'of as many days just before' }) before: FiguresDto;
  @Field.list(() => FiguresOfBucketDto) series: FiguresOfBucketDto[];
}
class CountOfBucketDto {
  @Field.date() from: string;
  @Field.int() count: number;
}
class CountStatisticsDto {
  @Field.int() total: number;
  @Field.int() before: number;
  @Field.list(() => CountOfBucketDto) series: CountOfBucketDto[];
}
class DaysDto {
  @Field.date() from: string;
  @Field.date() to: string;
}
export class StatisticsDto extends DaysDto {
  @Field.enum(STEPS) step: string;
  @Field.object(() => DaysDto, { description: 'the days compared with' }) before: DaysDto;
  @Field.list(() => CurrencyStatisticsDto) currencies: CurrencyStatisticsDto[];
  @Field.object(() => CountStatisticsDto, { description: 'new clients' }) clients: CountStatisticsDto;
  @Field.object(() => CountStatisticsDto, { description: 'orders, cancelled ones left out' })
  orders: CountStatisticsDto;
}

const toFigures = ({ sales, income, profit, received }: Figures): FiguresDto => ({
  sales: sales.toJSON(),
  income: income.toJSON(),
  profit: profit.toJSON(),
  received: received.toJSON(),
});
const toCounts = ({ total, before, series }: CountStatistics): CountStatisticsDto => ({
  total,
  before,
  series: series.map(({ from, count }) => ({ from, count })),
});

export const toStatisticsDto = ({
  from,
  to,
  step,
  before,
  currencies,
  clients,
  orders,
}: Statistics): StatisticsDto => ({
  from,
  to,
  step,
  before: { from: before.from, to: before.to },
  currencies: currencies.map((one) => ({
    currency: one.currency,
    totals: toFigures(one.totals),
    before: toFigures(one.before),
    series: one.series.map((bucket) => ({ from: bucket.from, ...toFigures(bucket) })),
  })),
  clients: toCounts(clients),
  orders: toCounts(orders),
});

export class SearchQuery {
  @Field.string({ min: 1, max: 100, description: 'the beginning of a name, address, number or code' }) q: string;
}

class HitDto {
  @Field.enum(HIT_KINDS) kind: string;
  @Field.id({ description: 'of a payment: its invoice' }) id: number;
  @Field.string({ max: 300 }) title: string;
  @Field.string({ max: 500 }) detail: string;
}
export class SearchDto {
  @Field.list(() => HitDto) items: HitDto[];
}

export const toSearchDto = (hits: Hit[]): SearchDto => ({
  items: hits.map(({ kind, id, title, detail }) => ({ kind, id, title, detail })),
});
