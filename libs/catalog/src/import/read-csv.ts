import { CsvError, parse } from 'csv-parse/sync';
import type { ImportError, ImportFile } from './import.types.js';

export const HEADERS: Record<ImportFile, readonly string[]> = {
  currencies: ['code', 'prefix', 'suffix', 'format', 'rate', 'default'],
  products: ['group', 'product', 'hidden', 'paytype', 'currency', 'cycle', 'setup', 'price'],
  addons: ['addon', 'applies_to_groups', 'currency', 'cycle', 'setup', 'price'],
  options: ['option', 'type', 'products_in_group', 'choice', 'currency', 'monthly_setup', 'monthly_price'],
  tlds: ['tld', 'currency', 'operation', 'years', 'price'],
};

const MAX_ROWS = 50_000;

/** One row with its place; `cell` gives the text of a column as it stands in the file. */
export type CsvRow = { line: number; cell: (column: string) => string };

/** Takes a file apart. Only whole files are read: a file that breaks in the middle gives an error and no row. */
export function readCsv(file: ImportFile, text: string, errors: ImportError[]): CsvRow[] {
  const fail = (line: number, code: string, detail: string): CsvRow[] => {
    errors.push({ file, line, column: '', code, detail });
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
  const expected = HEADERS[file];
  const names = head.record.map((name) => name.trim());
  if (
    names.length !== expected.length ||
    new Set(names).size !== names.length ||
    !names.every((n) => expected.includes(n))
  )
    return fail(1, 'wrong_header', `expected the columns ${expected.join(',')}`);
  if (body.length === 0) return fail(1, 'empty_file', 'the file has a header and no row');
  if (body.length > MAX_ROWS) return fail(1, 'too_many_rows', `a file has at most ${MAX_ROWS} rows`);
  const rows: CsvRow[] = [];
  let before = head.info.lines;
  for (const { record, info } of body) {
    // info.lines is the last line of the record; a quoted cell may span several.
    const line = record.some((c) => c.includes('\n')) ? before + 1 : info.lines;
    before = info.lines;
    if (record.length !== names.length) {
      fail(line, 'wrong_column_count', `has ${record.length} columns instead of ${names.length}`);
      continue;
    }
    rows.push({ line, cell: (column) => record[names.indexOf(column)] });
  }
  return rows;
}
