import { describe, expect, it } from 'vitest';
import { DomainError } from '#kernel';
import { languageOf } from '../theme/languages.js';
import { Texts } from '../theme/texts.js';
import { wordsOf } from './problem-words.js';

const texts = new Texts(languageOf('en'), {
  'error.fields': 'Please check the marked fields.',
  'error.unknown': 'That did not work.',
  'error.domains.taken': '{name} is taken.',
  'field.invalid': 'This is not valid.',
  'field.whole_number': 'Enter a whole number.',
  'field.email.taken': 'There is an account with this address.',
});

describe('refusals in words', () => {
  it('says what is known of a code, with the facts of the case', () => {
    const error = new DomainError('domains.taken', 'conflict', { name: 'example.com' });
    expect(wordsOf(error, texts)).toEqual({ sentence: 'example.com is taken.', fields: {}, list: [] });
  });

  it('marks the field that a pointer names', () => {
    const errors = [{ pointer: '/lines/0/quantity', code: 'whole_number', detail: 'developers only' }];
    const words = wordsOf(new DomainError('ordering.invalid_lines', 'invalid', { errors }), texts, ['quantity']);
    expect(words.sentence).toBe('Please check the marked fields.');
    expect(words.fields).toEqual({ quantity: 'Enter a whole number.' });
  });

  it('prefers the words for this very field', () => {
    const errors = [{ pointer: '/email', code: 'taken', detail: '' }];
    const words = wordsOf(new DomainError('identity.email_taken', 'conflict', { errors }), texts, ['email']);
    expect(words.fields.email).toBe('There is an account with this address.');
  });

  it('never shows details that are meant for developers', () => {
    const error = new DomainError('x.new_code', 'invalid', {}, 'SELECT failed in line 7');
    expect(JSON.stringify(wordsOf(error, texts))).not.toContain('SELECT');
  });
});
