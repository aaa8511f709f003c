/** What the server sent of one record. */
type Json = string | number | boolean | null | undefined | Json[] | { [name: string]: Json };

/** Money and other small objects as columns of their own: `total.amount`, `total.currency`. Lists are left out. */
function flat(row: { [name: string]: Json }, before = ''): [string, string][] {
  return Object.entries(row).flatMap(([name, value]) => {
    if (Array.isArray(value)) return [];
    if (value !== null && typeof value === 'object') return flat(value, `${before}${name}.`);
    return [[`${before}${name}`, value === null || value === undefined ? '' : String(value)] as [string, string]];
  });
}

/** A text that a spreadsheet would take for a formula gets an apostrophe; numbers stay numbers. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) && !/^-?\d+(\.\d+)?$/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Records as CSV, one column for each plain value that any of them has. */
export function toCsv(rows: readonly object[]): string {
  const table = rows.map((row) => new Map(flat(row as { [name: string]: Json })));
  const names = [...new Set(table.flatMap((row) => [...row.keys()]))];
  const lines = [names, ...table.map((row) => names.map((name) => row.get(name) ?? ''))];
  return lines.map((line) => `${line.map(cell).join(',')}\r\n`).join('');
}
