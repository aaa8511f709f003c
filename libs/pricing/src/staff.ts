import { DomainError, type Actor } from '#kernel';

/** Group prices are the provider's: a reseller or end client never has the permission, whatever his token says. */
export function requireStaff(actor: Actor, permission: 'groups.read' | 'groups.write'): void {
  actor.require(permission);
  if (actor.kind !== 'admin' && actor.kind !== 'system')
    throw new DomainError('kernel.permission_missing', 'forbidden', { permission }, `needs ${permission}`);
}
