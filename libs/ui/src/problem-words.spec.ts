import { describe, expect, it } from 'vitest';
import { ApiProblem } from '#api-client';
import { fieldOfPointer, problemWords, showFieldErrors } from './problem-words.js';

describe('a refusal in words', () => {
  it('uses our words for a known code and the detail, as a sentence, for others', () => {
    expect(problemWords(new ApiProblem(401, 'identity.login_failed', 'x'))).toMatch(/password is not right/);
    expect(problemWords(new ApiProblem(422, 'ordering.odd', 'this order is odd'))).toBe('This order is odd.');
  });

  it('finds the form field of a pointer', () => {
    expect(fieldOfPointer('/price/0/amount')).toBe('price.0.amount');
    expect(fieldOfPointer('/a~1b')).toBe('a/b');
  });

  it('puts field errors onto the form and says when one has no field', () => {
    let shown: Record<string, string> = {};
    const form = { setErrors: (e: Record<string, string>) => void (shown = e), getValues: () => ({ email: '' }) };
    const problem = (pointer: string) => new ApiProblem(400, 'x', 'x', [{ pointer, code: 'c', detail: 'is required' }]);
    expect(showFieldErrors(form, problem('/email'))).toBe(true);
    expect(shown).toEqual({ email: 'Is required.' });
    expect(showFieldErrors(form, problem('/other'))).toBe(false);
  });
});
