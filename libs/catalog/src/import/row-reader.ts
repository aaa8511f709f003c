import { currencyDigits, DomainError, Money } from '#kernel';
import { NOT_OFFERED } from '#whmcs';
import type { ImportError, ImportFile, KnownNames } from './import.types.js';
import type { CsvRow } from './read-csv.js';

/** Reads the cells of one row; what is wrong with any of them is told with its line and column. */
export class RowReader {
  ok = true;

  constructor(
    private readonly file: ImportFile,
    private readonly row: CsvRow,
    private readonly known: KnownNames,
    private readonly errors: ImportError[],
  ) {}

  fail(column: string, code: string, detail: string): void {
    this.ok = false;
    this.errors.push({ file: this.file, line: this.row.line, column, code, detail });
  }

  raw(column: string): string {
    return this.row.cell(column);
  }

  name(column: string, max = 128): string {
    const text = this.row.cell(column).trim();
    if (text === '') this.fail(column, 'required', 'is empty');
    else if (text.length > max) this.fail(column, 'too_long', `is longer than ${max} characters`);
    else if (/\p{Cc}/u.test(text)) this.fail(column, 'bad_text', 'holds control characters');
    return text;
  }

  oneOf<T extends string>(column: string, values: readonly T[], code: string): T {
    const text = this.row.cell(column).trim();
    if (!(values as readonly string[]).includes(text))
      this.fail(column, code, `is one of ${values.join(', ')}, not "${text.slice(0, 40)}"`);
    return text as T;
  }

  flag(column: string): boolean {
    return this.oneOf(column, ['0', '1'], 'bad_flag') === '1';
  }

  whole(column: string, least: number, most: number, code: string): number {
    const text = this.row.cell(column).trim();
    const value = /^\d{1,9}$/.test(text) ? Number.parseInt(text, 10) : -1;
    if (value < least || value > most) this.fail(column, code, `is a whole number from ${least} to ${most}`);
    return value;
  }

  /** A currency the file of currencies or the installation has. */
  currency(column = 'currency'): string {
    const code = this.row.cell(column).trim();
    if (!this.known.currencies.has(code))
      this.fail(column, 'unknown_currency', `"${code.slice(0, 20)}" is no currency of this catalogue`);
    return code;
  }

  groups(column: string): string[] {
    const names = this.row
      .cell(column)
      .split('|')
      .map((name) => name.trim());
    for (const name of names)
      if (!this.known.productGroups.has(name))
        this.fail(column, 'unknown_product_group', `there is no product group "${name.slice(0, 60)}"`);
    if (new Set(names).size !== names.length) this.fail(column, 'duplicate_group', 'names a product group twice');
    return names;
  }

  /** A price: −1 is "not offered", any other negative one is wrong; more digits than the currency has are refused, never rounded. */
  price(column: string, currency: string, options: { mayBeMissing: boolean }): string {
    const text = this.row.cell(column).trim();
    if (options.mayBeMissing && /^-1(\.0{1,2})?$/.test(text)) return NOT_OFFERED;
    if (!/^-?\d{1,40}(\.\d{1,40})?$/.test(text)) {
      this.fail(column, 'bad_price', `"${text.slice(0, 40)}" is not a plain decimal such as 12.34`);
      return NOT_OFFERED;
    }
    if (text.startsWith('-')) {
      this.fail(
        column,
        'negative_price',
        options.mayBeMissing ? 'is negative; only -1 is, for "not offered"' : 'is negative',
      );
      return NOT_OFFERED;
    }
    if (!this.known.currencies.has(currency)) return NOT_OFFERED;
    try {
      return Money.of(text, currency).toDatabase();
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      const digits = currencyDigits(currency);
      if (error.code === 'kernel.too_many_decimals')
        this.fail(column, 'too_many_decimals', `${currency} has ${digits} decimals`);
      else this.fail(column, 'bad_price', error.message);
      return NOT_OFFERED;
    }
  }
}
