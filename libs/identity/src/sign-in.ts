import { Injectable } from '@nestjs/common';
import { type Actor, Clock } from '#kernel';
import { Db, type Tx } from '#platform';
import { Actors } from './actors.js';
import { LoginFailedError, SessionNotFoundError, UnauthenticatedError } from './identity.errors.js';
import { ADMIN_SCOPE, scopeOfReseller } from './login-scope.js';
import { type Login, Logins } from './logins.js';
import { PasswordHasher } from './password-hasher.js';
import { SecondFactors } from './second-factors.js';
import { type Device, type NewSession, type SessionAudience, Sessions } from './sessions.js';

export interface Credentials {
  /** E-mail address; for staff the user name does as well. */
  email: string;
  password: string;
}

/** A login that worked: the token goes into the cookie and is not kept anywhere else. */
export interface SignedIn extends NewSession {
  actor: Actor;
  /** The clients that this login may act for; the actor is one of them. Empty for staff. */
  clientIds: number[];
  /** The password was right; the session opens nothing until a code of the second factor came. */
  awaitsFactor: boolean;
}

/** Password logins of the three audiences. Whatever goes wrong, the answer and the work are the same. */
@Injectable()
export class SignIn {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly logins: Logins,
    private readonly sessions: Sessions,
    private readonly actors: Actors,
    private readonly hasher: PasswordHasher,
    private readonly factors: SecondFactors,
  ) {}

  async admin(credentials: Credentials, device: Device): Promise<SignedIn> {
    const login = await this.logins.find(ADMIN_SCOPE, credentials.email);
    await this.prove(login, credentials.password);
    const actor = await this.actors.of('admin', login!.adminId, null);
    if (!actor) throw new LoginFailedError();
    return this.enter('admin', login!, actor, [], credentials.password, device);
  }

  async reseller(credentials: Credentials, device: Device): Promise<SignedIn> {
    const login = await this.logins.find(scopeOfReseller(0), credentials.email);
    await this.prove(login, credentials.password);
    const reachable = await this.logins.clientsOf(login!);
    const resellers: number[] = [];
    for (const id of reachable) if (await this.actors.isActiveReseller(id)) resellers.push(id);
    return this.enterFirst('reseller', login!, resellers, credentials.password, device);
  }

  async client(resellerId: number, credentials: Credentials, device: Device): Promise<SignedIn> {
    const login = await this.logins.find(scopeOfReseller(resellerId), credentials.email);
    await this.prove(login, credentials.password);
    return this.enterFirst('client', login!, await this.logins.clientsOf(login!), credentials.password, device);
  }

  /** The code that was still to come; a new session takes the place of the one that waited. @throws SecondFactorFailedError */
  async withFactor(token: string, audience: SessionAudience, code: string, device: Device): Promise<SignedIn> {
    const waiting = await this.sessions.awaiting(token, audience);
    const login = waiting && (await this.logins.byId(waiting.loginId));
    if (!login) throw new UnauthenticatedError();
    await this.factors.prove(login, code, device.ip);
    const actor = await this.actors.of(audience, waiting.subjectId, null);
    if (!actor) throw new LoginFailedError();
    const clientIds = audience === 'admin' ? [] : await this.logins.clientsOf(login);
    return this.db.transaction((tx) =>
      this.open(tx, audience, login, actor, clientIds, { ...device, previousToken: token }),
    );
  }

  /** Goes on as another client (or reseller) of the same login, with a new session. @throws SessionNotFoundError */
  async switchTo(token: string, audience: 'reseller' | 'client', clientId: number, device: Device): Promise<SignedIn> {
    const session = await this.sessions.live(token, audience);
    const login = session && (await this.logins.byId(session.loginId));
    const reachable = login ? await this.logins.clientsOf(login) : [];
    const actor = reachable.includes(clientId) ? await this.actors.of(audience, clientId, null) : null;
    if (!login || !actor) throw new SessionNotFoundError();
    return this.db.transaction((tx) =>
      this.open(tx, audience, login, actor, reachable, { ...device, previousToken: token }),
    );
  }

  /** Opens a session in the caller's transaction, for somebody who has just proved who he is. */
  async open(
    tx: Tx,
    audience: SessionAudience,
    login: Login,
    actor: Actor,
    clientIds: number[],
    device: Device,
    awaitsFactor = false,
  ): Promise<SignedIn> {
    const { adminId, clientId, resellerId } = actor;
    const session = await this.sessions.open(
      tx,
      { loginId: login.id, audience, adminId, clientId, resellerId, awaitsFactor },
      device,
    );
    await tx.execute('UPDATE rc_logins SET last_login_at = ? WHERE id = ?', [this.clock.now(), login.id]);
    return { ...session, actor, clientIds, awaitsFactor };
  }

  private async prove(login: Login | null, password: string): Promise<void> {
    if (!(await this.hasher.check(login?.passwordHash ?? null, password))) throw new LoginFailedError();
  }

  private async enterFirst(
    audience: 'reseller' | 'client',
    login: Login,
    clientIds: number[],
    password: string,
    device: Device,
  ): Promise<SignedIn> {
    for (const id of clientIds) {
      const actor = await this.actors.of(audience, id, null);
      if (actor) return this.enter(audience, login, actor, clientIds, password, device);
    }
    throw new LoginFailedError();
  }

  private async enter(
    audience: SessionAudience,
    login: Login,
    actor: Actor,
    clientIds: number[],
    password: string,
    device: Device,
  ): Promise<SignedIn> {
    // A hash that came with a WHMCS is replaced now, while the password is known.
    const better = this.hasher.isOutdated(login.passwordHash) ? await this.hasher.hash(password) : null;
    const awaitsFactor = await this.factors.isOn(login.id);
    return this.db.transaction(async (tx) => {
      if (better)
        await tx.execute('UPDATE rc_logins SET password_hash = ? WHERE id = ? AND password_hash = ?', [
          better,
          login.id,
          login.passwordHash,
        ]);
      return this.open(tx, audience, login, actor, clientIds, device, awaitsFactor);
    });
  }
}
