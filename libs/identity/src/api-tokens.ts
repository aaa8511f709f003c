import { isIP } from 'node:net';
import { Injectable } from '@nestjs/common';
import { type Actor, Clock } from '#kernel';
import { Db, hashToken, newToken, parseJson, type Tx } from '#platform';
import { AuditService } from '#audit';
import { Actors } from './actors.js';
import { liveActor, type LiveSubject, SUBJECT_COLUMNS, SUBJECT_JOINS, type SubjectKind } from './live-subject.query.js';
import {
  InvalidIpListError,
  ScopeNotAllowedError,
  SubjectNotFoundError,
  TokenNotFoundError,
} from './identity.errors.js';
import { isScope } from './permissions.js';
import { isoOf } from './sessions.js';

export interface ApiTokenInfo {
  id: number;
  label: string;
  /** null = everything its owner may do. */
  scopes: string[] | null;
  ipList: string[];
  createdAt: string;
  expiresAt: string | null;
  lastUsedAt: string | null;
}

export interface NewApiToken {
  label: string;
  /** Absent = everything its owner may do. */
  scopes?: readonly string[] | null;
  /** Lifetime; absent = until it is revoked. */
  hours?: number | null;
  /** The only addresses it works from; empty = all. */
  ipList?: readonly string[];
}

/** The one moment in which the token itself is known. */
export interface IssuedToken extends ApiTokenInfo {
  token: string;
}

const PREFIX = 'rl_';
const HOUR_MS = 3_600_000;
const TOUCH_EVERY_MS = 60_000;

