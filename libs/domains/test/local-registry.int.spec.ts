import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CatalogService } from '#catalog';
import { ClientsService } from '#clients';
import { DomainLifeService, DomainsModule, DomainsService, LocalRegistry, RegistrarTasksService } from '#domains';
import { Actor, type AdminId, type ClientId, LocalDate, Money, type ResellerId } from '#kernel';
import { testApp, type TestApp } from '#testing';

const admin = Actor.admin(1 as AdminId, ['*']);
const at = (day: string) => new Date(`${day}T09:00:00Z`);

describe('the registry that comes with the product', () => {
  let app: TestApp;
  let domains: DomainsService;
  let life: DomainLifeService;
  let tasks: RegistrarTasksService;
  let owner: Actor;
  let clientId: ClientId;

  beforeAll(async () => {
    app = await testApp([DomainsModule]);
    await app.clock.moveTo(at('2027-03-01'));
    await app.database.sql(`
      INSERT INTO tblcurrencies (id, code, rate, \`default\`) VALUES (1, 'EUR', 1, 1);
      INSERT INTO tbldomainpricing (id, extension, autoreg, eppcode, \`order\`) VALUES
        (1, '.com', 'local', 1, 1), (2, '.de', 'local', 1, 2), (3, '.us', 'local', 1, 3), (4, '.jp', '', 1, 4),
        (5, '.io', 'local', 1, 5);`);
    await app.db.transaction(async (tx) => void (await app.get(CatalogService).touch(tx)));
    domains = app.get(DomainsService);
    life = app.get(DomainLifeService);
    tasks = app.get(RegistrarTasksService);
    clientId = await app.db.transaction((tx) =>
      app.get(ClientsService).create(tx, {
        ...{ firstName: 'Erika', lastName: 'Owner', email: 'owner@example.org', country: 'DE', currency: 'EUR' },
        ...{ address1: '1 Street', city: 'Berlin', postcode: '10115' },
      }),
    );
    owner = Actor.client(clientId, 0 as ResellerId);
    const held = (name: string, expiresOn: string) => ({
      name,
      expiresOn: LocalDate.of(expiresOn),
      eppCode: 'Code-1234',
    });
    await app
      .get(LocalRegistry)
      .holdElsewhere([
        held('elsewhere.com', '2027-12-01'),
        held('elsewhere.de', '2027-12-01'),
        held('young.com', '2028-02-20'),
      ]);
  });
  afterAll(() => app.close());

  const order = async (
    name: string,
    action: 'register' | 'transfer' = 'register',
    more: { eppCode?: string; fields?: Record<string, string> } = {},
  ) => {
    const domainId = await app.db.transaction(async (tx) => {
      const id = await domains.createPending(tx, {
        clientId,
        resellerId: 0,
        orderId: 1,
        name,
        type: action === 'register' ? 'Register' : 'Transfer',
        years: 1,
        firstPayment: Money.of('10.00', 'EUR'),
        recurring: Money.of('11.00', 'EUR'),
        paymentMethod: 'banktransfer',
        dueOn: LocalDate.of('2027-03-01'),
        nextInvoiceOn: LocalDate.of('2028-03-01'),
        addons: [],
        ...(more.fields ? { fields: more.fields } : {}),
      });
      const eppCode = more.eppCode ? { eppCode: more.eppCode } : {};
      await tasks.request(tx, {
        domainId: id,
        action,
        years: 1,
        requestKey: 'order-1',
        registrar: 'local',
        ...eppCode,
      });
      return id;
    });
    await app.drain();
    const [task] = await app.database.sql<{ id: number; status: string; outcome: string; note: string }>(
      'SELECT id, status, outcome, note FROM rc_registrar_tasks WHERE domain_id = ?',
      [domainId],
    );
    return { domainId, task };
  };
  const statusOf = async (domainId: number) => {
    const [row] = await app.database.sql('SELECT status, expirydate FROM tbldomains WHERE id = ?', [domainId]);
    return row;
  };

  it('registers a name for the client himself and answers the same to the same request', async () => {
    const { domainId, task } = await order('bücher.com');
    expect(task).toMatchObject({ status: 'done' });
    expect(await statusOf(domainId)).toEqual({ status: 'Active', expirydate: '2028-03-01' });
    const [registered] = await app.database.sql<{ registrant: string }>(
      "SELECT registrant FROM rc_registry_domains WHERE name = 'xn--bcher-kva.com'",
    );
    expect(JSON.parse(registered.registrant)).toMatchObject({ lastName: 'Owner', email: 'owner@example.org' });
    expect((await domains.search('bücher')).slice(0, 2).map((a) => `${a.unicode} ${a.status} ${a.source}`)).toEqual([
      'bücher.com taken local',
      'bücher.de available registrar',
    ]);
  });

  it('says taken, premium and invalid with its reason, and asks nobody about endings without a registry', async () => {
    const told = async (word: string) =>
      Object.fromEntries((await domains.search(word)).map((a) => [a.tld, `${a.status}/${a.source}`]));
    expect(await told('elsewhere')).toEqual({
      '.com': 'taken/registrar',
      '.de': 'taken/registrar',
      '.us': 'available/registrar',
      '.jp': 'available/local',
      '.io': 'available/registrar',
    });
    expect(await told('ab')).toMatchObject({
      '.io': 'premium/registrar',
      '.us': 'invalid/local',
      '.jp': 'invalid/local',
    });
    const cyrillic = await domains.search('привет');
    expect(cyrillic.find((a) => a.tld === '.de')).toMatchObject({
      status: 'invalid',
      reason: expect.stringContaining('Cyrillic') as string,
    });
    await expect(order('привет.de')).rejects.toMatchObject({ code: 'domains.label_not_allowed' });
    const { task } = await order('ab.io');
    expect(task).toMatchObject({ status: 'refused', note: 'this is a premium name' });
  });

  it('refuses a transfer with a wrong code, and of a name that moved lately; staff send it again with the right one', async () => {
    const wrong = await order('elsewhere.com', 'transfer', { eppCode: 'Code-9999' });
    expect(wrong.task).toMatchObject({ status: 'refused', note: 'the transfer code does not match' });
    await expect(tasks.resend(admin, wrong.task.id)).rejects.toMatchObject({ code: 'domains.epp_code_required' });
    await tasks.resend(admin, wrong.task.id, { eppCode: 'Code-1234' });
    await app.drain();
    expect(await tasks.task(admin, wrong.task.id)).toMatchObject({ status: 'open', outcome: 'pending' });
    await expect(tasks.resend(admin, wrong.task.id)).rejects.toMatchObject({ code: 'domains.task_in_flight' });
    expect((await order('young.com', 'transfer', { eppCode: 'Code-1234' })).task).toMatchObject({
      status: 'refused',
      note: expect.stringContaining('2027-04-21') as string,
    });
    expect((await order('nowhere.com', 'transfer', { eppCode: 'x' })).task.note).toBe('nowhere.com is not registered');
  });

  it('lets a transfer wait five days by the clock, or until staff end it', async () => {
    const [{ id }] = await app.database.sql<{ id: number }>("SELECT id FROM tbldomains WHERE domain = 'elsewhere.com'");
    await app.clock.moveTo(at('2027-03-05'));
    await life.followWaiting();
    expect(await statusOf(id)).toEqual({ status: 'Pending Transfer', expirydate: null });
    await app.clock.moveTo(at('2027-03-07'));
    await life.followWaiting();
    expect(await statusOf(id)).toEqual({ status: 'Active', expirydate: '2028-12-01' });
    const second = await order('elsewhere.de', 'transfer', { eppCode: 'Code-1234' });
    expect(second.task.status).toBe('done');
    await app
      .get(LocalRegistry)
      .holdElsewhere([{ name: 'byhand.com', expiresOn: LocalDate.of('2027-09-01'), eppCode: 'C' }]);
    const byHand = await order('byhand.com', 'transfer', { eppCode: 'C' });
    await tasks.complete(admin, byHand.task.id, {});
    expect(await statusOf(byHand.domainId)).toEqual({ status: 'Active', expirydate: '2028-09-01' });
  });

  it('asks what an ending needs of its owner, and takes it later', async () => {
    const { domainId, task } = await order('nexus.us');
    expect(task).toMatchObject({
      status: 'open',
      outcome: 'attention',
      note: 'nexus.us needs: phone number, state, Connection to the United States',
    });
    await expect(life.setFields(owner, domainId, { 'Nexus Category': 'C99' })).rejects.toMatchObject({
      code: 'domains.invalid_fields',
    });
    await life.setFields(owner, domainId, { 'Nexus Category': 'C11' });
    await app.get(ClientsService).update(admin, clientId, { phone: '+49.301234', state: 'BE' });
    await tasks.resend(admin, task.id);
    await app.drain();
    expect(await tasks.task(admin, task.id)).toMatchObject({ status: 'done', fields: { 'Nexus Category': 'C11' } });
  });

  it('lets a name leave only unlocked, after sixty days and with its code; the code is shown to its owner and noted', async () => {
    const [{ id }] = await app.database.sql<{ id: number }>(
      "SELECT id FROM tbldomains WHERE domain = 'xn--bcher-kva.com'",
    );
    const code = await life.eppCode(owner, id);
    await expect(life.transferAway(admin, id, code)).rejects.toMatchObject({ code: 'domains.registrar_refused' });
    await life.setLock(owner, id, false);
    await expect(life.transferAway(admin, id, code)).rejects.toMatchObject({
      params: { note: expect.stringContaining('2027-04-30') as string },
    });
    await app.clock.moveTo(at('2027-05-02'));
    await expect(life.transferAway(admin, id, '')).rejects.toMatchObject({ code: 'domains.wrong_epp_code' });
    await expect(life.eppCode(Actor.client(999 as ClientId, 0 as ResellerId), id)).rejects.toMatchObject({
      code: 'domains.not_found',
    });
    expect(await life.transferAway(admin, id, code)).toBe('pending');
    await life.sync();
    expect(await statusOf(id)).toMatchObject({ status: 'Active' });
    await life.finishTransferAway(admin, id);
    expect(await statusOf(id)).toMatchObject({ status: 'Transferred Away' });
    const log = await app.database.sql<{ description: string }>('SELECT description FROM tblactivitylog ORDER BY id');
    expect(log.map((l) => l.description)).toContain('Transfer code of xn--bcher-kva.com shown');
    expect(JSON.stringify(log)).not.toContain(code);
    expect((await domains.availability('bücher.com')).status).toBe('taken');
  });

  it('follows a domain through grace and redemption until it is free for the next', async () => {
    const { domainId } = await order('ending.com');
    const walk: string[] = [];
    for (const day of ['2028-04-30', '2028-05-02', '2028-06-02', '2028-07-02']) {
      await app.clock.moveTo(at(day));
      await life.sync();
      walk.push((await statusOf(domainId)).status as string);
    }
    expect(walk).toEqual(['Active', 'Grace', 'Redemption', 'Expired']);
    const next = await order('ending.com');
    expect(next.task.status).toBe('done');
    expect(await statusOf(next.domainId)).toEqual({ status: 'Active', expirydate: '2029-07-02' });
  });

  it('never renews past ten years, and refuses an unknown registrar for an ending', async () => {
    const { domainId } = await order('long.com');
    const renew = (years: number, requestKey: string) =>
      app.db.transaction((tx) =>
        tasks.request(tx, { domainId, action: 'renew', years, registrar: 'local', requestKey }),
      );
    const ten = await renew(9, 'a');
    await app.drain();
    expect(await statusOf(domainId)).toMatchObject({ expirydate: '2038-07-02' });
    const more = await renew(1, 'b');
    await app.drain();
    expect((await tasks.task(admin, ten)).status).toBe('done');
    expect(await tasks.task(admin, more)).toMatchObject({
      status: 'refused',
      note: expect.stringContaining('10 years') as string,
    });
    await expect(life.chooseRegistrar(admin, [1], 'nobody')).rejects.toMatchObject({
      code: 'domains.unknown_registrar',
    });
    await expect(life.chooseRegistrar(admin, [99], 'local')).rejects.toMatchObject({ code: 'catalog.tld_not_found' });
    await life.chooseRegistrar(admin, [4], 'local');
    expect((await domains.search('forest')).find((a) => a.tld === '.jp')?.source).toBe('registrar');
  });
});
