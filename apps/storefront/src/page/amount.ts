import { DomainError, Money } from '#kernel';
import type { Form } from './form.js';

const TYPED = /^\d{1,13}(?:[.,]\d{1,2})?$/;

/** An amount as people type one, with a point or a comma; null when it is none, which the form says then. Nothing is rounded. */
export function amountOf(form: Form, name: string, currency: string): Money | null {
  const text = form.text(name).replace(/\s/g, '');
  try {
    if (TYPED.test(text)) return Money.of(text.replace(',', '.'), currency);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
  }
  form.fail(name, 'amount');
  return null;
}

/** The key that a page carries, so that its form sent twice is done once. */
const KEY = /^[A-Za-z0-9_-]{20,64}$/;
export function keyOf(form: Form): string {
  const key = form.text('key');
  if (!KEY.test(key)) form.fail('key', 'invalid');
  return key;
}
