import { texts } from './texts.js';

export const t = texts({
  en: { pdf: 'PDF', pdfOf: 'PDF of {name}' },
  de: () => import('./printed-document.texts.de.js'),
});
