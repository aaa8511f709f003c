import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CatalogImporter, CatalogModule } from '#catalog';
import { ClientsModule, ClientsService } from '#clients';
import { Actor, type AdminId, type ClientId, type ResellerId } from '#kernel';
import { everything, parseJson } from '#platform';
import { PricingGroupsService, ResellersModule, ResellersService } from '#resellers';
import { testApp, type TestApp } from '#testing';

const admin = Actor.admin(1 as AdminId, ['*']);
const asReseller = (id: number) => Actor.reseller(id as ResellerId);

describe('resellers and their end clients', () => {
  let app: TestApp;
  let resellers: ResellersService;
  let groups: PricingGroupsService;
  let clients: ClientsService;
  let groupId: number;
  let n = 0;

  beforeAll(async () => {
    app = await testApp([CatalogModule, ClientsModule, ResellersModule]);
    resellers = app.get(ResellersService);
    groups = app.get(PricingGroupsService);
    clients = app.get(ClientsService);
    await app
      .get(CatalogImporter)
      .run(
        admin,
        { currencies: 'code,prefix,suffix,format,rate,default\nEUR,,EUR,1,1,1\nUSD,,USD,1,1,0\n' },
        { dryRun: false },
      );
  });
  beforeEach(async () => {
    groupId = await groups.create(admin, { name: `Group ${++n}` });
  });
  afterAll(() => app?.close());

  const person = (name = `Person ${++n}`) => ({
    firstName: name,
    lastName: 'Test',
    email: `p${++n}@example.net`,
    country: 'DE',
  });
  const direct = () => resellers.createClient(admin, person(), 0 as ResellerId);
  const aReseller = async () => resellers.putIntoGroup(admin, await direct(), groupId);
  const facts = (type: string) =>
    app.database.sql<{ payload: string }>('SELECT payload FROM rc_outbox WHERE type = ? ORDER BY id', [type]);

  it('makes a client a reseller by putting him into a group, and says so once', async () => {
    const id = await aReseller();
    await resellers.putIntoGroup(admin, id, groupId);
    expect(await resellers.isReseller(id)).toBe(true);
    expect(await resellers.scopeOf(id)).toEqual({ groupId, resellerId: id });
    expect(
      (await facts('resellers.reseller-joined.v1')).filter(
        (f) => parseJson<Record<string, unknown>>(f.payload).resellerId === id,
      ),
    ).toHaveLength(1);
  });

  it('changes the group of a reseller', async () => {
    const id = await aReseller();
    const other = await groups.create(admin, { name: `Other ${n}` });
    await resellers.putIntoGroup(admin, id, other);
    expect(await resellers.groupOf(id)).toBe(other);
    expect(parseJson((await facts('resellers.reseller-group-changed.v1')).at(-1)!.payload)).toEqual({
      resellerId: id,
      fromGroupId: groupId,
      toGroupId: other,
    });
  });

  it('refuses to make an end client a reseller, and a reseller an end client', async () => {
    const id = await aReseller();
    const end = await resellers.createClient(asReseller(id), person(), id);
    await expect(resellers.putIntoGroup(admin, end, groupId)).rejects.toMatchObject({
      code: 'resellers.is_end_client',
    });
    const other = await aReseller();
    await expect(resellers.moveClients(admin, [other], id)).rejects.toMatchObject({ code: 'resellers.is_reseller' });
  });

  it('refuses archived groups, double names, and archiving a group in use', async () => {
    const { name } = await groups.get(groupId);
    await expect(groups.create(admin, { name: name.toUpperCase() })).rejects.toMatchObject({
      code: 'resellers.group_name_taken',
    });
    const id = await aReseller();
    await expect(groups.archive(admin, groupId)).rejects.toMatchObject({
      code: 'resellers.group_in_use',
      params: { resellers: 1 },
    });
    await resellers.leave(admin, id, null);
    await groups.archive(admin, groupId);
    await expect(resellers.putIntoGroup(admin, id, groupId)).rejects.toMatchObject({
      code: 'resellers.group_archived',
    });
  });

  it('archives a group whose resellers stay: they keep it, nobody joins it', async () => {
    const [id, other] = [await aReseller(), await aReseller()];
    await groups.archive(admin, groupId, { resellers: 'stay' });
    expect(await groups.get(groupId)).toMatchObject({ status: 'archived', resellers: 2 });
    expect(await resellers.groupOf(id)).toBe(groupId);
    await expect(resellers.putIntoGroup(admin, await direct(), groupId)).rejects.toMatchObject({
      code: 'resellers.group_archived',
    });
    await resellers.leave(admin, other, null);
    await expect(resellers.putIntoGroup(admin, other, groupId)).rejects.toMatchObject({
      code: 'resellers.group_archived',
    });
    await groups.restore(admin, groupId);
    expect((await groups.get(groupId)).status).toBe('active');
  });

  it('archives a group whose resellers move: each is told as by a change of his group', async () => {
    const [id, second] = [await aReseller(), await aReseller()];
    const target = await groups.create(admin, { name: `Target ${++n}` });
    const retired = await groups.create(admin, { name: `Retired ${++n}` });
    await groups.archive(admin, retired);
    for (const toGroupId of [retired, groupId])
      await expect(groups.archive(admin, groupId, { resellers: 'move', toGroupId })).rejects.toMatchObject({
        code: 'resellers.group_archived',
      });
    expect((await groups.get(groupId)).status).toBe('active');
    const before = (await facts('resellers.reseller-group-changed.v1')).length;
    await groups.archive(admin, groupId, { resellers: 'move', toGroupId: target });
    await groups.archive(admin, groupId, { resellers: 'move', toGroupId: target });
    expect(await groups.get(groupId)).toMatchObject({ status: 'archived', resellers: 0 });
    for (const member of [id, second]) expect(await resellers.groupOf(member)).toBe(target);
    expect(await facts('resellers.reseller-group-changed.v1')).toHaveLength(before + 2);
  });

  it('copies a group under a new name and tells pricing', async () => {
    const copy = await groups.copy(admin, groupId, `Copy ${n}`);
    expect(parseJson((await facts('resellers.pricing-group-copied.v1')).at(-1)!.payload)).toEqual({
      fromGroupId: groupId,
      toGroupId: copy,
    });
  });

  it('shows a reseller his own end clients only, and others as not there', async () => {
    const [one, two] = [await aReseller(), await aReseller()];
    const mine = await resellers.createClient(asReseller(one), person(), one);
    const theirs = await resellers.createClient(asReseller(two), person(), two);
    const provider = await direct();
    expect((await clients.list(asReseller(one), everything())).items.map((c) => c.clientId)).toEqual([mine]);
    await expect(clients.get(asReseller(one), theirs)).rejects.toMatchObject({ kind: 'not_found' });
    await expect(clients.get(asReseller(one), provider)).rejects.toMatchObject({ kind: 'not_found' });
    await expect(clients.update(asReseller(one), theirs, { city: 'X' })).rejects.toMatchObject({ kind: 'not_found' });
    await expect(clients.get(Actor.client(mine, one), theirs)).rejects.toMatchObject({ kind: 'not_found' });
    await expect(clients.list(Actor.client(mine, one), everything())).rejects.toMatchObject({ kind: 'not_found' });
    await expect(resellers.createClient(asReseller(one), person(), two)).rejects.toMatchObject({ kind: 'not_found' });
    expect((await clients.get(asReseller(one), mine)).resellerId).toBe(one);
  });

  it('leaves tax exemption, status and discount group to the provider', async () => {
    const id = await aReseller();
    const end = await resellers.createClient(asReseller(id), person(), id);
    await expect(clients.update(asReseller(id), end, { taxExempt: true })).rejects.toMatchObject({
      code: 'clients.provider_decides',
    });
    await expect(clients.update(Actor.client(end, id), end, { groupId: 1 })).rejects.toMatchObject({
      code: 'clients.provider_decides',
    });
    await clients.update(asReseller(id), end, { city: 'Kiel' });
    expect((await clients.profile(end)).city).toBe('Kiel');
  });

  it('does not let a reseller with end clients leave without a choice', async () => {
    const id = await aReseller();
    const ends = [await resellers.createClient(admin, person(), id), await resellers.createClient(admin, person(), id)];
    await expect(resellers.leave(admin, id, null)).rejects.toMatchObject({
      code: 'resellers.has_end_clients',
      params: { endClients: 2 },
    });
    await resellers.leave(admin, id, { clients: 'direct' });
    expect([...(await resellers.resellersOfClients(ends)).values()]).toEqual([0, 0]);
    expect(await resellers.isReseller(id)).toBe(false);
    expect(await resellers.groupOf(id)).toBeNull();
    const moved = (await facts('resellers.client-moved.v1'))
      .map((f) => parseJson<Record<string, unknown>>(f.payload))
      .filter((f) => f.fromResellerId === id);
    expect(moved).toEqual(ends.map((clientId) => ({ clientId, fromResellerId: id, toResellerId: 0 })));
  });

  it('moves the end clients of a leaving reseller to another one, and takes him back later', async () => {
    const [from, to] = [await aReseller(), await aReseller()];
    const end = await resellers.createClient(admin, person(), from);
    await resellers.leave(admin, from, { clients: 'move', toResellerId: to });
    expect(await resellers.resellerOfClient(end)).toBe(to);
    await resellers.putIntoGroup(admin, from, groupId);
    expect(await resellers.reseller(from)).toMatchObject({ status: 'active', leftAt: null, groupId });
    const { items } = await resellers.history(admin, from);
    expect(items.map((h) => h.event)).toEqual(['joined', 'left', 'client-moved', 'joined']);
  });

  it('suspends a reseller once, refuses new clients for him meanwhile, and activates him again', async () => {
    const id = await aReseller();
    const version = await resellers.version();
    await resellers.suspend(admin, id, 'overdue');
    await resellers.suspend(admin, id, 'overdue');
    expect(await resellers.version()).toBe(version + 1);
    expect(await resellers.isReseller(id)).toBe(true);
    await expect(resellers.createClient(admin, person(), id)).rejects.toMatchObject({ code: 'resellers.not_active' });
    await resellers.activate(admin, id);
    expect((await resellers.reseller(id)).status).toBe('active');
  });

  it('gives a client to one of two resellers who take him at the same time', async () => {
    const [one, two] = [await aReseller(), await aReseller()];
    const client = await direct();
    const tries = await Promise.allSettled(
      [one, two].map((r) => app.db.transaction((tx) => resellers.assignClient(tx, client, r))),
    );
    expect(tries.filter((t) => t.status === 'fulfilled')).toHaveLength(1);
    expect([one, two]).toContain(await resellers.resellerOfClient(client));
  });

  it('needs the permission', async () => {
    const client = await direct();
    await expect(
      resellers.putIntoGroup(Actor.admin(2 as AdminId, ['resellers.read']), client, groupId),
    ).rejects.toMatchObject({ kind: 'forbidden' });
  });

  it('fills the columns of a new client as WHMCS does', async () => {
    const id: ClientId = await resellers.createClient(admin, { ...person(), currency: 'USD' }, 0 as ResellerId);
    const [row] = await app.database.sql(
      'SELECT uuid, status, currency, language, datecreated, credit, created_at FROM tblclients WHERE id = ?',
      [id],
    );
    expect(row).toMatchObject({
      status: 'Active',
      language: 'english',
      credit: '0.00',
      datecreated: app.clock.today().toString(),
    });
    expect(row.uuid).toMatch(/^[0-9a-f-]{36}$/);
    expect((await clients.profile(id)).currency).toBe('USD');
    await expect(
      resellers.createClient(admin, { ...person(), email: 'a@b\r\nBcc: x@y.z' }, 0 as ResellerId),
    ).rejects.toMatchObject({ code: 'clients.invalid_client' });
    await expect(
      resellers.createClient(admin, { ...person(), currency: 'KWD' }, 0 as ResellerId),
    ).rejects.toMatchObject({ code: 'catalog.unknown_currency' });
  });

  it('lists resellers with their groups and numbers of end clients', async () => {
    const id = await aReseller();
    await resellers.createClient(admin, person(), id);
    const page = await resellers.list(admin, {
      ...everything(),
      filters: [{ field: 'groupId', op: 'eq', value: String(groupId) }],
      includeTotal: true,
    });
    expect(page).toMatchObject({ total: 1, items: [{ resellerId: id, endClients: 1, groupId }] });
    expect(
      (
        await clients.list(admin, {
          ...everything(),
          filters: [
            { field: 'direct', op: 'eq', value: 'false' },
            { field: 'resellerId', op: 'eq', value: String(id) },
          ],
        })
      ).items,
    ).toHaveLength(1);
  });
});
