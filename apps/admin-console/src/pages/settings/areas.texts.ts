import { texts } from '#ui';

/** The first words of settings' keys. */
export const t = texts({
  en: {
    provider: 'Provider',
    branding: 'Brand and store',
    store: 'Main store',
    clients: 'Clients',
    services: 'Services',
    tickets: 'Tickets',
    promotions: 'Promotions',
    mail: 'Mail',
    billing: 'Billing',
    deferred: 'Deferred payments',
    consolidation: 'Consolidated invoices',
    payout: 'Payouts',
    commission: 'Commission',
    tax: 'Tax',
    impersonation: 'Signing in as a client',
    wholesale: 'Wholesale invoices',
    wallet: 'Wallets',
    resellers: 'Resellers',
  },
  de: () => import('./areas.texts.de.js'),
});
