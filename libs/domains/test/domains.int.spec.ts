import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CatalogService } from '#catalog';
import { DomainsModule, DomainsService, RegistrarTasksService } from '#domains';
import { Actor, type AdminId, LocalDate, Money } from '#kernel';
import { testApp, type TestApp } from '#testing';

const admin = Actor.admin(1 as AdminId, ['tasks.write']);

describe('domains', () => {
  let app: TestApp;
  let domains: DomainsService;

  beforeAll(async () => {
    app = await testApp([DomainsModule]);
    await app.clock.moveTo(new Date('2027-03-01T09:00:00Z'));
    await app.database.sql(`
      INSERT INTO tblcurrencies (id, code, rate, \`default\`) VALUES (1, 'EUR', 1, 1);
      INSERT INTO tbldomainpricing (id, extension, \`order\`) VALUES (1, '.com', 1), (2, '.co.uk', 2), (3, '.uk', 3);
      INSERT INTO tbldomains (userid, domain, status) VALUES (1, 'imported.com', 'Active'), (1, 'left.com', 'Transferred Away');`);
    await app.db.transaction(async (tx) => void (await app.get(CatalogService).touch(tx)));
    domains = app.get(DomainsService);
  });
  afterAll(() => app.close());

  const order = (name: string, clientId = 1) =>
    app.db.transaction((tx) =>
      domains.createPending(tx, {
        clientId,
        resellerId: 0,
        orderId: 1,
        name,
        type: 'Register',
        years: 1,
        firstPayment: Money.of('10.00', 'EUR'),
        recurring: Money.of('11.00', 'EUR'),
        paymentMethod: 'banktransfer',
        dueOn: LocalDate.of('2027-03-01'),
        nextInvoiceOn: LocalDate.of('2028-03-01'),
        addons: [],
      }),
    );

  it('answers what it knows itself, and says that the registry was not asked', async () => {
    expect(await domains.availability('BÜCHER.com')).toMatchObject({
      ascii: 'xn--bcher-kva.com',
      unicode: 'bücher.com',
      status: 'available',
      source: 'local',
    });
    expect((await domains.availability('Imported.COM')).status).toBe('taken');
    expect((await domains.availability('left.com')).status).toBe('available');
    await expect(domains.availability('example.org')).rejects.toMatchObject({ code: 'domains.ending_not_sold' });
    await expect(domains.availability('www.example.com')).rejects.toMatchObject({ code: 'domains.ending_not_sold' });
  });

  it('searches a name first as it is, then with the endings that are sold', async () => {
    expect((await domains.search('imported.com')).map((a) => `${a.ascii} ${a.status}`)).toEqual([
      'imported.com taken',
      'imported.co.uk available',
      'imported.uk available',
    ]);
    expect((await domains.search('word')).map((a) => a.ascii)).toEqual(['word.com', 'word.co.uk', 'word.uk']);
    await expect(domains.search('')).rejects.toMatchObject({ code: 'domains.invalid_name' });
  });

  it('gives a name to one order; cancelling frees it, a request keeps it', async () => {
    const race = await Promise.allSettled([1, 2, 3, 4, 5].map((client) => order('wanted.com', client)));
    const won = race.flatMap((r) => (r.status === 'fulfilled' ? [r.value] : []));
    expect(won).toHaveLength(1);
    expect(await app.database.sql("SELECT id FROM tbldomains WHERE domain = 'wanted.com'")).toHaveLength(1);
    await app.db.transaction((tx) => domains.cancelPending(tx, won[0]));
    const second = await order('WANTED.com');
    await app.db.transaction((tx) =>
      app
        .get(RegistrarTasksService)
        .request(tx, { domainId: second, action: 'register', years: 1, requestKey: 'order-2' }),
    );
    await app.db.transaction((tx) => domains.cancelPending(tx, second));
    await expect(order('wanted.com')).rejects.toMatchObject({ code: 'domains.taken' });
    await expect(order('imported.com')).rejects.toMatchObject({ code: 'domains.taken' });
  });

  it('adds a renewal to the old end, and says no to an end that cannot be', async () => {
    const registrars = app.get(RegistrarTasksService);
    const domainId = await order('renewed.com');
    const ask = (action: 'register' | 'renew', years: number, requestKey: string) =>
      app.db.transaction((tx) => registrars.request(tx, { domainId, action, years, requestKey }));
    await registrars.complete(admin, await ask('register', 1, 'order-3'), {});
    const renewal = await ask('renew', 2, 'renewal-1');
    expect(await ask('renew', 2, 'renewal-1')).toBe(renewal);
    await expect(registrars.complete(admin, renewal, { expiresOn: '2027-03-01' })).rejects.toMatchObject({
      code: 'domains.invalid_expiry',
    });
    await registrars.complete(admin, renewal, {});
    const [row] = await app.database.sql('SELECT registrationdate, expirydate FROM tbldomains WHERE id = ?', [
      domainId,
    ]);
    expect(row).toEqual({ registrationdate: '2027-03-01', expirydate: '2030-03-01' });
  });
});
