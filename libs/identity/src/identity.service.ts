import { Injectable } from '@nestjs/common';
import { Actor, type AdminId, type ClientId, type ResellerId } from '#kernel';
import { Db, type Tx } from '#platform';
import { Accounts, type NewAdmin, type Registration } from './accounts.js';
import type { SubjectKind } from './live-subject.query.js';
import { ApiTokens, type ApiTokenInfo, type IssuedToken, type NewApiToken } from './api-tokens.js';
import { ADMIN_SCOPE, scopeOfReseller } from './login-scope.js';
import { UnauthenticatedError } from './identity.errors.js';
import { type Login, Logins } from './logins.js';
import { PasswordResets } from './password-resets.js';
import { PERMISSIONS } from './permissions.js';
import { type FactorSetup, SecondFactors } from './second-factors.js';
import { type HandOver, type ImpersonationKey, type ImpersonationWish, Impersonations } from './impersonations.js';
import { LiveImpersonations } from './live-impersonations.js';
import {
  type Device,
  type LiveSession,
  type NewSession,
  type SessionAudience,
  type SessionInfo,
  Sessions,
} from './sessions.js';
import { type Credentials, type SignedIn, SignIn } from './sign-in.js';

export interface Me {
  kind: Actor['kind'];
  adminId: number;
  clientId: number;
  resellerId: number;
  name: string;
  permissions: string[];
}

/** A signed-in browser, and where its request comes from. */
export interface SessionKey {
  token: string;
  audience: SessionAudience;
  ip: string;
}

/** Who is who (domain.md §11): logins, sessions, API tokens, passwords. Others get an Actor and never call this context. */
@Injectable()
export class IdentityService {
  constructor(
    private readonly db: Db,
    private readonly signIn: SignIn,
    private readonly sessionStore: Sessions,
    private readonly tokens: ApiTokens,
    private readonly accounts: Accounts,
    private readonly resets: PasswordResets,
    private readonly logins: Logins,
    private readonly factors: SecondFactors,
    private readonly impersonations: Impersonations,
    private readonly live: LiveImpersonations,
  ) {}

  /** Staff, by user name or e-mail. @throws LoginFailedError always with one text (reliability.md, case 104) */
  async loginAdmin(credentials: Credentials, device: Device): Promise<SignedIn> {
    return this.signIn.admin(credentials, device);
  }

  /** A client of the provider who is an active reseller. @throws LoginFailedError */
  async loginReseller(credentials: Credentials, device: Device): Promise<SignedIn> {
    return this.signIn.reseller(credentials, device);
  }

  /** A client of one store; the same address in another store is another account (domain.md §11). @throws LoginFailedError */
  async loginClient(resellerId: number, credentials: Credentials, device: Device): Promise<SignedIn> {
    return this.signIn.client(resellerId, credentials, device);
  }

  /** Goes on as another client of the same login; the session is a new one. @throws SessionNotFoundError */
  async switchClient(
    token: string,
    audience: 'reseller' | 'client',
    clientId: number,
    device: Device,
  ): Promise<SignedIn> {
    return this.signIn.switchTo(token, audience, clientId, device);
  }

  /**
   * The code of the second factor that a login still waits for. @returns a session of its own
   * @throws SecondFactorFailedError, UnauthenticatedError, TooManyAttemptsError
   */
  async proveSecondFactor(token: string, audience: SessionAudience, code: string, device: Device): Promise<SignedIn> {
    return this.signIn.withFactor(token, audience, code, device);
  }

  /** Whether a token is of a login whose code is still to come. */
  async awaitsSecondFactor(token: string, audience: SessionAudience): Promise<boolean> {
    return (await this.sessionStore.awaiting(token, audience)) !== null;
  }

  /** Backup codes that are left; null while the second factor is off. @throws UnauthenticatedError */
  async secondFactor(session: SessionKey): Promise<{ codesLeft: number | null }> {
    return { codesLeft: await this.factors.codesLeft((await this.loginOf(session)).id) };
  }

  /** A secret for an authenticator app, on until a code confirmed it. `issuer` is the name that the app shows. @throws WrongPasswordError */
  async beginSecondFactor(session: SessionKey, password: string, issuer: string): Promise<FactorSetup> {
    return this.factors.begin(await this.loginOf(session), password, issuer, session.ip);
  }

