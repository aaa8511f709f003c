import { Injectable } from '@nestjs/common';
import { type Actor, Clock, type ResellerId } from '#kernel';
import { Db, hashToken, newToken, type Tx } from '#platform';
import { Actors } from './actors.js';
import { deviceName } from './device-name.js';
import { SessionNotFoundError } from './identity.errors.js';
import { type LiveImpersonation, LiveImpersonations } from './live-impersonations.js';

export type SessionAudience = 'admin' | 'reseller' | 'client';

/** Where a request comes from, for the list of sessions. */
export interface Device {
  ip: string;
  userAgent: string;
  /** The session this browser had: it ends when the new one begins. */
  previousToken?: string | null;
}

export interface NewSession {
  id: number;
  token: string;
  /** ISO instant of the absolute end. */
  expiresAt: string;
}

export interface SessionInfo {
  id: number;
  audience: SessionAudience;
  ip: string;
  userAgent: string;
  /** The User-Agent in words: `Chrome, Windows`. */
  device: string;
  createdAt: string;
  lastSeenAt: string;
  expiresAt: string;
  current: boolean;
}

/** Who a session is: the actor, and the login behind him. */
export interface LiveSession {
  id: number;
  /** 0 while somebody else acts in his name. */
  loginId: number;
  actor: Actor;
  /** Null when the actor acts himself. */
  impersonation: LiveImpersonation | null;
}

const IDLE_MS = 12 * 3_600_000;
const LONGEST_MS = 30 * 86_400_000;
/** To look up a code; then the password is asked again. */
const FACTOR_MS = 600_000;
const TOUCH_EVERY_MS = 300_000;

