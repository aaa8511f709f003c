import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CatalogService } from '#catalog';
import { ClientsService } from '#clients';
import { DomainLifeService } from '#domains';
import { type Actor, LocalDate } from '#kernel';
import { LedgerService } from '#ledger';
import { RenewalRun } from '#ordering';
import { PaymentsService } from '#payments';
import { RunLog, type RunNote } from '#platform';
import { PayoutsModule } from '#payouts';
import { OrderingModule } from '#ordering';
import { changedTables, tableSums } from '../../../test/support/tables.js';
import { admin, aWorld, backup, name, start, type World } from './world.js';

type Invoice = { id: number; clientId: number; dueOn: string; total: string; kind: string; lines: number };

describe('the renewal run', () => {
  let world: World;
  let renewals: RenewalRun;

  beforeAll(async () => {
    world = await aWorld([OrderingModule, PayoutsModule]);
    renewals = world.app.get(RenewalRun);
    await world.app.get(CatalogService).setTldRegistrar(admin, [1], 'local');
  });
  afterAll(() => world.app.close());
  // Nobody's services but those of the test are due.
  beforeEach(async () => {
    await on('2027-01-31');
    await world.sql("UPDATE rc_services SET status = 'Cancelled'");
    await world.sql("UPDATE tblhosting SET domainstatus = 'Cancelled'");
    await world.sql("UPDATE tblhostingaddons SET status = 'Cancelled'");
    await world.sql("UPDATE tbldomains SET status = 'Cancelled'");
    await world.sql('UPDATE rc_domains SET live_name = NULL');
    await world.sql("UPDATE tbltax SET taxrate = 20 WHERE country = 'DE'");
    await retire(false);
  });

  const retire = async (retired: boolean) => {
    await world.sql('UPDATE tblproducts SET retired = ? WHERE id = 1', [retired ? 1 : 0]);
    await world.app.db.transaction(async (tx) => void (await world.app.get(CatalogService).touch(tx)));
  };
  const on = (day: string) => world.app.clock.moveTo(new Date(`${day}T09:00:00Z`));
  const run = (date: string, dryRun = false) => renewals.run(LocalDate.of(date), { dryRun, log: new RunLog() });
  const invoicesOf = (actor: Actor) =>
    world.sql<Invoice>(
      `SELECT i.invoice_id AS id, i.client_id AS clientId, i.due_on AS dueOn, i.gross AS total, i.kind, COUNT(*) AS \`lines\`
       FROM rc_invoices i JOIN rc_invoice_lines l ON l.invoice_id = i.invoice_id
       WHERE i.client_id = ? AND i.kind = 'renewal' GROUP BY i.invoice_id ORDER BY i.invoice_id`,
      [actor.clientId],
    );
  const dates = async (table: 'tblhosting' | 'tblhostingaddons' | 'tbldomains', actor: Actor) =>
    (
      await world.sql(`SELECT nextduedate AS due, nextinvoicedate AS invoice FROM ${table} WHERE userid = ?`, [
        actor.clientId,
      ])
    )[0];
  const services = (actor: Actor) =>
    world.sql<{ type: 'hosting' | 'addon' | 'domain'; id: number; next: string }>(
      'SELECT service_type AS type, service_id AS id, next_invoice_on AS next FROM rc_services s WHERE client_id = ? ORDER BY s.id',
      [actor.clientId],
    );
  /** A client whose order is paid and whose services run. */
  const aBuyer = async (lines = [start()]): Promise<Actor> => {
    const buyer = await world.endClient();
    await world.app
      .get(ClientsService)
      .update(admin, buyer.clientId, { address1: '1 Street', city: 'Berlin', postcode: '10115' });
    const placed = await world.ordering.checkout(buyer, { lines, paymentMethod: 'banktransfer' }, null);
    await world.pay(placed.invoiceId);
    await world.app.drain();
    await activate(buyer);
    return buyer;
  };
  const activate = async ({ clientId }: Actor) => {
    await world.sql("UPDATE rc_services SET status = 'Active' WHERE client_id = ?", [clientId]);
    await world.sql("UPDATE tblhosting SET domainstatus = 'Active' WHERE userid = ?", [clientId]);
    await world.sql("UPDATE tblhostingaddons SET status = 'Active' WHERE userid = ?", [clientId]);
  };
  const clean = async () => {
    const { invariants } = await world.app.get(LedgerService).verify();
    // Payments of this world are settled without a posting of cash.
    const without = ['I06', 'I08', 'I28', 'I33'];
    return invariants.filter(({ id, violations }) => violations > 0 && !without.includes(id));
  };

  it('makes one invoice per client and due date, fourteen days before, and none the second time', async () => {
    const [one, two] = [await aBuyer([start(), backup]), await aBuyer()];
    expect(await run('2027-02-13')).toMatchObject({ made: 0 });
    await on('2027-02-14');
    expect(await run('2027-02-14')).toMatchObject({ made: 2, skipped: 0, failed: 0 });
    expect(await invoicesOf(one)).toMatchObject([{ dueOn: '2027-02-28', total: '17.28', lines: 2 }]);
    expect(await invoicesOf(two)).toMatchObject([{ dueOn: '2027-02-28', total: '14.40', lines: 1 }]);
    expect(await run('2027-02-14')).toMatchObject({ made: 0, skipped: 0, failed: 0 });
    expect(await clean()).toEqual([]);
  });

  it('advances the invoice date when it invoices and the due date when that is paid, held to the anchor day', async () => {
    const buyer = await aBuyer([start(), backup]);
    await run('2027-02-14');
    expect(await dates('tblhosting', buyer)).toEqual({ due: '2027-02-28', invoice: '2027-03-31' });
    expect(await services(buyer)).toMatchObject([{ next: '2027-03-31' }, { next: '2027-03-31' }]);
    await world.pay((await invoicesOf(buyer))[0].id);
    await world.app.drain();
    expect(await dates('tblhosting', buyer)).toEqual({ due: '2027-03-31', invoice: '2027-03-31' });
    expect(await dates('tblhostingaddons', buyer)).toEqual({ due: '2027-03-31', invoice: '2027-03-31' });
  });

  it('catches up several periods in order, an invoice for each due date', async () => {
    const buyer = await aBuyer();
    expect(await run('2027-05-20')).toMatchObject({ made: 4 });
    expect((await invoicesOf(buyer)).map(({ dueOn }) => dueOn)).toEqual([
      '2027-02-28',
      '2027-03-31',
      '2027-04-30',
      '2027-05-31',
    ]);
    expect(await run('2027-05-20')).toMatchObject({ made: 0 });
  });

  it('invoices to the cent what was quoted: code that runs out, group discount, tax of today', async () => {
    await world.sql("INSERT INTO tblclientgroups (id, groupname, discountpercent) VALUES (8, 'Friends', 7.5)");
    const options = [
      { subId: 21, quantity: 3 },
      { subId: 12, quantity: 1 },
    ];
    const buyer = await aBuyer([start({ options, quantity: 3 }), backup]);
    await world.sql('UPDATE tblclients SET groupid = 8 WHERE id = ?', [buyer.clientId]);
    await world.sql("UPDATE tbltax SET taxrate = 19.6 WHERE country = 'DE'");
    await world.sql(
      `UPDATE rc_service_terms SET terms = JSON_SET(terms, '$.promotion', JSON_OBJECT('promotionId', 9, 'code', 'TWICE', 'borneBy',
         'reseller', 'kind', 'percent', 'value', '33.3', 'further', 2))
       WHERE applies_to = 'renewal' AND service_type = 'hosting' AND service_id IN (SELECT id FROM tblhosting WHERE userid = ?)`,
      [buyer.clientId],
    );
    for (const date of ['2027-02-14', '2027-03-17', '2027-04-16']) {
      const quotes = [];
      for (const { type, id } of await services(buyer)) quotes.push(await world.ordering.renewalQuote(buyer, type, id));
      await run(date);
      const { id } = (await invoicesOf(buyer)).at(-1) as Invoice;
      const lines = await world.sql(
        'SELECT amount, net, tax, profit, provider_share AS providerShare, period_start AS start FROM rc_invoice_lines WHERE invoice_id = ? ORDER BY position',
        [id],
      );
      expect(lines).toEqual(
        quotes.map((quote) => ({
          amount: quote.amount.toDatabase(),
          net: quote.net.toDatabase(),
          tax: quote.tax.toDatabase(),
          profit: quote.profit.toDatabase(),
          providerShare: quote.providerShare.toDatabase(),
          start: quote.period.start,
        })),
      );
      await world.pay(id);
      await world.app.drain();
    }
    expect(await clean()).toEqual([]);
  });

  it('charges no tax to a client who is exempt by now', async () => {
    const buyer = await aBuyer();
    await world.app.get(ClientsService).update(admin, buyer.clientId, { taxExempt: true });
    await run('2027-02-14');
    expect(await invoicesOf(buyer)).toMatchObject([{ total: '12.00' }]);
  });

  it('a method that is not known fails its line alone and loudly; the rest goes on', async () => {
    const [buyer, other] = [await aBuyer([start(), backup]), await aBuyer()];
    await world.sql(
      `UPDATE rc_service_terms SET terms = JSON_SET(terms, '$.method', 'gone.method')
       WHERE service_type = 'addon' AND applies_to = 'renewal'`,
    );
    const report = await run('2027-02-14');
    expect(report).toMatchObject({ made: 2, failed: 1 });
    expect((report.notes as RunNote[]).find(({ outcome }) => outcome === 'failed')?.text).toContain('gone.method');
    expect(await invoicesOf(buyer)).toMatchObject([{ total: '14.40', lines: 1 }]);
    expect(await invoicesOf(other)).toHaveLength(1);
    await world.sql(
      "UPDATE rc_service_terms SET terms = JSON_SET(terms, '$.method', 'difference') WHERE service_type = 'addon' AND applies_to = 'renewal'",
    );
    expect(await run('2027-02-15')).toMatchObject({ made: 1, failed: 0 });
    expect(await invoicesOf(buyer)).toMatchObject([{ lines: 1 }, { total: '2.88', lines: 1, dueOn: '2027-02-28' }]);
  });

  it('a client whose rows contradict each other fails alone', async () => {
    const [bad, good] = [await aBuyer(), await aBuyer()];
    const [{ id }] = await services(bad);
    await world.sql(
      `INSERT INTO rc_service_periods (service_type, service_id, period_start, period_end, reseller_id)
       VALUES ('hosting', ?, '2027-02-28', '2027-03-31', 0)`,
      [id],
    );
    expect(await run('2027-02-14')).toMatchObject({ made: 1, failed: 1 });
    expect([await invoicesOf(bad), await invoicesOf(good)]).toMatchObject([[], [{ dueOn: '2027-02-28' }]]);
    await world.sql(
      "DELETE FROM rc_service_periods WHERE service_type = 'hosting' AND service_id = ? AND invoice_id = 0",
      [id],
    );
  });

  it('renews suspended services, and none that ended, whose end was asked for, or whose client left', async () => {
    const [suspended, ended, ending, closed] = [
      await aBuyer(),
      await aBuyer(),
      await aBuyer([start(), backup]),
      await aBuyer(),
    ];
    await world.sql("UPDATE rc_services SET status = 'Suspended' WHERE client_id = ?", [suspended.clientId]);
    await world.sql("UPDATE rc_services SET status = 'Terminated' WHERE client_id = ?", [ended.clientId]);
    await world.sql("INSERT INTO tblcancelrequests (relid, type) VALUES (?, 'End of Billing Period')", [
      (await services(ending))[0].id,
    ]);
    await world.app.get(ClientsService).update(admin, closed.clientId, { status: 'Closed' });
    expect(await run('2027-02-14')).toMatchObject({ made: 1, skipped: 3, failed: 0 });
    expect(await invoicesOf(suspended)).toHaveLength(1);
  });

  it('renews domains at their registrar when they are paid, but not with automatic renewal off', async () => {
    const buyer = await aBuyer([name('renewed.com', { term: '1y' })]);
    const off = await aBuyer([name('left.com', { term: '1y' })]);
    await world.sql('UPDATE tbldomains SET donotrenew = 1 WHERE userid = ?', [off.clientId]);
    await on('2028-01-20');
    expect(await run('2028-01-20')).toMatchObject({ made: 1, skipped: 1 });
    const [invoice] = await invoicesOf(buyer);
    expect(invoice).toMatchObject({ dueOn: '2028-01-31', total: '15.84' });
    await expect(
      world.ordering.checkout(
        buyer,
        {
          lines: [name('renewed.com', { item: { type: 'domainrenew', id: 1 }, term: '1y' })],
          paymentMethod: 'banktransfer',
        },
        null,
      ),
    ).rejects.toMatchObject({ code: 'ordering.renewal_waits' });
    await world.pay(invoice.id);
    await world.app.drain();
    const [domain] = await world.sql(
      'SELECT expirydate, nextduedate, nextinvoicedate FROM tbldomains WHERE userid = ?',
      [buyer.clientId],
    );
    expect(domain).toEqual({ expirydate: '2029-01-31', nextduedate: '2029-01-31', nextinvoicedate: '2029-01-31' });
  });

  it('renews a domain that is paid for in its grace at the registrar that has it', async () => {
    const late = await aBuyer([name('late.com', { term: '1y' })]);
    await on('2028-01-20');
    await run('2028-01-20');
    await on('2028-02-10');
    await world.app.get(DomainLifeService).sync();
    await world.app.drain();
    const domain = () =>
      world.sql(
        `SELECT d.status, s.status AS service, d.expirydate AS end FROM tbldomains d
         JOIN rc_services s ON s.service_type = 'domain' AND s.service_id = d.id WHERE d.userid = ?`,
        [late.clientId],
      );
    expect(await domain()).toEqual([{ status: 'Grace', service: 'Grace', end: '2028-01-31' }]);
    await world.pay((await invoicesOf(late))[0].id);
    await world.app.drain();
    expect(await domain()).toEqual([{ status: 'Active', service: 'Active', end: '2029-01-31' }]);
  });

  it('takes the price in force where nothing was frozen, freezes it, and shows what has none', async () => {
    const [imported, unsold] = [await aBuyer([start({ options: [{ subId: 21, quantity: 2 }] })]), await aBuyer()];
    for (const { clientId } of [imported, unsold])
      await world.sql('DELETE FROM rc_service_terms WHERE service_id IN (SELECT id FROM tblhosting WHERE userid = ?)', [
        clientId,
      ]);
    await world.sql('UPDATE rc_services SET item_id = 3 WHERE client_id = ?', [unsold.clientId]);
    await retire(true);
    expect(await run('2027-02-14')).toMatchObject({ made: 1, skipped: 1, failed: 0 });
    expect(await invoicesOf(imported)).toMatchObject([{ total: '15.84', dueOn: '2027-02-28' }]);
    await world.sql('UPDATE rc_group_prices SET admin_recurring = admin_recurring + 5');
    await run('2027-03-20');
    // What was frozen stays, and the 31st is the day again.
    expect((await invoicesOf(imported))[1]).toMatchObject({ total: '15.84', dueOn: '2027-03-31' });
    await world.sql('UPDATE rc_group_prices SET admin_recurring = admin_recurring - 5');
  });

  it('a dry run says the same and writes nothing', async () => {
    const buyer = await aBuyer([start(), backup]);
    const before = await tableSums(world.app.database);
    const report = await run('2027-02-14', true);
    expect(report).toMatchObject({ made: 1, skipped: 0, failed: 0 });
    expect(report.notes).toMatchObject([{ outcome: 'made', subject: `client #${buyer.clientId}` }]);
    expect(report.notes?.[0].text).toContain('due 2027-02-28, 17.28');
    expect(changedTables(before, await tableSums(world.app.database))).toEqual([]);
  });

  it('two at once make what one makes', async () => {
    const buyers = [];
    for (let i = 0; i < 4; i++) buyers.push(await aBuyer());
    const reports = await Promise.all([run('2027-03-20'), run('2027-03-20')]);
    expect(reports.map(({ failed }) => failed)).toEqual([0, 0]);
    expect(reports[0].made + reports[1].made).toBe(8);
    for (const buyer of buyers) expect(await invoicesOf(buyer)).toHaveLength(2);
    expect(await clean()).toEqual([]);
  });

  it('a cancelled renewal gives its period back, unless a later one was charged', async () => {
    const buyer = await aBuyer();
    await run('2027-03-20');
    const [first, second] = await invoicesOf(buyer);
    const cancel = (id: number) =>
      world.app.db.transaction((tx) => world.app.get(PaymentsService).cancelInvoice(tx, admin, id as never));
    await cancel(first.id);
    await world.app.drain();
    expect(await dates('tblhosting', buyer)).toMatchObject({ invoice: '2027-04-30' });
    await cancel(second.id);
    await world.app.drain();
    expect(await dates('tblhosting', buyer)).toMatchObject({ invoice: '2027-03-31' });
    await run('2027-03-20');
    expect((await invoicesOf(buyer)).map(({ dueOn }) => dueOn)).toEqual(['2027-02-28', '2027-03-31', '2027-03-31']);
    expect(await clean()).toEqual([]);
  });
});
