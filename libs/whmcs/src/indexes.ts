import { MIRROR_INDEXES } from './mirror-indexes.js';

export { MIRROR_INDEXES } from './mirror-indexes.js';
export type { MirrorIndex } from './mirror-indexes.js';

/** Runs one statement with placeholders and gives its rows. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- the row type belongs to the caller's driver
export type QueryRows = (sql: string, params?: unknown[]) => Promise<any[]>;

type ColumnFacts = { type: string; length: number | null };
type Part = { column: string; prefix: number | null };

/**
 * Creates the indexes of `MIRROR_INDEXES` that the current database lacks, and gives the names of those it made as
 * `table.index`. A dump of WHMCS brings its own tables without our indexes; running this afterwards restores them,
 * running it again changes nothing (house.md §7). Tables and columns that the dump does not have are passed over, a
 * foreign index over the same leading columns counts as ours, and no unique key is ever added.
 */
export async function ensureIndexes(query: QueryRows): Promise<string[]> {
  const columns = await readColumns(query);
  const present = await readIndexes(query);
  const made: string[] = [];
  for (const [table, facts] of columns) {
    const adds: string[] = [];
    for (const index of MIRROR_INDEXES.filter((entry) => entry.table === table)) {
      const parts = index.columns.map(parsePart);
      if (!parts.every((part) => facts.has(part.column))) continue;
      const wanted = parts.map((part) => fitted(part, facts.get(part.column) as ColumnFacts));
      const existing = present.get(table) ?? new Map<string, Part[]>();
      if ([...existing.values()].some((have) => covers(have, wanted))) continue;
      // The name is ours: an index that bears it over other columns is from an older release.
      if (existing.has(index.name)) adds.push(`DROP INDEX \`${index.name}\``);
      adds.push(`ADD INDEX \`${index.name}\` (${wanted.map(written).join(', ')})`);
      made.push(`${table}.${index.name}`);
    }
    // One statement per table: a large table is rebuilt once, not once per index.
    if (adds.length > 0) await query(`ALTER TABLE \`${table}\` ${adds.join(', ')}`);
  }
  return made;
}

async function readColumns(query: QueryRows): Promise<Map<string, Map<string, ColumnFacts>>> {
  const tables = [...new Set(MIRROR_INDEXES.map((index) => index.table))];
  const rows = await query(
    `SELECT c.TABLE_NAME AS tbl, c.COLUMN_NAME AS col, c.DATA_TYPE AS kind, c.CHARACTER_MAXIMUM_LENGTH AS len
       FROM information_schema.COLUMNS c
       JOIN information_schema.TABLES t
         ON t.TABLE_SCHEMA = c.TABLE_SCHEMA AND t.TABLE_NAME = c.TABLE_NAME AND t.TABLE_TYPE = 'BASE TABLE'
      WHERE c.TABLE_SCHEMA = DATABASE() AND c.TABLE_NAME IN (${tables.map(() => '?').join(',')})
      ORDER BY c.TABLE_NAME, c.ORDINAL_POSITION`,
    tables,
  );
  const found = new Map<string, Map<string, ColumnFacts>>();
  for (const row of rows) {
    const facts = { type: String(row.kind).toLowerCase(), length: row.len == null ? null : parseInt(row.len, 10) };
    grouped(found, row.tbl).set(row.col, facts);
  }
  return found;
}

async function readIndexes(query: QueryRows): Promise<Map<string, Map<string, Part[]>>> {
  const rows = await query(
    `SELECT TABLE_NAME AS tbl, INDEX_NAME AS idx, COLUMN_NAME AS col, SUB_PART AS part
       FROM information_schema.STATISTICS
      WHERE TABLE_SCHEMA = DATABASE() AND INDEX_TYPE = 'BTREE'
      ORDER BY TABLE_NAME, INDEX_NAME, SEQ_IN_INDEX`,
  );
  const found = new Map<string, Map<string, Part[]>>();
  for (const row of rows) {
    const indexes = grouped(found, row.tbl);
    const parts = indexes.get(row.idx) ?? [];
    parts.push({ column: row.col, prefix: row.part == null ? null : parseInt(row.part, 10) });
    indexes.set(row.idx, parts);
  }
  return found;
}

function grouped<Value>(all: Map<string, Map<string, Value>>, key: string): Map<string, Value> {
  const group = all.get(key) ?? new Map<string, Value>();
  all.set(key, group);
  return group;
}

function parsePart(spec: string): Part {
  const [, column, prefix] = /^(\w+)(?:\((\d+)\))?$/.exec(spec) as RegExpExecArray;
  return { column, prefix: prefix === undefined ? null : parseInt(prefix, 10) };
}

/**
 * The part as this database can hold it. Column types differ between versions of WHMCS: a text column needs a prefix,
 * a short varchar must not have a longer one, and numbers, dates and enums take none.
 */
function fitted(part: Part, facts: ColumnFacts): Part {
  if (/text|blob/.test(facts.type)) return { column: part.column, prefix: part.prefix ?? 64 };
  if (!/char|binary/.test(facts.type) || facts.length === null) return { column: part.column, prefix: null };
  const longest = part.prefix ?? 191;
  return { column: part.column, prefix: facts.length > longest ? longest : null };
}

/** Whether `have` begins with the wanted columns, each at least as far indexed. */
function covers(have: readonly Part[], wanted: readonly Part[]): boolean {
  return wanted.every((part, at) => {
    const other = have[at];
    if (other?.column !== part.column) return false;
    return other.prefix === null || (part.prefix !== null && other.prefix >= part.prefix);
  });
}

const written = (part: Part): string => `\`${part.column}\`${part.prefix === null ? '' : `(${part.prefix})`}`;
