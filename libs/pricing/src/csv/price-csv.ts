import { CsvError, parse } from 'csv-parse/sync';
import { DomainError } from '#kernel';

/** What is wrong with a file, by line (the header is line 1) and column; an empty column is the whole line. */
export type CsvRowError = { line: number; column: string; code: string; detail: string };
export type CsvPriceRow = { line: number; cell: (column: string) => string };

export const GROUP_COLUMNS = [
  'item_type',
  'item_id',
  'item',
  'currency',
  'term',
  'admin_setup',
  'admin_recurring',
  'lowest_setup',
  'lowest_recurring',
  'highest_setup',
  'highest_recurring',
] as const;
export const RESELLER_COLUMNS = ['item_type', 'item_id', 'item', 'currency', 'term', 'setup', 'recurring'] as const;

const MOST_ROWS = 20_000;

/** A file that was refused: nothing of it was loaded. */
export class CsvRefusedError extends DomainError {
  constructor(errors: readonly CsvRowError[]) {
    super(
      'pricing.csv_refused',
      'invalid',
      {
        errorCount: errors.length,
        errors: errors.slice(0, 100).map(({ line, column, code, detail }) => ({
          pointer: `/csv/${line}${column === '' ? '' : `/${column}`}`,
          code,
          detail,
        })),
      },
      `the file is refused, ${errors.length === 1 ? 'one error' : `${errors.length} errors`}; nothing was loaded`,
    );
  }
}

/** Takes a file apart, only as a whole: one that breaks off in the middle gives an error and no row. */
export function readPriceCsv(text: string, columns: readonly string[], errors: CsvRowError[]): CsvPriceRow[] {
  const fail = (line: number, code: string, detail: string): CsvPriceRow[] => {
    errors.push({ line, column: '', code, detail });
    return [];
  };
  if (text.replace(/^\uFEFF/, '').trim() === '') return fail(1, 'empty_file', 'the file is empty');
  if (text.includes('\0')) return fail(1, 'broken_csv', 'the file holds binary data');
  let records: { record: string[]; info: { lines: number } }[];
  try {
    records = parse(text, {
      bom: true,
      info: true,
      skip_empty_lines: true,
      relax_column_count: true,
      max_record_size: 20_000,
    }) as never;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = (error as unknown as { lines?: number }).lines ?? 1;
    return fail(line, 'broken_csv', `the file breaks off here: ${error.message.slice(0, 160)}`);
  }
  const [head, ...body] = records;
  const names = head.record.map((name) => name.trim());
  if (names.length !== columns.length || !columns.every((column) => names.includes(column)))
    return fail(1, 'wrong_header', `expected the columns ${columns.join(',')}`);
  if (body.length === 0) return fail(1, 'empty_file', 'the file has a header and no row');
  if (body.length > MOST_ROWS) return fail(1, 'too_many_rows', `a file has at most ${MOST_ROWS} rows`);
  const at = new Map(names.map((name, index) => [name, index]));
  let before = head.info.lines;
  return body.flatMap(({ record, info }) => {
    // info.lines is the last line of a record; a quoted cell may span several.
    const line = record.some((cell) => cell.includes('\n')) ? before + 1 : info.lines;
    before = info.lines;
    if (record.length === names.length) return [{ line, cell: (column: string) => record[at.get(column)!].trim() }];
    fail(line, 'wrong_column_count', `has ${record.length} columns instead of ${names.length}`);
    return [];
  });
}

/** One file with its header. A text that a spreadsheet would take for a formula is kept from being one. */
export function toCsv(columns: readonly string[], rows: readonly (readonly (string | number | null)[])[]): string {
  const quoted = (value: string | number | null): string => {
    const text = value === null ? '' : String(value);
    const safe = /^[=+\-@\t\r]/.test(text) && !/^-?\d/.test(text) ? `'${text}` : text;
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return [columns, ...rows].map((row) => `${row.map(quoted).join(',')}\r\n`).join('');
}
