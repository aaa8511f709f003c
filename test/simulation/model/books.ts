import type { Day } from './calendar.js';
import { registerName, renewName } from './domains.js';
import { amountsOf, type Amounts, type Discount, NO_TAX, type Rates, type Terms } from './line.js';
import { least, rounded, smallest, type Sum, total } from './sums.js';
import type { Currency, ItemName, Pair } from './price-list.js';
import type { GroupPrices, StorePrices } from './prices.js';

/** Everything of a reseller happens in one lane, in order; lanes go on side by side. */
export type Laned = { lane: number };
export type Reseller = Laned & {
  id: number;
  token: string;
  currency: Currency;
  group: number;
  ruleId: number;
  prices: StorePrices;
  /** Sells nothing until then. */
  suspendedUntil: Day | null;
  /** Profit entries of every sale, less what was taken back. */
  profit: Sum;
  /** What of it was put into payouts, sent or not. */
  collected: Sum;
  wallet: Sum;
  /** Payouts that wait for staff. */
  waiting: { id: number; amount: Sum }[];
  codes: Code[];
  /** Clients whom he won so far, for the next one. */
  joined: number;
  /** Prices to be published on a day. */
  priceSet: { id: number; on: Day; cells: { item: ItemName; term: string; price: Pair }[] } | null;
};
export type Client = Laned & {
  id: number;
  email: string;
  token: string;
  country: string;
  state: string;
  exempt: boolean;
  currency: Currency;
  credit: Sum;
  invoiced: Sum;
  paid: Sum;
  /** Sent back to him: by the gateway or by hand. */
  returned: Sum;
  /** Names he bought so far, for the next one. */
  names: number;
  orders: number;
};
export type Code = {
  code: string;
  by: 'reseller' | 'provider';
  percent: bigint;
  /** Lowers renewals too. */
  always: boolean;
};
export type Line = { service: Service | null; terms: Terms | null; amounts: Amounts; back: Sum; reversed: Sum };
export type Invoice = Laned & {
  id: number;
  client: Client;
  reseller: Reseller;
  orderId: number;
  kind: string;
  issuedOn: Day;
  dueOn: Day;
  lines: Line[];
  gross: Sum;
  open: Sum;
  status: 'Unpaid' | 'Paid' | 'Cancelled' | 'Refunded';
  /** It was paid before, and what it is about was given. */
  given: boolean;
  /** What was paid by card and not sent back, for refunds by the gateway. */
  byCard: Sum;
  /** Of the card payment, at the gateway. */
  intent: string | null;
  intention: Intention | null;
  /** Kinds of notices, and of fees, that it had. */
  noted: Set<string>;
};
/** What its client has in mind: pay it on a day, in a way, all of it or not. */
export type Intention = { on: Day; how: 'card' | 'transfer' | 'credit'; what: 'all' | 'part' | 'more' };
export type Service = Laned & {
  id: number;
  type: 'hosting' | 'addon' | 'domain';
  client: Client;
  /** Whose terms these are: his client may have moved since. */
  soldIn: number;
  item: ItemName;
  term: string;
  /** Of renewals. */
  terms: Terms;
  discount: Code | null;
  /** Sold with a code. */
  promoted: boolean;
  /** Something that was paid for it went back. */
  returned: boolean;
  anchor: number;
  /** The day after the last that was invoiced. */
  invoicedTo: Day;
  status: 'Pending' | 'Paid' | 'Active' | 'Suspended' | 'Cancelled' | 'Terminated' | 'Grace' | 'Redemption' | 'Expired';
  /** Of a name: the day on which it ends at its registry. */
  registeredTo: Day;
  name: string;
  /** The product that an addon belongs to. */
  parent: Service | null;
  /** For an overdue invoice. */
  held: boolean;
  /** What it will be as soon as its server has ended it. */
  ending: 'Terminated' | 'Cancelled' | null;
  /** Somebody asked for its end on this day, or when its paid period is over. */
  endsOn: Day | null;
};

