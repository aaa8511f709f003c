import { readFileSync } from 'node:fs';
import { CatalogService, type Term } from '#catalog';
import { ClientsService } from '#clients';
import { Actor, type AdminId, type ClientId, Exact, Money, PROVIDER, type ResellerId } from '#kernel';
import { NotificationsService } from '#notifications';
import { OrderingService } from '#ordering';
import { type CartLine, PricingService } from '#pricing';
import { PromotionsService } from '#promotions';
import { PricingGroupsService, ResellersService } from '#resellers';
import { type SettingKey, SettingsService } from '#settings';
import { TaxService } from '#tax';
import type { TestApp } from '#testing';

type Pair = { setup: string; recurring: string };
type Part = { method: string; args: Record<string, string>; price: Pair; admin: Pair };
export type Vector = Part & {
  name: string;
  currency: string;
  quantity: number;
  factor?: { days: number; of: number };
  floorAtZero?: boolean;
  discounts?: { amount: string; borneBy: 'provider' | 'reseller' }[];
  options?: (Part & { quantity: number })[];
  optionCommissions?: boolean;
  tax?: { rate1: string; rate2: string; compound: boolean; inclusive: boolean };
  expect: { clientPays: string; net?: string; profit: string; providerShare: string };
};
export type History = {
  currency: string;
  paid: string;
  profit: string;
  refunds: string[];
  expectReversed: string[];
};

export const { lines: VECTORS, refunds: HISTORIES } = JSON.parse(
  readFileSync('test/fixtures/vectors/profit.json', 'utf8'),
) as { lines: Vector[]; refunds: History[] };

/** Something in the shop: a product of its own, sold for one term in one currency. */
export type Offer = Part & Pick<Vector, 'currency' | 'options' | 'floorAtZero'> & { term: Term };
export type Stocked = { productId: number; line: CartLine };

export type VectorShop = {
  resellerId: ResellerId;
  /** Puts everything on the shelf at once: the catalogue, the group's admin prices and methods, the reseller's prices. */
  stock(offers: readonly Offer[]): Promise<Stocked[]>;
  /** Tax and option commissions of the installation as the line says. */
  setUpFor(vector: Pick<Vector, 'tax' | 'optionCommissions'>): Promise<void>;
  /** A client of the reseller in the currency, at the rates of the line, in a client group with that discount. */
  buyer(vector: Pick<Vector, 'currency' | 'tax'>, groupPercent?: string): Promise<Actor>;
  /** A code that takes a fixed sum off one product, of whoever bears it. */
  code(by: 'provider' | 'reseller', amount: Money, productId: number): Promise<string>;
  order(buyer: Actor, line: CartLine, code?: string): Promise<Sold>;
};
export type Sold = { orderId: number; invoiceId: number; total: { amount: string; currency: string } };

export const admin = Actor.admin(1 as AdminId, ['*']);

/** Months or years, by the days of the period that the line is a part of. */
export const termOf = ({ factor }: Pick<Vector, 'factor'>): Term => (factor && factor.of > 31 ? 'annually' : 'monthly');

export const offerOf = (vector: Vector): Offer => ({ ...vector, term: termOf(vector) });

/** A line that was paid and earned as a history begins. Without tax what is paid is R, and R − A the profit. */
export const offerOfHistory = ({ currency, paid, profit }: History): Offer => ({
  currency,
  term: 'monthly',
  method: 'difference',
  args: {},
  price: { setup: '0', recurring: paid },
  admin: { setup: '0', recurring: Money.of(paid, currency).minus(Money.of(profit, currency)).toDecimal() },
});

/** What the line would cost without its discounts. */
const undiscounted = ({ currency, discounts = [], expect }: Vector): Money =>
  discounts.reduce((sum, { amount }) => sum.plus(Money.of(amount, currency)), Money.of(expect.clientPays, currency));

/** The client group's percentage, of two places as WHMCS keeps it, that comes to the provider's discount exactly; null if none does. */
export function groupPercentOf(vector: Vector): string | null {
  const { currency, discounts = [] } = vector;
  const given = discounts.find(({ borneBy }) => borneBy === 'provider');
  if (!given) return null;
  const whole = Exact.of(undiscounted(vector).toDecimal());
  const share = Exact.of(given.amount).times(100).dividedBy(whole);
  // Two places of a percentage are rounded as two places of an amount are.
  const percent = share.round('EUR').toDecimal();
  const comesTo = whole.times(Exact.of(percent)).dividedBy(100).round(currency);
  return comesTo.equals(Money.of(given.amount, currency)) ? percent : null;
}

