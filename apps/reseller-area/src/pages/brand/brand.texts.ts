import { texts } from '#ui';

export const t = texts({
  en: {
    title: 'Brand',
    description: 'How your store and your mails present themselves. What is saved is live at once.',
    openStore: 'Open the store',
    noStore: 'Your store has no address yet: add one below.',
    hosts: 'Addresses of the store',
    hostsText:
      'A name below the store address works at once; a domain of your own once its DNS records show that it is yours and leads here.',
    host: 'Host name',
    addHost: 'Add an address',
    hostAdded: 'The address is added',
    verified: 'works',
    waiting: 'waits for its DNS records',
    remove: 'Remove',
    removeTitle: 'Remove {host}?',
    removeText: 'Your store is no longer reached by it.',
    removed: 'The address is removed',
  },
  de: () => import('./brand.texts.de.js'),
});
