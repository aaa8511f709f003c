import { CatalogService } from '#catalog';
import { ClientsService } from '#clients';
import { InvoicingService } from '#invoicing';
import { Actor, type AdminId, type ClientId, type InvoiceId, type ResellerId } from '#kernel';
import { OrderingModule, OrderingService } from '#ordering';
import { everything, type Idempotency } from '#platform';
import { type CartLine, PricingService } from '#pricing';
import { PricingGroupsService, ResellersService } from '#resellers';
import { testApp, type TestApp } from '#testing';

export const admin = Actor.admin(1 as AdminId, ['*']);

const CYCLES = 'msetupfee, monthly, asetupfee, annually, quarterly, semiannually, biennially, triennially';
const NONE = '-1, -1, -1, -1';
const YEARS =
  'msetupfee, qsetupfee, ssetupfee, asetupfee, bsetupfee, tsetupfee, monthly, quarterly, semiannually, annually, biennially, triennially';

/** Products 1 Start (10.00 monthly, set-up 5.00, options), 2 Free trial, 3 Elsewhere (not in the group); addon 1; TLD 1 .com. */
const FIXTURE = `
  INSERT INTO tblcurrencies (id, code, rate, \`default\`) VALUES (1, 'EUR', 1, 1), (2, 'USD', 1.1, 0);
  INSERT INTO tblproductgroups (id, name, \`order\`) VALUES (1, 'Web Hosting', 1);
  INSERT INTO tblproducts (id, gid, name, paytype, tax, servertype) VALUES
    (1, 1, 'Start', 'recurring', 1, 'cpanel'), (2, 1, 'Trial', 'free', 1, ''), (3, 1, 'Elsewhere', 'recurring', 1, '');
  INSERT INTO tbladdons (id, name, packages, billingcycle, tax) VALUES (1, 'Daily backup', '1', 'recurring', 1);
  INSERT INTO tblproductconfiggroups (id, name) VALUES (1, 'Hosting options');
  INSERT INTO tblproductconfiglinks (gid, pid) VALUES (1, 1);
  INSERT INTO tblproductconfigoptions (id, gid, optionname, optiontype, qtyminimum, qtymaximum, \`order\`) VALUES
    (1, 1, 'Extra disk', '1', 0, 0, 1), (2, 1, 'Mailboxes', '4', 0, 50, 2);
  INSERT INTO tblproductconfigoptionssub (id, configid, optionname, sortorder) VALUES
    (11, 1, 'None', 1), (12, 1, '+20 GB', 2), (21, 2, 'Mailbox', 1);
  INSERT INTO tbldomainpricing (id, extension, idprotection) VALUES (1, '.com', 1);
  INSERT INTO tblpricing (type, currency, relid, ${CYCLES}) VALUES
    ('product', 1, 1, 5.00, 10.00, 5.00, 100.00, ${NONE}), ('product', 2, 1, 5.00, 11.00, 5.00, 110.00, ${NONE}),
    ('product', 1, 3, 0, 8.00, 0, -1, ${NONE}), ('addon', 1, 1, 0, 2.00, 0, 20.00, ${NONE}),
    ('configoptions', 1, 11, 0, 0, 0, 0, 0, 0, 0, 0), ('configoptions', 1, 12, 0, 3.00, 0, 0, 0, 0, 0, 0),
    ('configoptions', 1, 21, 0, 0.50, 0, 0, 0, 0, 0, 0);
  INSERT INTO tblpricing (type, currency, relid, ${YEARS}) VALUES
    ('domainregister', 1, 1, 10.00, 20.00, -1, -1, -1, 0, -1, -1, -1, -1, -1, -1),
    ('domaintransfer', 1, 1, 9.00, -1, -1, -1, -1, 0, -1, -1, -1, -1, -1, -1),
    ('domainrenew', 1, 1, 11.00, -1, -1, -1, -1, 0, -1, -1, -1, -1, -1, -1),
    ('domainaddons', 1, 0, -1, -1, 4.00, -1, -1, 0, -1, -1, -1, -1, -1, -1);
  INSERT INTO tbltax (level, name, state, country, taxrate) VALUES (1, 'VAT', '', 'DE', 20);
`;

