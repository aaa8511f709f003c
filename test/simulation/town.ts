import { Actor, PROVIDER, type ResellerId } from '#kernel';
import { CatalogImporter, CatalogService } from '#catalog';
import { ClientsService } from '#clients';
import { DomainLifeService } from '#domains';
import { IdentityService } from '#identity';
import { NotificationsService } from '#notifications';
import { PaymentsService } from '#payments';
import { PricingService } from '#pricing';
import { DatabaseClock, Db, Drain } from '#platform';
import { PricingGroupsService, ResellersService } from '#resellers';
import { SettingsService } from '#settings';
import { TaxService } from '#tax';
import { sandboxKeys } from '#testing';
import { WORLD_PASSWORD, type WorldApp } from '../support/world.js';
import { instantOf, ZONE } from './model/calendar.js';
import { apiRule, GROUP_PLANS } from './model/groups.js';
import { LATE_FEE } from './model/notices.js';
import { CURRENCIES, type Currency, ITEM_NAMES, ITEMS, type ItemName, priceListFiles } from './model/price-list.js';
import { writeSum } from './model/sums.js';
import type { Plan } from './plan.js';

export type TownClient = { id: number; email: string; token: string; country: string; state: string; exempt: boolean };
export type TownReseller = {
  id: number;
  token: string;
  currency: Currency;
  group: number;
  markup: bigint;
  ending: string;
  ruleId: number;
  clients: TownClient[];
};
/** What stands when the simulation begins: a price list, groups, resellers with stores, clients who bought nothing yet. */
export type Town = {
  admin: string;
  itemIds: Record<ItemName, number>;
  noDiskId: number;
  groupIds: number[];
  taxRules: Record<string, number>;
  resellers: TownReseller[];
};

const system = Actor.system('town');
/** Percent of VAT and the like when the simulation begins. */
export const TAXES = [
  { key: 'DE', level: 1, country: 'DE', state: '', rate: '19' },
  { key: 'AT', level: 1, country: 'AT', state: '', rate: '20' },
  { key: 'JP', level: 1, country: 'JP', state: '', rate: '10' },
  { key: 'CO', level: 1, country: 'US', state: 'CO', rate: '2.9' },
  { key: 'Denver', level: 2, country: 'US', state: 'CO', rate: '4.81' },
] as const;

export async function buildTown(app: WorldApp, { cards }: { cards: string }, plan: Plan): Promise<Town> {
  await app.get(DatabaseClock).moveTo(new Date(instantOf(plan.firstDay, '00:10')));
  await provider(app, cards);
  const { token: admin } = await app
    .get(IdentityService)
    .createAdmin(system, { email: 'staff@town.localhost', password: WORLD_PASSWORD, firstName: 'S', lastName: 'Taff' })
    .then((id) => app.get(IdentityService).issueToken({ kind: 'admin', id }));
  const taxRules: Town['taxRules'] = {};
  for (const { key, ...rule } of TAXES)
    taxRules[key] = (await app.get(TaxService).addRule(system, PROVIDER, { name: key, ...rule })).id;
  const ids = await itemIds(app);
  const groupIds = await groups(app);
  const resellers: TownReseller[] = [];
  for (let n = 0; n < plan.resellers; n++) resellers.push(await reseller(app, n, groupIds));
  await app.get(Drain).work();
  await Promise.all(
    resellers.map(async (one) => {
      for (let n = 0; n < plan.clientsEach; n++) one.clients.push(await client(app, one, n));
    }),
  );
  await app.get(Drain).work();
  return { admin, ...ids, groupIds, taxRules, resellers };
}

async function provider(app: WorldApp, cards: string): Promise<void> {
  const settings = app.get(SettingsService);
  const set = (key: string, value: unknown) => settings.set(system, { level: 'default', scopeId: 0, key, value });
  await set('provider.company', 'Town Provider');
  await set('provider.country', 'DE');
  await set('provider.timeZone', ZONE);
  await set('promotions.enabled', true);
  await set('billing.gateways', ['banktransfer', 'stripe']);
  const fees = CURRENCIES.map((code) => [code, writeSum(LATE_FEE[code], code)]);
  await set('billing.lateFee', Object.fromEntries(fees));
  await app.get(NotificationsService).ensureTemplates();
  await app.get(CatalogImporter).run(system, priceListFiles(), { dryRun: false });
  const tlds = await app.get(CatalogService).tlds();
  await app.get(DomainLifeService).chooseRegistrar(
    system,
    tlds.map(({ id }) => id),
    'local',
  );
  const keys = sandboxKeys(app.env.values.RELABEL_SECRET_KEY);
  await app.get(PaymentsService).saveGatewayAccount({
    code: 'provider',
    book: PROVIDER,
    gateway: 'stripe',
    secretKey: keys.apiKey,
    webhookSecret: keys.webhookSecret,
    apiBase: cards,
  });
}

