import { Injectable } from '@nestjs/common';
import { Actor, type AdminId, type ResellerId } from '#kernel';
import { Db, ReadOnce } from '#platform';
import { ResellersService } from '#resellers';
import { liveActor, type LiveSubject, SUBJECT_COLUMNS, SUBJECT_JOINS, type SubjectKind } from './live-subject.query.js';

/** Who stands behind a session or a token, asked anew with every request: whoever was disabled, suspended or closed is out at once. */
@Injectable()
export class Actors {
  constructor(
    private readonly db: Db,
    private readonly resellers: ResellersService,
  ) {}

  /** null when there is no such subject, or it may not sign in. `scopes` narrows a token; null = everything the subject may do. */
  async of(kind: SubjectKind, id: number, scopes: readonly string[] | null): Promise<Actor | null> {
    if (kind === 'admin') return this.admin(id, scopes);
    const [subject] = await this.db.query<LiveSubject>(
      `SELECT ${SUBJECT_COLUMNS} FROM tblclients c ${SUBJECT_JOINS} WHERE c.id = ?`,
      [id],
    );
    return subject ? liveActor(kind, id, subject, scopes ?? ['*']) : null;
  }

  async isActiveReseller(clientId: number): Promise<boolean> {
    const reads = new ReadOnce(this.db);
    if (!(await this.resellers.isReseller(clientId, reads))) return false;
    return (await this.resellers.reseller(clientId as ResellerId, reads)).status === 'active';
  }

  /** The client's present reseller; null when the client is closed or gone. */
  async resellerOfOpenClient(clientId: number): Promise<number | null> {
    return (await this.of('client', clientId, null))?.resellerId ?? null;
  }

  private async admin(id: number, scopes: readonly string[] | null): Promise<Actor | null> {
    const rows = await this.db.query<{
      username: string;
      firstname: string;
      lastname: string;
      permission: string | null;
    }>(
      `SELECT a.username, a.firstname, a.lastname, p.permission FROM tbladmins a
       LEFT JOIN rc_admin_role_permissions p ON p.role_id = a.roleid WHERE a.id = ? AND a.disabled = 0`,
      [id],
    );
    if (rows.length === 0) return null;
    const own = rows.flatMap((row) => row.permission ?? []);
    const name = `${rows[0].firstname} ${rows[0].lastname}`.trim() || rows[0].username;
    const whole = Actor.admin(id as AdminId, own, name);
    if (!scopes) return whole;
    return Actor.admin(id as AdminId, narrowed(whole, own, scopes), name);
  }
}

/** A token can never do more than its owner can now, also when his role was narrowed after it was made. */
function narrowed(whole: Actor, own: readonly string[], scopes: readonly string[]): string[] {
  const kept = scopes.filter((scope) => whole.can(scope));
  // A scope wider than what is owned ("*" of a narrowed role) shrinks to what is owned within it.
  const wide = scopes.filter((scope) => scope === '*' || scope.endsWith('.*'));
  const within = own.filter((p) => wide.some((scope) => scope === '*' || p.startsWith(scope.slice(0, -1))));
  return [...kept.filter((scope) => scope !== '*' || own.includes('*')), ...within];
}
