import { Readable } from 'node:stream';
import { StreamableFile } from '@nestjs/common';
import type { StatementLine, StatementOf } from '#payouts';

const COLUMNS = ['account', 'on', 'kind', 'description', 'invoiceNumber', 'amount', 'balance'] as const;

/** Text that a spreadsheet would run as a formula is prefixed; numbers stay numbers. */
const cell = (text: string): string => {
  const safe = /^[=+\-@\t\r]/.test(text) && !/^-?\d+(\.\d+)?$/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

async function* rows(lines: AsyncGenerator<StatementLine>, currency: string): AsyncGenerator<string> {
  yield `${[...COLUMNS, 'currency'].join(',')}\r\n`;
  for await (const line of lines) yield `${[...COLUMNS.map((name) => cell(line[name])), currency].join(',')}\r\n`;
}

/** All lines of a statement as a file, written while they are read. */
export const statementFile = (lines: AsyncGenerator<StatementLine>, { currency, month }: StatementOf): StreamableFile =>
  new StreamableFile(Readable.from(rows(lines, currency)), {
    type: 'text/csv; charset=utf-8',
    disposition: `attachment; filename="statement-${month}-${currency}.csv"`,
  });
