import { Injectable } from '@nestjs/common';
import { Clock, type Impersonator, type ResellerId } from '#kernel';
import { Db } from '#platform';
import { ResellersService } from '#resellers';
import { PROVIDER_SCOPE, SettingsService } from '#settings';
import { Actors } from './actors.js';

/** A session in somebody else's name, as it stands with this request. */
export interface LiveImpersonation {
  id: number;
  by: Impersonator;
  subjectKind: 'reseller' | 'client';
  subjectId: number;
  /** ISO instant of the end. */
  until: string;
  secondsLeft: number;
  /** Changes were confirmed and are still allowed. */
  writes: boolean;
  /** They can be confirmed: `impersonation.writes`. */
  mayWrite: boolean;
}

type Row = {
  actorKind: 'admin' | 'reseller';
  actorId: number;
  subjectKind: 'reseller' | 'client';
  subjectId: number;
  reason: string;
  /** Null until the key was used. */
  until: string | null;
  writesAt: string | null;
};

const isoOf = (stored: string): string => `${stored.replace(' ', 'T')}Z`;

/** May staff or a reseller (still) sign in as others: asked at the start and with every request. */
@Injectable()
export class LiveImpersonations {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly actors: Actors,
    private readonly resellers: ResellersService,
    private readonly settings: SettingsService,
  ) {}

  /**
   * Null as soon as it is over: the time is up, the actor's own session ended, his role or the setting was taken away. Whether the subject
   * may still sign in the session itself asks.
   */
  async of(id: number): Promise<LiveImpersonation | null> {
    const now = this.clock.now();
    const row = await this.read(id);
    const left = row?.until ? Date.parse(isoOf(row.until)) - now.getTime() : 0;
    const by = left > 0 ? await this.impersonatorOf(id, row) : null;
    if (!row?.until || !by) return null;
    const mayWrite = await this.settings.value('impersonation.writes', PROVIDER_SCOPE);
    return {
      id,
      by,
      subjectKind: row.subjectKind,
      subjectId: row.subjectId,
      until: isoOf(row.until),
      secondsLeft: Math.ceil(left / 1000),
      writes: mayWrite && row.writesAt !== null,
      mayWrite,
    };
  }

  /** Who acts in it; null when his own session has ended or he may not (any more). */
  async impersonatorOf(id: number, known?: Row | null): Promise<Impersonator | null> {
    const row = known ?? (await this.read(id));
    const actor = row && (await this.actors.of(row.actorKind, row.actorId, null));
    if (!actor?.can('impersonation.start')) return null;
    if (row!.actorKind === 'reseller' && !(await this.isOnFor(actor.resellerId))) return null;
    return { kind: row!.actorKind, id: row!.actorId, name: actor.name, impersonationId: id, reason: row!.reason };
  }

  /** Whether a reseller may sign in as his clients (features.md P30). */
  async isOnFor(resellerId: ResellerId): Promise<boolean> {
    return this.settings.value('clients.loginAs', await this.resellers.scopeOf(resellerId));
  }

  /** Null also when the session of whoever started it has ended. */
  private async read(id: number): Promise<Row | null> {
    const [row] = await this.db.query<Row>(
      `SELECT i.actor_kind AS actorKind, i.actor_id AS actorId, i.subject_kind AS subjectKind, i.subject_id AS subjectId,
       i.reason, i.expires_at AS until, i.writes_at AS writesAt
       FROM rc_impersonations i JOIN rc_sessions s ON s.id = i.actor_session_id
       WHERE i.id = ? AND s.revoked_at IS NULL AND s.expires_at > ?`,
      [id, this.clock.now()],
    );
    return row ?? null;
  }
}
