/*
 * Inserts into mirrored tables. Our own tables have a default for every column, those of a dump do not: there an INSERT
 * has to name every NOT NULL column, also columns of modules that we never heard of, and sessions are strict. So each
 * writer names what it knows, and what the table wants beyond that is filled here with WHMCS's "not set".
 */

export type MirrorValue = string | number | bigint | boolean | null;
export type MirrorRow = Readonly<Record<string, MirrorValue>>;
export type MirrorWriteResult = { affectedRows: number; insertId: number };

/** A transaction: what the helpers need of it. `database` stands for the one whose tables are meant. */
export interface MirrorSql {
  query<T>(sql: string, params?: MirrorValue[]): Promise<T[]>;
  execute(sql: string, params?: MirrorValue[]): Promise<MirrorWriteResult>;
  readonly database: object;
}

/** What one column of this database takes. */
export type ColumnFacts = {
  name: string;
  /** DATA_TYPE of information_schema, in small letters. */
  type: string;
  nullable: boolean;
  /** NOT NULL, no default, not filled by the server: an INSERT has to name it. */
  mustBeNamed: boolean;
  /** Characters of a CHAR or VARCHAR, else null. */
  characters: number | null;
  /** Bytes of a TEXT, else null. */
  bytes: number | null;
  charset: string | null;
  /** The words of an ENUM, else none. */
  words: readonly string[];
  /** The default of an ENUM, else null. */
  defaultWord: string | null;
};

type Options = {
  /** A row whose unique key exists is passed over. */
  ignore?: boolean;
  /** Columns that take the new value where the unique key exists. */
  onDuplicate?: readonly string[];
};

/** Inserts one row by column names; gives its id. The columns it leaves out are "not set". */
export async function mirrorInsert(
  sql: MirrorSql,
  table: string,
  row: MirrorRow,
  options: Options = {},
): Promise<MirrorWriteResult> {
  return insert(sql, table, Object.keys(row), [Object.values(row)], options);
}

/** Inserts many rows with one statement; nothing for no rows. `insertId` is that of the first. */
export async function mirrorInsertMany(
  sql: MirrorSql,
  table: string,
  columns: readonly string[],
  rows: readonly (readonly MirrorValue[])[],
): Promise<MirrorWriteResult> {
  return rows.length > 0 ? insert(sql, table, columns, rows, {}) : { affectedRows: 0, insertId: 0 };
}

/** The values as the columns of this database can hold them, for an UPDATE with free text. */
export async function mirrorFitted<Row extends MirrorRow>(sql: MirrorSql, table: string, row: Row): Promise<Row> {
  const facts = await columnsOf(sql, table);
  const entries = Object.entries(row).map(([name, value]) => [name, fitted(facts.get(name.toLowerCase()), value)]);
  return Object.fromEntries(entries) as Row;
}

async function insert(
  sql: MirrorSql,
  table: string,
  columns: readonly string[],
  rows: readonly (readonly MirrorValue[])[],
  { ignore, onDuplicate }: Options,
): Promise<MirrorWriteResult> {
  for (let attempt = 1; ; attempt++) {
    const facts = await columnsOf(sql, table);
    const named = new Set(columns.map((name) => name.toLowerCase()));
    const rest = [...facts.values()].filter((column) => column.mustBeNamed && !named.has(column.name.toLowerCase()));
    const filling = rest.map(notSet);
    const values = rows.map((row) => [
      ...row.map((value, at) => fitted(facts.get(columns[at].toLowerCase()), value)),
      ...filling,
    ]);
    const all = [...columns, ...rest.map((column) => column.name)].map(quoted);
    const update = (onDuplicate ?? []).map((name) => `${quoted(name)} = VALUES(${quoted(name)})`).join(', ');
    const one = `(${all.map(() => '?').join(',')})`;
    try {
      return await sql.execute(
        `INSERT ${ignore ? 'IGNORE ' : ''}INTO ${quoted(table)} (${all.join(',')}) VALUES ${values.map(() => one).join(',')}${
          update === '' ? '' : ` ON DUPLICATE KEY UPDATE ${update}`
        }`,
        values.flat(),
      );
    } catch (error) {
      // A dump may have been loaded since the columns were read: the statement alone failed, so look again, once.
      if (attempt > 1 || !STALE.has((error as { code?: string }).code ?? '')) throw error;
      known.get(sql.database)?.delete(table);
    }
  }
}

const STALE = new Set([
  'ER_NO_DEFAULT_FOR_FIELD',
  'ER_BAD_NULL_ERROR',
  'ER_TRUNCATED_WRONG_VALUE_FOR_FIELD',
  'WARN_DATA_TRUNCATED',
  'ER_DATA_TOO_LONG',
  'ER_BAD_FIELD_ERROR',
]);
const known = new WeakMap<object, Map<string, Promise<Map<string, ColumnFacts>>>>();

