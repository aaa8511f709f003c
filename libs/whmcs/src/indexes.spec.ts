import { describe, expect, it } from 'vitest';
import { ensureIndexes, MIRROR_INDEXES } from './indexes.js';

type Column = { tbl: string; col: string; kind: string; len: number | null };
type IndexPart = { tbl: string; idx: string; col: string; part: number | null };

/** A database that answers with the given catalogue and keeps what it is told to change. */
function database(columns: Column[], indexes: IndexPart[]) {
  const altered: string[] = [];
  const query = async (sql: string) => {
    if (sql.includes('information_schema.COLUMNS')) return columns;
    if (sql.includes('information_schema.STATISTICS')) return indexes;
    altered.push(sql);
    return [];
  };
  return { query, altered };
}

const credit = (...columns: string[]): Column[] =>
  columns.map((col) => ({ tbl: 'tblcredit', col, kind: col === 'date' ? 'date' : 'int', len: null }));
const registrars = (kind: string, len: number): Column[] =>
  ['registrar', 'setting'].map((col) => ({ tbl: 'tblregistrars', col, kind, len }));

describe('restoring our indexes after a dump was loaded', () => {
  it('adds all that a table lacks in one statement', async () => {
    const { query, altered } = database(credit('clientid', 'date', 'relid'), []);
    expect(await ensureIndexes(query)).toEqual(['tblcredit.rc_clientid_date', 'tblcredit.rc_relid']);
    expect(altered).toEqual([
      'ALTER TABLE `tblcredit` ADD INDEX `rc_clientid_date` (`clientid`, `date`), ADD INDEX `rc_relid` (`relid`)',
    ]);
  });

  it('passes over columns and tables that this version of WHMCS does not have', async () => {
    const { query, altered } = database(credit('clientid', 'date'), []);
    expect(await ensureIndexes(query)).toEqual(['tblcredit.rc_clientid_date']);
    expect(altered).toHaveLength(1);
  });

  it('takes a foreign index over the same leading columns for ours', async () => {
    const { query, altered } = database(credit('clientid', 'date', 'relid'), [
      { tbl: 'tblcredit', idx: 'clientid', col: 'clientid', part: null },
      { tbl: 'tblcredit', idx: 'clientid', col: 'date', part: null },
      { tbl: 'tblcredit', idx: 'clientid', col: 'amount', part: null },
      { tbl: 'tblcredit', idx: 'other', col: 'relid', part: null },
    ]);
    expect(await ensureIndexes(query)).toEqual([]);
    expect(altered).toEqual([]);
  });

  it('does not take an index whose prefix is too short', async () => {
    const short = registrars('text', 65535).map((c) => ({
      tbl: c.tbl,
      idx: 'registrar_setting',
      col: c.col,
      part: 32,
    }));
    const { query, altered } = database(registrars('text', 65535), short);
    await ensureIndexes(query);
    expect(altered).toEqual([
      'ALTER TABLE `tblregistrars` ADD INDEX `rc_registrar_setting` (`registrar`(64), `setting`(64))',
    ]);
  });

  it('indexes a short varchar whole, where another version has a text', async () => {
    const { query, altered } = database(registrars('varchar', 32), []);
    await ensureIndexes(query);
    expect(altered).toEqual(['ALTER TABLE `tblregistrars` ADD INDEX `rc_registrar_setting` (`registrar`, `setting`)']);
  });

  it('replaces an index of ours that an older release made over other columns', async () => {
    const { query, altered } = database(credit('clientid', 'date'), [
      { tbl: 'tblcredit', idx: 'rc_clientid_date', col: 'clientid', part: null },
    ]);
    await ensureIndexes(query);
    expect(altered).toEqual([
      'ALTER TABLE `tblcredit` DROP INDEX `rc_clientid_date`, ADD INDEX `rc_clientid_date` (`clientid`, `date`)',
    ]);
  });

  it('knows every index once, all named as ours', () => {
    const names = MIRROR_INDEXES.map((index) => `${index.table}.${index.name}`);
    expect(new Set(names).size).toBe(names.length);
    expect(MIRROR_INDEXES.filter((index) => !index.name.startsWith('rc_') || !index.table.startsWith('tbl'))).toEqual(
      [],
    );
  });
});
