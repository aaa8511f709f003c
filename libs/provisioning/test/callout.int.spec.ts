import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Actor, type AdminId, machineNow } from '#kernel';
import {
  CallBacks,
  CalloutProvisioning,
  CalloutServers,
  ProductModules,
  type ProvisioningAction,
  ProvisioningModule,
  ProvisioningService,
  RefusedTasks,
  ServerGroups,
  signatureOf,
} from '#provisioning';
import { everything } from '#platform';
import { describeProvisioner } from '#plugin-sdk/testing';
import { testApp, type TestApp } from '#testing';

const admin = Actor.admin(1 as AdminId, ['tasks.write', 'servers.write']);
type Seen = { method: string; url: string; headers: IncomingHttpHeaders; body: string };
type Mood = (response: ServerResponse, seen: Seen) => void;

/** The other side: it keeps what it did by key; `moods` are how it behaves for the next requests. */
const world = { seen: [] as Seen[], accounts: new Map<string, string>(), moods: [] as Mood[] };
const say = (response: ServerResponse, status: number, answer: object | string) =>
  response.writeHead(status).end(typeof answer === 'string' ? answer : JSON.stringify(answer));
const does: Mood = (response, { headers, method, url }) => {
  const key = method === 'GET' ? url.split('/').at(-1)! : String(headers['idempotency-key']);
  if (method === 'GET' && !world.accounts.has(key)) return say(response, 404, {});
  if (!world.accounts.has(key)) world.accounts.set(key, `acct${world.accounts.size + 1}`);
  say(response, 200, { status: 'done', username: world.accounts.get(key) });
};