/** Read once per process, database and table. */
function columnsOf(sql: MirrorSql, table: string): Promise<Map<string, ColumnFacts>> {
  const tables = known.get(sql.database) ?? new Map<string, Promise<Map<string, ColumnFacts>>>();
  known.set(sql.database, tables);
  const found = tables.get(table) ?? readColumns(sql, table);
  tables.set(table, found);
  found.catch(() => tables.delete(table));
  return found;
}

async function readColumns(sql: MirrorSql, table: string): Promise<Map<string, ColumnFacts>> {
  const rows = await sql.query<{
    name: string;
    type: string;
    nullable: string;
    preset: string | null;
    extra: string;
    characters: string | number | null;
    bytes: string | number | null;
    charset: string | null;
    declared: string;
  }>(
    `SELECT COLUMN_NAME AS name, DATA_TYPE AS type, IS_NULLABLE AS nullable, COLUMN_DEFAULT AS preset, EXTRA AS extra,
       CHARACTER_MAXIMUM_LENGTH AS characters, CHARACTER_OCTET_LENGTH AS bytes, CHARACTER_SET_NAME AS charset,
       COLUMN_TYPE AS declared
     FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = ? ORDER BY ORDINAL_POSITION`,
    [table],
  );
  return new Map(
    rows.map((row) => {
      const type = row.type.toLowerCase();
      const number = (value: string | number | null) => (value === null ? null : parseInt(String(value), 10));
      const words = type === 'enum' ? wordsOf(row.declared) : [];
      // MariaDB quotes a text default, MySQL does not.
      const preset = row.preset?.replace(/^'(.*)'$/s, '$1').replaceAll("''", "'") ?? null;
      const facts: ColumnFacts = {
        name: row.name,
        type,
        nullable: row.nullable === 'YES',
        mustBeNamed: row.nullable === 'NO' && row.preset === null && !/auto_increment|\bgenerated\b/i.test(row.extra),
        characters: /^(?:var)?char$/.test(type) ? number(row.characters) : null,
        bytes: /text$/.test(type) ? number(row.bytes) : null,
        charset: row.charset,
        words,
        defaultWord: words.find((word) => word === preset) ?? null,
      };
      return [row.name.toLowerCase(), facts];
    }),
  );
}

/** The words of `enum('Active','It''s')`. */
function wordsOf(declared: string): string[] {
  return [...declared.matchAll(/'((?:[^']|'')*)'/g)].map((match) => match[1].replaceAll("''", "'"));
}

/** WHMCS's "not set" of a column that cannot be NULL. */
export function notSet({ type, words, defaultWord }: Pick<ColumnFacts, 'type' | 'words' | 'defaultWord'>): MirrorValue {
  if (type === 'enum') return defaultWord ?? (words.includes('') ? '' : (words[0] ?? ''));
  if (type === 'date') return '0000-00-00';
  if (type === 'datetime' || type === 'timestamp') return '0000-00-00 00:00:00';
  if (type === 'time') return '00:00:00';
  if (type === 'json') return '{}';
  return /int$|^(?:decimal|numeric|float|double|real|bit|year)$/.test(type) ? 0 : '';
}

/**
 * The value as the column can hold it: not NULL where it must not be, in a word of its ENUM, not longer than it is, and
 * without characters that its character set lacks. WHMCS itself writes without strict mode, where the server does as much.
 */
export function fitted(column: ColumnFacts | undefined, value: MirrorValue): MirrorValue {
  if (!column) return value;
  if (value === null) return column.nullable || !needsValue(column) ? null : notSet(column);
  if (typeof value !== 'string') return value;
  if (column.words.length > 0) {
    const wanted = value.toLowerCase();
    return column.words.find((word) => word.toLowerCase() === wanted) ?? notSet(column);
  }
  let text = value;
  if (column.charset === 'utf8' || column.charset === 'utf8mb3')
    text = text.replace(/[\u{10000}-\u{10ffff}]/gu, '\ufffd');
  else if (column.charset === 'latin1' || column.charset === 'ascii')
    text = text.replace(column.charset === 'ascii' ? /[^\u0000-\u007f]/gu : /[^\u0000-\u00ff€]/gu, '?');
  if (column.characters !== null) return cut(text, column.characters);
  return column.bytes === null ? text : cutBytes(text, column.bytes);
}

/** AUTO_INCREMENT and TIMESTAMP columns give NULL a meaning of their own. */
const needsValue = (column: ColumnFacts): boolean => !column.nullable && column.name.toLowerCase() !== 'id';

const cut = (text: string, characters: number): string =>
  text.length <= characters ? text : [...text].slice(0, characters).join('');

function cutBytes(text: string, bytes: number): string {
  if (text.length * 4 <= bytes || Buffer.byteLength(text) <= bytes) return text;
  return new TextDecoder().decode(Buffer.from(text).subarray(0, bytes)).replace(/\ufffd+$/, '');
}

const quoted = (name: string): string => `\`${name.replaceAll('`', '')}\``;