  /** @returns ten backup codes, told once. @throws SecondFactorFailedError */
  async confirmSecondFactor(session: SessionKey, code: string): Promise<string[]> {
    return this.factors.confirm(await this.loginOf(session), code, session.ip);
  }

  /** @throws WrongPasswordError */
  async endSecondFactor(session: SessionKey, password: string): Promise<void> {
    await this.factors.switchOff(await this.loginOf(session), password, session.ip);
  }

  /** A new password by the present one; every other session of the login ends. @throws WrongPasswordError */
  async changePassword(session: SessionKey, password: string, next: string): Promise<void> {
    const login = await this.loginOf(session);
    await this.factors.provePassword(login, password, session.ip);
    await this.resets.change(login, session.token, next);
  }

  /** Ends a session; one in the name of somebody else with its line in the log. */
  async logout(token: string, audience: SessionAudience): Promise<void> {
    const live = await this.sessionStore.live(token, audience);
    if (live?.impersonation) await this.impersonations.stop(token, live);
    else await this.db.transaction((tx) => this.sessionStore.end(tx, token));
  }

  /**
   * A key to go on as a reseller (staff) or a client (staff, or his reseller where `clients.loginAs` is on): one use within sixty seconds,
   * at the other front (ADR 0030; reliability.md, cases 105–108). `token` is of the asker's session.
   * @throws ImpersonationNeedsSessionError, ImpersonationSubjectOutError, LogInAsClientOffError, ImpersonationForbiddenError
   */
  async startImpersonation(actor: Actor, token: string | null, wish: ImpersonationWish): Promise<ImpersonationKey> {
    return this.impersonations.start(actor, token, wish);
  }

  /** Where an unused key of a client leads. @throws ImpersonationKeyInvalidError */
  async handOver(key: string): Promise<HandOver> {
    return this.impersonations.handOver(key);
  }

  /** Uses a key up: a session for `impersonation.minutes` that only reads. `store` is null in the reseller area. @throws ImpersonationKeyInvalidError */
  async redeemImpersonation(key: string, store: ResellerId | null, device: Device): Promise<NewSession> {
    return this.impersonations.redeem(key, store, device);
  }

  /** Changes are allowed until the end. @throws ImpersonationWritesOffError, NotImpersonatingError, UnauthenticatedError */
  async allowWrites({ token, audience }: SessionKey): Promise<void> {
    await this.impersonations.confirmWrites(await this.liveOf(token, audience));
  }

  /** @returns the page that it was started from @throws NotImpersonatingError, UnauthenticatedError */
  async stopImpersonation({ token, audience }: SessionKey): Promise<string> {
    return this.impersonations.stop(token, await this.liveOf(token, audience));
  }

  /**
   * Where somebody came from whose session in another's name is over by itself, so that he finds back (ADR 0030). The token proves that
   * it was his; null for any other.
   */
  async wayBackOf(token: string): Promise<string | null> {
    return this.impersonations.wayBackOf(token);
  }

  /** Notes a request that somebody makes in another's name, with both identities. */
  async noteImpersonatedAct(actor: Actor, act: string, ip: string): Promise<void> {
    await this.impersonations.note(actor, act, ip);
  }

  /** Whether a reseller may sign in as his clients (features.md P30). */
  async mayLogInAsClients(resellerId: ResellerId): Promise<boolean> {
    return this.live.isOnFor(resellerId);
  }

  /** The actor's own living sessions; `currentToken` marks the one that asks. */
  async sessions(actor: Actor, currentToken: string | null = null): Promise<SessionInfo[]> {
    return this.sessionStore.list(actor, currentToken);
  }

  /** @throws SessionNotFoundError for a foreign one too */
  async revoke(actor: Actor, sessionId: number): Promise<void> {
    await this.sessionStore.revoke(actor, sessionId);
  }

  /** null unless the session lives, is of this audience and its subject may still sign in. */
  async actorOfSession(token: string, audience: SessionAudience): Promise<LiveSession | null> {
    return this.sessionStore.live(token, audience);
  }