describe('provisioning by call-out', () => {
  let app: TestApp;
  let provisioning: ProvisioningService;
  let servers: CalloutServers;
  let http: Server;
  let address: string;
  let serverId: number;
  let secret: string;
  let services = 0;

  beforeAll(async () => {
    http = createServer((request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        const { method = '', url = '', headers } = request;
        const seen = { method, url, headers, body: Buffer.concat(parts).toString() };
        world.seen.push(seen);
        (world.moods.shift() ?? does)(response, seen);
      });
    });
    await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
    address = `http://127.0.0.1:${(http.address() as AddressInfo).port}/tasks`;
    app = await testApp([ProvisioningModule], { CALLOUT_PRIVATE: '1', CALLOUT_TIMEOUT_MS: '2000' });
    // The tables of the services themselves belong to others; what is read of them is enough.
    provisioning = app.get(ProvisioningService);
    servers = app.get(CalloutServers);
    ({ id: serverId, secret } = await servers.create(admin, { name: 'One', address, maxAccounts: 0, active: true }));
  });
  beforeEach(() => {
    world.seen = [];
    world.moods = [];
  });
  afterAll(async () => {
    await app?.close();
    http?.closeAllConnections();
    http?.close();
  });

  const request = (serviceId: number, action: ProvisioningAction = 'create', requestKey = 'order-1') =>
    app.db.transaction((tx) =>
      provisioning.request(tx, {
        serviceType: 'addon',
        serviceId,
        action,
        resellerId: 7,
        clientId: 9,
        description: 'Start (Monthly)',
        requestKey,
        module: 'callout',
      }),
    );
  const task = (id: number) => provisioning.task(admin, id);
  const again = async () => {
    await app.database.sql('UPDATE rc_jobs SET next_attempt_at = UTC_TIMESTAMP(3) - INTERVAL 1 SECOND');
    await app.drain();
  };
  const callBack = (body: object, over: { secret?: string; age?: number; server?: number } = {}) => {
    const timestamp = String(Math.floor(machineNow() / 1000) - (over.age ?? 0));
    const text = JSON.stringify(body);
    const signature = signatureOf(over.secret ?? secret, timestamp, text);
    return app.get(CallBacks).receive(over.server ?? serverId, Buffer.from(text), timestamp, signature);
  };
  const code = (name: string) => ({ code: `provisioning.${name}` });

  it('signs what it sends, with the key of the task, and takes the account', async () => {
    const id = await request(++services);
    await app.drain();
    expect(await task(id)).toMatchObject({
      status: 'done',
      username: expect.stringMatching(/^acct/) as string,
      serverId,
    });
    const [{ headers, body }] = world.seen;
    expect(JSON.parse(body)).toMatchObject({ task: `task-${id}`, action: 'create', client: 9, reseller: 7 });
    expect(headers['idempotency-key']).toBe(`task-${id}`);
    expect(headers['relabel-signature']).toBe(signatureOf(secret, String(headers['relabel-timestamp']), body));
    expect(body).not.toContain(secret);
  });

  it('asks after each lost answer, and nothing is made twice', async () => {
    const made = world.accounts.size;
    const dies: Mood = (response, seen) => {
      world.accounts.set(String(seen.headers['idempotency-key']), 'lost');
      response.destroy();
    };
    world.moods = [dies, (response) => say(response, 503, '')];
    const id = await request(++services);
    await app.drain();
    expect(await task(id)).toMatchObject({ status: 'open', outcome: 'unknown' });
    await again();
    await again();
    expect(await task(id)).toMatchObject({ status: 'done', username: 'lost' });
    expect(world.seen.map(({ method }) => method)).toEqual(['POST', 'GET', 'GET']);
    const { headers } = world.seen[1];
    expect(headers['relabel-signature']).toBe(signatureOf(secret, String(headers['relabel-timestamp']), `task-${id}`));
    expect(world.accounts.size).toBe(made + 1);
    expect((await provisioning.attempts(admin, id)).map(({ kind, httpStatus }) => [kind, httpStatus])).toEqual([
      ['ask', 200],
      ['ask', 503],
      ['send', 0],
    ]);
  });

  it('sends with the same key what never arrived', async () => {
    world.moods = [(response) => response.destroy()];
    const id = await request(++services);
    await app.drain();
    await again();
    expect(world.seen.map(({ method, headers }) => [method, headers['relabel-id']])).toEqual(
      ['POST', 'GET', 'POST'].map((method) => [method, `task-${id}`]),
    );
    expect((await task(id)).status).toBe('done');
  });

  it.each([
    ['a redirect', (response: ServerResponse) => response.writeHead(307, { location: address }).end()],
    ['an answer without end', (response: ServerResponse) => response.writeHead(200).end('x'.repeat(200_000))],
    ['silence', () => undefined],
    ['a riddle', (response: ServerResponse) => say(response, 200, { status: 'perhaps' })],
  ] as [string, Mood][])('believes nothing of %s', async (_, mood) => {
    world.moods = [mood];
    const id = await request(++services);
    await app.drain();
    expect(world.seen).toHaveLength(1);
    expect(await task(id)).toMatchObject({ status: 'open', outcome: 'unknown' });
    await again();
    expect((await task(id)).status).toBe('done');
  });

  it('shows staff what stays unknown, and asks again when they say so', async () => {
    world.moods = Array.from({ length: 8 }, () => (response: ServerResponse) => say(response, 500, ''));
    const id = await request(++services);
    await app.drain();
    for (let tries = 1; tries < 8; tries++) await again();
    expect(await task(id)).toMatchObject({ status: 'open', outcome: 'attention', note: 'HTTP 500' });
    expect((await servers.one(admin, serverId)).failuresInARow).toBe(8);
    await again();
    expect(world.seen).toHaveLength(8);
    await provisioning.askAgain(admin, id);
    await app.drain();
    expect((await task(id)).status).toBe('done');
    expect(await servers.one(admin, serverId)).toMatchObject({ failuresInARow: 0, waiting: 0 });
  });

  it('sends a refused end anew with another key, until the service is gone', async () => {
    await request(++services);
    await app.drain();
    const refused = await request(services, 'suspend');
    world.moods = [(response) => say(response, 409, { status: 'refused', reason: 'a backup is running' })];
    await app.drain();
    expect(await task(refused)).toMatchObject({ status: 'refused', note: 'a backup is running' });
    const end = await request(services, 'terminate', 'end');
    world.moods = [(response) => say(response, 403, '')];
    await app.drain();
    expect(await task(end)).toMatchObject({ status: 'refused', note: 'HTTP 403' });
    await provisioning.askAgain(admin, end);
    await expect(provisioning.askAgain(admin, end)).rejects.toMatchObject(code('task_in_flight'));
    await app.drain();
    expect(world.seen.at(-1)!.headers['idempotency-key']).toBe(`task-${end}.2`);
    expect((await task(end)).status).toBe('done');
    await expect(provisioning.askAgain(admin, refused)).rejects.toMatchObject(code('task_closed'));
  });

  it('asks again by itself for a refused end, later each time, while the end stands and nobody decided', async () => {
    await request(++services);
    await app.drain();
    const end = await request(services, 'terminate', 'end');
    const decided = ['addon', services];
    await app.database.sql('INSERT INTO rc_service_ends (service_type, service_id) VALUES (?,?)', decided);
    const no: Mood = (response) => say(response, 409, { status: 'refused', reason: 'a backup is running' });
    const hours = async () => (Date.parse(`${(await task(end)).retryAt!}Z`) - app.clock.now().getTime()) / 3_600_000;
    const due = () =>
      app.database.sql('UPDATE rc_provisioning_tasks SET retry_at = ? WHERE id = ?', [app.clock.now(), end]);
    const retries = app.get(RefusedTasks);
    world.moods = [no, no];
    await app.drain();
    expect(await hours()).toBeCloseTo(1, 1);
    const stuck = async () =>
      (await provisioning.tasks(admin, { ...everything(), filters: [{ field: 'stuck', op: 'eq', value: 'true' }] }))
        .items;
    expect(await stuck()).toMatchObject([{ id: end, note: 'a backup is running' }]);
    expect(await retries.retryEnds()).toBe(0);
    await due();
    expect(await retries.retryEnds()).toBe(1);
    await app.drain();
    expect(world.seen.at(-1)!.headers['idempotency-key']).toBe(`task-${end}.2`);
    expect(await hours()).toBeCloseTo(2, 1);
    await provisioning.askAgain(admin, end);
    await provisioning.refuse(admin, end, 'not today');
    expect((await task(end)).retryAt).toBeNull();
    await app.drain();
    await due();
    await app.database.sql(
      'UPDATE rc_service_ends SET ended_at = NOW() WHERE service_type = ? AND service_id = ?',
      decided,
    );
    expect(await retries.retryEnds()).toBe(0);
    expect(await task(end)).toMatchObject({ status: 'refused', retryAt: null });
    expect(await stuck()).toEqual([]);
    const told = await app.database.sql<{ sending: number; retried: number }>(
      `SELECT CAST(JSON_VALUE(payload, '$.sending') AS INT) AS sending, JSON_EXISTS(payload, '$.retryAt') AS retried FROM rc_outbox
       WHERE type = 'provisioning.task-refused.v1' AND JSON_VALUE(payload, '$.taskId') = ? ORDER BY id`,
      [end],
    );
    expect(told.map(({ sending, retried }) => [Number(sending), Number(retried)])).toEqual([
      [1, 1],
      [2, 1],
      [3, 0],
    ]);
  });

  it('hands out what waited behind a refused task that was sent again', async () => {
    const first = await request(++services);
    const second = await request(services, 'suspend');
    world.moods = [(response) => say(response, 403, ''), (response) => say(response, 200, { status: 'pending' })];
    await provisioning.run(first);
    expect((await task(first)).status).toBe('refused');
    await provisioning.askAgain(admin, first);
    await app.drain();
    expect((await task(second)).outcome).toBe('');
    await callBack({ task: `task-${first}.2`, status: 'done' });
    await app.drain();
    expect([(await task(first)).status, (await task(second)).status]).toEqual(['done', 'done']);
  });

  it('sends nothing anew for a service that is gone', async () => {
    const id = await request(++services);
    world.moods = [(response) => say(response, 403, '')];
    await app.drain();
    const row = ['addon', services, 'Cancelled'];
    await app.database.sql('INSERT INTO rc_services (service_type, service_id, status) VALUES (?,?,?)', row);
    await expect(provisioning.askAgain(admin, id)).rejects.toMatchObject(code('task_closed'));
  });

  it('hears of a pending task by a signed call-back, once', async () => {
    world.moods = [(response) => say(response, 202, { status: 'pending' })];
    const id = await request(++services);
    await app.drain();
    expect(await task(id)).toMatchObject({ status: 'open', outcome: 'pending' });
    const done = { task: `task-${id}`, status: 'done', username: 'late' };
    await expect(callBack(done, { secret: 'rps_other' })).rejects.toMatchObject(code('bad_signature'));
    await expect(callBack(done, { age: 301 })).rejects.toMatchObject(code('bad_signature'));
    await expect(callBack(done, { age: -301 })).rejects.toMatchObject(code('bad_signature'));
    await expect(callBack({ ...done, status: 'ok' })).rejects.toMatchObject(code('unreadable_call_back'));
    await expect(callBack({ ...done, task: 'task-99999' })).rejects.toMatchObject(code('task_not_found'));
    await expect(callBack({ ...done, task: `task-${id}.2` })).rejects.toMatchObject(code('task_not_found'));
    await expect(callBack(done, { server: 9999 })).rejects.toMatchObject(code('server_not_found'));
    const other = await servers.create(admin, { name: 'Two', address, maxAccounts: 0, active: false });
    await expect(callBack(done, { server: other.id, secret: other.secret })).rejects.toMatchObject(
      code('task_not_found'),
    );
    expect((await task(id)).status).toBe('open');
    await callBack(done);
    await callBack(done);
    expect(await task(id)).toMatchObject({ status: 'done', username: 'late', doneBy: `server:${serverId}` });
    await expect(callBack({ task: `task-${id}`, status: 'refused' })).rejects.toMatchObject(code('task_closed'));
    const told = await app.database.sql(
      "SELECT id FROM rc_outbox WHERE type = 'provisioning.task-done.v1' AND JSON_VALUE(payload, '$.taskId') = ?",
      [id],
    );
    expect(told).toHaveLength(1);
  });

  it('asks what became of a pending task by itself', async () => {
    world.moods = [(response) => say(response, 200, { status: 'pending' })];
    const id = await request(++services);
    await app.drain();
    world.accounts.set(`task-${id}`, 'slow');
    expect(await provisioning.followWaiting()).toBe(1);
    await app.drain();
    expect(await task(id)).toMatchObject({ status: 'done', username: 'slow' });
  });

  it('signs with the old secret too for two days after it was renewed, and never shows either', async () => {
    const renewed = await servers.renewSecret(admin, serverId);
    await app.get(CalloutProvisioning).ping(serverId);
    const { headers, body } = world.seen[0];
    expect(headers['relabel-signature']).toBe(
      [renewed.secret, secret].map((one) => signatureOf(one, String(headers['relabel-timestamp']), body)).join(','),
    );
    await expect(callBack({ task: 'task-99999', status: 'done' })).rejects.toMatchObject(code('task_not_found'));
    await app.database.sql(
      'UPDATE rc_provisioning_servers SET old_secret_until = UTC_TIMESTAMP(3) - INTERVAL 1 SECOND',
    );
    await expect(callBack({ task: 'task-99999', status: 'done' })).rejects.toMatchObject(code('bad_signature'));
    secret = renewed.secret;
    const stored = JSON.stringify([
      (await servers.list(admin, everything())).items,
      await app.database.sql('SELECT * FROM rc_provisioning_servers'),
      await app.database.sql('SELECT * FROM rc_provisioning_attempts'),
      await app.database.sql('SELECT payload FROM rc_jobs'),
    ]);
    expect(stored).not.toContain(secret);
  });

  it('takes no new service beyond the room of its servers, and keeps the task for staff', async () => {
    const input = { name: 'One', address, maxAccounts: 1, active: true };
    await servers.edit(admin, serverId, input, null);
    const id = await request(++services);
    await app.drain();
    expect(world.seen).toEqual([]);
    expect(await task(id)).toMatchObject({ status: 'open', serverId: 0 });
    await servers.edit(admin, serverId, { ...input, maxAccounts: 0 }, null);
    await again();
    expect((await task(id)).status).toBe('done');
  });

  it('tells a server what it hosts, and stays with the server that set it up', async () => {
    const two = await servers.create(admin, { name: 'In the group', address, maxAccounts: 0, active: true });
    await app.database.sql("INSERT INTO tblservergroups (id, name, filltype) VALUES (1, 'EU', 1)");
    await app.database.sql('INSERT INTO tblservergroupsrel (groupid, serverid) VALUES (1, ?)', [two.id]);
    await app.database.sql(
      "INSERT INTO tblproducts (id, gid, name, servertype, servergroup, configoption1) VALUES (1, 1, 'Start', 'callout', 1, 'plan-s')",
    );
    await app.database.sql(
      "INSERT INTO tblhosting (id, userid, packageid, domain, billingcycle, username, password) VALUES (500, 9, 1, 'shop.example', 'Monthly', 'acct', 'sealed-thing')",
    );
    await app.database.sql("INSERT INTO tblproductconfigoptions (id, gid, optionname) VALUES (1, 1, 'Disk')");
    await app.database.sql("INSERT INTO tblproductconfigoptionssub (id, configid, optionname) VALUES (1, 1, '10 GB')");
    await app.database.sql(
      'INSERT INTO tblhostingconfigoptions (relid, configid, optionid, qty) VALUES (500, 1, 1, 0)',
    );
    const ask = (action: ProvisioningAction) =>
      app.db.transaction((tx) =>
        provisioning.request(tx, {
          ...{ serviceType: 'hosting', serviceId: 500, action, resellerId: 0, clientId: 9 },
          ...{ description: 'Start (Monthly)', requestKey: 'order-5', module: 'callout' },
        }),
      );
    const id = await ask('create');
    await app.drain();
    expect(await task(id)).toMatchObject({ status: 'done', serverId: two.id });
    const { body } = world.seen[0];
    expect(JSON.parse(body)).toEqual({
      ...{ task: `task-${id}`, action: 'create', service: { type: 'hosting', id: 500 }, client: 9, reseller: null },
      ...{ description: 'Start (Monthly)', product: { id: 1, key: 'plan-s', name: 'Start' }, domain: 'shop.example' },
      ...{ username: 'acct', term: 'Monthly', quantity: 1, options: [{ name: 'Disk', value: '10 GB', quantity: 0 }] },
    });
    await servers.edit(admin, two.id, { name: 'In the group', address, maxAccounts: 0, active: false }, null);
    const suspend = await ask('suspend');
    await app.drain();
    expect(await task(suspend)).toMatchObject({ status: 'done', serverId: two.id });
  });

  it('fills the servers of a group by its rule, and the next one when one is full', async () => {
    const groups = app.get(ServerGroups);
    const place = { address, active: true };
    const two = await servers.create(admin, { ...place, name: 'A', maxAccounts: 2 });
    const four = await servers.create(admin, { ...place, name: 'B', maxAccounts: 4 });
    const serverIds = [two.id, four.id];
    const input = { name: 'US', fill: 'one-by-one' as const, serverIds, firstServerId: two.id };
    const id = await groups.create(admin, input);
    const chosen = (n: number) =>
      app.db.transaction(async (tx) => {
        const at = (await servers.choose(tx, 0, id))!;
        await tx.execute(
          `INSERT INTO rc_provisioning_tasks (service_type, service_id, action, request_key, adapter, server_id, status)
           VALUES ('addon', ?, 'create', 'choice', 'callout', ?, 'done')`,
          [9000 + n, at],
        );
        return at;
      });
    expect([await chosen(1), await chosen(2), await chosen(3)]).toEqual([two.id, two.id, four.id]);
    expect((await groups.one(admin, id)).servers.map(({ isFirst }) => isFirst)).toEqual([false, true]);
    await servers.edit(admin, two.id, { ...place, name: 'A', maxAccounts: 20 }, null);
    expect(await groups.edit(admin, id, { ...input, fill: 'least-full', firstServerId: null }, 1)).toMatchObject({
      ...{ fill: 'least-full', version: 2, products: 0, others: 0 },
    });
    // 2 of 20 are less than 1 of 4.
    expect(await chosen(4)).toBe(two.id);
    await servers.edit(admin, two.id, { ...place, name: 'A', maxAccounts: 20, active: false }, null);
    expect(await chosen(5)).toBe(four.id);
  });

  it('lets no group be taken away under a product, overwritten unseen, or filled with what is no server', async () => {
    const groups = app.get(ServerGroups);
    const input = { name: 'AP', fill: 'least-full' as const, serverIds: [serverId], firstServerId: null };
    const id = await groups.create(admin, input);
    await app.database.sql("INSERT INTO tblservers (id, name, type) VALUES (700, 'Panel', 'cpanel')");
    await app.database.sql('INSERT INTO tblservergroupsrel (groupid, serverid) VALUES (?, 700)', [id]);
    const member = code('server_group_member');
    await expect(groups.create(admin, { ...input, serverIds: [700] })).rejects.toMatchObject(member);
    await expect(groups.create(admin, { ...input, firstServerId: 700 })).rejects.toMatchObject(member);
    expect(await groups.edit(admin, id, { ...input, name: 'Asia', serverIds: [] }, 1)).toMatchObject({
      ...{ name: 'Asia', servers: [], others: 1, version: 2 },
    });
    await expect(groups.edit(admin, id, input, 1)).rejects.toMatchObject({ code: 'platform.stale_version' });
    await app.database.sql("INSERT INTO tblproducts (id, gid, name) VALUES (3, 1, 'There')");
    const seller = Actor.admin(1 as AdminId, ['catalog.write']);
    await app.get(ProductModules).set(seller, 3, { module: 'callout', key: '', serverGroup: id });
    await expect(groups.remove(admin, id)).rejects.toMatchObject(code('server_group_in_use'));
    await app.get(ProductModules).set(seller, 3, { module: '', key: '', serverGroup: 0 });
    await groups.remove(admin, id);
    await expect(groups.one(admin, id)).rejects.toMatchObject(code('server_group_not_found'));
    expect(await app.database.sql('SELECT id FROM tblservergroupsrel WHERE groupid = ?', [id])).toEqual([]);
    const reader = Actor.admin(2 as AdminId, ['servers.read']);
    expect((await groups.list(reader, { ...everything(), q: 'U' })).items.map(({ name }) => name)).toEqual(['US']);
    await expect(groups.remove(reader, id)).rejects.toMatchObject({ code: 'kernel.permission_missing' });
  });

  it('overwrites no change of another, and notes who changed what but no secret', async () => {
    const input = { name: 'Three', address, maxAccounts: 5, active: true };
    const { id, secret: told } = await servers.create(admin, input);
    expect(await servers.edit(admin, id, { ...input, name: 'Drei' }, 1)).toMatchObject({ name: 'Drei', version: 2 });
    await expect(servers.edit(admin, id, input, 1)).rejects.toMatchObject({ code: 'platform.stale_version' });
    await expect(servers.edit(admin, id, { ...input, address: 'http://example.org' }, 2)).rejects.toMatchObject(
      code('server_address'),
    );
    expect(await servers.one(admin, id)).toMatchObject({ name: 'Drei', address, version: 2 });
    const { secret: next } = await servers.renewSecret(admin, id);
    const log = await app.database.sql<{ description: string }>(
      'SELECT description FROM tblactivitylog WHERE description LIKE ? ORDER BY id',
      [`%erver ${id} %`],
    );
    const three = `${address}, 5 accounts, takes new services`;
    expect(log.map(({ description }) => description)).toEqual([
      `Server ${id} made: Three, ${three}`,
      `Server ${id} changed from Three, ${three} to Drei, ${three}`,
      expect.stringMatching(`^Secret of server ${id} renewed`),
    ]);
    for (const one of [told, next]) expect(JSON.stringify(log)).not.toContain(one);
  });

  it('lists servers page by page, by name and by how they fail', async () => {
    const byName = { ...everything(2), sort: 'name' };
    const first = await servers.list(admin, byName);
    const rest = await servers.list(admin, { ...byName, limit: 50, cursor: first.nextCursor });
    const names = [...first.items, ...rest.items].map(({ name }) => name);
    expect(names).toEqual([...names].sort());
    expect(new Set([...first.items, ...rest.items].map(({ id }) => id)).size).toBe(names.length);
    const off = await servers.list(admin, {
      ...everything(),
      sort: '-failuresInARow',
      filters: [{ field: 'disabled', op: 'eq', value: 'true' }],
    });
    expect(off.items.map(({ active }) => active)).toEqual(off.items.map(() => false));
    expect((await servers.list(admin, { ...everything(), q: 'Dre' })).items).toMatchObject([{ name: 'Drei' }]);
  });

  it('lets people choose what sets a product up, among what is installed', async () => {
    const seller = Actor.admin(1 as AdminId, ['catalog.write']);
    const modules = app.get(ProductModules);
    await app.database.sql("INSERT INTO tblproducts (id, gid, name, servertype) VALUES (2, 1, 'Old', 'cpanel')");
    expect(await modules.of(seller, 2)).toMatchObject({ module: 'cpanel', serverGroup: 0, modules: ['callout'] });
    const wish = { module: 'callout', key: 'plan-m', serverGroup: 1 };
    const product = expect.objectContaining(code('product_module')) as Error;
    await expect(modules.set(seller, 2, { ...wish, module: 'plesk' })).rejects.toEqual(product);
    await expect(modules.set(seller, 2, { ...wish, serverGroup: 99 })).rejects.toEqual(product);
    await expect(modules.set(seller, 99, wish)).rejects.toMatchObject({ code: 'catalog.product_not_found' });
    await expect(modules.set(Actor.admin(2 as AdminId, ['catalog.read']), 2, wish)).rejects.toMatchObject({
      code: 'kernel.permission_missing',
    });
    await modules.set(seller, 2, { ...wish, module: 'cpanel' });
    await modules.set(seller, 2, wish);
    const { groups, ...setup } = await modules.of(seller, 2);
    expect(setup).toMatchObject(wish);
    expect(groups).toContainEqual({ id: 1, name: 'EU' });
  });

  it('lets people do what no server was asked to set up', async () => {
    const id = await request(++services, 'suspend');
    await app.drain();
    expect(world.seen).toEqual([]);
    expect(await task(id)).toMatchObject({ status: 'open', outcome: 'attention', serverId: 0 });
    await provisioning.complete(admin, id, { note: 'by hand' });
    expect((await task(id)).status).toBe('done');
  });

  describeProvisioner('callout', {
    adapter: () => app.get(CalloutProvisioning),
    prepare: async (one) => {
      await app.database.sql(
        `INSERT INTO rc_provisioning_tasks (id, service_type, service_id, action, request_key, adapter, server_id)
         VALUES (?,?,?,?,?,'callout',?)`,
        [one.taskId, one.serviceType, one.serviceId, one.action, one.requestKey, serverId],
      );
      return one;
    },
    acts: () => world.accounts.size,
    loseNextAnswer: () =>
      world.moods.push((response, seen) => {
        world.accounts.set(String(seen.headers['idempotency-key']), 'lost');
        response.destroy();
      }),
    refuseNext: () => world.moods.push((response) => say(response, 422, { status: 'refused', reason: 'full' })),
  });

  it('needs a permission for servers', async () => {
    const reader = Actor.admin(2 as AdminId, ['servers.read']);
    expect((await servers.list(reader, everything())).items).not.toEqual([]);
    const input = { name: 'X', address, maxAccounts: 0, active: true };
    const missing = { code: 'kernel.permission_missing' };
    await expect(servers.create(reader, input)).rejects.toMatchObject(missing);
    await expect(servers.renewSecret(reader, serverId)).rejects.toMatchObject(missing);
    await expect(servers.list(Actor.admin(3 as AdminId, []), everything())).rejects.toMatchObject(missing);
  });
});
