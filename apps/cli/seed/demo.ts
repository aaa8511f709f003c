import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  Actor,
  asId,
  type ClientId,
  Clock,
  type InvoiceId,
  LocalDate,
  Money,
  type PayoutId,
  PROVIDER,
  type ResellerId,
} from '#kernel';
import { Db, Drain, projectRoot } from '#platform';
import { BrandingService } from '#branding';
import { CatalogImporter, CatalogService, IMPORT_FILES, type ImportFiles } from '#catalog';
import { ClientsService } from '#clients';
import { DomainLifeService, LocalRegistry, RegistrarTasksService } from '#domains';
import { IdentityService } from '#identity';
import { NotificationsService } from '#notifications';
import { OrderingService } from '#ordering';
import { PaymentsService } from '#payments';
import { PayoutsService } from '#payouts';
import { type CartLine, PricingService } from '#pricing';
import { CalloutServers, ProductModules, ProvisioningService, ServerGroups } from '#provisioning';
import { PricingGroupsService, ResellersService } from '#resellers';
import { SettingsService } from '#settings';
import { TaxService } from '#tax';
import { everything } from '#platform';
import { sandboxKeys } from '#testing';
import type { CliApp } from '../cli-app.js';

export const DEMO_PASSWORD = 'relabel-demo';
/** The product that the practice server sets up; the others are set up by people. */
export const DEMO_CALLOUT_PRODUCT = 'Plus';
const system = Actor.system('seed');
const device = { ip: '127.0.0.1', userAgent: 'seed' };

/** The two resellers of the demo: what they are called, where they sell, how the provider pays them. */
const RESELLERS = [
  {
    company: 'Alpha Hosting',
    email: 'reseller@alpha.localhost',
    host: 'alpha.localhost',
    currency: 'EUR',
    country: 'DE',
    color: '#1f6f54',
    accent: '#e8a33d',
    markup: '40',
    ending: '.99',
    group: 'Standard',
  },
  {
    company: 'Beta Cloud',
    email: 'reseller@beta.localhost',
    host: 'beta.localhost',
    currency: 'USD',
    country: 'US',
    color: '#3346a8',
    accent: '#d6336c',
    markup: '25',
    ending: '',
    group: 'Partner',
  },
] as const;

/** The demo: a price list, two groups, two resellers with stores, orders in every state up to a payout. All through the facades. */
export async function seedDemo(app: CliApp, progress: (text: string) => void): Promise<void> {
  progress('provider and catalogue');
  await provider(app);
  progress('pricing groups');
  const groups = await pricingGroups(app);
  for (const plan of RESELLERS) {
    progress(`reseller ${plan.company}`);
    const resellerId = await reseller(app, plan, groups.get(plan.group)!);
    progress(`orders at ${plan.host}`);
    await sales(app, resellerId, plan);
  }
  await app.get(Drain).work();
}

async function provider(app: CliApp): Promise<void> {
  const settings = app.get(SettingsService);
  const set = (key: string, value: unknown) => settings.set(system, { level: 'default', scopeId: 0, key, value });
  await set('provider.company', 'Demo Provider');
  await set('provider.country', 'DE');
  await set('provider.address', '1 Rack Street\n10115 Berlin');
  await set('billing.gateways', ['banktransfer', 'stripe']);
  await app.get(NotificationsService).ensureTemplates();
  await app.get(IdentityService).createAdmin(system, {
    email: 'admin@relabel.localhost',
    password: DEMO_PASSWORD,
    firstName: 'Demo',
    lastName: 'Admin',
  });
  await app.get(CatalogImporter).run(system, catalogueFiles(), { dryRun: false });
  await registries(app);
  await practiceServer(app);
  const tax = app.get(TaxService);
  await tax.addRule(system, PROVIDER, { level: 1, name: 'VAT', country: 'DE', state: '', rate: '19' });
  await tax.addRule(system, PROVIDER, { level: 1, name: 'VAT', country: 'AT', state: '', rate: '20' });
  const keys = sandboxKeys(app.env.values.RELABEL_SECRET_KEY);
  await app.get(PaymentsService).saveGatewayAccount({
    code: 'provider',
    book: PROVIDER,
    gateway: 'stripe',
    secretKey: keys.apiKey,
    webhookSecret: keys.webhookSecret,
    apiBase: `http://127.0.0.1:${app.env.values.SANDBOX_STRIPE_PORT}`,
  });
}

