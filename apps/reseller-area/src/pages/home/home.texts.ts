import { texts } from '#ui';

export const t = texts({
  en: {
    title: 'Welcome, {name}',
    checklist: 'Ready to sell?',
    allDone: 'Your store is ready.',
    openStore: 'Open the store',
    brand: 'Name and colours of your brand',
    host: 'An address for your store',
    prices: 'Prices for your store',
    done: 'done',
    todo: 'to do',
    clients: 'Clients',
    open: 'Open invoices',
    orders: 'Orders',
    balances: 'Your profit',
    profit: 'Your profit',
    latest: 'Latest orders',
    atLeast: '{n}+',
    suspended: 'Your store is suspended by your provider: it shows a notice and takes no orders.',
  },
  de: () => import('./home.texts.de.js'),
});
