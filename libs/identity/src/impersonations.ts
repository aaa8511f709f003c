import { Injectable } from '@nestjs/common';
import { type Actor, Clock, ImpersonationForbiddenError, type ResellerId } from '#kernel';
import { Db, Env, hashToken, newToken } from '#platform';
import { AuditService } from '#audit';
import { BrandingService } from '#branding';
import { ClientsService } from '#clients';
import { ResellersService } from '#resellers';
import { PROVIDER_SCOPE, SettingsService } from '#settings';
import { Actors } from './actors.js';
import {
  ImpersonationKeyInvalidError,
  ImpersonationNeedsSessionError,
  ImpersonationSubjectOutError,
  ImpersonationWritesOffError,
  LogInAsClientOffError,
  NotImpersonatingError,
} from './impersonation.errors.js';
import { LiveImpersonations } from './live-impersonations.js';
import { type Device, type LiveSession, type NewSession, Sessions } from './sessions.js';

const KEY_MS = 60_000;

export interface ImpersonationWish {
  subject: 'reseller' | 'client';
  subjectId: number;
  reason: string;
}

/** The way in to the other front; the key is told once and goes there in the body of a form, never in an address. */
export interface ImpersonationKey {
  subject: 'reseller' | 'client';
  key: string;
  /** ISO instant; the key is good for one use before it. */
  keyExpiresAt: string;
  /** Where the key is to be posted. */
  target: string;
}

/** What the page says that carries the key to another host. */
export interface HandOver {
  target: string;
  subjectName: string;
}

/** Signing in as somebody else: who may, by which key, and that both names are in the log (ADR 0030, reliability.md, cases 105–108). */
@Injectable()
export class Impersonations {
  constructor(
    private readonly db: Db,
    private readonly env: Env,
    private readonly clock: Clock,
    private readonly actors: Actors,
    private readonly sessions: Sessions,
    private readonly live: LiveImpersonations,
    private readonly clients: ClientsService,
    private readonly resellers: ResellersService,
    private readonly branding: BrandingService,
    private readonly settings: SettingsService,
    private readonly audit: AuditService,
  ) {}

  /** `token` is of the asker's own session: a program has none. */
  async start(actor: Actor, token: string | null, wish: ImpersonationWish): Promise<ImpersonationKey> {
    actor.require('impersonation.start');
    actor.requireHimself('signing in as yet another');
    if (actor.kind !== 'admin' && actor.kind !== 'reseller')
      throw new ImpersonationForbiddenError('it is not for clients');
    await this.requireSeen(actor, wish);
    const session = token === null ? null : await this.sessions.live(token, actor.kind);
    if (!session) throw new ImpersonationNeedsSessionError();
    const subject = await this.actors.of(wish.subject, wish.subjectId, null);
    if (!subject) throw new ImpersonationSubjectOutError();
    const target = await this.targetOf(wish.subject, subject.resellerId);
    const now = this.clock.now();
    const keyExpires = new Date(now.getTime() + KEY_MS);
    const key = newToken();
    await this.db.query(
      `INSERT INTO rc_impersonations (reseller_id, actor_kind, actor_id, actor_session_id, subject_kind, subject_id, reason,
       key_hash, key_expires_at, created_at) VALUES (?,?,?,?,?,?,?,?,?,?)`,
      [
        subject.resellerId,
        actor.kind,
        actor.kind === 'admin' ? actor.adminId : actor.resellerId,
        session.id,
        wish.subject,
        wish.subjectId,
        wish.reason.trim().slice(0, 300),
        hashToken(key),
        keyExpires,
        now,
      ],
    );
    return { subject: wish.subject, key, keyExpiresAt: keyExpires.toISOString(), target };
  }

  /** Where an unused key of a client leads; looking does not use it up. @throws ImpersonationKeyInvalidError */
  async handOver(key: string): Promise<HandOver> {
    const [row] = await this.db.query<{ subjectId: number }>(
      `SELECT subject_id AS subjectId FROM rc_impersonations
       WHERE key_hash = ? AND key_used_at IS NULL AND key_expires_at > ? AND subject_kind = 'client'`,
      [hashToken(key), this.clock.now()],
    );
    const subject = row && (await this.actors.of('client', row.subjectId, null));
    if (!subject) throw new ImpersonationKeyInvalidError();
    return { target: await this.targetOf('client', subject.resellerId), subjectName: subject.name };
  }