/** Keys of programs: 192 random bits, shown once, stored as a hash, with scopes, an end and a list of addresses. */
@Injectable()
export class ApiTokens {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly actors: Actors,
    private readonly audit: AuditService,
  ) {}

  /** A key for the actor himself; it cannot do more than he can. */
  async create(actor: Actor, wish: NewApiToken): Promise<IssuedToken> {
    actor.require('tokens.write');
    const excess = wish.scopes?.find((scope) => !isScope(scope) || !actor.can(scope));
    if (excess !== undefined) throw new ScopeNotAllowedError(excess);
    const odd = wish.ipList?.find((entry) => isIP(entry) === 0);
    if (odd !== undefined) throw new InvalidIpListError(odd);
    // A token of narrowed scopes makes no wider one by leaving them out.
    if (!wish.scopes && !actor.can('*')) throw new ScopeNotAllowedError('*');
    const [kind, id] = ownerOf(actor);
    return this.db.transaction(async (tx) => {
      const issued = await this.insert(tx, { kind, id, resellerId: actor.resellerId }, wish, actor.key);
      await this.audit.record(tx, actor, `API token ${issued.id} made: ${wish.label}`);
      return issued;
    });
  }

  /** A key by the command line, for an admin, a reseller or an end client. @throws SubjectNotFoundError */
  async issue(kind: SubjectKind, id: number, hours: number | null, system: Actor): Promise<IssuedToken> {
    const subject = await this.actors.of(kind, id, null);
    if (!subject) throw new SubjectNotFoundError(kind, id);
    return this.db.transaction(async (tx) => {
      const issued = await this.insert(
        tx,
        { kind, id, resellerId: subject.resellerId },
        { label: 'command line', hours },
        system.key,
      );
      await this.audit.record(tx, system, `API token ${issued.id} made for ${kind} ${id}`, {
        clientId: subject.clientId,
      });
      return issued;
    });
  }

  /** null for anything that is no living token of a living subject, or comes from a wrong address. */
  async actorOf(token: string, ip: string): Promise<Actor | null> {
    if (!token.startsWith(PREFIX) || token.length > 80) return null;
    const now = this.clock.now();
    const [row] = await this.db.query<
      {
        id: number;
        kind: SubjectKind;
        actorId: number;
        scopes: unknown;
        ipList: unknown;
        lastUsedAt: string | null;
      } & LiveSubject
    >(
      `SELECT t.id, t.actor_kind AS kind, t.actor_id AS actorId, t.scopes, t.ip_list AS ipList, t.last_used_at AS lastUsedAt,
         ${SUBJECT_COLUMNS}
       FROM rc_api_tokens t LEFT JOIN tblclients c ON t.actor_kind <> 'admin' AND c.id = t.actor_id ${SUBJECT_JOINS}
       WHERE t.token_hash = ? AND t.revoked_at IS NULL AND (t.expires_at IS NULL OR t.expires_at > ?)`,
      [hashToken(token), now],
    );
    if (!row) return null;
    const addresses = row.ipList === null ? [] : parseJson<string[]>(row.ipList);
    if (addresses.length > 0 && !addresses.includes(plainAddress(ip))) return null;
    const scopes = row.scopes === null ? null : parseJson<string[]>(row.scopes);
    const actor =
      row.kind === 'admin'
        ? await this.actors.of(row.kind, row.actorId, scopes)
        : liveActor(row.kind, row.actorId, row, scopes ?? ['*']);
    if (actor && (!row.lastUsedAt || Date.parse(isoOf(row.lastUsedAt)) < now.getTime() - TOUCH_EVERY_MS))
      await this.db.query('UPDATE rc_api_tokens SET last_used_at = ? WHERE id = ?', [now, row.id]);
    return actor;
  }

  /** The actor's own living keys. */
  async list(actor: Actor): Promise<ApiTokenInfo[]> {
    actor.require('tokens.write');
    const rows = await this.db.query<
      Record<keyof ApiTokenInfo, never> & { createdAt: string; expiresAt: string | null }
    >(
      `SELECT id, label, scopes, ip_list AS ipList, created_at AS createdAt, expires_at AS expiresAt,
       last_used_at AS lastUsedAt FROM rc_api_tokens WHERE actor_kind = ? AND actor_id = ? AND revoked_at IS NULL
       AND (expires_at IS NULL OR expires_at > ?) ORDER BY id DESC LIMIT 200`,
      [...ownerOf(actor), this.clock.now()],
    );
    return rows.map((row) => ({
      id: row.id,
      label: row.label,
      scopes: row.scopes === null ? null : parseJson<string[]>(row.scopes),
      ipList: row.ipList === null ? [] : parseJson<string[]>(row.ipList),
      createdAt: isoOf(row.createdAt),
      expiresAt: row.expiresAt && isoOf(row.expiresAt),
      lastUsedAt: row.lastUsedAt && isoOf(row.lastUsedAt),
    }));
  }

  /** @throws TokenNotFoundError also for anybody else's */
  async revoke(actor: Actor, tokenId: number): Promise<void> {
    actor.require('tokens.write');
    await this.db.transaction(async (tx) => {
      const { affectedRows } = await tx.execute(
        'UPDATE rc_api_tokens SET revoked_at = ? WHERE id = ? AND actor_kind = ? AND actor_id = ? AND revoked_at IS NULL',
        [this.clock.now(), tokenId, ...ownerOf(actor)],
      );
      if (affectedRows === 0) throw new TokenNotFoundError();
      await this.audit.record(tx, actor, `API token ${tokenId} revoked`);
    });
  }

  private async insert(
    tx: Tx,
    owner: { kind: SubjectKind; id: number; resellerId: number },
    wish: NewApiToken,
    by: string,
  ): Promise<IssuedToken> {
    const now = this.clock.now();
    const expires = wish.hours ? new Date(now.getTime() + wish.hours * HOUR_MS) : null;
    const token = `${PREFIX}${newToken()}`;
    const { insertId } = await tx.execute(
      `INSERT INTO rc_api_tokens (token_hash, actor_kind, actor_id, reseller_id, scopes, label, ip_list, created_by,
       created_at, expires_at) VALUES (?,?,?,?,?,?,?,?,?,?)`,
      [
        hashToken(token),
        owner.kind,
        owner.id,
        owner.resellerId,
        wish.scopes ? JSON.stringify(wish.scopes) : null,
        wish.label,
        wish.ipList?.length ? JSON.stringify(wish.ipList) : null,
        by.slice(0, 60),
        now,
        expires,
      ],
    );
    return {
      id: insertId,
      token,
      label: wish.label,
      scopes: wish.scopes ? [...wish.scopes] : null,
      ipList: [...(wish.ipList ?? [])],
      createdAt: now.toISOString(),
      expiresAt: expires?.toISOString() ?? null,
      lastUsedAt: null,
    };
  }
}

const ownerOf = (actor: Actor): [SubjectKind, number] =>
  actor.kind === 'admin' ? ['admin', actor.adminId] : [actor.kind as 'reseller' | 'client', actor.clientId];

/** An IPv4 address that arrives on an IPv6 socket is written without its prefix. */
const plainAddress = (ip: string): string => ip.replace(/^::ffff:(?=\d+\.)/, '');