const COUNTRIES = ['DE', 'FR', 'IT', 'ES', 'AT', 'BE', 'NL', 'PT'];
const UNTAXED = 'CH';

/** A provider who sells in four currencies, a group, and one reseller who may have codes. */
export async function openShop(app: TestApp): Promise<VectorShop> {
  const { sql } = app.database;
  const pricing = app.get(PricingService);
  const settings = app.get(SettingsService);
  await app.get(NotificationsService).ensureTemplates();
  // The catalogue is the provider's own WHMCS tables, quantities and options included: no door of ours writes those.
  await sql(`
    INSERT INTO tblcurrencies (id, code, rate, \`default\`) VALUES
      (1, 'EUR', 1, 1), (2, 'USD', 1.1, 0), (3, 'GBP', 0.9, 0), (4, 'JPY', 160, 0);
    INSERT INTO tblproductgroups (id, name, \`order\`) VALUES (1, 'Lines', 1)`);
  await app.db.transaction(async (tx) => void (await app.get(CatalogService).touch(tx)));
  const groupId = await app.get(PricingGroupsService).create(admin, { name: 'Lines' });
  let people = 0;
  const client = (country: string, currency: string, clientGroup = 0): Promise<ClientId> =>
    app.db.transaction((tx) =>
      app.get(ClientsService).create(tx, {
        firstName: 'Client',
        lastName: `Number ${++people}`,
        email: `client${people}@example.com`,
        country,
        currency,
        groupId: clientGroup,
      }),
    );
  const resellerId = await app.get(ResellersService).putIntoGroup(admin, await client(UNTAXED, 'EUR'), groupId);
  const reseller = Actor.reseller(resellerId);
  await app.drain();

  const inForce = new Map<SettingKey, unknown>();
  const set = async (key: SettingKey, value: boolean, level: 'default' | 'reseller') => {
    if (inForce.get(key) === value) return;
    const scopeId = level === 'default' ? 0 : resellerId;
    await settings.set(admin, { level, scopeId, key, value });
    inForce.set(key, value);
  };
  await set('promotions.enabled', true, 'reseller');

  /** A country for each pair of rates. */
  const places = new Map<string, string>();
  const countryOf = async (tax: Vector['tax']): Promise<string> => {
    if (!tax) return UNTAXED;
    const key = `${tax.rate1}+${tax.rate2}`;
    const known = places.get(key);
    if (known) return known;
    const country = COUNTRIES[places.size];
    places.set(key, country);
    for (const [level, rate] of [
      [1, tax.rate1],
      [2, tax.rate2],
    ] as const)
      if (rate !== '0')
        await app.get(TaxService).addRule(admin, PROVIDER, { level, name: `Level ${level}`, country, state: '', rate });
    return country;
  };

  const buyers = new Map<string, Actor>();
  let products = 0;
  let codes = 0;
  return {
    resellerId,

    stock: async (offers) => {
      const shelf = offers.map((offer) => ({ offer, ...itemsOf(offer, ++products) }));
      await sql(shelf.map(({ offer, productId }) => catalogueRows(offer, productId)).join(''));
      await app.db.transaction(async (tx) => void (await app.get(CatalogService).touch(tx)));
      for (const { items } of shelf)
        for (const { item, rule } of items) await pricing.addItems(admin, groupId, { items: [item] }, rule);
      const cells = shelf.flatMap(({ offer, items }) =>
        items.map(({ item, part }) => ({
          part,
          cell: { itemType: item.type, itemId: item.id, currency: offer.currency, term: offer.term },
        })),
      );
      const group = cells.map(({ cell, part }) => ({ ...cell, admin: part.admin }));
      await pricing.writeCells(admin, groupId, group, false);
      const own = cells.map(({ cell, part }) => ({ ...cell, price: part.price }));
      await pricing.writeResellerCells(reseller, own, false);
      return shelf.map(({ productId, line }) => ({ productId, line }));
    },

    setUpFor: async ({ tax, optionCommissions = false }) => {
      await set('tax.inclusive', tax?.inclusive ?? false, 'default');
      await set('tax.compound', tax?.compound ?? false, 'default');
      await set('billing.optionCommissions', optionCommissions, 'reseller');
    },

    buyer: async ({ currency, tax }, groupPercent = '0') => {
      const country = await countryOf(tax);
      const key = `${currency} ${country} ${groupPercent}`;
      const known = buyers.get(key);
      if (known) return known;
      const group = groupPercent === '0' ? 0 : await clientGroup(app, groupPercent);
      const clientId = await client(country, currency, group);
      await app.db.transaction((tx) => app.get(ResellersService).assignClient(tx, clientId, resellerId));
      const actor = Actor.client(clientId, resellerId);
      buyers.set(key, actor);
      return actor;
    },

    code: async (by, amount, productId) => {
      const code = `LINE-${++codes}`;
      await app.get(PromotionsService).create(by === 'provider' ? admin : reseller, {
        code,
        kind: 'fixed',
        amounts: [amount.toJSON()],
        appliesTo: [{ type: 'product', id: productId }],
      });
      return code;
    },

    order: (buyer, line, code) =>
      app
        .get(OrderingService)
        .checkout(
          buyer,
          { lines: [line], paymentMethod: 'banktransfer', ...(code ? { promotionCode: code } : {}) },
          null,
        ),
  };
}

