import { Actor, type AdminId, type ClientId, type ResellerId } from '#kernel';
import { CatalogService } from '#catalog';
import { ClientsService } from '#clients';
import { PricingGroupsService, ResellersService } from '#resellers';
import { PricingModule, PricingService, type CartLine } from '#pricing';
import { testApp, type TestApp } from '#testing';

export const admin = Actor.admin(1 as AdminId, ['*']);

/** tblpricing columns of the fixture's product and addon rows: every cycle but monthly and annually is not offered. */
const CYCLES = 'msetupfee, monthly, asetupfee, annually, quarterly, semiannually, biennially, triennially';
const NOT_OFFERED = '-1, -1, -1, -1';

/**
 * A catalogue in EUR and JPY: products 1 Start (10.00 monthly, 100.00 annually, set-up 5.00), 2 Hidden, 3 One-time, 4 Free; addon 1 for
 * product 1; option 1 Disk (choices 11 none, 12 +20 GB) and 2 Mailboxes (quantity, choice 21) of product 1; TLD 1 .com, 2 .de.
 */
const FIXTURE = `
  INSERT INTO tblcurrencies (id, code, rate, \`default\`) VALUES (1, 'EUR', 1, 1), (2, 'JPY', 160, 0);
  INSERT INTO tblproductgroups (id, name, \`order\`) VALUES (1, 'Web Hosting', 1), (2, 'Extras', 2);
  INSERT INTO tblproducts (id, gid, name, paytype, tax, hidden) VALUES
    (1, 1, 'Start', 'recurring', 1, 0), (2, 1, 'Hidden', 'recurring', 1, 1), (3, 2, 'Migration', 'onetime', 0, 0), (4, 2, 'Trial', 'free', 1, 0);
  INSERT INTO tbladdons (id, name, packages, billingcycle, tax) VALUES (1, 'Daily backup', '1', 'recurring', 1);
  INSERT INTO tblproductconfiggroups (id, name) VALUES (1, 'Hosting options');
  INSERT INTO tblproductconfiglinks (gid, pid) VALUES (1, 1);
  INSERT INTO tblproductconfigoptions (id, gid, optionname, optiontype, qtyminimum, qtymaximum, \`order\`) VALUES (1, 1, 'Extra disk', '1', 0, 0, 1), (2, 1, 'Mailboxes', '4', 0, 50, 2);
  INSERT INTO tblproductconfigoptionssub (id, configid, optionname, sortorder) VALUES (11, 1, 'None', 1), (12, 1, '+20 GB', 2), (21, 2, 'Mailbox', 1);
  INSERT INTO tbldomainpricing (id, extension, idprotection) VALUES (1, '.com', 1), (2, '.de', 0);
  INSERT INTO tblpricing (type, currency, relid, ${CYCLES}) VALUES
    ('product', 1, 1, 5.00, 10.00, 5.00, 100.00, ${NOT_OFFERED}), ('product', 2, 1, 0, 1500, 0, 15000, ${NOT_OFFERED}),
    ('product', 1, 2, 0, 8.00, 0, -1, ${NOT_OFFERED}), ('product', 1, 3, 0, 49.00, 0, -1, ${NOT_OFFERED}),
    ('addon', 1, 1, 0, 2.00, 0, 20.00, ${NOT_OFFERED}),
    ('configoptions', 1, 11, 0, 0, 0, 0, 0, 0, 0, 0), ('configoptions', 1, 12, 0, 3.00, 0, 0, 0, 0, 0, 0), ('configoptions', 1, 21, 0, 0.50, 0, 0, 0, 0, 0, 0);
  INSERT INTO tblpricing (type, currency, relid, msetupfee, qsetupfee, ssetupfee, asetupfee, bsetupfee, tsetupfee, monthly, quarterly, semiannually, annually, biennially, triennially) VALUES
    ('domainregister', 1, 1, 10.00, 20.00, -1, -1, -1, 0, -1, -1, -1, -1, -1, -1), ('domaintransfer', 1, 1, 9.00, -1, -1, -1, -1, 0, -1, -1, -1, -1, -1, -1),
    ('domainrenew', 1, 1, 11.00, -1, -1, -1, -1, 0, -1, -1, -1, -1, -1, -1), ('domainregister', 1, 2, 0.50, -1, -1, -1, -1, 0, -1, -1, -1, -1, -1, -1),
    ('domainaddons', 1, 0, -1, -1, 4.00, -1, -1, 0, -1, -1, -1, -1, -1, -1);
  INSERT INTO tblclientgroups (id, groupname, discountpercent) VALUES (1, 'Friends', 10);
  INSERT INTO tbltax (level, name, state, country, taxrate) VALUES (1, 'VAT', '', 'DE', 20);
`;

export type World = {
  app: TestApp;
  pricing: PricingService;
  groupId: number;
  reseller: Actor;
  resellerId: ResellerId;
  client(of?: { country?: string; groupId?: number; taxExempt?: boolean }): Promise<ClientId>;
  anotherReseller(): Promise<Actor>;
  sql: TestApp['database']['sql'];
};

/** A provider with a catalogue, a pricing group that holds all of it at `list × 0.80` by difference, and one reseller in it. */
export async function aWorld(): Promise<World> {
  const app = await testApp([PricingModule]);
  const sql = app.database.sql;
  await sql(FIXTURE);
  await app.db.transaction(async (tx) => void (await app.get(CatalogService).touch(tx)));
  const groupId = await app.get(PricingGroupsService).create(admin, { name: 'Standard' });
  const clients = app.get(ClientsService);
  let people = 0;
  const client = ({ country = 'FR', groupId: clientGroup = 0, taxExempt = false } = {}) =>
    app.db.transaction((tx) =>
      clients.create(tx, {
        firstName: 'Client',
        lastName: `Number ${++people}`,
        email: `client${people}@example.com`,
        country,
        currency: 'EUR',
        groupId: clientGroup,
        taxExempt,
      }),
    );
  const aReseller = async () =>
    Actor.reseller(await app.get(ResellersService).putIntoGroup(admin, await client(), groupId));
  const reseller = await aReseller();
  const pricing = app.get(PricingService);
  await pricing.addItems(admin, groupId, {
    allOf: ['product', 'addon', 'option', 'domainregister', 'domaintransfer', 'domainrenew', 'domainaddon'],
  });
  await pricing.fill(admin, groupId, { formula: { factor: '0.80' }, target: 'admin', overwrite: true }, false);
  return { app, pricing, groupId, reseller, resellerId: reseller.resellerId, client, anotherReseller: aReseller, sql };
}

export const product = { type: 'product', id: 1 } as const;

export const line = (over: Partial<CartLine> = {}): CartLine => ({
  ref: 'a',
  item: product,
  term: 'monthly',
  quantity: 1,
  ...over,
});

/** The code of the error a call ends with. */
export async function codeOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'no error',
    (error: { code?: string }) => error.code ?? String(error),
  );
}
