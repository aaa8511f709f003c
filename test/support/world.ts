import {
  Actor,
  asId,
  type AdminId,
  type ClientId,
  Clock,
  type InvoiceId,
  LocalDate,
  Money,
  type PayoutId,
  PROVIDER,
  type ResellerId,
} from '#kernel';
import { BrandingService } from '#branding';
import { CatalogImporter, CatalogService } from '#catalog';
import { ClientsService } from '#clients';
import { RegistrarTasksService } from '#domains';
import { IdentityService } from '#identity';
import { NotificationsService } from '#notifications';
import { OrderingService } from '#ordering';
import { PaymentsService } from '#payments';
import { PayoutsService } from '#payouts';
import { type CartLine, PricingService } from '#pricing';
import { Db, Drain, type Env, everything } from '#platform';
import { ProvisioningService } from '#provisioning';
import { PricingGroupsService, ResellersService } from '#resellers';
import { SettingsService } from '#settings';
import { TaxService } from '#tax';
import { sandboxKeys } from '#testing';
import { catalogueFiles } from '../../apps/cli/seed/demo.js';

/** Any application in this process: with HTTP, without it, or the command line. */
export type WorldApp = { env: Env; get<T>(type: abstract new (...args: never[]) => T): T };

export type PlacedOrder = { orderId: number; invoiceId: number; total: { amount: string; currency: string } };
export type WorldClient = { clientId: ClientId; email: string; token: string; sessionToken: string };
export type WorldReseller = {
  resellerId: ResellerId;
  company: string;
  email: string;
  host: string;
  hostId: number;
  currency: string;
  token: string;
  priceRuleId: number;
  /** Has a paid order whose services run, an unpaid one, and a profit that was paid out. */
  client: WorldClient;
  /** Another client of the same store, with nothing but an unpaid order. */
  sibling: WorldClient;
  paid: PlacedOrder;
  open: PlacedOrder;
  siblingOpen: PlacedOrder;
  /** Sent to the wallet. */
  payoutId: number;
};
export type World = {
  admin: { adminId: AdminId; email: string; token: string };
  productId: number;
  addonId: number;
  tldId: number;
  groups: { standard: number; partner: number };
  alpha: WorldReseller;
  beta: WorldReseller;
  directClient: WorldClient;
};

export const WORLD_PASSWORD = 'correct horse 7 battery';
const system = Actor.system('world');
const device = { ip: '127.0.0.1', userAgent: 'world' };
const plans = {
  alpha: {
    company: 'Alpha Hosting',
    host: 'alpha.localhost',
    currency: 'EUR',
    country: 'DE',
    markup: '40',
    ending: '.99',
  },
  beta: { company: 'Beta Cloud', host: 'beta.localhost', currency: 'USD', country: 'US', markup: '25', ending: '' },
};
type Plan = (typeof plans)[keyof typeof plans];

/**
 * The world of the tests that need all of the product: the catalogue that comes with it, two groups with items, two resellers
 * with hosts and prices, two end clients each, a direct client, orders, payments, services, profits and payouts. Through the
 * facades alone, so what stands in the tables is what the product writes. `cards` is the address of a card sandbox.
 */
export async function createWorld(app: WorldApp, { cards }: { cards?: string } = {}): Promise<World> {
  await setUpProvider(app, cards);
  const identity = app.get(IdentityService);
  const email = 'admin@provider.localhost';
  const adminId = await identity.createAdmin(system, {
    email,
    password: WORLD_PASSWORD,
    firstName: 'Ada',
    lastName: 'Admin',
  });
  const { token } = await identity.issueToken({ kind: 'admin', id: adminId });

  const catalog = app.get(CatalogService);
  const [product] = await catalog.products();
  const [addon] = await catalog.addonsForProduct(product.id);
  const tld = (await catalog.tldByName('.com'))!;
  const ids = { productId: product.id, addonId: addon.id, tldId: tld.id };

  const groups = {
    standard: await group(app, 'Standard', '0.80', { method: 'difference', args: {} }),
    partner: await group(app, 'Partner', '0.75', {
      method: 'reseller_percent_with_fixed_rate',
      args: { percent: '20', fixed: '0.00' },
    }),
  };
  const alpha = await reseller(app, plans.alpha, groups.standard, ids);
  const beta = await reseller(app, plans.beta, groups.partner, ids);
  const directClient = await register(app, PROVIDER, 'direct@client.localhost', plans.alpha);
  await app.get(Drain).work();
  return { admin: { adminId, email, token }, ...ids, groups, alpha, beta, directClient };
}

