import { texts } from '#ui';

export const t = texts({ en: { provider: 'Provider' }, de: () => import('./promotions.texts.de.js') });