  /** null unless the API token lives, comes from an allowed address and its subject may still sign in. */
  async actorOfToken(token: string, ip: string): Promise<Actor | null> {
    return this.tokens.actorOf(token, ip);
  }

  me(actor: Actor): Me {
    const { kind, adminId, clientId, resellerId, name } = actor;
    return { kind, adminId, clientId, resellerId, name, permissions: PERMISSIONS.filter((p) => actor.can(p)) };
  }

  /**
   * Opens an account in a store: client, assignment and login in one transaction, then the first session.
   * @throws EmailTakenError when this store knows the address
   */
  async registerClient(
    registration: Registration,
    device: Device,
  ): Promise<{ clientId: ClientId; signedIn: SignedIn }> {
    return this.accounts.register(registration, device);
  }

  /** A login for a client whom an admin or a reseller made. Without a password the client asks for a reset first. @throws EmailTakenError */
  async createClientLogin(
    tx: Tx,
    input: {
      clientId: ClientId;
      resellerId: ResellerId;
      email: string;
      password?: string;
      firstName?: string;
      lastName?: string;
    },
  ): Promise<void> {
    await this.accounts.addClientLogin(tx, input);
  }

  /** A member of staff; only a full administrator (or the command line) makes one. @throws EmailTakenError */
  async createAdmin(actor: Actor, admin: NewAdmin): Promise<AdminId> {
    return this.accounts.createAdmin(actor, admin);
  }

  /** A key for the actor himself, never wider than he is; the only time it is shown. @throws ScopeNotAllowedError */
  async createApiToken(actor: Actor, wish: NewApiToken): Promise<IssuedToken> {
    return this.tokens.create(actor, wish);
  }

  async apiTokens(actor: Actor): Promise<ApiTokenInfo[]> {
    return this.tokens.list(actor);
  }

  /** @throws TokenNotFoundError for a foreign one too */
  async revokeApiToken(actor: Actor, tokenId: number): Promise<void> {
    await this.tokens.revoke(actor, tokenId);
  }

  /**
   * A key by the command line (`contracts.md`, tokens): `id` is `tblclients.id`, for an admin `tbladmins.id`, or null for the first full
   * administrator. Without `hours` it lives until it is revoked. @throws SubjectNotFoundError
   */
  async issueToken(wish: { kind: SubjectKind; id: number | null; hours?: number | null }): Promise<IssuedToken> {
    const id = wish.id ?? (wish.kind === 'admin' ? await this.firstAdmin() : 0);
    return this.tokens.issue(wish.kind, id, wish.hours ?? null, Actor.system('command line'));
  }

  /** Answers alike whether or not the address is known (reliability.md, case 104). `store` is the reseller whose store was asked. */
  async requestPasswordReset(audience: SessionAudience, email: string, store = 0): Promise<void> {
    const scope = audience === 'admin' ? ADMIN_SCOPE : scopeOfReseller(audience === 'client' ? store : 0);
    await this.resets.request(scope, audience, email);
  }

  /** Once per link; ends all sessions of the login. @throws ResetTokenInvalidError */
  async resetPassword(token: string, password: string): Promise<void> {
    await this.resets.confirm(token, password);
  }

  /** Logins for the users of an imported WHMCS, one per scope; repeatable. @returns how many were made */
  async adoptWhmcsUsers(): Promise<number> {
    return this.logins.adoptAll();
  }

  /** The login behind a session: an API token has none. */
  private async loginOf({ token, audience }: SessionKey): Promise<Login> {
    const live = await this.liveOf(token, audience);
    const login = await this.logins.byId(live.loginId);
    if (!login) throw new UnauthenticatedError('this needs a signed-in session');
    return login;
  }

  private async liveOf(token: string, audience: SessionAudience): Promise<LiveSession> {
    const live = await this.sessionStore.live(token, audience);
    if (!live) throw new UnauthenticatedError('this needs a signed-in session');
    return live;
  }

  private async firstAdmin(): Promise<number> {
    const [row] = await this.db.query<{ id: number }>(
      `SELECT a.id FROM tbladmins a JOIN rc_admin_role_permissions p ON p.role_id = a.roleid AND p.permission = '*'
       WHERE a.disabled = 0 ORDER BY a.id LIMIT 1`,
    );
    return row?.id ?? 0;
  }
}
