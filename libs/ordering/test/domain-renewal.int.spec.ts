import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CatalogService } from '#catalog';
import { ClientsService } from '#clients';
import { DomainLifeService, DomainsService, RegistrarTasksService } from '#domains';
import type { Actor, OrderId } from '#kernel';
import { PricingService } from '#pricing';
import { admin, aWorld, codeOf, name, type World } from './world.js';

const renewal = (domain: string, term: '1y' | '2y' | '9y' = '1y') =>
  name(domain, { item: { type: 'domainrenew', id: 1 }, term });

describe('the renewal of a domain', () => {
  let world: World;
  let buyer: Actor;
  let domainId: number;

  beforeAll(async () => {
    world = await aWorld();
    buyer = await world.endClient();
    await world.app.get(CatalogService).setTldRegistrar(admin, [1], 'local');
    await world.app
      .get(ClientsService)
      .update(admin, buyer.clientId, { address1: '1 Street', city: 'Berlin', postcode: '10115' });
    await paid([name('mine.com', { term: '1y' })]);
    [{ id: domainId }] = await world.sql<{ id: number }>("SELECT id FROM tbldomains WHERE domain = 'mine.com'");
  });
  afterAll(() => world.app.close());

  const place = (lines: ReturnType<typeof name>[], by = buyer) =>
    world.ordering.checkout(by, { lines, paymentMethod: 'banktransfer' }, null);
  const paid = async (lines: ReturnType<typeof name>[]) => {
    const placed = await place(lines);
    await world.pay(placed.invoiceId);
    await world.app.drain();
    return placed;
  };
  const row = async () => {
    const [domain] = await world.sql(
      'SELECT status, expirydate, nextduedate, nextinvoicedate FROM tbldomains WHERE id = ?',
      [domainId],
    );
    return domain;
  };

  it('follows a registration that the registry made by itself', async () => {
    expect(await row()).toEqual({
      status: 'Active',
      expirydate: '2028-01-31',
      nextduedate: '2028-01-31',
      nextinvoicedate: '2028-01-31',
    });
  });

  it('adds to the present end when it is paid, whatever day it is, and moves the due date on', async () => {
    const placed = await place([renewal('MINE.com')]);
    expect(await row()).toMatchObject({
      expirydate: '2028-01-31',
      nextduedate: '2028-01-31',
      nextinvoicedate: '2029-01-31',
    });
    const [line] = await world.sql<{ type: string; relid: number }>(
      'SELECT type, relid FROM tblinvoiceitems WHERE invoiceid = ?',
      [placed.invoiceId],
    );
    expect(line).toEqual({ type: 'Domain', relid: domainId });
    await world.pay(placed.invoiceId);
    await world.app.drain();
    expect(await row()).toEqual({
      status: 'Active',
      expirydate: '2029-01-31',
      nextduedate: '2029-01-31',
      nextinvoicedate: '2029-01-31',
    });
    expect(await world.sql('SELECT expires_on FROM rc_registry_domains')).toEqual([{ expires_on: '2029-01-31' }]);
    const [{ n }] = await world.sql<{ n: number }>(
      "SELECT COUNT(*) AS n FROM rc_services WHERE service_type = 'domain'",
    );
    expect(n).toBe(1);
  });

  it('waits once: a second one is refused until the first is paid or cancelled, which gives the period back', async () => {
    const first = await place([renewal('mine.com')]);
    expect(await codeOf(place([renewal('mine.com')]))).toBe('ordering.renewal_waits');
    await world.ordering.cancelOrder(admin, first.orderId as OrderId);
    expect(await row()).toMatchObject({ status: 'Active', nextinvoicedate: '2029-01-31' });
    const [service] = await world.sql("SELECT status FROM rc_services WHERE service_type = 'domain'");
    expect(service).toEqual({ status: 'Active' });
    const race = await Promise.allSettled([place([renewal('mine.com')]), place([renewal('mine.com')])]);
    expect(race.filter((r) => r.status === 'fulfilled')).toHaveLength(1);
    const [won] = race.flatMap((r) => (r.status === 'fulfilled' ? [r.value] : []));
    await world.ordering.cancelOrder(admin, won.orderId as OrderId);
  });

  it('costs what was sold for the term that was sold, though the price list has moved', async () => {
    const before = await world.ordering.domainRenewals(buyer, domainId);
    expect(before.map(({ years }) => years)).toEqual([1]);
    await world.sql("UPDATE tblpricing SET msetupfee = 99.00, qsetupfee = 190.00 WHERE type = 'domainrenew'");
    await world.app.db.transaction(async (tx) => void (await world.app.get(CatalogService).touch(tx)));
    await world.app
      .get(PricingService)
      .fill(
        admin,
        (await world.sql<{ id: number }>('SELECT group_id AS id FROM rc_resellers LIMIT 1'))[0].id,
        { formula: { factor: '0.80' }, target: 'admin', overwrite: true },
        false,
      );
    const after = await world.ordering.domainRenewals(buyer, domainId);
    expect(after[0].total).toEqual(before[0].total);
    const asked = await world.ordering.renewalQuote(buyer, 'domain', domainId);
    expect(asked.total).toEqual(after[0].total);
    const placed = await place([renewal('mine.com')]);
    expect(placed.total).toEqual(before[0].total.toJSON());
    await world.ordering.cancelOrder(admin, placed.orderId as OrderId);
  });

  it('is refused for a stranger, past ten years, and after the domain is gone', async () => {
    const stranger = await world.endClient();
    expect(await codeOf(place([renewal('mine.com')], stranger))).toBe('ordering.invalid_lines');
    expect(await codeOf(world.ordering.domainRenewals(stranger, domainId))).toBe('domains.not_found');
    await expect(place([renewal('mine.com', '9y')])).rejects.toMatchObject({
      params: { errors: [{ pointer: '/lines/0/domain', code: 'too_far' }] },
    });
    await world.app.clock.moveTo(new Date('2029-05-15T09:00:00Z'));
    await world.app.get(DomainLifeService).sync();
    await world.app.drain();
    expect(await row()).toMatchObject({ status: 'Expired' });
    expect(await world.sql("SELECT status FROM rc_services WHERE service_type = 'domain'")).toEqual([
      { status: 'Expired' },
    ]);
    await expect(place([renewal('mine.com')])).rejects.toMatchObject({ code: 'ordering.invalid_lines' });
    expect((await world.app.get(DomainsService).availability('mine.com')).status).toBe('available');
  });

  it('is no reason to fail in a loop when the owner lacks details: staff see what is missing and send it again', async () => {
    const bare = await world.endClient();
    const placed = await place([name('bare.com', { term: '1y' })], bare);
    await world.pay(placed.invoiceId);
    await world.app.drain();
    const tasks = world.app.get(RegistrarTasksService);
    const find = () => world.sql<{ id: number }>("SELECT id FROM rc_registrar_tasks WHERE name = 'bare.com'");
    const [{ id }] = await find();
    expect(await tasks.task(admin, id)).toMatchObject({
      status: 'open',
      outcome: 'attention',
      note: 'bare.com needs: address, city',
    });
    await world.app.get(ClientsService).update(admin, bare.clientId, { address1: '2 Road', city: 'Bonn' });
    await tasks.resend(admin, id);
    await world.app.drain();
    const task = await tasks.task(admin, id);
    expect(task).toMatchObject({
      status: 'done',
      registrant: { address1: '2 Road', lastName: expect.any(String) as string },
    });
    const reseller = await world.app.get(ClientsService).profile(world.resellerId);
    expect(task.registrant.email).not.toBe(reseller.email);
    expect(await codeOf(tasks.resend(admin, id))).toBe('domains.task_closed');
  });
});
