import { Clock, type ClientId, type LocalDate, PROVIDER, type ResellerId } from '#kernel';
import { Db } from '#platform';
import type { CliApp } from '../cli-app.js';
import {
  clientPattern,
  COUNTRIES,
  CURRENCIES,
  monthlyProducts,
  provider,
  resellerPatterns,
  type ResellerPattern,
} from './sizes/ground.js';
import { People } from './sizes/people.js';
import { Random } from './sizes/random.js';
import { Batch, highestId } from './sizes/rows.js';
import { salePattern, type SalePattern } from './sizes/sale-pattern.js';
import { Sales } from './sizes/sales.js';

const SIZES = {
  M: { resellers: 50, clients: 2_000, services: 4_000, invoices: 10_000 },
  L: { resellers: 2_000, clients: 120_000, services: 200_000, invoices: 1_000_000 },
} as const;

/** One client in this many is the provider's own. */
const DIRECT_EVERY = 20;
/** One service in this many has not paid its last invoice. */
const UNPAID_EVERY = 10;
const PRODUCTS = 4;
/** Invoices fall on the first 28 days of a month, so that every service has the same day in every month. */
const DAYS = 28;

/**
 * A business of the given size: sales made through the facades, and set-based copies of their rows. The same seed makes the same
 * people, products and payments; days count back from today. Everything that `verify:ledger` compares stays in balance.
 */
export async function seedSize(
  app: CliApp,
  size: 'M' | 'L',
  seed: number,
  progress: (text: string) => void,
): Promise<void> {
  const want = SIZES[size];
  const db = app.get(Db);
  const random = new Random(seed);
  const batch = await Batch.open(app.env.values.DATABASE_URL);
  const clock = app.get(Clock);
  progress('provider, catalogue and pricing groups');
  const groups = await provider(app);
  progress('patterns: resellers, clients, sales');
  const patterns = await resellerPatterns(app, groups);
  const stores: ResellerPattern[] = [
    ...patterns,
    ...CURRENCIES.map((currency) => ({ resellerId: PROVIDER, currency })),
  ];
  const buyers: ClientId[][] = [];
  for (const store of stores) {
    const places = [];
    for (const place of COUNTRIES.keys())
      places.push(await clientPattern(app, store, place, buyers.length * COUNTRIES.length + place + 1));
    buyers.push(places);
  }
  const sales = await salePatterns(app, stores, buyers, clock.today());
  const made = { clients: stores.length * COUNTRIES.length, sales: sales.flat(2).length };

  progress(`${want.resellers} resellers`);
  const plan = new Plan(want.services - made.sales, want.invoices - 2 * made.sales, clock.today());
  const people = await People.open(db, batch, random, plan.opening());
  const patternIds = patterns.map(({ resellerId }) => resellerId);
  const resellers = [
    ...patternIds,
    ...(await people.resellers(patternIds, want.resellers - patterns.length, patterns.length + 1)),
  ];

  progress(`${want.clients} clients`);
  const buyer = (i: number) => buyerOf(i, resellers, patterns.length, random);
  const firstClient = await people.clients(
    want.clients - made.clients,
    made.clients + 1,
    (i) => ({ pattern: buyers[buyer(i).store][buyer(i).place], resellerId: buyer(i).resellerId }),
    (n) => progress(`  ${n} clients`),
  );

  progress(`${want.services} services, ${want.invoices} invoices`);
  const firstService = (await highestId(db, 'tblhosting')) + 1;
  const firstOrder = (await highestId(db, 'tblorders')) + 1;
  const book = await Sales.open(db, batch, random, clock.zone());
  let written = 0;
  for (const { service, on, isFirst, isLast } of plan.invoices()) {
    const client = service % (want.clients - made.clients);
    const { store, place, resellerId } = buyer(client);
    const isUnpaid = random.pick('unpaid', service, UNPAID_EVERY) === 0;
    const paidOn = isLast && isUnpaid ? null : plan.noLaterThanYesterday(on.plusDays(random.pick('paid', service, 5)));
    const last = plan.lastOf(service);
    await book.add(
      {
        pattern: sales[store][place][random.pick('product', service, sales[store][place].length)],
        clientId: firstClient + client,
        resellerId,
        serviceId: firstService + service,
        orderId: firstOrder + service,
        number: service + 1,
      },
      { on, isFirst, paidOn },
      { due: isUnpaid ? last : last.plusMonths(1), uninvoiced: last.plusMonths(1) },
    );
    if (++written % 20_000 === 0) progress(`  ${written} invoices`);
  }
  await book.close();
  await batch.close();
}

/** Whose client the copy `i` is, which of the stores' patterns he copies, and in which country he lives. */
function buyerOf(i: number, resellers: readonly ResellerId[], patterns: number, random: Random) {
  const place = random.pick('country', i, COUNTRIES.length);
  if (random.pick('direct', i, DIRECT_EVERY) === 0)
    return { resellerId: PROVIDER, store: patterns + random.pick('currency', i, CURRENCIES.length), place };
  const at = i % resellers.length;
  return { resellerId: resellers[at], store: at % patterns, place };
}

/** A sale of every product in every store to every country. */
async function salePatterns(
  app: CliApp,
  stores: readonly ResellerPattern[],
  buyers: readonly ClientId[][],
  today: LocalDate,
): Promise<SalePattern[][][]> {
  const products = await monthlyProducts(app, PRODUCTS);
  let number = 0;
  const sales: SalePattern[][][] = [];
  for (const [at, { resellerId }] of stores.entries()) {
    const ofStore: SalePattern[][] = [];
    for (const clientId of buyers[at]) {
      const ofBuyer: SalePattern[] = [];
      for (const productId of products)
        ofBuyer.push(await salePattern(app, { resellerId, clientId, productId, number: ++number, today }));
      ofStore.push(ofBuyer);
    }
    sales.push(ofStore);
  }
  return sales;
}

/** Which service is billed when: monthly, the newest invoice within the last days, oldest invoices first. */
class Plan {
  private readonly base: number;
  private readonly extra: number;
  private readonly days: LocalDate[] = [];
  private readonly yesterday: LocalDate;

  constructor(
    private readonly services: number,
    total: number,
    today: LocalDate,
  ) {
    this.base = Math.floor(total / services);
    this.extra = total % services;
    this.yesterday = today.plusDays(-1);
    for (let day = this.yesterday; this.days.length < DAYS; day = day.plusDays(-1))
      if (day.day <= DAYS) this.days.unshift(day);
  }

  *invoices(): Generator<{ service: number; on: LocalDate; isFirst: boolean; isLast: boolean }> {
    for (let back = this.base; back >= 0; back--)
      for (let service = 0; service < this.services; service++) {
        const count = this.countOf(service);
        if (back < count)
          yield {
            service,
            on: this.lastOf(service).plusMonths(-back),
            isFirst: back === count - 1,
            isLast: back === 0,
          };
      }
  }

  /** A day before the first sale. */
  opening(): LocalDate {
    return this.days[0].plusMonths(-this.base - 1);
  }

  /** The day of a service's newest invoice. */
  lastOf(service: number): LocalDate {
    return this.days[Math.floor((service * DAYS) / this.services)];
  }

  noLaterThanYesterday(day: LocalDate): LocalDate {
    return day.dayNumber > this.yesterday.dayNumber ? this.yesterday : day;
  }

  /** All have as many; the rest is spread evenly. */
  private countOf(service: number): number {
    const upTo = (n: number) => Math.floor((n * this.extra) / this.services);
    return this.base + upTo(service + 1) - upTo(service);
  }
}
