import { ApiProblem } from '#api-client';
import { fillIn, phrases } from './texts.js';

const say = phrases({ de: () => import('./problem-words.de.js') });

/** Words for codes whose `detail`, written for developers, would not help the person at the screen. */
const WORDS: Record<string, string> = {
  // Refused shapes of a field, as the server's validation names them.
  isIn: 'Choose one of the offered values.',
  isInt: 'Write a whole number.',
  isString: 'This is needed.',
  matches: 'This is not in the right form.',
  max: 'This is too large.',
  maxLength: 'This is too long.',
  min: 'This is too small.',
  minLength: 'This is too short.',
  'client.network': 'The server cannot be reached. Check your connection and try again.',
  'client.unreadable': 'The server gave an answer this screen does not understand. Try again in a moment.',
  'identity.login_failed': 'The e-mail address or the password is not right.',
  'identity.reset_token_invalid': 'This link does not work any more. Ask for a new one.',
  'identity.unauthenticated': 'Your session has ended. Sign in again.',
  'platform.body_too_large': 'This is too large to be sent: at most 2 MB at once.',
  'platform.forbidden': 'Your role does not allow this.',
  'platform.internal':
    'Something went wrong on our side. Nothing was changed; support finds the cause by the request id.',
  'platform.invalid_request': 'Some fields are not right.',
  'platform.not_found': 'This does not exist (any more).',
  'platform.stale_version': 'Someone changed this meanwhile. Load it again, then repeat your change.',
  'platform.too_many_requests': 'Too many attempts. Wait a few minutes and try again.',
  'platform.unavailable': 'The service cannot answer right now. Try again in a moment.',
  'pricing.price_outside_range': 'The price is outside the allowed range.',
};

const sentence = (text: string): string => {
  const trimmed = text.trim();
  return trimmed ? `${trimmed[0].toUpperCase()}${trimmed.slice(1)}${/[.!?]$/.test(trimmed) ? '' : '.'}` : '';
};

/** Our words for a code in the language of the page, else in English, else what the server wrote for developers. */
function wordsOf(code: string, detail: string, params: Record<string, unknown> = {}): string {
  const said = say(code);
  const values = Object.entries(params).filter((e): e is [string, string | number] =>
    ['string', 'number'].includes(typeof e[1]),
  );
  return said === code ? (WORDS[code] ?? sentence(detail)) : fillIn(said, Object.fromEntries(values));
}

/** What to tell a person about a failure. */
export function problemWords(error: unknown): string {
  if (error instanceof ApiProblem) return wordsOf(error.code, error.message, error.params);
  return error instanceof Error ? sentence(error.message) : wordsOf('platform.internal', '');
}

/** The words for one refused field. */
export const fieldWords = ({ code, detail }: { code: string; detail: string }): string => wordsOf(code, detail);

/** A JSON pointer as the path of a form field: `/price/0/amount` → `price.0.amount`. */
export const fieldOfPointer = (pointer: string): string =>
  pointer
    .replace(/^\//, '')
    .split('/')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .join('.');

/** Refusals whose every field was found: the words stand there, so that a list of pointers would only repeat them. */
const shownOnFields = new WeakSet<object>();

/** Whether the fields of a form already say what was refused. */
export const isShownOnFields = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && shownOnFields.has(error);

/** What the server says about one field of a form without a form state of its own; for the field's `error`. */
export function fieldError(error: unknown, ...fields: string[]): string | undefined {
  if (!(error instanceof ApiProblem)) return undefined;
  const found = error.errors.find((e) => fields.includes(fieldOfPointer(e.pointer)));
  if (found && error.errors.length === 1) shownOnFields.add(error);
  return found && fieldWords(found);
}

/** Brings the first field that is not right under the keyboard, once it is drawn as such: in the open dialog, else on the page. */
export function focusFirstInvalid(within?: ParentNode): void {
  if (typeof document === 'undefined') return;
  setTimeout(() => {
    const place = within ?? [...document.querySelectorAll('[role="dialog"]')].at(-1) ?? document;
    place.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, 50);
}

/** Puts the server's field errors on a form; says whether each found its field. `rename` maps wire names to field names. */
export function showFieldErrors(
  form: { setErrors(errors: Record<string, string>): void; getValues(): object },
  error: unknown,
  rename: Record<string, string> = {},
): boolean {
  if (!(error instanceof ApiProblem) || error.errors.length === 0) return false;
  const known = new Set(Object.keys(form.getValues()));
  const found = error.errors.map((e) => ({
    field: rename[fieldOfPointer(e.pointer)] ?? fieldOfPointer(e.pointer),
    words: fieldWords(e),
  }));
  form.setErrors(Object.fromEntries(found.map(({ field, words }) => [field, words])));
  focusFirstInvalid();
  const all = found.every(({ field }) => known.has(field.split('.')[0]));
  if (all) shownOnFields.add(error);
  return all;
}
