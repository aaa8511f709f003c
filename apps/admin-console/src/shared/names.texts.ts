import { texts } from '#ui';

export const t = texts({
  en: { direct: 'Direct', reseller: 'Reseller {id}', client: 'Client {id}' },
  de: () => import('./names.texts.de.js'),
});