  /**
   * Opens the session that a key is for: a new one, in place of the one the browser had; one at a time for each who acts.
   * `store` is the reseller whose store was asked, null in the reseller area.
   */
  async redeem(key: string, store: ResellerId | null, device: Device): Promise<NewSession> {
    const kind = store === null ? 'reseller' : 'client';
    const now = this.clock.now();
    const [row] = await this.db.query<{ id: number; subjectId: number; actorSession: number }>(
      `SELECT id, subject_id AS subjectId, actor_session_id AS actorSession FROM rc_impersonations
       WHERE key_hash = ? AND key_used_at IS NULL AND key_expires_at > ? AND subject_kind = ?`,
      [hashToken(key), now, kind],
    );
    const subject = row && (await this.actors.of(kind, row.subjectId, null));
    // Whoever lost his session, his role or the setting since he asked does not come in.
    const by = subject && (await this.live.impersonatorOf(row.id));
    if (!by || (store !== null && subject.resellerId !== store)) throw new ImpersonationKeyInvalidError();
    const minutes = await this.settings.value('impersonation.minutes', PROVIDER_SCOPE);
    const endsAt = new Date(now.getTime() + minutes * 60_000);
    return this.db.transaction(async (tx) => {
      const { affectedRows } = await tx.execute(
        'UPDATE rc_impersonations SET key_used_at = ?, expires_at = ? WHERE id = ? AND key_used_at IS NULL',
        [now, endsAt, row.id],
      );
      if (affectedRows === 0) throw new ImpersonationKeyInvalidError();
      await tx.execute(
        `UPDATE rc_sessions s JOIN rc_impersonations i ON i.session_id = s.id SET s.revoked_at = ?
         WHERE i.actor_session_id = ? AND s.revoked_at IS NULL`,
        [now, row.actorSession],
      );
      const { clientId, resellerId } = subject;
      const who = { loginId: 0, audience: kind, adminId: 0, clientId, resellerId, awaitsFactor: false } as const;
      const session = await this.sessions.open(tx, { ...who, impersonation: { id: row.id, endsAt } }, device);
      await tx.execute('UPDATE rc_impersonations SET session_id = ? WHERE id = ?', [session.id, row.id]);
      await this.audit.record(tx, subject.actedBy(by), `Signed in as ${subject.name}: ${by.reason}`, { ip: device.ip });
      return session;
    });
  }

  /** Changes are allowed from now on. @throws ImpersonationWritesOffError, NotImpersonatingError */
  async confirmWrites({ actor, impersonation }: LiveSession): Promise<void> {
    if (!impersonation) throw new NotImpersonatingError();
    if (!impersonation.mayWrite) throw new ImpersonationWritesOffError();
    await this.db.transaction(async (tx) => {
      const { affectedRows } = await tx.execute(
        'UPDATE rc_impersonations SET writes_at = ? WHERE id = ? AND writes_at IS NULL',
        [this.clock.now(), impersonation.id],
      );
      if (affectedRows > 0) await this.audit.record(tx, actor, `Allowed himself changes as ${actor.name}`);
    });
  }

  /** Ends it. @returns where he came from */
  async stop(token: string, { actor, impersonation }: LiveSession): Promise<string> {
    if (!impersonation) throw new NotImpersonatingError();
    await this.db.transaction(async (tx) => {
      if (await this.sessions.end(tx, token)) await this.audit.record(tx, actor, `Signed out as ${actor.name}`);
    });
    return this.pageOf({ ...impersonation, actorKind: impersonation.by.kind });
  }

  /** The page that a session of this kind was started from, also once it is over; null for any other token. */
  async wayBackOf(token: string): Promise<string | null> {
    const [row] = await this.db.query<{ actorKind: string; subjectKind: string; subjectId: number }>(
      `SELECT i.actor_kind AS actorKind, i.subject_kind AS subjectKind, i.subject_id AS subjectId
       FROM rc_sessions s JOIN rc_impersonations i ON i.id = s.impersonation_id WHERE s.token_hash = ?`,
      [hashToken(token)],
    );
    return row ? this.pageOf(row) : null;
  }

  private pageOf({ actorKind, subjectKind, subjectId }: { actorKind: string; subjectKind: string; subjectId: number }) {
    return `${this.env.publicUrl}/${actorKind}/${subjectKind === 'client' ? 'clients' : 'resellers'}/${subjectId}`;
  }

  /** One line for each request that is not a mere look, before it is done: whatever it does, the log knows of both. */
  async note(actor: Actor, act: string, ip: string): Promise<void> {
    await this.db.transaction((tx) => this.audit.record(tx, actor, act, { ip }));
  }

  /** @throws the error of a client or reseller that there is none, also for a foreign one; LogInAsClientOffError */
  private async requireSeen(actor: Actor, { subject, subjectId }: ImpersonationWish): Promise<void> {
    if (subject === 'client') await this.clients.get(actor, subjectId);
    else await this.resellers.detail(subjectId as ResellerId);
    if (actor.kind === 'reseller' && !(await this.live.isOnFor(actor.resellerId))) throw new LogInAsClientOffError();
  }

  private async targetOf(subject: 'reseller' | 'client', resellerId: ResellerId): Promise<string> {
    return subject === 'reseller'
      ? `${this.env.publicUrl}/reseller/`
      : `${await this.branding.storeUrl(resellerId)}/impersonation`;
  }
}