async function clientGroup(app: TestApp, percent: string): Promise<number> {
  const { sql } = app.database;
  await sql('INSERT INTO tblclientgroups (groupname, discountpercent) VALUES (?, ?)', [`${percent} %`, percent]);
  const [{ id }] = await sql<{ id: number }>('SELECT MAX(id) AS id FROM tblclientgroups');
  return id;
}

const subIdOf = (productId: number, index: number): number => productId * 10 + index;

/** The product and its options, each with what the group says of it. */
function itemsOf(offer: Offer, productId: number) {
  const { options = [], floorAtZero = false } = offer;
  const line: CartLine = {
    ref: 'line',
    item: { type: 'product', id: productId },
    term: offer.term,
    quantity: 1,
    options: options.map(({ quantity }, index) => ({ subId: subIdOf(productId, index), quantity })),
  };
  const items = [
    {
      item: { type: 'product' as const, id: productId },
      part: offer as Part,
      rule: { method: offer.method, args: offer.args, floorAtZero },
    },
    ...options.map((part, index) => ({
      item: { type: 'option' as const, id: subIdOf(productId, index) },
      part: part as Part,
      rule: { method: part.method, args: part.args },
    })),
  ];
  return { productId, line, items };
}

const CURRENCY_ID: Record<string, number> = { EUR: 1, USD: 2, GBP: 3, JPY: 4 };

/** A product that is sold in any number, with quantity options; its list prices are what the reseller asks. */
function catalogueRows({ currency, term, price, options = [] }: Offer, id: number): string {
  const setup = term === 'annually' ? 'asetupfee' : 'msetupfee';
  const NONE = ['monthly', 'quarterly', 'semiannually', 'annually', 'biennially', 'triennially'].filter(
    (c) => c !== term,
  );
  const listed = (type: string, relid: number, { setup: once, recurring }: Pair) => `
    INSERT INTO tblpricing (type, currency, relid, ${setup}, ${term}, ${NONE.join(', ')}) VALUES
      ('${type}', ${CURRENCY_ID[currency]}, ${relid}, ${once}, ${recurring}, ${NONE.map(() => '-1').join(', ')});`;
  const product = `
    INSERT INTO tblproducts (id, gid, name, paytype, tax, allowqty) VALUES (${id}, 1, 'Line ${id}', 'recurring', 1, 2);
    INSERT INTO tblproductconfiggroups (id, name) VALUES (${id}, 'Options of ${id}');
    INSERT INTO tblproductconfiglinks (gid, pid) VALUES (${id}, ${id});`;
  const choices = options.map((option, index) => {
    const subId = subIdOf(id, index);
    return `
    INSERT INTO tblproductconfigoptions (id, gid, optionname, optiontype, qtyminimum, qtymaximum, \`order\`)
      VALUES (${subId}, ${id}, 'Option ${index + 1}', '4', 0, 0, ${index});
    INSERT INTO tblproductconfigoptionssub (id, configid, optionname, sortorder) VALUES (${subId}, ${subId}, 'Each', 1);
    ${listed('configoptions', subId, option.price)}`;
  });
  return [product, listed('product', id, price), ...choices].join('');
}