/** Browser sessions: opaque tokens, stored as hashes; twelve hours without a request end one, thirty days in any case. */
@Injectable()
export class Sessions {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly actors: Actors,
    private readonly impersonations: LiveImpersonations,
  ) {}

  /** Every login gets a new token; the one the browser had before is dead afterwards. */
  async open(
    tx: Tx,
    who: {
      loginId: number;
      audience: SessionAudience;
      adminId: number;
      clientId: number;
      resellerId: number;
      awaitsFactor: boolean;
      /** In the name of somebody else, until then. */
      impersonation?: { id: number; endsAt: Date };
    },
    device: Device,
  ): Promise<NewSession> {
    const now = this.clock.now();
    const expires = who.impersonation?.endsAt ?? new Date(now.getTime() + (who.awaitsFactor ? FACTOR_MS : LONGEST_MS));
    if (device.previousToken)
      await tx.execute('UPDATE rc_sessions SET revoked_at = ? WHERE token_hash = ? AND revoked_at IS NULL', [
        now,
        hashToken(device.previousToken),
      ]);
    const token = newToken();
    const { insertId: id } = await tx.execute(
      `INSERT INTO rc_sessions (token_hash, login_id, audience, awaits_factor, impersonation_id, admin_id, client_id, reseller_id,
       ip, user_agent, created_at, last_seen_at, expires_at) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?)`,
      [
        hashToken(token),
        who.loginId,
        who.audience,
        who.awaitsFactor,
        who.impersonation?.id ?? 0,
        who.adminId,
        who.clientId,
        who.resellerId,
        device.ip.replace(/[^\x20-\x7e]/g, '').slice(0, 45),
        device.userAgent.slice(0, 190),
        now,
        now,
        expires,
      ],
    );
    return { id, token, expiresAt: expires.toISOString() };
  }

  /**
   * null for an unknown, ended or foreign-audience token, when the subject may not sign in any more, and when whoever acts in his name
   * may not (any more).
   */
  async live(token: string, audience: SessionAudience): Promise<LiveSession | null> {
    const now = this.clock.now();
    const [row] = await this.db.query<{
      id: number;
      loginId: number;
      adminId: number;
      clientId: number;
      resellerId: number;
      impersonationId: number;
      lastSeenAt: string;
    }>(
      `SELECT id, login_id AS loginId, impersonation_id AS impersonationId, admin_id AS adminId, client_id AS clientId, reseller_id AS resellerId,
       last_seen_at AS lastSeenAt FROM rc_sessions
       WHERE token_hash = ? AND audience = ? AND awaits_factor = 0 AND revoked_at IS NULL AND expires_at > ? AND last_seen_at > ?`,
      [hashToken(token), audience, now, new Date(now.getTime() - IDLE_MS)],
    );
    if (!row) return null;
    const actor = await this.actors.of(audience, audience === 'admin' ? row.adminId : row.clientId, null);
    // A client who was moved to another store is signed out of the one he left.
    if (!actor || (audience === 'client' && actor.resellerId !== row.resellerId)) return null;
    const impersonation = row.impersonationId > 0 ? await this.impersonations.of(row.impersonationId) : null;
    if (row.impersonationId > 0 && !impersonation) return null;
    // Who acts as a client of his must still be his reseller.
    if (impersonation?.by.kind === 'reseller' && actor.resellerId !== (impersonation.by.id as ResellerId)) return null;
    if (Date.parse(isoOf(row.lastSeenAt)) < now.getTime() - TOUCH_EVERY_MS)
      await this.db.query('UPDATE rc_sessions SET last_seen_at = ? WHERE id = ?', [now, row.id]);
    return {
      id: row.id,
      loginId: row.loginId,
      actor: impersonation ? actor.actedBy(impersonation.by) : actor,
      impersonation,
    };
  }

  /** A session whose password was right and whose second factor is still to come: it opens nothing but the question for it. */
  async awaiting(token: string, audience: SessionAudience): Promise<{ loginId: number; subjectId: number } | null> {
    const [row] = await this.db.query<{ loginId: number; subjectId: number }>(
      `SELECT login_id AS loginId, IF(audience = 'admin', admin_id, client_id) AS subjectId FROM rc_sessions
       WHERE token_hash = ? AND audience = ? AND awaits_factor = 1 AND revoked_at IS NULL AND expires_at > ?`,
      [hashToken(token), audience, this.clock.now()],
    );
    return row ?? null;
  }

  /** The live sessions of whoever asks, newest first; not those of others in his name, which the log tells. */
  async list(actor: Actor, currentToken: string | null): Promise<SessionInfo[]> {
    const now = this.clock.now();
    const [column, id] = subjectOf(actor);
    const rows = await this.db.query<Omit<SessionInfo, 'current' | 'device'> & { tokenHash: string }>(
      `SELECT id, audience, ip, user_agent AS userAgent, created_at AS createdAt, last_seen_at AS lastSeenAt,
       expires_at AS expiresAt, token_hash AS tokenHash FROM rc_sessions
       WHERE ${column} = ? AND audience = ? AND awaits_factor = 0 AND impersonation_id = 0 AND revoked_at IS NULL
       AND expires_at > ? AND last_seen_at > ? ORDER BY id DESC LIMIT 100`,
      [id, actor.kind, now, new Date(now.getTime() - IDLE_MS)],
    );
    const current = currentToken ? hashToken(currentToken) : '';
    return rows.map(({ tokenHash, ...row }) => ({
      ...row,
      device: deviceName(row.userAgent),
      createdAt: isoOf(row.createdAt),
      lastSeenAt: isoOf(row.lastSeenAt),
      expiresAt: isoOf(row.expiresAt),
      current: tokenHash === current,
    }));
  }

  /** Ends one of the actor's own sessions. @throws SessionNotFoundError also for anybody else's */
  async revoke(actor: Actor, sessionId: number): Promise<void> {
    const [column, id] = subjectOf(actor);
    await this.db.transaction(async (tx) => {
      const { affectedRows } = await tx.execute(
        `UPDATE rc_sessions SET revoked_at = ? WHERE id = ? AND ${column} = ? AND audience = ? AND impersonation_id = 0 AND revoked_at IS NULL`,
        [this.clock.now(), sessionId, id, actor.kind],
      );
      if (affectedRows === 0) throw new SessionNotFoundError();
    });
  }

  /** Ends one session. @returns whether it was not ended before */
  async end(tx: Tx, token: string): Promise<boolean> {
    const { affectedRows } = await tx.execute(
      'UPDATE rc_sessions SET revoked_at = ? WHERE token_hash = ? AND revoked_at IS NULL',
      [this.clock.now(), hashToken(token)],
    );
    return affectedRows > 0;
  }

  /** Ends every session of a login, but for the one that asks. */
  async endAllOf(tx: Tx, loginId: number, butToken = ''): Promise<void> {
    await tx.execute(
      'UPDATE rc_sessions SET revoked_at = ? WHERE login_id = ? AND token_hash <> ? AND revoked_at IS NULL',
      [this.clock.now(), loginId, butToken === '' ? '' : hashToken(butToken)],
    );
  }
}

/** Which column names the actor; fixed words, no input. */
const subjectOf = (actor: Actor): ['admin_id' | 'client_id', number] =>
  actor.kind === 'admin' ? ['admin_id', actor.adminId] : ['client_id', actor.clientId];

/** A DATETIME(3) in UTC as an ISO instant. */
export const isoOf = (stored: string): string => `${stored.replace(' ', 'T')}Z`;
