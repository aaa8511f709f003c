import { texts } from '#ui';

export const t = texts({
  en: {
    title: 'Home',
    attention: 'Needs attention',
    nothing: 'Nothing needs attention.',
    servers: 'Server tasks to do',
    refusedEnds: 'Ends that a server refused',
    registrars: 'Registrar tasks to do',
    parked: 'Parked deliveries and jobs',
    overdue: 'Unpaid and overdue invoices',
    held: 'Payments held for review',
    approve: 'Payouts to approve',
    send: 'Payouts to send',
    failed: 'Mails that failed',
    start: 'Set up',
    startText: 'From an empty installation to the first sale.',
    done: 'done',
    todo: 'to do',
    catalog: 'Load the catalogue',
    group: 'Make a pricing group with prices',
    reseller: 'Put a client into the group',
    latest: 'Latest orders',
    atLeast: '{n}+',
  },
  de: () => import('./home.texts.de.js'),
});
