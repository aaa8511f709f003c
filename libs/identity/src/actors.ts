import { Injectable } from '@nestjs/common';
import { Actor, type AdminId, type ClientId, type ResellerId } from '#kernel';
import { Db, ReadOnce } from '#platform';
import { type ClientProfile, ClientsService } from '#clients';
import { ResellersService } from '#resellers';

export type SubjectKind = 'admin' | 'reseller' | 'client';

/** Who stands behind a session or a token, asked anew with every request: whoever was disabled, suspended or closed is out at once. */
@Injectable()
export class Actors {
  constructor(
    private readonly db: Db,
    private readonly clients: ClientsService,
    private readonly resellers: ResellersService,
  ) {}

  /** null when there is no such subject, or it may not sign in. `scopes` narrows a token; null = everything the subject may do. */
  async of(kind: SubjectKind, id: number, scopes: readonly string[] | null): Promise<Actor | null> {
    if (kind === 'admin') return this.admin(id, scopes);
    if (kind === 'reseller') return this.reseller(id, scopes);
    return this.client(id, scopes);
  }

  async isActiveReseller(clientId: number): Promise<boolean> {
    const reads = new ReadOnce(this.db);
    if (!(await this.resellers.isReseller(clientId, reads))) return false;
    return (await this.resellers.reseller(clientId as ResellerId, reads)).status === 'active';
  }

  /** The client's present reseller; null when the client is closed or gone. */
  async resellerOfOpenClient(clientId: number): Promise<number | null> {
    const profile = await this.profileOf(clientId);
    if (!profile || profile.status === 'Closed') return null;
    return this.resellers.resellerOfClient(clientId as ClientId);
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

  private async reseller(id: number, scopes: readonly string[] | null): Promise<Actor | null> {
    if (!(await this.isActiveReseller(id))) return null;
    const profile = await this.profileOf(id);
    return profile && profile.status !== 'Closed'
      ? Actor.reseller(id as ResellerId, scopes ?? ['*'], nameOf(profile))
      : null;
  }

  private async client(id: number, scopes: readonly string[] | null): Promise<Actor | null> {
    const profile = await this.profileOf(id);
    if (!profile || profile.status === 'Closed') return null;
    const resellerId = await this.resellers.resellerOfClient(id as ClientId);
    return Actor.client(id as ClientId, resellerId, scopes ?? ['*'], nameOf(profile));
  }

  private async profileOf(clientId: number) {
    const profiles = await this.clients.profiles([clientId as ClientId]);
    return profiles.get(clientId as ClientId) ?? null;
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

const nameOf = ({ firstName, lastName, name, clientId }: ClientProfile): string =>
  `${firstName} ${lastName}`.trim() || name || `client ${clientId}`;
