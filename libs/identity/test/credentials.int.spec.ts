import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LoginAttempts, PERMISSIONS } from '#identity';
import { Actor, type AdminId, type ResellerId } from '#kernel';
import { ResellersService } from '#resellers';
import { device, identityWorld, root, type World } from './identity-world.js';

const ADMIN = {
  email: 'ada@provider.example',
  username: 'ada',
  password: 'an admin password',
  firstName: 'Ada',
  lastName: 'Admin',
};

describe('sessions, tokens, passwords', () => {
  let world: World;
  let north: ResellerId;
  let adminId: AdminId;

  beforeAll(async () => {
    world = await identityWorld();
    north = await world.reseller('north@example.org');
    adminId = await world.identity.createAdmin(root, ADMIN);
  });
  afterAll(() => world.close());

  const register = (email: string) => world.identity.registerClient(world.person(north, email), device);
  const signIn = (email: string, password = 'first password', more = {}) =>
    world.identity.loginClient(north, { email, password }, { ...device, ...more });
  const failed = { code: 'identity.login_failed' };

  describe('staff', () => {
    it('sign in by user name or address, with what their role may do', async () => {
      const byName = await world.identity.loginAdmin({ email: 'ADA', password: ADMIN.password }, device);
      const byAddress = await world.identity.loginAdmin({ email: ADMIN.email, password: ADMIN.password }, device);
      expect(byName.actor).toMatchObject({ kind: 'admin', adminId, name: 'Ada Admin' });
      expect(byAddress.actor.adminId).toBe(adminId);
      expect(world.identity.me(byName.actor).permissions).toEqual([...PERMISSIONS]);
    });

    it('with an old md5 of a WHMCS sign in too, and have their own role only', async () => {
      const { sql } = world.app.database;
      await sql(
        "INSERT INTO tbladmins (username, email, roleid, passwordhash) VALUES ('olga', 'olga@provider.example', 7, ?)",
        [createHash('md5').update('old secret').digest('hex')],
      );
      await sql(
        "INSERT INTO rc_admin_role_permissions (role_id, permission) VALUES (7, 'orders.read'), (7, 'tokens.write')",
      );
      const { actor } = await world.identity.loginAdmin({ email: 'olga', password: 'old secret' }, device);
      expect(world.identity.me(actor).permissions).toEqual(['orders.read', 'tokens.write']);
      await expect(world.identity.createAdmin(actor, { ...ADMIN, username: 'x' })).rejects.toMatchObject({
        kind: 'forbidden',
      });
    });

    it('who were disabled are out at once, session and token alike', async () => {
      const id = await world.identity.createAdmin(root, { ...ADMIN, username: 'gone', email: 'gone@provider.example' });
      const { token } = await world.identity.loginAdmin({ email: 'gone', password: ADMIN.password }, device);
      const key = await world.identity.issueToken({ kind: 'admin', id });
      expect(await world.identity.actorOfToken(key.token, device.ip)).not.toBeNull();
      await world.app.database.sql('UPDATE tbladmins SET disabled = 1 WHERE id = ?', [id]);
      expect(await world.identity.actorOfSession(token, 'admin')).toBeNull();
      expect(await world.identity.actorOfToken(key.token, device.ip)).toBeNull();
      await expect(
        world.identity.loginAdmin({ email: 'gone', password: ADMIN.password }, device),
      ).rejects.toMatchObject(failed);
    });

    it('names are taken once', async () => {
      await expect(world.identity.createAdmin(root, ADMIN)).rejects.toMatchObject({ code: 'identity.email_taken' });
    });
  });

  describe('sessions', () => {
    it('are new at every login, and the one before of the same browser is dead', async () => {
      await register('fixed@example.org');
      const first = await signIn('fixed@example.org');
      const second = await signIn('fixed@example.org', 'first password', { previousToken: first.token });
      expect(second.token).not.toBe(first.token);
      expect(await world.identity.actorOfSession(first.token, 'client')).toBeNull();
      expect(await world.identity.actorOfSession(second.token, 'client')).not.toBeNull();
    });

    it('are stored as hashes, and good for their audience only', async () => {
      const { signedIn } = await register('hashed@example.org');
      const rows = await world.app.database.sql('SELECT id FROM rc_sessions WHERE token_hash = ?', [signedIn.token]);
      expect(rows).toEqual([]);
      expect(await world.identity.actorOfSession(signedIn.token, 'reseller')).toBeNull();
      expect(await world.identity.actorOfSession(signedIn.token, 'admin')).toBeNull();
    });

    it('can be listed and ended one by one, but only by whose they are', async () => {
      const { signedIn } = await register('listed@example.org');
      const other = await signIn('listed@example.org');
      const { signedIn: stranger } = await register('stranger@example.org');
      const list = await world.identity.sessions(signedIn.actor, signedIn.token);
      expect(list).toHaveLength(2);
      const foreign = list.find((session) => !session.current)!;
      await expect(world.identity.revoke(stranger.actor, foreign.id)).rejects.toMatchObject({ kind: 'not_found' });
      await world.identity.revoke(signedIn.actor, foreign.id);
      expect(await world.identity.actorOfSession(other.token, 'client')).toBeNull();
      expect(await world.identity.actorOfSession(signedIn.token, 'client')).not.toBeNull();
      await world.identity.logout(signedIn.token, 'client');
      expect(await world.identity.actorOfSession(signedIn.token, 'client')).toBeNull();
    });

    it('end after twelve idle hours, slide while they are used, and end after thirty days anyway', async () => {
      const { sql } = world.app.database;
      const start = world.app.clock.now();
      try {
        const { signedIn } = await register('idle@example.org');
        const hour = (n: number) => world.app.clock.moveTo(new Date(start.getTime() + n * 3_600_000));
        for (const n of [11, 22, 33]) {
          await hour(n);
          expect(await world.identity.actorOfSession(signedIn.token, 'client')).not.toBeNull();
        }
        await hour(33 + 12.1);
        expect(await world.identity.actorOfSession(signedIn.token, 'client')).toBeNull();
        await hour(30 * 24 + 1);
        await sql('UPDATE rc_sessions SET last_seen_at = ?', [world.app.clock.now()]);
        expect(await world.identity.actorOfSession(signedIn.token, 'client')).toBeNull();
      } finally {
        await world.app.clock.moveTo(start);
      }
    });
  });

  describe('API tokens', () => {
    it('carry their tenant, work until revoked, and are shown once', async () => {
      const { signedIn, clientId } = await register('keys@example.org');
      const made = await world.identity.createApiToken(signedIn.actor, { label: 'shop' });
      expect(await world.identity.actorOfToken(made.token, device.ip)).toMatchObject({
        kind: 'client',
        clientId,
        resellerId: north,
      });
      const [listed] = await world.identity.apiTokens(signedIn.actor);
      expect(listed).toMatchObject({ id: made.id, label: 'shop', scopes: null });
      expect(JSON.stringify(listed)).not.toContain(made.token);
      const { signedIn: stranger } = await register('keys2@example.org');
      await expect(world.identity.revokeApiToken(stranger.actor, made.id)).rejects.toMatchObject({ kind: 'not_found' });
      await world.identity.revokeApiToken(signedIn.actor, made.id);
      expect(await world.identity.actorOfToken(made.token, device.ip)).toBeNull();
    });

    it('do only what their scopes say, and never more than their owner may', async () => {
      const { actor } = await world.identity.loginReseller(
        { email: 'north@example.org', password: 'first password' },
        device,
      );
      const made = await world.identity.createApiToken(actor, {
        label: 'orders',
        scopes: ['orders.read', 'tokens.write'],
      });
      const narrow = (await world.identity.actorOfToken(made.token, device.ip))!;
      expect([narrow.can('orders.read'), narrow.can('orders.write'), narrow.can('*')]).toEqual([true, false, false]);
      for (const scopes of [['orders.write'], ['*'], ['nonsense'], undefined])
        await expect(world.identity.createApiToken(narrow, { label: 'wider', scopes })).rejects.toMatchObject({
          code: 'identity.scope_not_allowed',
        });
    });

    it('of a role that was narrowed shrink with it', async () => {
      const { sql } = world.app.database;
      await sql(
        "INSERT INTO rc_admin_role_permissions (role_id, permission) VALUES (8, 'orders.*'), (8, 'tokens.write')",
      );
      const id = await world.identity.createAdmin(root, {
        ...ADMIN,
        username: 'nina',
        email: 'nina@provider.example',
        roleId: 8,
      });
      const { actor } = await world.identity.loginAdmin({ email: 'nina', password: ADMIN.password }, device);
      const made = await world.identity.createApiToken(actor, { label: 'x', scopes: ['orders.*'] });
      await sql(
        "UPDATE rc_admin_role_permissions SET permission = 'orders.read' WHERE role_id = 8 AND permission = 'orders.*'",
      );
      const now = (await world.identity.actorOfToken(made.token, device.ip))!;
      expect([now.adminId, now.can('orders.read'), now.can('orders.write'), now.can('tokens.write')]).toEqual([
        id,
        true,
        false,
        false,
      ]);
    });

    it('end with their hours and hold to their addresses', async () => {
      const start = world.app.clock.now();
      const short = await world.identity.issueToken({ kind: 'reseller', id: north, hours: 2 });
      const long = await world.identity.issueToken({ kind: 'reseller', id: north });
      const bound = await world.identity.createApiToken(Actor.reseller(north), {
        label: 'bound',
        ipList: ['192.0.2.10'],
      });
      expect(await world.identity.actorOfToken(bound.token, '::ffff:192.0.2.10')).not.toBeNull();
      expect(await world.identity.actorOfToken(bound.token, '192.0.2.11')).toBeNull();
      await world.app.clock.moveTo(new Date(start.getTime() + 2.1 * 3_600_000));
      expect(await world.identity.actorOfToken(short.token, device.ip)).toBeNull();
      expect(await world.identity.actorOfToken(long.token, device.ip)).toMatchObject({
        kind: 'reseller',
        resellerId: north,
      });
      await world.app.clock.moveTo(start);
    });

    it.each(['', 'rl_', 'rl_unknown', 'eyJhbGciOiJub25lIn0.e30.', `rl_${'x'.repeat(200)}`, "rl_' OR 1=1 -- "])(
      '%j is no token',
      async (token) => {
        expect(await world.identity.actorOfToken(token, device.ip)).toBeNull();
      },
    );

    it('are issued for those who exist and may sign in', async () => {
      const { clientId } = await register('token.client@example.org');
      const issue = (kind: 'admin' | 'reseller' | 'client', id: number | null) =>
        world.identity.issueToken({ kind, id });
      expect(await world.identity.actorOfToken((await issue('client', clientId)).token, '')).toMatchObject({
        clientId,
      });
      expect(await world.identity.actorOfToken((await issue('admin', null)).token, '')).toMatchObject({
        kind: 'admin',
        adminId,
      });
      for (const [kind, id] of [
        ['reseller', clientId],
        ['client', 999_999],
        ['admin', 999_999],
      ] as const)
        await expect(issue(kind, id)).rejects.toMatchObject({ code: 'identity.subject_not_found' });
    });

    it('of a suspended reseller are dead until he is active again', async () => {
      const resellers = world.app.get(ResellersService);
      const west = await world.reseller('west@example.org');
      const { token } = await world.identity.issueToken({ kind: 'reseller', id: west });
      await resellers.suspend(root, west);
      expect(await world.identity.actorOfToken(token, '')).toBeNull();
      await resellers.activate(root, west);
      expect(await world.identity.actorOfToken(token, '')).not.toBeNull();
    });
  });

  describe('forgotten passwords', () => {
    const resetTokens = (email: string) =>
      world.mails
        .filter((mail) => mail.to === email)
        .flatMap((mail) => /reset-password\?token=([\w-]+)/.exec(mail.text)?.[1] ?? []);

    it('are answered alike for known and unknown addresses; only the known one gets a mail', async () => {
      await register('forgot@example.org');
      await expect(world.identity.requestPasswordReset('client', 'forgot@example.org', north)).resolves.toBeUndefined();
      await expect(world.identity.requestPasswordReset('client', 'nobody@example.org', north)).resolves.toBeUndefined();
      await expect(world.identity.requestPasswordReset('client', 'forgot@example.org', 0)).resolves.toBeUndefined();
      await world.app.drain();
      expect(resetTokens('forgot@example.org')).toHaveLength(1);
      expect(resetTokens('nobody@example.org')).toHaveLength(0);
    });

    it('leave no secret in jobs, mails kept, or rows', async () => {
      const [token] = resetTokens('forgot@example.org');
      const { sql } = world.app.database;
      const kept = JSON.stringify([
        await sql('SELECT * FROM rc_jobs'),
        await sql('SELECT * FROM rc_mails'),
        await sql('SELECT * FROM tblemails'),
        await sql('SELECT * FROM rc_password_resets'),
        await sql('SELECT * FROM rc_outbox'),
      ]);
      expect(kept).not.toContain(token);
    });

    it('change the password once when the link is used eight times at once, and end every session', async () => {
      const [token] = resetTokens('forgot@example.org');
      const before = await signIn('forgot@example.org');
      const tries = Array.from({ length: 8 }, (_, i) => world.identity.resetPassword(token, `new password ${i}`));
      const results = await Promise.allSettled(tries);
      const won = results.findIndex((r) => r.status === 'fulfilled');
      expect(results.filter((r) => r.status === 'fulfilled')).toHaveLength(1);
      for (const r of results)
        if (r.status === 'rejected') expect(r.reason).toMatchObject({ code: 'identity.reset_token_invalid' });
      expect(await world.identity.actorOfSession(before.token, 'client')).toBeNull();
      await expect(signIn('forgot@example.org')).rejects.toMatchObject(failed);
      expect((await signIn('forgot@example.org', `new password ${won}`)).actor.kind).toBe('client');
    });

    it('are refused after an hour, and by any other link of the login once one was used', async () => {
      await register('late@example.org');
      const ask = async () => {
        await world.identity.requestPasswordReset('client', 'late@example.org', north);
        await world.app.drain();
      };
      await ask();
      await ask();
      const [one, two] = resetTokens('late@example.org');
      const start = world.app.clock.now();
      await world.app.clock.moveTo(new Date(start.getTime() + 3_700_000));
      await expect(world.identity.resetPassword(one, 'too late now')).rejects.toMatchObject({
        code: 'identity.reset_token_invalid',
      });
      await world.app.clock.moveTo(start);
      await world.identity.resetPassword(two, 'just in time');
      await expect(world.identity.resetPassword(one, 'once more')).rejects.toMatchObject({
        code: 'identity.reset_token_invalid',
      });
    });

    it('of staff go to the console', async () => {
      await world.identity.requestPasswordReset('admin', 'ada');
      await world.app.drain();
      const mail = world.mails.find((m) => m.to === ADMIN.email)!;
      expect(mail.text).toContain('http://localhost:3000/admin/reset-password?token=');
    });
  });

  describe('tries', () => {
    const attempt = (account: string) => ({ route: 'login:client', account, address: '198.51.100.7' });
    let attempts: LoginAttempts;
    beforeAll(() => {
      attempts = world.app.get(LoginAttempts);
    });

    it('of one account end after twenty in a quarter of an hour, also all at once', async () => {
      const results = await Promise.allSettled(Array.from({ length: 60 }, () => attempts.count(attempt('victim'))));
      expect(results.filter((r) => r.status === 'fulfilled')).toHaveLength(20);
      const [refused] = results.filter((r) => r.status === 'rejected');
      expect(refused.reason).toMatchObject({ code: 'platform.too_many_requests', kind: 'limit_exceeded' });
      expect(refused.reason.retryAfter).toBeGreaterThan(0);
      expect(refused.reason.retryAfter).toBeLessThanOrEqual(900);
    });

    it('of another account go on, and those that succeeded are given back', async () => {
      for (let i = 0; i < 50; i++) {
        await attempts.count(attempt('office'));
        await attempts.giveBack(attempt('office'));
      }
      await expect(attempts.count(attempt('office'))).resolves.toBeUndefined();
    });
  });
});
