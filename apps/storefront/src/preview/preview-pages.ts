const SAMPLE = '/account/sample-invoice';
/** Pages that only read, and what they are made of. */
const SHOWN =
  /^\/(?:groups\/\d{1,9}|products\/\d{1,9}(?:\/(?:domain|order))?|cart|domains|brand\/(?:logo|icon\.svg))?$/;
const SAMPLES = new Set(['/sample-product', SAMPLE, `${SAMPLE}/paper`, `${SAMPLE}/pdf`]);
/** The sample's own link to its file. */
const SAMPLE_FILE = '/account/invoices/0/pdf';
/** What a search asks for costs a question to a registry. */
const ASKS_NOBODY = '/domains';
/** Addresses of the store's own pages, `/…`, as they stand in attributes. Files of themes are the same everywhere; `//host` leads elsewhere. */
const OWN = /(\s(?:href|src|action)=")\/(?!\/|theme\/)/g;

/** The address in the store that an address in a preview shows; null for what is no part of a preview. */
export function shownPage(address: string): string | null {
  const [path, query] = address.split('?', 2);
  if (path === SAMPLE_FILE) return `${SAMPLE}/pdf`;
  if (SAMPLES.has(path)) return path;
  if (!SHOWN.test(path)) return null;
  return query === undefined || path === ASKS_NOBODY ? path : `${path}?${query}`;
}

/** A page whose links lead on inside of the preview. Texts cannot be taken for links: a quote in them is written as `&quot;`. */
export const ledBack = (html: string, prefix: string): string => html.replace(OWN, `$1${prefix}/`);
