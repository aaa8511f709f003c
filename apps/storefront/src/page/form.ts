import type { FieldError } from '#kernel';

/** What a form sent, read as text: a field given twice counts by its first, anything else is empty. */
export class Form {
  readonly errors: FieldError[] = [];

  constructor(readonly body: unknown) {}

  /** The text of a field without blanks around. */
  text(name: string): string {
    return this.raw(name).trim();
  }

  /** As typed: passwords keep their blanks. */
  raw(name: string): string {
    const fields = this.body as Record<string, unknown> | null | undefined;
    const value = fields && Object.hasOwn(fields, name) ? fields[name] : '';
    const first: unknown = Array.isArray(value) ? value[0] : value;
    return typeof first === 'string' ? first : '';
  }

  /** All values of a group of check boxes. */
  all(name: string): string[] {
    const fields = this.body as Record<string, unknown> | null | undefined;
    const value = fields && Object.hasOwn(fields, name) ? fields[name] : [];
    return [value].flat().filter((one): one is string => typeof one === 'string');
  }

  /** Names of the fields that begin so. */
  names(prefix: string): string[] {
    return Object.keys((this.body as object | null | undefined) ?? {}).filter((name) => name.startsWith(prefix));
  }

  /** A positive whole number as people type one; NaN for everything else, so that the business refuses it. */
  whole(name: string): number {
    const text = this.text(name);
    return /^\d{1,9}$/.test(text) ? Number.parseInt(text, 10) : Number.NaN;
  }

  isChecked(name: string): boolean {
    return this.raw(name) !== '';
  }

  /** A text that must be there, and no longer than `max`. */
  need(name: string, max: number): string {
    const value = this.text(name);
    if (value === '') this.fail(name, 'required');
    else if (value.length > max) this.fail(name, 'too_long');
    return value;
  }

  /** A text that may be left out. */
  may(name: string, max: number): string {
    const value = this.text(name);
    if (value.length > max) this.fail(name, 'too_long');
    return value;
  }

  fail(name: string, code: string): void {
    this.errors.push({ pointer: `/${name}`, code, detail: code });
  }

  /** The given fields as they were typed, to fill the form again. */
  values(names: readonly string[]): Record<string, string> {
    return Object.fromEntries(names.map((name) => [name, this.raw(name).slice(0, 2000)]));
  }
}
