import { Actor, asId, type ClientId, type PricingGroupId, PROVIDER, type ResellerId } from '#kernel';
import { CatalogImporter, CatalogService } from '#catalog';
import { ClientsService } from '#clients';
import { IdentityService } from '#identity';
import { NotificationsService } from '#notifications';
import { Db } from '#platform';
import { PricingService } from '#pricing';
import { PricingGroupsService, ResellersService } from '#resellers';
import { SettingsService } from '#settings';
import { TaxService } from '#tax';
import type { CliApp } from '../../cli-app.js';
import { catalogueFiles, DEMO_PASSWORD } from '../demo.js';
import { settle } from './settle.js';

const system = Actor.system('seed');
const device = { ip: '127.0.0.1', userAgent: 'seed' };
const TYPES = ['product', 'addon', 'option', 'domainregister', 'domainrenew', 'domaintransfer', 'domainaddon'];

/** How the resellers of a group earn. Everybody of a group has the same markup, so that one sale stands for many. */
const GROUPS = [
  { name: 'Standard', factor: '0.80', markup: '40', rule: { method: 'difference', args: {} } },
  {
    name: 'Partner',
    factor: '0.75',
    markup: '25',
    rule: { method: 'reseller_percent_with_fixed_rate', args: { percent: '15', fixed: '0.00' } },
  },
  {
    name: 'Agency',
    factor: '0.70',
    markup: '60',
    rule: { method: 'percent_from_difference', args: { percent: '70' } },
  },
  { name: 'Wholesale', factor: '0.60', markup: '50', rule: { method: 'difference', args: {} } },
] as const;
export const CURRENCIES = ['EUR', 'USD'] as const;
export const COUNTRIES = [
  { country: 'DE', city: 'Berlin', postcode: '10117', state: '' },
  { country: 'US', city: 'Denver', postcode: '80014', state: 'CO' },
] as const;

/** One reseller of every group and currency, made as people make them; reseller 0 is the provider's own business. */
export type ResellerPattern = { resellerId: ResellerId; currency: string };

/** The provider with his price list and groups, through the facades. */
export async function provider(app: CliApp): Promise<PricingGroupId[]> {
  const settings = app.get(SettingsService);
  const set = (key: string, value: unknown) => settings.set(system, { level: 'default', scopeId: 0, key, value });
  await set('provider.company', 'Sample Provider');
  await set('provider.country', 'DE');
  await set('provider.address', '1 Rack Street\n10115 Berlin');
  await app.get(NotificationsService).ensureTemplates();
  await app.get(IdentityService).createAdmin(system, {
    email: 'admin@relabel.localhost',
    password: DEMO_PASSWORD,
    firstName: 'Sample',
    lastName: 'Admin',
  });
  await app.get(CatalogImporter).run(system, catalogueFiles(), { dryRun: false });
  await app.get(TaxService).addRule(system, PROVIDER, { level: 1, name: 'VAT', country: 'DE', state: '', rate: '19' });
  const pricing = app.get(PricingService);
  const ids: PricingGroupId[] = [];
  for (const { name, factor, rule } of GROUPS) {
    const id = await app.get(PricingGroupsService).create(system, { name });
    await pricing.addItems(system, id, { allOf: TYPES }, rule);
    await pricing.fill(system, id, { formula: { factor }, target: 'admin', overwrite: false }, false);
    await pricing.fill(system, id, { formula: { factor }, target: 'lowest', overwrite: false }, false);
    await pricing.fill(system, id, { formula: { factor: '3' }, target: 'highest', overwrite: false }, false);
    ids.push(id as PricingGroupId);
  }
  return ids;
}

/** The resellers whose rows all others are copies of: the first ones of the data set. */
export async function resellerPatterns(app: CliApp, groupIds: readonly PricingGroupId[]): Promise<ResellerPattern[]> {
  const patterns: ResellerPattern[] = [];
  for (const [at, groupId] of groupIds.entries())
    for (const currency of CURRENCIES) {
      const number = patterns.length + 1;
      const clientId = await person(app, number, currency);
      const resellerId = await app.get(ResellersService).putIntoGroup(system, clientId, groupId);
      await settle(app);
      await app
        .get(PricingService)
        .createRule(Actor.reseller(resellerId), { scope: 'all', kind: 'percent', value: GROUPS[at].markup });
      patterns.push({ resellerId, currency });
    }
  return patterns;
}

async function person(app: CliApp, number: number, currency: string): Promise<ClientId> {
  const email = `reseller-${number}@example.com`;
  return app.get(Db).transaction(async (tx) => {
    const client = {
      firstName: 'Reseller',
      lastName: String(number),
      companyName: `Reseller ${number}`,
      email,
      country: 'DE',
      currency,
    };
    const clientId = await app.get(ClientsService).create(tx, client);
    await app
      .get(IdentityService)
      .createClientLogin(tx, { clientId, resellerId: PROVIDER, email, password: DEMO_PASSWORD });
    return clientId;
  });
}

/** An end client who registered at the store of a pattern. */
export async function clientPattern(
  app: CliApp,
  store: ResellerPattern,
  place: number,
  number: number,
): Promise<ClientId> {
  const { clientId } = await app.get(IdentityService).registerClient(
    {
      resellerId: store.resellerId,
      email: `client-${number}@example.com`,
      password: DEMO_PASSWORD,
      firstName: 'Client',
      lastName: String(number),
      address1: '2 Client Lane',
      currency: store.currency,
      ...COUNTRIES[place],
    },
    device,
  );
  await settle(app);
  return asId<ClientId>(clientId);
}

/** Products that every pattern sells by the month without a set-up fee: their renewals cost what the first month did. */
export async function monthlyProducts(app: CliApp, most: number): Promise<number[]> {
  const catalogue = await app.get(CatalogService).current();
  const isPlain = (id: number) =>
    CURRENCIES.every((currency) => catalogue.listPrice({ type: 'product', id }, currency, 'monthly')?.setup.isZero());
  return catalogue
    .products()
    .flatMap(({ id }) => (isPlain(id) ? [id] : []))
    .slice(0, most);
}
