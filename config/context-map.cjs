/**
 * Who may CALL whom (facades). Events of anyone are free to read. Everyone may also call audit.
 * Acyclic and short; a change here is a change of the architecture (docs/adr).
 */
module.exports = {
  ledger: [],
  catalog: [],
  settings: [],
  audit: [],
  commission: [],
  clients: ['catalog', 'settings'],
  resellers: ['catalog', 'clients', 'settings'],
  branding: ['clients', 'resellers', 'settings'],
  tax: ['clients', 'settings'],
  promotions: ['catalog', 'resellers', 'settings'],
  pricing: ['catalog', 'clients', 'resellers', 'commission', 'tax', 'promotions', 'settings'],
  invoicing: ['catalog', 'clients', 'resellers', 'branding', 'tax', 'pricing', 'ledger', 'settings'],
  payments: ['catalog', 'clients', 'resellers', 'invoicing', 'ledger', 'settings'],
  payouts: ['catalog', 'clients', 'resellers', 'commission', 'invoicing', 'payments', 'ledger', 'settings'],
  // Prints what the others wrote; owns no table.
  documents: ['branding', 'catalog', 'clients', 'invoicing', 'payments', 'payouts', 'settings'],
  provisioning: ['catalog', 'settings'],
  domains: ['catalog', 'clients', 'settings'],
  ordering: [
    'catalog',
    'clients',
    'resellers',
    'branding',
    'promotions',
    'pricing',
    'commission',
    'tax',
    'invoicing',
    'payments',
    'provisioning',
    'domains',
    'settings',
  ],
  // Reads what the others stored and computes it again; owns nothing.
  explanations: ['commission', 'pricing'],
  notifications: [
    'catalog',
    'clients',
    'resellers',
    'branding',
    'invoicing',
    'payments',
    'payouts',
    'documents',
    'ordering',
    'domains',
    'settings',
  ],
  // Nobody calls identity: the others get an Actor.
  identity: ['catalog', 'clients', 'resellers', 'branding', 'notifications', 'settings'],
  reporting: [],
};