async function itemIds(app: WorldApp): Promise<Pick<Town, 'itemIds' | 'noDiskId'>> {
  const catalog = app.get(CatalogService);
  const products = await catalog.products();
  const addons = await catalog.addons();
  const tlds = await catalog.tlds();
  const [{ choices }] = await catalog.configOptions(products.find(({ name }) => name === ITEMS.small.name)!.id);
  const idOf = (item: ItemName): number => {
    const { kind, name } = ITEMS[item];
    if (kind === 'option') return choices.find((choice) => choice.name === name)!.subId;
    if (kind === 'product') return products.find((product) => product.name === name)!.id;
    if (kind === 'addon') return addons.find((addon) => addon.name === name)!.id;
    return tlds.find(({ extension }) => extension === name)!.id;
  };
  const ids = Object.fromEntries(ITEM_NAMES.map((item) => [item, idOf(item)])) as Record<ItemName, number>;
  return { itemIds: ids, noDiskId: choices.find(({ name }) => name === 'None')!.subId };
}

/** Everything of the price list, at least at the provider's price and at most at three times the list. */
async function groups(app: WorldApp): Promise<number[]> {
  const pricing = app.get(PricingService);
  const made: number[] = [];
  for (const plan of GROUP_PLANS) {
    const id = await app.get(PricingGroupsService).create(system, { name: plan.name });
    for (const [item, types] of [
      ['small', ['product', 'option']],
      ['backup', ['addon']],
      ['com', ['domainregister', 'domainrenew', 'domaintransfer']],
    ] as [ItemName, string[]][])
      await pricing.addItems(system, id, { allOf: types } as never, apiRule(plan, item) as never);
    for (const [target, factor] of [
      ['admin', `0.${plan.factor}`],
      ['lowest', `0.${plan.factor}`],
      ['highest', '3'],
    ] as const)
      await pricing.fill(system, id, { formula: { factor }, target, overwrite: false }, false);
    made.push(id);
  }
  return made;
}

/** Of twenty: ten sell in euros, six in dollars, four in yen. */
const currencyOf = (n: number): Currency => (n % 10 < 5 ? 'EUR' : n % 10 < 8 ? 'USD' : 'JPY');
export const HOME: Record<Currency, [country: string, state: string][]> = {
  EUR: [
    ['DE', ''],
    ['DE', ''],
    ['AT', ''],
  ],
  USD: [
    ['US', 'CO'],
    ['US', 'TX'],
  ],
  JPY: [['JP', '']],
};

async function reseller(app: WorldApp, n: number, groupIds: number[]): Promise<TownReseller> {
  const currency = currencyOf(n);
  const email = `reseller-${n}@town.localhost`;
  const [country] = HOME[currency][0];
  const clientId = await app
    .get(Db)
    .transaction((tx) =>
      app
        .get(ClientsService)
        .create(tx, { firstName: 'R', lastName: `${n}`, companyName: `Store ${n}`, email, country, currency }),
    );
  const group = n % groupIds.length;
  const id = await app.get(ResellersService).putIntoGroup(system, clientId, groupIds[group]);
  await app.get(Drain).work();
  const actor = Actor.reseller(id);
  const markup = BigInt(25 + ((n * 7) % 40));
  const ending = n % 3 === 0 ? '' : n % 3 === 1 ? '.99' : '.49';
  const { id: ruleId } = await app
    .get(PricingService)
    .createRule(actor, { scope: 'all', kind: 'percent', value: `${markup}`, ending });
  const { token } = await app.get(IdentityService).issueToken({ kind: 'reseller', id });
  return { id, token, currency, group, markup, ending, ruleId, clients: [] };
}

async function client(app: WorldApp, { id: resellerId, currency }: TownReseller, n: number): Promise<TownClient> {
  const email = `client-${resellerId}-${n}@town.localhost`;
  const [country, state] = HOME[currency][n % HOME[currency].length];
  const exempt = n % 25 === 24;
  const id = await app.get(ResellersService).createClient(
    system,
    {
      firstName: 'C',
      lastName: `${n}`,
      email,
      country,
      state,
      currency,
      address1: '1 Lane',
      city: 'Town',
      postcode: '10117',
      taxExempt: exempt,
    },
    resellerId as ResellerId,
  );
  const { token } = await app.get(IdentityService).issueToken({ kind: 'client', id });
  return { id, email, token, country, state, exempt };
}