export type World = {
  app: TestApp;
  sql: TestApp['database']['sql'];
  ordering: OrderingService;
  reseller: Actor;
  resellerId: ResellerId;
  /** An end client of the reseller, from Germany (20 % tax), in EUR. */
  endClient(): Promise<Actor>;
  anotherReseller(): Promise<Actor>;
  /** Settles an invoice whole, as a payment would. */
  pay(invoiceId: number): Promise<void>;
  counts(): Promise<Record<string, number>>;
};

/** A reseller who sells everything but product 3 at his own prices: A = list × 0.80, R = list × 1.20. */
export async function aWorld(modules: Parameters<typeof testApp>[0] = [OrderingModule]): Promise<World> {
  const app = await testApp(modules);
  const { sql } = app.database;
  await sql(FIXTURE);
  await app.clock.moveTo(new Date('2027-01-31T09:00:00Z'));
  await app.db.transaction(async (tx) => void (await app.get(CatalogService).touch(tx)));
  const groupId = await app.get(PricingGroupsService).create(admin, { name: 'Standard' });
  const pricing = app.get(PricingService);
  await pricing.addItems(admin, groupId, {
    allOf: ['product', 'addon', 'option', 'domainregister', 'domaintransfer', 'domainrenew', 'domainaddon'],
  });
  await pricing.fill(admin, groupId, { formula: { factor: '0.80' }, target: 'admin', overwrite: true }, false);
  await sql("UPDATE rc_group_items SET status = 'removed' WHERE item_type = 'product' AND item_id = 3");
  let people = 0;
  const client = () =>
    app.db.transaction((tx) =>
      app.get(ClientsService).create(tx, {
        firstName: 'Client',
        lastName: `Number ${++people}`,
        email: `client${people}@example.com`,
        country: 'DE',
        currency: 'EUR',
      }),
    );
  const aReseller = async (): Promise<Actor> => {
    const actor = Actor.reseller(await app.get(ResellersService).putIntoGroup(admin, await client(), groupId));
    await pricing.createRule(actor, { scope: 'all', kind: 'percent', value: '50' });
    return actor;
  };
  const reseller = await aReseller();
  const endClient = async (): Promise<Actor> => {
    const clientId = await client();
    await app.db.transaction((tx) => app.get(ResellersService).assignClient(tx, clientId, reseller.resellerId));
    return Actor.client(clientId, reseller.resellerId);
  };
  return {
    app,
    sql,
    ordering: app.get(OrderingService),
    reseller,
    resellerId: reseller.resellerId,
    endClient,
    anotherReseller: aReseller,
    pay: (invoiceId) =>
      app.db.transaction(async (tx) => {
        const invoicing = app.get(InvoicingService);
        const invoice = await invoicing.lock(tx, invoiceId as InvoiceId);
        await invoicing.settle(tx, invoice, invoice.open);
      }),
    counts: async () => {
      const tables = [
        ...['tblorders', 'tblhosting', 'tblhostingaddons', 'tblhostingconfigoptions', 'tbldomains', 'tblinvoices'],
        ...['rc_orders', 'rc_order_lines', 'rc_services', 'rc_service_terms', 'rc_service_periods', 'rc_domains'],
      ];
      const parts = tables.map((table) => `(SELECT COUNT(*) FROM ${table}) AS ${table}`);
      const [row] = await sql<Record<string, number>>(`SELECT ${parts.join(', ')}`);
      return row;
    },
  };
}

export const start = (over: Partial<CartLine> = {}): CartLine => ({
  ref: 'hosting',
  item: { type: 'product', id: 1 },
  term: 'monthly',
  quantity: 1,
  ...over,
});
export const backup: CartLine = {
  ref: 'backup',
  item: { type: 'addon', id: 1 },
  term: 'monthly',
  quantity: 1,
  parentRef: 'hosting',
};
export const name = (domain: string, over: Partial<CartLine> = {}): CartLine => ({
  ref: 'name',
  item: { type: 'domainregister', id: 1 },
  term: '2y',
  quantity: 1,
  domain,
  ...over,
});

export const key = (actor: Actor, word: string): Idempotency => ({
  scope: actor.key,
  key: word,
  requestHash: word.padEnd(64, '0'),
});

export const all = everything;

/** The code of the error a call ends with. */
export async function codeOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'no error',
    (error: { code?: string }) => error.code ?? String(error),
  );
}

export const asClient = (id: number, of: Actor): Actor => Actor.client(id as ClientId, of.resellerId);
