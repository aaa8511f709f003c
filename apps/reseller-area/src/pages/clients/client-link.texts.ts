import { texts } from '#ui';

export const t = texts({ en: { client: 'Client {id}' }, de: () => import('./client-link.texts.de.js') });