/** Of one card payment; `decidedOn` the day on which its bank says. */
export type Dispute = Laned & {
  id: string;
  invoice: Invoice;
  client: Client;
  amount: Sum;
  decidedOn: Day;
  outcome: 'won' | 'lost';
};

/** What happened, in plain sums: the test's own account of the business, kept from the rules of domain.md alone. */
export class Books {
  today: Day = '';
  readonly invoices: Invoice[] = [];
  readonly services: Service[] = [];
  /** Not decided yet. */
  readonly disputes: Dispute[] = [];
  /** Who got an invoice since credit was last used. */
  private readonly invoicedNow = new Set<Client>();
  /** Not paid and not cancelled, by client. */
  private readonly unpaid = new Map<Client, Set<Invoice>>();

  constructor(
    readonly groups: GroupPrices[],
    readonly resellers: Reseller[],
    readonly clients: Client[],
    readonly providerCodes: Code[],
    private readonly rates: Map<string, Rates>,
  ) {}

  /** Who is not suspended: the others sell nothing, change no price, and wait for their money (domain.md §11). */
  selling(): Reseller[] {
    return this.resellers.filter(({ suspendedUntil }) => suspendedUntil === null);
  }

  ratesFor({ country, state, exempt }: Client): Rates {
    return exempt ? NO_TAX : (this.rates.get(`${country} ${state}`) ?? NO_TAX);
  }

  setRate(country: string, level1: bigint): void {
    this.rates.set(`${country} `, { ...(this.rates.get(`${country} `) ?? NO_TAX), level1 });
  }

  line(client: Client, service: Service | null, terms: Terms, discount: Discount | null): Line {
    return { service, terms, amounts: amountsOf(terms, this.ratesFor(client), discount), back: 0n, reversed: 0n };
  }

  /** Something without a tax or a profit: the issuer keeps all of it. */
  plainLine(net: Sum): Line {
    const amounts = { net, tax: 0n, tax2: 0n, gross: net, profit: 0n };
    return { service: null, terms: null, amounts, back: 0n, reversed: 0n };
  }

  issue(
    invoice: Omit<Invoice, 'gross' | 'open' | 'status' | 'given' | 'byCard' | 'intent' | 'reseller' | 'lane' | 'noted'>,
  ): Invoice {
    const gross = total(invoice.lines.map(({ amounts }) => amounts.gross));
    const { client } = invoice;
    const made: Invoice = {
      ...invoice,
      lane: client.lane,
      reseller: this.resellers[client.lane],
      gross,
      open: gross,
      status: 'Unpaid',
      given: false,
      byCard: 0n,
      intent: null,
      noted: new Set(),
    };
    this.invoices.push(made);
    this.invoicedNow.add(client);
    this.unpaid.set(client, (this.unpaid.get(client) ?? new Set()).add(made));
    client.invoiced += gross;
    if (gross === 0n) this.settled(made);
    return made;
  }

  /** Unpaid invoices of a client, the one that is due first before the others. */
  unpaidOf(client: Client): Invoice[] {
    return [...(this.unpaid.get(client) ?? [])].sort(dueFirst);
  }

  /** Everything that is owed, the one that is due first before the others. */
  owed(): Invoice[] {
    return [...this.unpaid.values()].flatMap((of) => [...of]).sort(dueFirst);
  }

  /** When somebody gets an invoice, his credit goes on what he owes, old or new, the oldest due first (domain.md §8). */
  applyCredit(): void {
    for (const client of this.invoicedNow)
      for (const invoice of client.credit > 0n ? this.unpaidOf(client) : []) this.useCredit(invoice, client.credit);
    this.invoicedNow.clear();
  }

