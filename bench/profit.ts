import { createPool, type Pool, type PoolConnection, type RowDataPacket } from 'mysql2/promise';
import { CommissionService, type LineInput } from '#commission';
import { Money } from '#kernel';
import { connectionParts } from '#platform';
import type { Ground } from './ground.js';
import { median } from './load.js';

const ITEMS = 200_000;
const BATCH = 1000;
const ROUNDS = 3;

type Item = RowDataPacket & {
  id: number;
  amount: string;
  adminprice: string;
  method: number;
  fixed: string;
  pct: string;
};
/** What one batch comes to, to be inserted: item, method, base, cost, amount. */
type Split = (item: Item) => string;

const SQL = 'SELECT id, amount, adminprice, method, fixed, pct FROM bench_items WHERE id BETWEEN ? AND ? ORDER BY id';
const METHODS = [
  'fixed_rate',
  'difference',
  'percent_rate',
  'percent_from_difference',
  'admin_percent_with_fixed_rate',
  'admin_percent_plus_reseller_margin',
  'reseller_percent_with_fixed_rate',
];
const OWN = 'example.tiered';

/** Whole cents, no argument checked, nothing explained: the least that a split can be. */
const raw: Split = ({ amount, adminprice, method, fixed, pct }) => {
  const [r, a, f] = [amount, adminprice, fixed].map((text) => Math.round(Number(text) * 100));
  const p = Number(pct) / 100;
  const profit = [
    f,
    r - a,
    Math.round(r * p),
    Math.round((r - a) * p),
    Math.round(a * p) + f,
    Math.round(a * p) + r - a,
    Math.round(r * p) + f,
  ][method - 1];
  return (profit / 100).toFixed(2);
};

const NEEDS: Record<string, readonly ('fixed' | 'percent')[]> = {
  fixed_rate: ['fixed'],
  percent_rate: ['percent'],
  percent_from_difference: ['percent'],
  admin_percent_with_fixed_rate: ['percent', 'fixed'],
  admin_percent_plus_reseller_margin: ['percent'],
  reseller_percent_with_fixed_rate: ['percent', 'fixed'],
};

/** The product's calculator, as a quote asks it: exact, arguments checked, explained. */
function product(commission: CommissionService, methodOf: (item: Item) => string): Split {
  const zero = Money.zero('EUR');
  return (item) => {
    const method = methodOf(item);
    const given = { fixed: item.fixed, percent: item.pct };
    const line: LineInput = {
      currency: 'EUR',
      method,
      args:
        method === OWN
          ? { threshold: '20.00', below: '20', above: '30' }
          : Object.fromEntries((NEEDS[method] ?? []).map((name) => [name, given[name]])),
      quantity: 1,
      price: { setup: zero, recurring: Money.fromDatabase(item.amount, 'EUR') },
      admin: { setup: zero, recurring: Money.fromDatabase(item.adminprice, 'EUR') },
    };
    return commission.calculate(line).profit.toDatabase();
  };
}

/** Reads, splits and writes the items from `from` to `to`, a thousand in a durable transaction; answers items per second. */
async function pass(connection: PoolConnection, split: Split, from: number, to: number): Promise<number> {
  await connection.query('TRUNCATE bench_splits');
  const began = performance.now();
  for (let at = from; at <= to; at += BATCH) {
    await connection.query('START TRANSACTION');
    const [items] = await connection.query<Item[]>(SQL, [at, Math.min(to, at + BATCH - 1)]);
    await connection.query('INSERT INTO bench_splits (itemid, method, base, cost, amount) VALUES ?', [
      items.map((item) => [item.id, item.method, item.amount, item.adminprice, split(item)]),
    ]);
    await connection.query('COMMIT');
  }
  return ((to - from + 1) / (performance.now() - began)) * 1000;
}

async function fill(pool: Pool): Promise<void> {
  await pool.query(`CREATE TABLE IF NOT EXISTS bench_items (id INT UNSIGNED PRIMARY KEY, amount DECIMAL(16,2) NOT NULL,
    adminprice DECIMAL(16,2) NOT NULL, method TINYINT NOT NULL, fixed DECIMAL(16,2) NOT NULL, pct DECIMAL(6,3) NOT NULL)`);
  await pool.query(`CREATE TABLE IF NOT EXISTS bench_splits (id INT UNSIGNED PRIMARY KEY AUTO_INCREMENT, itemid INT UNSIGNED NOT NULL,
    method TINYINT NOT NULL, base DECIMAL(16,2) NOT NULL, cost DECIMAL(16,2) NOT NULL, amount DECIMAL(16,2) NOT NULL,
    UNIQUE KEY (itemid))`);
  await pool.query('TRUNCATE bench_items');
  for (let at = 1; at <= ITEMS; at += 5000)
    await pool.query('INSERT INTO bench_items (id, amount, adminprice, method, fixed, pct) VALUES ?', [
      Array.from({ length: 5000 }, (_, i) => {
        const n = at + i;
        return [
          n,
          `${5 + (n % 40)}.${String(n % 100).padStart(2, '0')}`,
          `${3 + (n % 35)}.50`,
          1 + (n % 7),
          '1.50',
          '12.5',
        ];
      }),
    ]);
}

/** Items per second of one calculation against another over 200,000 items, in turn over slices of them. */
async function duel(
  ground: Ground,
  [first, base]: readonly [Split, Split],
): Promise<{ ratio: number; detail: Record<string, unknown> }> {
  const { username, ...parts } = connectionParts(ground.bareUrl);
  const pool = createPool({ ...parts, user: username, dateStrings: true, connectionLimit: 2 });
  try {
    await fill(pool);
    const connection = await pool.getConnection();
    const rates: [number[], number[], number[]] = [[], [], []];
    const size = Math.floor(ITEMS / ROUNDS / BATCH) * BATCH;
    for (const split of [base, first]) await pass(connection, split, 1, 20_000);
    for (let round = 0; round < ROUNDS; round++) {
      const [from, to] = [round * size + 1, (round + 1) * size];
      rates[0].push(await pass(connection, base, from, to));
      rates[1].push(await pass(connection, first, from, to));
      rates[2].push(await pass(connection, base, from, to));
    }
    connection.release();
    const [before, mine, after] = rates.map((values) => median(values));
    return {
      ratio: Math.round((mine / ((before + after) / 2)) * 1000) / 1000,
      detail: {
        items: size * ROUNDS,
        sameAsSame: Math.round((before / after) * 1000) / 1000,
        perSecond: Math.round(mine),
        yardstickPerSecond: Math.round((before + after) / 2),
      },
    };
  } finally {
    await pool.end();
  }
}

const builtIn = (ground: Ground): Split =>
  product(ground.app.get(CommissionService), ({ method }) => METHODS[method - 1]);

export const profitBatch = (ground: Ground) => duel(ground, [builtIn(ground), raw]);

export const profitOwnClass = (ground: Ground) =>
  duel(ground, [product(ground.app.get(CommissionService), () => OWN), builtIn(ground)]);
