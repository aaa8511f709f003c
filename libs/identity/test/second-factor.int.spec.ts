import { generateSync } from 'otplib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { SessionKey } from '#identity';
import type { ResellerId } from '#kernel';
import { device, identityWorld, type World } from './identity-world.js';

const PASSWORD = 'first password';
const wrongCode = { code: 'identity.second_factor_failed' };
const wrongPassword = { code: 'identity.wrong_password' };

describe('a second factor', () => {
  let world: World;
  let north: ResellerId;
  let email: string;
  let session: SessionKey;
  let n = 0;

  beforeAll(async () => {
    world = await identityWorld();
    north = await world.reseller('north@example.org');
  });
  afterAll(() => world?.close());
  beforeEach(async () => {
    email = `second${++n}@example.org`;
    const { signedIn } = await world.identity.registerClient(world.person(north, email), device);
    session = { token: signedIn.token, audience: 'client', ip: device.ip };
  });

  const epoch = () => Math.floor(world.app.clock.now().getTime() / 1000);
  const code = (secret: string, later = 0) => generateSync({ secret, epoch: epoch() + later });
  const signIn = () => world.identity.loginClient(north, { email, password: PASSWORD }, device);
  const prove = (token: string, given: string) => world.identity.proveSecondFactor(token, 'client', given, device);
  /** Switches it on with the code of half a minute ago, so that the one of now is still good. */
  async function switchOn() {
    const { secret } = await world.identity.beginSecondFactor(session, PASSWORD, 'North');
    const codes = await world.identity.confirmSecondFactor(session, code(secret, -30));
    return { secret, codes };
  }

  it('is set up with the password and a first code, and asked from then on', async () => {
    await expect(world.identity.beginSecondFactor(session, 'guess', 'North')).rejects.toMatchObject(wrongPassword);
    const setup = await world.identity.beginSecondFactor(session, PASSWORD, 'North');
    expect(setup.uri).toContain('issuer=North');
    expect((await signIn()).awaitsFactor).toBe(false);
    await expect(world.identity.confirmSecondFactor(session, '000000')).rejects.toMatchObject(wrongCode);
    expect(await world.identity.confirmSecondFactor(session, code(setup.secret, -30))).toHaveLength(10);
    const half = await signIn();
    expect(half.awaitsFactor).toBe(true);
    const whole = await prove(half.token, code(setup.secret));
    expect([whole.awaitsFactor, whole.token === half.token]).toEqual([false, false]);
    expect(await world.identity.actorOfSession(whole.token, 'client')).toMatchObject({
      actor: { name: 'Test Person' },
    });
  });

  it('is told to its owner by mail, as is a changed password; what did not happen is not', async () => {
    await expect(world.identity.changePassword(session, 'guess', 'another password')).rejects.toMatchObject(
      wrongPassword,
    );
    await switchOn();
    await world.identity.changePassword(session, PASSWORD, 'another password');
    await world.identity.endSecondFactor(session, 'another password');
    await world.identity.requestPasswordReset('client', email, north);
    await world.app.drain();
    const link = world.mails
      .filter(({ to }) => to === email)
      .flatMap(({ text }) => /token=([\w-]+)/.exec(text)?.[1] ?? []);
    await world.identity.resetPassword(link[0], 'a third password');
    await world.app.drain();
    const told = world.mails.filter(({ to, text }) => to === email && text.includes(`for ${email} on `));
    expect(told.map(({ text }) => /^(The .+|A new .+) for /m.exec(text)?.[1]).sort()).toEqual([
      'A new password was chosen by the link of a mail',
      'The password was changed',
      'The second factor was switched off',
      'The second factor was switched on',
    ]);
  });

  it('keeps a session that waits for it from everything else', async () => {
    const { secret } = await switchOn();
    const { token } = await signIn();
    expect(await world.identity.actorOfSession(token, 'client')).toBeNull();
    const waiting: SessionKey = { ...session, token };
    const unauthenticated = { code: 'identity.unauthenticated' };
    await expect(world.identity.secondFactor(waiting)).rejects.toMatchObject(unauthenticated);
    await expect(world.identity.endSecondFactor(waiting, PASSWORD)).rejects.toMatchObject(unauthenticated);
    await expect(world.identity.changePassword(waiting, PASSWORD, 'another one')).rejects.toMatchObject(
      unauthenticated,
    );
    const { actor } = (await world.identity.actorOfSession(session.token, 'client'))!;
    expect(await world.identity.sessions(actor, session.token)).toHaveLength(1);
    await prove(token, code(secret));
    await expect(prove(token, code(secret, 30))).rejects.toMatchObject(unauthenticated);
  });

  it('takes no code twice, and none that is older than the last', async () => {
    const { secret } = await switchOn();
    const now = code(secret);
    await prove((await signIn()).token, now);
    await expect(prove((await signIn()).token, now)).rejects.toMatchObject(wrongCode);
    await expect(prove((await signIn()).token, code(secret, -30))).rejects.toMatchObject(wrongCode);
    await expect(prove((await signIn()).token, code(secret, 120))).rejects.toMatchObject(wrongCode);
    await prove((await signIn()).token, code(secret, 30));
  });

  it('takes the same code once, however many send it at the same moment', async () => {
    const { secret } = await switchOn();
    const now = code(secret);
    const tokens = [await signIn(), await signIn(), await signIn()].map(({ token }) => token);
    const tries = await Promise.allSettled(tokens.map((token) => prove(token, now)));
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('takes each backup code once, as people type it', async () => {
    const { codes } = await switchOn();
    await prove((await signIn()).token, codes[0].toUpperCase().replace('-', ' '));
    await expect(prove((await signIn()).token, codes[0])).rejects.toMatchObject(wrongCode);
    expect(await world.identity.secondFactor(session)).toEqual({ codesLeft: 9 });
    const stored = await world.app.database.sql<{ code: string }>('SELECT code_hash AS code FROM rc_backup_codes');
    expect(stored.some(({ code: hash }) => codes.some((one) => hash.includes(one.replace('-', ''))))).toBe(false);
  });

  it('is guessed at twenty times, and no more', async () => {
    await switchOn();
    const { token } = await signIn();
    for (let i = 0; i < 20; i++) await expect(prove(token, '123123')).rejects.toMatchObject(wrongCode);
    await expect(prove(token, '123123')).rejects.toMatchObject({ code: 'platform.too_many_requests' });
  });

  it('stores no secret that can be read, and goes with the password only', async () => {
    const { secret } = await switchOn();
    const rows = await world.app.database.sql<{ s: string }>('SELECT secret_sealed AS s FROM rc_second_factors');
    expect(rows.some(({ s }) => s.includes(secret))).toBe(false);
    await expect(world.identity.endSecondFactor(session, 'guess')).rejects.toMatchObject(wrongPassword);
    await world.identity.endSecondFactor(session, PASSWORD);
    expect((await signIn()).awaitsFactor).toBe(false);
  });

  it('stays when the password is changed, which ends the other sessions', async () => {
    const other = await signIn();
    await switchOn();
    await expect(world.identity.changePassword(session, 'guess', 'a new password')).rejects.toMatchObject(
      wrongPassword,
    );
    await world.identity.changePassword(session, PASSWORD, 'a new password');
    expect(await world.identity.actorOfSession(other.token, 'client')).toBeNull();
    expect(await world.identity.actorOfSession(session.token, 'client')).not.toBeNull();
    await expect(signIn()).rejects.toMatchObject({ code: 'identity.login_failed' });
    expect((await world.identity.loginClient(north, { email, password: 'a new password' }, device)).awaitsFactor).toBe(
      true,
    );
  });
});