  useCredit(invoice: Invoice, most: Sum): Sum {
    const used = invoice.status === 'Unpaid' ? least(most, invoice.open) : 0n;
    if (used === 0n) return 0n;
    invoice.client.credit -= used;
    this.lower(invoice, used);
    return used;
  }

  /** Money of a client: the open part settles the invoice, the rest is his credit. */
  receive(invoice: Invoice, amount: Sum, byCard: boolean): void {
    invoice.client.paid += amount;
    if (byCard) invoice.byCard += amount;
    this.giveTo(invoice, amount);
  }

  /** Money that belongs to an invoice: the open part settles it, the rest is its client's credit. */
  giveTo(invoice: Invoice, amount: Sum): void {
    const applied = least(amount, invoice.open);
    invoice.client.credit += amount - applied;
    if (applied > 0n) this.lower(invoice, applied);
  }

  /** Unpaid invoices with a line of a service. */
  owedFor(service: Service): Invoice[] {
    return this.unpaidOf(service.client).filter(({ lines }) => lines.some((line) => line.service === service));
  }

  /** Charged back: all of it is owed again, and nothing was earned by it (ADR 0018). */
  reopen(invoice: Invoice): void {
    for (const { amounts, reversed, service } of invoice.lines) {
      invoice.reseller.profit -= amounts.profit - reversed;
      if (service) service.returned = true;
    }
    Object.assign(invoice, { status: 'Unpaid', open: invoice.gross, byCard: 0n, intent: null });
    this.unpaid.set(invoice.client, (this.unpaid.get(invoice.client) ?? new Set()).add(invoice));
  }

  cancel(invoice: Invoice): void {
    const settledSoFar = invoice.gross - total(invoice.lines.map(({ back }) => back)) - invoice.open;
    invoice.client.credit += settledSoFar;
    invoice.client.invoiced -= invoice.gross;
    this.unpaid.get(invoice.client)?.delete(invoice);
    Object.assign(invoice, { status: 'Cancelled', open: 0n, intention: null });
  }

  private lower(invoice: Invoice, by: Sum): void {
    invoice.open -= by;
    if (invoice.open === 0n) this.settled(invoice);
  }

  /** A note over lines of an unpaid invoice: at most what is open. */
  takeOff(invoice: Invoice, lines: readonly Line[]): void {
    for (const line of lines) {
      const off = least(line.amounts.gross - line.back, invoice.open);
      line.back += off;
      if (off > 0n) this.lower(invoice, off);
    }
  }

  /** Invoices stay in the lane of their reseller; the rest goes with the client, behind what is there already. */
  move(client: Client, lane: number): void {
    const { clients, services } = this;
    const own = services.filter((one) => one.client === client);
    clients.push(...clients.splice(clients.indexOf(client), 1));
    services.splice(0, services.length, ...services.filter((one) => one.client !== client), ...own);
    for (const one of [client, ...own]) one.lane = lane;
  }

  /** Paid in full: only now is there a profit (domain.md §3), less what a note took off before. */
  private settled(invoice: Invoice): void {
    this.unpaid.get(invoice.client)?.delete(invoice);
    Object.assign(invoice, { status: 'Paid', intention: null });
    for (const line of invoice.lines) {
      const { amounts, service, back } = line;
      line.reversed =
        back === 0n ? 0n : rounded(amounts.profit * back, amounts.gross, smallest(invoice.client.currency));
      invoice.reseller.profit += amounts.profit - line.reversed;
      if (service && !invoice.given) this.give(service, invoice.kind);
    }
    invoice.given = true;
  }

  private give(service: Service, kind: string): void {
    if (service.type === 'domain' && kind === 'renewal') renewName(service, this.today);
    else if (service.status !== 'Pending') return;
    else if (service.type === 'domain') registerName(service, this.today);
    else service.status = 'Paid';
  }
}

const dueFirst = (a: Invoice, b: Invoice): number => (a.dueOn === b.dueOn ? a.id - b.id : a.dueOn < b.dueOn ? -1 : 1);
