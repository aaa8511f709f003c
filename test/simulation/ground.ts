import type { Answer, Product } from '../support/processes.js';
import type { Books, Client, Laned, Reseller } from './model/books.js';
import type { Day } from './model/calendar.js';
import type { Counts } from './counts.js';
import type { JobHost } from './job-host.js';
import type { Plan } from './plan.js';
import type { Random } from './random.js';
import type { Town } from './town.js';

/** When on a day something is done: staff first, then people order, then money moves. Each waits for all that follows from the one before. */
export const TIMES = ['staff', 'orders', 'money'] as const;
export type Time = (typeof TIMES)[number];

/** Something that somebody does: at the product by its API, and in the books by the rules. */
export type Act<T extends Laned = Laned> = {
  /** Its row in the table of counts. */
  kind: string;
  time: Time;
  /** How many a day at a pace of one; 'all' = everybody who can. */
  aDay: number | 'all';
  /** Who can do it today. */
  who(ground: Ground): T[];
  run(ground: Ground, one: T, random: Random): Promise<void>;
};
export const act = <T extends Laned>(made: Act<T>): Act => made as unknown as Act;

type Request = { body?: unknown; method?: string; expect?: number };

/** What every act has in hand: the product, the books, the day. */
export class Ground {
  private sent = 0;

  constructor(
    readonly product: Product<Town>,
    readonly books: Books,
    readonly counts: Counts,
    readonly jobs: JobHost,
    readonly plan: Plan,
  ) {}

  get today(): Day {
    return this.books.today;
  }

  get town(): Town {
    return this.product.world;
  }

  admin(path: string, request: Request = {}): Promise<Answer['body']> {
    return this.call(`${this.product.api}/api/admin/v1/${path}`, this.town.admin, request);
  }

  asReseller({ token }: Reseller, path: string, request: Request = {}): Promise<Answer['body']> {
    return this.call(`${this.product.api}/api/reseller/v1/${path}`, token, request);
  }

  asClient({ token }: Client, path: string, request: Request = {}): Promise<Answer['body']> {
    const { api, store } = this.product;
    return this.call(`${path.startsWith('store/') ? store : api}/api/${path}`, token, request);
  }

  readonly sql = <T>(text: string, params: unknown[] = []): Promise<T[]> => this.product.database.sql<T>(text, params);

  /** One request; any other status than the expected one ends the simulation. */
  private async call(url: string, token: string, { body, method, expect }: Request): Promise<Answer['body']> {
    const answer = await this.product.call(url, { token, body, method, key: `sim-${++this.sent}` });
    const good = expect === undefined ? answer.status < 300 : answer.status === expect;
    if (good) return answer.body;
    const { status, body: said } = answer;
    throw new Error(
      `${this.today} ${method ?? (body ? 'POST' : 'GET')} ${url}: ${status} ${JSON.stringify(said)}\n${JSON.stringify(body)}`,
    );
  }
}

/** An account that does not match: what the books say, what the product says. */
export function agree(what: string, books: unknown, product: unknown): void {
  const text = (value: unknown) => JSON.stringify(value, (_, v: unknown) => (typeof v === 'bigint' ? `${v}` : v));
  if (text(books) !== text(product))
    throw new Error(`${what}: the books say ${text(books)}, the product ${text(product)}`);
}
