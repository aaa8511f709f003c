import { NAMED_ENTITIES } from './html-entities.js';

const ENTITY = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z][A-Za-z0-9]{1,9}));/g;

/**
 * Text of a column that may be stored HTML-encoded (schema §0.2): named entities of HTML 4.01 and numeric ones become
 * their characters, in one pass, so `&amp;lt;` becomes `&lt;` and never `<`. What is no entity stays as it is.
 */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(ENTITY, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return NAMED_ENTITIES.get(name) ?? whole;
    const code = decimal !== undefined ? parseInt(decimal, 10) : parseInt(hex as string, 16);
    const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
    return isCharacter ? String.fromCodePoint(code) : whole;
  });
}

const SPECIAL: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#039;',
};

/** The form in which older versions store text: the five special characters encoded, the apostrophe as `&#039;`. */
export function encodeEntities(text: string): string {
  return text.replace(/[&<>"']/g, (character) => SPECIAL[character]);
}