/** The demo sells from the built-in registry; names of two endings are registered by hand, on the task list. */
async function registries(app: CliApp): Promise<void> {
  const byHand = ['.jp', '.co.jp'];
  const tlds = (await app.get(CatalogService).tlds()).filter(({ extension }) => !byHand.includes(extension));
  await app.get(DomainLifeService).chooseRegistrar(
    system,
    tlds.map(({ id }) => id),
    'local',
  );
  const nextYear = app.get(Clock).today().plusDays(300);
  await app
    .get(LocalRegistry)
    .holdElsewhere(
      ['example.com', 'example.net', 'example.org', 'google.com', 'wikipedia.org', 'move-me.com', 'move-me.de'].map(
        (name) => ({ name, expiresOn: nextYear, eppCode: 'MOVE-ME-2026' }),
      ),
    );
}

/** One product is set up by a signed call-out to the sandbox. It listens on the loopback: without leave to go there everything is by hand. */
async function practiceServer(app: CliApp): Promise<void> {
  const { CALLOUT_PRIVATE, SANDBOX_CALLOUT_PORT, RELABEL_SECRET_KEY } = app.env.values;
  if (!CALLOUT_PRIVATE) return;
  const servers = app.get(CalloutServers);
  const base = `http://127.0.0.1:${SANDBOX_CALLOUT_PORT}/servers`;
  const server = { name: 'Practice server', address: base, maxAccounts: 0, active: true };
  const { id } = await servers.create(system, server, { secret: sandboxKeys(RELABEL_SECRET_KEY).calloutSecret });
  // Its number is part of the address: the sandbox names it when it calls back.
  await servers.edit(system, id, { ...server, address: `${base}/${id}` }, null);
  const group = { name: 'Practice', fill: 'one-by-one' as const, serverIds: [id], firstServerId: id };
  const serverGroup = await app.get(ServerGroups).create(system, group);
  const product = (await app.get(CatalogService).products()).find(({ name }) => name === DEMO_CALLOUT_PRODUCT);
  await app.get(ProductModules).set(system, product!.id, { module: 'callout', key: 'plus', serverGroup });
}

/** The price list that comes with the repository. */
export function catalogueFiles(): ImportFiles {
  return Object.fromEntries(
    IMPORT_FILES.map((name) => [name, readFileSync(join(projectRoot, 'catalogue', `${name}.csv`), 'utf8')]),
  ) as ImportFiles;
}

async function pricingGroups(app: CliApp): Promise<Map<string, number>> {
  const groups = app.get(PricingGroupsService);
  const pricing = app.get(PricingService);
  const types = ['product', 'addon', 'option', 'domainregister', 'domainrenew', 'domaintransfer', 'domainaddon'];
  const plans = [
    { name: 'Standard', factor: '0.80', rule: { method: 'difference', args: {} } },
    {
      name: 'Partner',
      factor: '0.75',
      rule: { method: 'reseller_percent_with_fixed_rate', args: { percent: '15', fixed: '0.00' } },
    },
  ];
  const made = new Map<string, number>();
  for (const { name, factor, rule } of plans) {
    const id = await groups.create(system, { name });
    await pricing.addItems(system, id, { allOf: types }, rule);
    await pricing.fill(system, id, { formula: { factor }, target: 'admin', overwrite: false }, false);
    await pricing.fill(system, id, { formula: { factor }, target: 'lowest', overwrite: false }, false);
    await pricing.fill(system, id, { formula: { factor: '3' }, target: 'highest', overwrite: false }, false);
    made.set(name, id);
  }
  return made;
}

type Plan = (typeof RESELLERS)[number];

