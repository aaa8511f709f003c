/** What a role or an API token can be given. `*` is everything, `orders.*` everything about orders. */
export const PERMISSIONS = [
  'audit.read',
  'brand.read',
  'brand.write',
  'catalog.read',
  'catalog.write',
  'clients.read',
  'clients.write',
  'commission.read',
  'domains.read',
  'domains.write',
  'groups.read',
  'groups.write',
  'impersonation.start',
  'invoices.read',
  'invoices.write',
  'ledger.read',
  'mails.read',
  'operations.read',
  'operations.write',
  'orders.read',
  'orders.write',
  'payments.read',
  'payments.write',
  'payouts.read',
  'payouts.write',
  'prices.read',
  'prices.write',
  'profile.read',
  'profile.write',
  'promotions.read',
  'promotions.write',
  'resellers.read',
  'resellers.write',
  'runs.read',
  'runs.write',
  'servers.read',
  'servers.write',
  'services.read',
  'services.write',
  'settings.read',
  'settings.write',
  'tasks.read',
  'tasks.write',
  'tax.read',
  'tax.write',
  'tokens.write',
] as const;

/** The role that may do everything: WHMCS's "Full Administrator". */
export const FULL_ADMINISTRATOR = 1;

const WORD = /^(\*|[a-z]+\.(\*|[a-z]+))$/;

/** Whether a scope can be stored: a known permission, or a wildcard. */
export function isScope(scope: string): boolean {
  if (scope === '*') return true;
  if (!WORD.test(scope)) return false;
  const [resource, verb] = scope.split('.');
  return PERMISSIONS.some((p) => (verb === '*' ? p.startsWith(`${resource}.`) : p === scope));
}
