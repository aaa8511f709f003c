import { DomainError, type FieldError } from '#kernel';
import type { Problem } from '#platform/http';
import type { Texts } from '../theme/texts.js';

/** A refusal in words: one sentence, and one per field that it is about; in the list with the field's name. */
export type Words = {
  sentence: string;
  fields: Record<string, string>;
  list: { field: string | null; text: string }[];
};

/** Field names of a form by the last part of an error's pointer, where the two differ. */
export type FieldNames = Readonly<Record<string, string>>;

/**
 * Turns an error of the business into the words of the language. `fields` are the form's field names; an error about a field that the
 * form does not have is said in the summary only. A code without a text gets a neutral sentence: details are for developers.
 */
export function wordsOf(
  error: DomainError | Problem,
  texts: Texts,
  fields: readonly string[] = [],
  names: FieldNames = {},
): Words {
  const { errors = [], ...facts } = 'kind' in error ? error.params : { ...error.params, errors: error.errors };
  const marked: Record<string, string> = {};
  const list: Words['list'] = [];
  for (const one of errors.slice(0, 20)) {
    const last = one.pointer.split('/').at(-1) ?? '';
    const name = names[last] ?? last;
    const field = fields.includes(name) ? name : null;
    const text = sentenceOf(one, error.code, texts);
    if (field) marked[field] ??= text;
    const named = field && texts.has(`field.${field}`) ? `${texts.say(`field.${field}`)}: ${text}` : text;
    if (!list.some((known) => known.text === named)) list.push({ field, text: named });
  }
  const own = `error.${error.code}`;
  const sentence = texts.has(own)
    ? texts.say(own, facts)
    : list.length > 0
      ? texts.say('error.fields')
      : texts.say('error.unknown');
  return { sentence, fields: marked, list };
}

function sentenceOf({ code, pointer }: FieldError, of: string, texts: Texts): string {
  const last = pointer.split('/').at(-1) ?? '';
  const keys = [`field.${last}.${code}`, `field.${code}`, `error.${of}`];
  const known = keys.find((key) => texts.has(key));
  return texts.say(known ?? 'field.invalid');
}