async function reseller(app: CliApp, plan: Plan, groupId: number): Promise<ResellerId> {
  const identity = app.get(IdentityService);
  const clientId = await app.get(Db).transaction(async (tx) => {
    const person = { firstName: 'Demo', lastName: 'Reseller', companyName: plan.company, email: plan.email };
    const id = await app.get(ClientsService).create(tx, { ...person, country: plan.country, currency: plan.currency });
    await identity.createClientLogin(tx, {
      clientId: id,
      resellerId: PROVIDER,
      email: plan.email,
      password: DEMO_PASSWORD,
    });
    return id;
  });
  const resellerId = await app.get(ResellersService).putIntoGroup(system, clientId, groupId);
  await app.get(Drain).work();
  const branding = app.get(BrandingService);
  const actor = Actor.reseller(resellerId);
  await branding.update(actor, resellerId, {
    companyName: plan.company,
    primaryColor: plan.color,
    accentColor: plan.accent,
    emailFrom: `hello@${plan.host}`,
    payTo: `${plan.company}\nIBAN DE00 0000 0000 0000 0000 00`,
  });
  await branding.addHost(actor, resellerId, plan.host);
  await app
    .get(PricingService)
    .createRule(actor, { scope: 'all', kind: 'percent', value: plan.markup, ending: plan.ending });
  return resellerId;
}

async function sales(app: CliApp, resellerId: ResellerId, plan: Plan): Promise<void> {
  const { clientId } = await app.get(IdentityService).registerClient(
    {
      resellerId,
      email: `client@${plan.host}`,
      password: DEMO_PASSWORD,
      firstName: 'Demo',
      lastName: 'Client',
      address1: '2 Client Lane',
      city: plan.country === 'DE' ? 'Berlin' : 'Denver',
      postcode: plan.country === 'DE' ? '10117' : '80014',
      state: plan.country === 'DE' ? '' : 'CO',
      country: plan.country,
      currency: plan.currency,
    },
    device,
  );
  const first = await order(
    app,
    clientId,
    resellerId,
    await basket(app, `welcome-${plan.host.split('.')[0]}.com`),
    'banktransfer',
  );
  await pay(app, first.invoiceId, first.total, `DEMO-${first.invoiceId}`);
  await finishTasks(app);
  await order(app, clientId, resellerId, await basket(app, `second-${plan.host.split('.')[0]}.com`), 'stripe');
  if (plan.group !== 'Standard') return; // the other reseller's profit waits for an admin
  const payouts = app.get(PayoutsService);
  const prepared = await payouts.prepare(system, { resellerId, currency: plan.currency }, null);
  await payouts.approve(system, asId<PayoutId>(prepared.payoutId), null);
  await payouts.send(system, asId<PayoutId>(prepared.payoutId), null);
}

/** A hosting product with an addon that fits it, and a domain for a year. */
async function basket(app: CliApp, domain: string): Promise<CartLine[]> {
  const catalog = app.get(CatalogService);
  const [product] = await catalog.products();
  const [addon] = await catalog.addonsForProduct(product.id);
  const tld = await catalog.tldByName('.com');
  return [
    { ref: 'hosting', item: { type: 'product', id: product.id }, term: 'annually', quantity: 1, domain },
    { ref: 'addon', item: { type: 'addon', id: addon.id }, term: 'annually', quantity: 1, parentRef: 'hosting' },
    { ref: 'domain', item: { type: 'domainregister', id: tld!.id }, term: '1y', quantity: 1, domain },
  ];
}

async function order(
  app: CliApp,
  clientId: ClientId,
  resellerId: ResellerId,
  lines: CartLine[],
  paymentMethod: string,
) {
  return app.get(OrderingService).checkout(Actor.client(clientId, resellerId), { lines, paymentMethod }, null);
}

async function pay(
  app: CliApp,
  invoiceId: number,
  total: { amount: string; currency: string },
  transactionId: string,
): Promise<void> {
  await app.get(PaymentsService).recordPayment(
    system,
    {
      invoiceId: asId<InvoiceId>(invoiceId),
      gateway: 'banktransfer',
      transactionId,
      amount: Money.fromJson(total),
      receivedOn: LocalDate.of(new Intl.DateTimeFormat('en-CA', { timeZone: 'UTC' }).format()),
    },
    null,
  );
  await app.get(Drain).work();
}

async function finishTasks(app: CliApp): Promise<void> {
  const provisioning = app.get(ProvisioningService);
  for (const task of (await provisioning.tasks(system, everything(100))).items)
    if (task.status === 'open') await provisioning.complete(system, task.id, { note: 'set up by hand' });
  const registrar = app.get(RegistrarTasksService);
  for (const task of (await registrar.tasks(system, everything(100))).items)
    if (task.status === 'open') await registrar.complete(system, task.id, { note: 'registered by hand' });
  await app.get(Drain).work();
}