async function setUpProvider(app: WorldApp, cards: string | undefined): Promise<void> {
  const settings = app.get(SettingsService);
  const set = (key: string, value: unknown) => settings.set(system, { level: 'default', scopeId: 0, key, value });
  await set('provider.company', 'Test Provider');
  await set('provider.country', 'DE');
  await set('provider.address', '1 Rack Street\n10115 Berlin');
  await set('promotions.enabled', true);
  await set('billing.gateways', cards ? ['banktransfer', 'stripe'] : ['banktransfer']);
  await app.get(NotificationsService).ensureTemplates();
  await app.get(CatalogImporter).run(system, catalogueFiles(), { dryRun: false });
  await app.get(TaxService).addRule(system, PROVIDER, { level: 1, name: 'VAT', country: 'DE', state: '', rate: '19' });
  if (!cards) return;
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

/** A group that sells everything of the price list at `factor` × list, asks at least that, and at most 3 × list. */
async function group(
  app: WorldApp,
  name: string,
  factor: string,
  rule: { method: string; args: object },
): Promise<number> {
  const pricing = app.get(PricingService);
  const id = await app.get(PricingGroupsService).create(system, { name });
  const types = ['product', 'addon', 'option', 'domainregister', 'domainrenew', 'domaintransfer', 'domainaddon'];
  await pricing.addItems(system, id, { allOf: types }, rule as never);
  for (const [target, by] of [
    ['admin', factor],
    ['lowest', factor],
    ['highest', '3'],
  ] as const)
    await pricing.fill(system, id, { formula: { factor: by }, target, overwrite: false }, false);
  return id;
}

type Ids = { productId: number; addonId: number; tldId: number };

async function reseller(app: WorldApp, plan: Plan, groupId: number, ids: Ids): Promise<WorldReseller> {
  const identity = app.get(IdentityService);
  const email = `owner@${plan.host}`;
  const clientId = await app.get(Db).transaction(async (tx) => {
    const person = { firstName: 'Robin', lastName: 'Reseller', companyName: plan.company, email };
    const id = await app.get(ClientsService).create(tx, { ...person, country: plan.country, currency: plan.currency });
    await identity.createClientLogin(tx, { clientId: id, resellerId: PROVIDER, email, password: WORLD_PASSWORD });
    return id;
  });
  const resellerId = await app.get(ResellersService).putIntoGroup(system, clientId, groupId);
  await app.get(Drain).work();
  const actor = Actor.reseller(resellerId);
  await app
    .get(BrandingService)
    .update(actor, resellerId, { companyName: plan.company, emailFrom: `hello@${plan.host}` });
  const host = await app.get(BrandingService).addHost(actor, resellerId, plan.host);
  const rule = { scope: 'all' as const, kind: 'percent' as const, value: plan.markup, ending: plan.ending };
  const { id: priceRuleId } = await app.get(PricingService).createRule(actor, rule);
  const { token } = await identity.issueToken({ kind: 'reseller', id: resellerId });

  const client = await register(app, resellerId, `client@${plan.host}`, plan);
  const sibling = await register(app, resellerId, `sibling@${plan.host}`, plan);
  const label = plan.host.split('.')[0];
  const paid = await placeOrder(app, client.clientId, resellerId, basket(ids, `first-${label}.com`));
  await payInvoice(app, paid.invoiceId, paid.total, `WORLD-${label}`);
  await finishTasks(app);
  const open = await placeOrder(app, client.clientId, resellerId, basket(ids, `second-${label}.com`));
  const siblingOpen = await placeOrder(app, sibling.clientId, resellerId, basket(ids, `third-${label}.com`));
  const payoutId = await payOut(app, resellerId, plan.currency);
  return {
    resellerId,
    company: plan.company,
    email,
    host: plan.host,
    hostId: host.id,
    currency: plan.currency,
    token,
    priceRuleId,
    client,
    sibling,
    paid,
    open,
    siblingOpen,
    payoutId,
  };
}

/** A client who opened his account himself, and a token of his. */
export async function register(
  app: WorldApp,
  resellerId: ResellerId,
  email: string,
  { country, currency }: { country: string; currency: string },
): Promise<WorldClient> {
  const identity = app.get(IdentityService);
  const address =
    country === 'DE'
      ? { address1: '2 Client Lane', city: 'Berlin', postcode: '10117', state: '' }
      : { address1: '2 Client Lane', city: 'Denver', postcode: '80014', state: 'CO' };
  const person = { firstName: 'Casey', lastName: 'Client', ...address, country, currency };
  const { clientId, signedIn } = await identity.registerClient(
    { resellerId, email, password: WORLD_PASSWORD, ...person },
    device,
  );
  const { token } = await identity.issueToken({ kind: 'client', id: clientId });
  return { clientId, email, token, sessionToken: signedIn.token };
}

/** Hosting with an addon that fits it, and a domain for a year. */
export const basket = ({ productId, addonId, tldId }: Ids, domain: string): CartLine[] => [
  { ref: 'hosting', item: { type: 'product', id: productId }, term: 'annually', quantity: 1, domain },
  { ref: 'addon', item: { type: 'addon', id: addonId }, term: 'annually', quantity: 1, parentRef: 'hosting' },
  { ref: 'domain', item: { type: 'domainregister', id: tldId }, term: '1y', quantity: 1, domain },
];

export async function placeOrder(
  app: WorldApp,
  clientId: ClientId,
  resellerId: ResellerId,
  lines: CartLine[],
  paymentMethod = 'banktransfer',
): Promise<PlacedOrder> {
  const actor = Actor.client(clientId, resellerId);
  const { orderId, invoiceId, total } = await app.get(OrderingService).checkout(actor, { lines, paymentMethod }, null);
  return { orderId, invoiceId, total };
}

/** Staff see a bank transfer; what follows from it is done when this returns. */
export async function payInvoice(
  app: WorldApp,
  invoiceId: number,
  amount: { amount: string; currency: string },
  transactionId: string,
): Promise<void> {
  await app.get(PaymentsService).recordPayment(
    system,
    {
      invoiceId: asId<InvoiceId>(invoiceId),
      gateway: 'banktransfer',
      transactionId,
      amount: Money.fromJson(amount),
      receivedOn: LocalDate.of(app.get(Clock).today().toString()),
    },
    null,
  );
  await app.get(Drain).work();
}

/** Staff set up every service and register every domain that waits. */
export async function finishTasks(app: WorldApp): Promise<void> {
  for (const service of [app.get(ProvisioningService), app.get(RegistrarTasksService)])
    for (const task of (await service.tasks(system, everything(100))).items)
      if (task.status === 'open') await service.complete(system, task.id, { note: 'done by hand' });
  await app.get(Drain).work();
}

async function payOut(app: WorldApp, resellerId: ResellerId, currency: string): Promise<number> {
  const payouts = app.get(PayoutsService);
  const { payoutId } = await payouts.prepare(system, { resellerId, currency }, null);
  await payouts.approve(system, asId<PayoutId>(payoutId), null);
  await payouts.send(system, asId<PayoutId>(payoutId), null);
  return payoutId;
}
