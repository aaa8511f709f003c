import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AuditService } from '#audit';
import type { ImpersonationWish } from '#identity';
import { Actor, type AdminId, type ClientId, PROVIDER, type ResellerId } from '#kernel';
import { actingAs, actingSignature, everything } from '#platform';
import { ResellersService } from '#resellers';
import { type SettingKey, SettingsService } from '#settings';
import { device, identityWorld, root, type World } from './identity-world.js';

const PASSWORD = 'first password';
const reason = 'asked on the phone';

describe('signing in as somebody else', () => {
  let world: World;
  let adminId: AdminId;
  let reseller: ResellerId;
  let otherReseller: ResellerId;
  let client: ClientId;
  let admin: { actor: Actor; token: string };
  let ofReseller: { actor: Actor; token: string };
  let people = 0;

  const set = (key: SettingKey, value: unknown, level: 'default' | 'reseller' = 'default', scopeId = 0) =>
    world.app.get(SettingsService).set(Actor.admin(1 as AdminId, ['*']), { level, scopeId, key, value });
  const signInAdmin = async () => {
    const { token } = await world.identity.loginAdmin({ email: 'ada', password: PASSWORD }, device);
    const { actor } = (await world.identity.actorOfSession(token, 'admin'))!;
    return { actor, token };
  };
  const start = (
    who: { actor: Actor; token: string | null },
    subject: ImpersonationWish['subject'],
    subjectId: number,
  ) => world.identity.startImpersonation(who.actor, who.token, { subject, subjectId, reason });
  /** As a client in the store; the token of the session. */
  const enter = async (who = admin) => {
    const { key } = await start(who, 'client', client);
    return (await world.identity.redeemImpersonation(key, reseller, device)).token;
  };
  const live = (token: string) => world.identity.actorOfSession(token, 'client');
  const log = async () =>
    (await world.app.get(AuditService).list(Actor.admin(1 as AdminId, ['*']), everything())).items;

  beforeAll(async () => {
    world = await identityWorld();
    adminId = await world.identity.createAdmin(root, {
      email: 'ada@provider.example',
      username: 'ada',
      password: PASSWORD,
      firstName: 'Ada',
      lastName: 'Admin',
    });
    reseller = await world.reseller('one@reseller.example');
    otherReseller = await world.reseller('two@reseller.example');
  });
  beforeEach(async () => {
    const email = `client-${++people}@store.example`;
    ({ clientId: client } = await world.identity.registerClient(world.person(reseller, email), device));
    admin = await signInAdmin();
    const { token, actor } = await world.identity.loginReseller(
      { email: 'one@reseller.example', password: PASSWORD },
      device,
    );
    ofReseller = { token, actor };
  });
  afterEach(async () => {
    await set('impersonation.writes', null);
    await set('impersonation.minutes', null);
    await set('clients.loginAs', null, 'reseller', reseller);
    await world.app.database.sql('UPDATE tbladmins SET disabled = 0, roleid = 1');
  });
  afterAll(() => world.close());

  it('opens a session in his name that knows who really acts, and why', async () => {
    const session = (await live(await enter()))!;
    expect(session.actor).toMatchObject({ kind: 'client', clientId: client, resellerId: reseller });
    expect(session.actor.signature).toBe(`admin:${adminId} as client:${client}`);
    expect(session.loginId).toBe(0);
    expect(session.impersonation).toMatchObject({
      by: { kind: 'admin', id: adminId, name: 'Ada Admin', reason },
      writes: false,
      mayWrite: false,
    });
    expect(session.impersonation!.secondsLeft).toBeGreaterThan(3500);
    const [entry] = await log();
    expect(entry).toMatchObject({
      description: `Signed in as Test Person: ${reason}`,
      user: 'Ada Admin as Test Person',
      clientId: client,
      adminId,
      impersonation: { actorName: 'Ada Admin', subjectKind: 'client', subjectId: client, reason },
    });
  });

  it('lets staff into the area of a reseller, and a reseller into the store as his client', async () => {
    const { key, target } = await start(admin, 'reseller', reseller);
    expect(target).toMatch(/\/reseller\/$/);
    const { token } = await world.identity.redeemImpersonation(key, null, device);
    expect((await world.identity.actorOfSession(token, 'reseller'))!.actor.signature).toBe(
      `admin:${adminId} as reseller:${reseller}`,
    );
    expect((await live(await enter(ofReseller)))!.actor.signature).toBe(`reseller:${reseller} as client:${client}`);
    const [entry] = await log();
    expect(entry).toMatchObject({ adminId: 0, impersonation: { actorKind: 'reseller', actorId: reseller } });
  });

  it('finds nobody who is not his: another’s client, a direct client, another reseller, nobody at all', async () => {
    const foreign = (await world.identity.registerClient(world.person(otherReseller, `f${people}@x.example`), device))
      .clientId;
    const direct = (await world.identity.registerClient(world.person(PROVIDER, `d${people}@x.example`), device))
      .clientId;
    for (const id of [foreign, direct, otherReseller, 2_000_000_000])
      await expect(start(ofReseller, 'client', id)).rejects.toMatchObject({ kind: 'not_found' });
    await expect(start(admin, 'reseller', client)).rejects.toMatchObject({ kind: 'not_found' });
    const stranger = Actor.client(foreign, otherReseller);
    await expect(start({ actor: stranger, token: null }, 'client', client)).rejects.toMatchObject({
      kind: 'forbidden',
    });
  });

  it('takes a permission, a session of one’s own, and an account that can sign in', async () => {
    const clerk = Actor.admin(adminId, ['clients.read', 'clients.write']);
    await expect(start({ ...admin, actor: clerk }, 'client', client)).rejects.toMatchObject({
      code: 'kernel.permission_missing',
    });
    for (const token of [null, 'made-up', ofReseller.token])
      await expect(start({ ...admin, token }, 'client', client)).rejects.toMatchObject({
        code: 'impersonation.needs_session',
      });
    await world.app.database.sql("UPDATE tblclients SET status = 'Closed' WHERE id = ?", [client]);
    await expect(start(admin, 'client', client)).rejects.toMatchObject({ code: 'impersonation.subject_out' });
  });

  describe('the key', () => {
    it('works once, also for twenty at the same moment', async () => {
      const { key } = await start(admin, 'client', client);
      const tries = await Promise.allSettled(
        Array.from({ length: 20 }, () => world.identity.redeemImpersonation(key, reseller, device)),
      );
      expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      await expect(world.identity.redeemImpersonation(key, reseller, device)).rejects.toMatchObject({
        code: 'impersonation.key_invalid',
      });
      await expect(world.identity.handOver(key)).rejects.toMatchObject({ code: 'impersonation.key_invalid' });
    });

    it('is good for sixty seconds, and looking does not use it up', async () => {
      const { key } = await start(admin, 'client', client);
      await world.app.clock.moveTo(new Date(world.app.clock.now().getTime() + 30_000));
      expect((await world.identity.handOver(key)).target).toMatch(/\/impersonation$/);
      await world.identity.redeemImpersonation(key, reseller, device);
      const { key: late } = await start(admin, 'client', client);
      await world.app.clock.moveTo(new Date(world.app.clock.now().getTime() + 60_000));
      await expect(world.identity.redeemImpersonation(late, reseller, device)).rejects.toMatchObject({
        code: 'impersonation.key_invalid',
      });
    });

    it('opens nothing at another store or front, and is not used up by that', async () => {
      const { key } = await start(admin, 'client', client);
      for (const store of [otherReseller, PROVIDER, null])
        await expect(world.identity.redeemImpersonation(key, store, device)).rejects.toMatchObject({
          code: 'impersonation.key_invalid',
        });
      await world.identity.redeemImpersonation(key, reseller, device);
    });

    it('is nowhere to be read', async () => {
      const { key } = await start(admin, 'client', client);
      const rows = await world.app.database.sql('SELECT * FROM rc_impersonations');
      expect(JSON.stringify([rows, await log()])).not.toContain(key);
    });

    it('dies with the session and the right of whoever asked for it', async () => {
      const { key } = await start(admin, 'client', client);
      await world.identity.logout(admin.token, 'admin');
      await expect(world.identity.redeemImpersonation(key, reseller, device)).rejects.toMatchObject({
        code: 'impersonation.key_invalid',
      });
    });
  });

  it('gives a new session each time and ends the ones before: the browser’s, and his other one', async () => {
    const own = await world.identity.loginClient(
      reseller,
      { email: `client-${people}@store.example`, password: PASSWORD },
      device,
    );
    const { key } = await start(admin, 'client', client);
    const browser = { ...device, previousToken: own.token };
    const first = (await world.identity.redeemImpersonation(key, reseller, browser)).token;
    expect(await live(own.token)).toBeNull();
    const second = await enter();
    expect(second).not.toBe(first);
    expect(await live(first)).toBeNull();
    expect(await live(second)).not.toBeNull();
  });

  it('reads until changes are confirmed, where the provider allows them', async () => {
    const token = await enter();
    const key = { token, audience: 'client', ip: '' } as const;
    await expect(world.identity.allowWrites(key)).rejects.toMatchObject({ code: 'impersonation.writes_off' });
    await set('impersonation.writes', true);
    expect((await live(token))!.impersonation).toMatchObject({ writes: false, mayWrite: true });
    await world.identity.allowWrites(key);
    await world.identity.allowWrites(key);
    expect((await live(token))!.impersonation).toMatchObject({ writes: true });
    expect((await log())[0].description).toBe('Allowed himself changes as Test Person');
    expect((await log())[1].description).not.toBe('Allowed himself changes as Test Person');
    await set('impersonation.writes', false);
    expect((await live(token))!.impersonation).toMatchObject({ writes: false, mayWrite: false });
    const own = await world.identity.loginReseller({ email: 'one@reseller.example', password: PASSWORD }, device);
    await expect(world.identity.allowWrites({ token: own.token, audience: 'reseller', ip: '' })).rejects.toMatchObject({
      code: 'impersonation.none',
    });
  });

  describe('ends', () => {
    it('by the button, with the way back', async () => {
      const token = await enter(ofReseller);
      const back = await world.identity.stopImpersonation({ token, audience: 'client', ip: '' });
      expect(back).toMatch(new RegExp(`/reseller/clients/${client}$`));
      expect(await live(token)).toBeNull();
      expect((await log())[0].description).toBe('Signed out as Test Person');
    });

    it('when the time is up', async () => {
      await set('impersonation.minutes', 5);
      const token = await enter();
      await world.app.clock.moveTo(new Date(world.app.clock.now().getTime() + 240_000));
      expect((await live(token))!.impersonation!.secondsLeft).toBeLessThan(61);
      await world.app.clock.moveTo(new Date(world.app.clock.now().getTime() + 60_000));
      expect(await live(token)).toBeNull();
    });

    it.each([
      ['his own session', () => world.identity.logout(admin.token, 'admin')],
      ['his account', () => world.app.database.sql('UPDATE tbladmins SET disabled = 1 WHERE id = ?', [adminId])],
      ['his role', () => world.app.database.sql('UPDATE tbladmins SET roleid = 9 WHERE id = ?', [adminId])],
      ['the subject', () => world.app.database.sql("UPDATE tblclients SET status = 'Closed' WHERE id = ?", [client])],
    ])('with %s', async (_, act) => {
      const token = await enter();
      expect(await live(token)).not.toBeNull();
      await act();
      expect(await live(token)).toBeNull();
    });

    it('for a reseller when the setting is switched off for him, or the client is no longer his', async () => {
      const token = await enter(ofReseller);
      await set('clients.loginAs', false, 'reseller', reseller);
      expect(await live(token)).toBeNull();
      await expect(start(ofReseller, 'client', client)).rejects.toMatchObject({ code: 'impersonation.off' });
      await enter(admin);
      await set('clients.loginAs', true, 'reseller', reseller);
      const again = await enter(ofReseller);
      await world.app.get(ResellersService).moveClients(root, [client], otherReseller);
      expect(await live(again)).toBeNull();
    });

    it('for staff in a reseller’s area when he is suspended', async () => {
      const third = await world.reseller(`r${people}@reseller.example`);
      const { key } = await start(admin, 'reseller', third);
      const { token } = await world.identity.redeemImpersonation(key, null, device);
      await world.app.get(ResellersService).suspend(root, third, 'unpaid');
      expect(await world.identity.actorOfSession(token, 'reseller')).toBeNull();
    });
  });

  it('gives no hold on the account: no password, no second factor, no token, no list of its sessions', async () => {
    const token = await enter();
    const key = { token, audience: 'client', ip: '' } as const;
    await expect(world.identity.changePassword(key, PASSWORD, 'another one')).rejects.toMatchObject({
      code: 'identity.unauthenticated',
    });
    await expect(world.identity.beginSecondFactor(key, PASSWORD, 'x')).rejects.toMatchObject({
      code: 'identity.unauthenticated',
    });
    await expect(world.identity.switchClient(token, 'client', client, device)).rejects.toMatchObject({
      code: 'identity.session_not_found',
    });
    const { actor, id } = (await live(token))!;
    const further = { subject: 'client', subjectId: client, reason } as const;
    await expect(world.identity.startImpersonation(actor, token, further)).rejects.toMatchObject({ kind: 'forbidden' });
    // The client sees his own browsers only, and cannot end what the log tells of.
    const own = Actor.client(client, reseller);
    expect((await world.identity.sessions(own)).map((session) => session.id)).not.toContain(id);
    await expect(world.identity.revoke(own, id)).rejects.toMatchObject({ kind: 'not_found' });
  });

  it('puts both identities on every fact', async () => {
    const signature = `admin:${adminId} as client:${client}`;
    const email = `behind-${people}@store.example`;
    await actingAs(signature, () => world.identity.registerClient(world.person(reseller, email), device));
    const rows = await world.app.database.sql<{ acted_as: string | null }>(
      'SELECT acted_as FROM rc_outbox ORDER BY id DESC LIMIT 1',
    );
    expect(rows[0].acted_as).toBe(signature);
    expect(actingSignature()).toBeNull();
  });
});
