import { createHash, createHmac } from 'node:crypto';
import { hash as bcrypt } from '@node-rs/bcrypt';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ResellersService } from '#resellers';
import type { ClientId, ResellerId } from '#kernel';
import { device, identityWorld, madeClient, root, type World } from './identity-world.js';

const md5 = (text: string) => createHash('md5').update(text).digest('hex');

describe('accounts per brand', () => {
  let world: World;
  let north: ResellerId;
  let south: ResellerId;

  beforeAll(async () => {
    world = await identityWorld();
    north = await world.reseller('north@example.org');
    south = await world.reseller('south@example.org');
  });
  afterAll(() => world.close());

  const signIn = (store: number, email: string, password = 'first password') =>
    world.identity.loginClient(store, { email, password }, device);
  const failed = { code: 'identity.login_failed', message: 'the e-mail address or the password is wrong' };

  it('opens client, assignment, login and first session at once, and tells the others', async () => {
    const { clientId, signedIn } = await world.identity.registerClient(world.person(north, 'Ann@Example.org'), device);
    expect(signedIn.actor).toMatchObject({ kind: 'client', clientId, resellerId: north });
    expect(await world.app.get(ResellersService).resellerOfClient(clientId)).toBe(north);
    const [login] = await world.app.database.sql(
      'SELECT scope, email_canonical, password_hash FROM rc_logins WHERE client_id = ?',
      [clientId],
    );
    expect(login).toMatchObject({ scope: `reseller:${north}`, email_canonical: 'ann@example.org' });
    expect(login.password_hash).toMatch(/^\$argon2id\$/);
    const events = await world.app.database.sql(
      "SELECT payload FROM rc_outbox WHERE type = 'identity.client-registered.v1'",
    );
    const told = events.map(({ payload }) => (typeof payload === 'string' ? JSON.parse(payload) : payload) as object);
    expect(told).toContainEqual({ clientId, resellerId: north });
  });

  it('lets the same address have an account in two stores, each with its own password', async () => {
    const one = await world.identity.registerClient(world.person(north, 'twice@example.org'), device);
    const other = await world.identity.registerClient(
      world.person(south, 'twice@example.org', { password: 'another one' }),
      device,
    );
    expect(other.clientId).not.toBe(one.clientId);
    expect((await signIn(north, 'TWICE@example.org')).actor.clientId).toBe(one.clientId);
    expect((await signIn(south, 'twice@example.org', 'another one')).actor.clientId).toBe(other.clientId);
    await expect(signIn(south, 'twice@example.org')).rejects.toMatchObject(failed);
    await expect(signIn(0, 'twice@example.org')).rejects.toMatchObject(failed);
  });

  it('makes one account when the same registration arrives eight times at once', async () => {
    const before = await world.app.database.sql('SELECT COUNT(*) AS n FROM tblclients');
    const tries = Array.from({ length: 8 }, () =>
      world.identity.registerClient(world.person(south, 'race@example.org'), device),
    );
    const results = await Promise.allSettled(tries);
    expect(results.filter((r) => r.status === 'fulfilled')).toHaveLength(1);
    for (const result of results)
      if (result.status === 'rejected')
        expect(result.reason).toMatchObject({ code: 'identity.email_taken', kind: 'conflict' });
    const after = await world.app.database.sql('SELECT COUNT(*) AS n FROM tblclients');
    expect(Number(after[0].n) - Number(before[0].n)).toBe(1);
  });

  it('answers every failed login with one text, known address or not', async () => {
    await world.identity.registerClient(world.person(north, 'known@example.org'), device);
    await expect(signIn(north, 'known@example.org', 'wrong')).rejects.toMatchObject(failed);
    await expect(signIn(north, 'unknown@example.org', 'wrong')).rejects.toMatchObject(failed);
    await expect(signIn(north, '', '')).rejects.toMatchObject(failed);
  });

  it('lets resellers into their area, and nobody else', async () => {
    const asReseller = (email: string) => world.identity.loginReseller({ email, password: 'first password' }, device);
    expect((await asReseller('north@example.org')).actor).toMatchObject({ kind: 'reseller', resellerId: north });
    await world.identity.registerClient(world.person(0, 'direct@example.org'), device);
    await expect(asReseller('direct@example.org')).rejects.toMatchObject(failed);
    await expect(asReseller('ann@example.org')).rejects.toMatchObject(failed);
  });

  it('keeps a user of the provider in the mirrored tables, and none of a store', async () => {
    const { clientId } = await world.identity.registerClient(world.person(0, 'mirrored@example.org'), device);
    const users = await world.app.database.sql(
      'SELECT u.email, u.password, c.client_id, c.owner FROM tblusers u JOIN tblusers_clients c ON c.auth_user_id = u.id WHERE u.email IN (?, ?)',
      ['mirrored@example.org', 'ann@example.org'],
    );
    expect(users).toEqual([{ email: 'mirrored@example.org', password: '', client_id: clientId, owner: 1 }]);
  });

  describe('that came with a WHMCS', () => {
    const password = 'old secret';
    const user = async (email: string, stored: string, store: number): Promise<ClientId> => {
      const clientId = await madeClient(world, email, store);
      await world.app.database.sql('INSERT INTO tblusers (email, password) VALUES (?, ?)', [email, stored]);
      await world.app.database.sql(
        'INSERT INTO tblusers_clients (auth_user_id, client_id, owner) SELECT id, ?, 1 FROM tblusers WHERE email = ?',
        [clientId, email],
      );
      return clientId;
    };

    it.each([
      ['bcrypt', async () => (await bcrypt(password, 4)).replace(/^\$2b\$/, '$2y$')],
      ['HMAC-SHA256', async () => `${createHmac('sha256', 'k').update(password).digest('hex')}:k`],
      ['md5 with salt', async () => `${md5(`salt1${password}`)}:salt1`],
      ['md5', async () => md5(password)],
    ])('sign in with a password stored as %s, which becomes argon2id then', async (form, stored) => {
      const email = `${form.toLowerCase().replaceAll(' ', '.')}@import.example`;
      const clientId = await user(email, await stored(), north);
      await expect(signIn(north, email, 'wrong')).rejects.toMatchObject(failed);
      expect((await signIn(north, email, password)).actor.clientId).toBe(clientId);
      const [login] = await world.app.database.sql('SELECT password_hash FROM rc_logins WHERE email_canonical = ?', [
        email,
      ]);
      expect(login.password_hash).toMatch(/^\$argon2id\$/);
      expect((await signIn(north, email, password)).actor.clientId).toBe(clientId);
      await expect(signIn(south, email, password)).rejects.toMatchObject(failed);
    });

    it('get one login per scope, however often they are taken over', async () => {
      const clientId = await user('both@import.example', md5(password), 0);
      const second = await madeClient(world, 'both@import.example', south);
      await world.app.database.sql(
        'INSERT INTO tblusers_clients (auth_user_id, client_id) SELECT id, ? FROM tblusers WHERE email = ?',
        [second, 'both@import.example'],
      );
      expect(await world.identity.adoptWhmcsUsers()).toBeGreaterThanOrEqual(2);
      expect(await world.identity.adoptWhmcsUsers()).toBe(0);
      expect((await signIn(0, 'both@import.example', password)).clientIds).toEqual([clientId]);
      expect((await signIn(south, 'both@import.example', password)).clientIds).toEqual([second]);
    });

    it('keep a password changed since when they move to another store', async () => {
      const clientId = await user('changed@import.example', md5(password), north);
      await signIn(north, 'changed@import.example', password);
      await world.identity.requestPasswordReset('client', 'changed@import.example', north);
      await world.app.drain();
      const mail = world.mails.find((m) => m.to === 'changed@import.example')!;
      await world.identity.resetPassword(/token=([\w-]+)/.exec(mail.text)![1], 'changed since');
      await world.app.get(ResellersService).moveClients(root, [clientId], south);
      expect(await world.identity.adoptWhmcsUsers()).toBe(0);
      await expect(signIn(south, 'changed@import.example', password)).rejects.toMatchObject(failed);
      expect((await signIn(south, 'changed@import.example', 'changed since')).actor.resellerId).toBe(south);
    });

    it('do not hand their clients to somebody who registered their address elsewhere', async () => {
      await user('target@import.example', md5(password), north);
      await world.identity.registerClient(world.person(0, 'target@import.example', { password: 'a stranger' }), device);
      await expect(signIn(north, 'target@import.example', 'a stranger')).rejects.toMatchObject(failed);
      expect((await signIn(north, 'target@import.example', password)).actor.resellerId).toBe(north);
    });
  });

  it('lets a client who moved sign in where he belongs now, and no more where he left', async () => {
    const { clientId, signedIn } = await world.identity.registerClient(
      world.person(north, 'mover@example.org'),
      device,
    );
    await world.app.get(ResellersService).moveClients(root, [clientId], south);
    expect(await world.identity.actorOfSession(signedIn.token, 'client')).toBeNull();
    expect((await signIn(south, 'mover@example.org')).actor).toMatchObject({ clientId, resellerId: south });
    await expect(signIn(north, 'mover@example.org')).rejects.toMatchObject(failed);
  });

  it('takes the login of a client who moved along at once: his address is his there, with the password he uses now', async () => {
    const resellers = world.app.get(ResellersService);
    const { clientId } = await world.identity.registerClient(world.person(north, 'taken.along@example.org'), device);
    await resellers.moveClients(root, [clientId], south);
    await world.app.drain();
    await expect(
      world.identity.registerClient(world.person(south, 'taken.along@example.org', { password: 'a stranger' }), device),
    ).rejects.toMatchObject({ code: 'identity.email_taken' });
    await world.identity.requestPasswordReset('client', 'taken.along@example.org', south);
    await world.app.drain();
    const mail = world.mails.find((m) => m.to === 'taken.along@example.org' && m.text.includes('token='))!;
    await world.identity.resetPassword(/token=([\w-]+)/.exec(mail.text)![1], 'changed in the south');
    await resellers.moveClients(root, [clientId], north);
    await world.app.drain();
    await expect(signIn(north, 'taken.along@example.org')).rejects.toMatchObject(failed);
    expect((await signIn(north, 'taken.along@example.org', 'changed in the south')).actor).toMatchObject({ clientId });
  });

  it('gives a client whom a reseller made a login that waits for its first password', async () => {
    const clientId = await madeClient(world, 'made@example.org', north);
    await world.app.drain();
    await expect(signIn(north, 'made@example.org', '')).rejects.toMatchObject(failed);
    await world.identity.requestPasswordReset('client', 'made@example.org', north);
    await world.app.drain();
    const token = /token=([\w-]+)/.exec(world.mails.find((mail) => mail.to === 'made@example.org')!.text)![1];
    await world.identity.resetPassword(token, 'chosen by himself');
    expect((await signIn(north, 'made@example.org', 'chosen by himself')).actor.clientId).toBe(clientId);
  });
});
