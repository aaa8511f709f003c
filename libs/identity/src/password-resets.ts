import { Injectable } from '@nestjs/common';
import { Actor, type ClientId, Clock, type ResellerId } from '#kernel';
import { Db, Env, hashToken, newToken } from '#platform';
import { AuditService } from '#audit';
import { BrandingService } from '#branding';
import { NotificationsService } from '#notifications';
import { ResetTokenInvalidError } from './identity.errors.js';
import type { LoginScope } from './login-scope.js';
import { type Login, Logins } from './logins.js';
import { PasswordHasher } from './password-hasher.js';
import { SecurityMails } from './security-mails.js';
import { Sessions } from './sessions.js';
import type { SessionAudience } from './sessions.js';

export const SEND_RESET_MAIL = 'identity.send-reset-mail';
export type SendResetMailPayload = { loginId: number; audience: SessionAudience };

const VALID_MS = 3_600_000;
const TEMPLATE = 'Password Reset Validation';

/** Forgotten passwords: a link by mail, good for one hour and one use. */
@Injectable()
export class PasswordResets {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly env: Env,
    private readonly logins: Logins,
    private readonly sessions: Sessions,
    private readonly hasher: PasswordHasher,
    private readonly branding: BrandingService,
    private readonly notifications: NotificationsService,
    private readonly audit: AuditService,
    private readonly mails: SecurityMails,
  ) {}

  /** Asks for the mail. Known or not, the same is answered after the same work: an unknown address gets a job that does nothing. */
  async request(scope: LoginScope, audience: SessionAudience, name: string): Promise<void> {
    const login = await this.logins.find(scope, name);
    await this.db.transaction(async (tx) => {
      tx.enqueue(SEND_RESET_MAIL, { loginId: login?.id ?? 0, audience } satisfies SendResetMailPayload);
    });
  }

  /**
   * Makes the token when the mail is sent, so that it stands in no row and no queue. The link goes to the stored host of the brand, never
   * to one that a request named.
   */
  async send({ loginId, audience }: SendResetMailPayload): Promise<void> {
    const login = loginId === 0 ? null : await this.logins.byId(loginId);
    if (!login) return;
    const admin = login.adminId > 0 ? await this.logins.adminAddress(login.adminId) : null;
    const [clientId] = login.adminId > 0 ? [] : await this.logins.clientsOf(login);
    if (!admin && clientId === undefined) return;
    const token = newToken();
    const now = this.clock.now();
    await this.db.query(
      'INSERT INTO rc_password_resets (token_hash, login_id, reseller_id, created_at, expires_at) VALUES (?,?,?,?,?)',
      [hashToken(token), login.id, login.resellerId, now, new Date(now.getTime() + VALID_MS)],
    );
    const merge = { reset_url: `${await this.page(audience, login.resellerId)}?token=${token}` };
    // To the address that signs in, which need not be the client's address for invoices.
    await this.notifications.sendNow({
      template: TEMPLATE,
      resellerId: login.resellerId as ResellerId,
      ...(admin ? { adminEmail: admin } : { clientId: clientId as ClientId, adminEmail: login.name }),
      merge,
    });
  }

  /**
   * Sets the new password, once: of several who hold the link one wins. Every session of the login ends, and every other link of it.
   * @throws ResetTokenInvalidError
   */
  async confirm(token: string, password: string): Promise<void> {
    const tokenHash = hashToken(token);
    // Asked before hashing, so that guessed tokens cost no hash; decided below, under the lock.
    const [known] = await this.db.query<{ id: number }>(
      'SELECT id FROM rc_password_resets WHERE token_hash = ? AND used_at IS NULL',
      [tokenHash],
    );
    if (!known) throw new ResetTokenInvalidError();
    const hash = await this.hasher.hash(password);
    await this.db.transaction(async (tx) => {
      const now = this.clock.now();
      const [reset] = await tx.query<{ loginId: number; open: number }>(
        `SELECT login_id AS loginId, (used_at IS NULL AND expires_at > ?) AS open FROM rc_password_resets
         WHERE token_hash = ? FOR UPDATE`,
        [now, tokenHash],
      );
      if (!reset || Number(reset.open) !== 1) throw new ResetTokenInvalidError();
      await tx.execute('UPDATE rc_password_resets SET used_at = ? WHERE login_id = ? AND used_at IS NULL', [
        now,
        reset.loginId,
      ]);
      await this.logins.setPassword(tx, reset.loginId, hash, now);
      await this.sessions.endAllOf(tx, reset.loginId);
      const login = await this.logins.byId(reset.loginId, tx);
      await this.audit.record(tx, Actor.system('password reset'), `Password reset of login ${reset.loginId}`, {
        clientId: login?.clientId ?? 0,
      });
      if (login) await this.mails.tell(tx, login, 'password-by-link');
    });
  }

  /** A new password by the old one, in a session; every other session of the login ends. */
  async change(login: Login, token: string, next: string): Promise<void> {
    const hash = await this.hasher.hash(next);
    await this.db.transaction(async (tx) => {
      await this.logins.setPassword(tx, login.id, hash, this.clock.now());
      await tx.execute('UPDATE rc_password_resets SET used_at = ? WHERE login_id = ? AND used_at IS NULL', [
        this.clock.now(),
        login.id,
      ]);
      await this.sessions.endAllOf(tx, login.id, token);
      await this.audit.record(tx, Actor.system('password change'), `Password of login ${login.id} changed`, {
        clientId: login.clientId,
      });
      await this.mails.tell(tx, login, 'password');
    });
  }

  private async page(audience: SessionAudience, resellerId: number): Promise<string> {
    if (audience === 'client') return `${await this.branding.storeUrl(resellerId as ResellerId)}/reset-password`;
    return `${this.env.publicUrl}/${audience}/reset-password`;
  }
}
