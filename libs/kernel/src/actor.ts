import { DomainError } from './domain-error.js';
import type { AdminId, ClientId, ResellerId } from './ids.js';
import { ImpersonationForbiddenError, type Impersonator } from './impersonator.js';

export type ActorKind = 'admin' | 'reseller' | 'client' | 'system';

/** Who asks. Made by the guard (or by a job) and passed to every use case as its first argument. */
export class Actor {
  private constructor(
    readonly kind: ActorKind,
    /** The admin's id; 0 for everyone else. */
    readonly adminId: AdminId,
    /** The reseller he is, or whose end client he is; 0 = the provider's own. */
    readonly resellerId: ResellerId,
    /** `tblclients.id` of a client or of the reseller; 0 for admins and jobs. */
    readonly clientId: ClientId,
    private readonly permissions: ReadonlySet<string>,
    readonly name: string,
    /** Null when he acts himself. */
    readonly impersonator: Impersonator | null = null,
  ) {}

  static admin(id: AdminId, permissions: Iterable<string>, name = `admin ${id}`): Actor {
    return new Actor('admin', id, 0 as ResellerId, 0 as ClientId, new Set(permissions), name);
  }

  /** `scopes` narrows an API token; absent means everything a reseller may do. */
  static reseller(id: ResellerId, scopes: Iterable<string> = ['*'], name = `reseller ${id}`): Actor {
    return new Actor('reseller', 0 as AdminId, id, id as unknown as ClientId, new Set(scopes), name);
  }

  static client(id: ClientId, resellerId: ResellerId, scopes: Iterable<string> = ['*'], name = `client ${id}`): Actor {
    return new Actor('client', 0 as AdminId, resellerId, id, new Set(scopes), name);
  }

  static system(name: string): Actor {
    return new Actor('system', 0 as AdminId, 0 as ResellerId, 0 as ClientId, new Set(['*']), name);
  }

  /** The same actor, acted by somebody else: whatever he does is logged with both names. */
  actedBy(impersonator: Impersonator): Actor {
    return new Actor(
      this.kind,
      this.adminId,
      this.resellerId,
      this.clientId,
      this.permissions,
      this.name,
      impersonator,
    );
  }

  can(permission: string): boolean {
    if (this.permissions.has('*') || this.permissions.has(permission)) return true;
    const resource = permission.split('.')[0];
    return this.permissions.has(`${resource}.*`);
  }

  /** @throws DomainError `kernel.permission_missing` */
  require(permission: string): void {
    if (!this.can(permission))
      throw new DomainError('kernel.permission_missing', 'forbidden', { permission }, `needs ${permission}`);
  }

  /** For what only the account's owner does, such as changing where payments go. @throws ImpersonationForbiddenError */
  requireHimself(what: string): void {
    if (this.impersonator) throw new ImpersonationForbiddenError(what);
  }

  /** One stable word for logs, audit and idempotency scopes, such as `reseller:12`. */
  get key(): string {
    if (this.kind === 'admin') return `admin:${this.adminId}`;
    if (this.kind === 'system') return `system:${this.name}`;
    return `${this.kind}:${this.clientId}`;
  }

  /** Both identities in one word where somebody acts in his name, such as `admin:1 as client:12`; else `key`. */
  get signature(): string {
    return this.impersonator ? `${this.impersonator.kind}:${this.impersonator.id} as ${this.key}` : this.key;
  }
}
