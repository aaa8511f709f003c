import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DataSource } from 'typeorm';
import { dataSourceOptions, Db, migrate, projectRoot, SESSION_STATEMENTS } from '#platform';
import { testDatabase, type TestDatabase } from '#testing';
import { mirrorFitted, mirrorInsert, mirrorInsertMany } from '../src/index.js';

const DUMP = readFileSync(join(projectRoot, 'test', 'fixtures', 'whmcs', 'dump.sql'), 'utf8');

let database: TestDatabase;
let source: DataSource;
let db: Db;

beforeAll(async () => {
  database = await testDatabase({ empty: true });
  await migrate((sql, params) => database.sql(sql, params));
  source = await new DataSource(dataSourceOptions(database.url, 1)).initialize();
  for (const statement of SESSION_STATEMENTS) await source.query(statement);
  db = new Db(source);
});
afterAll(async () => {
  await source.destroy();
  await database.drop();
});

describe('a row of ours in a mirrored table', () => {
  const client = { firstname: 'Lena', lastname: 'Öttl', email: 'lena@tirol.example', currency: 1 };
  let first: number;

  it('takes the defaults of our own tables', async () => {
    first = (await db.transaction((tx) => mirrorInsert(tx, 'tblclients', client))).insertId;
    expect(await database.sql('SELECT firstname, status, notes FROM tblclients WHERE id = ?', [first])).toEqual([
      { firstname: 'Lena', status: 'Active', notes: '' },
    ]);
  });

  it('goes into the tables of a dump too, also when that was loaded while we ran', async () => {
    await database.sql(DUMP);
    await expect(
      db.transaction((tx) => tx.execute('INSERT INTO tblclients (firstname) VALUES (?)', ['Lena'])),
    ).rejects.toMatchObject({ code: 'ER_NO_DEFAULT_FOR_FIELD' });
    const { insertId } = await db.transaction((tx) => mirrorInsert(tx, 'tblclients', client));
    const [row] = await database.sql(
      'SELECT firstname, credit, cardnum, lastlogin, status, legacy_customer_no, datecreated FROM tblclients WHERE id = ?',
      [insertId],
    );
    expect(row).toMatchObject({
      firstname: 'Lena',
      credit: '0.00',
      lastlogin: null,
      status: 'Active',
      legacy_customer_no: '',
      datecreated: '0000-00-00',
    });
  });

  it('may leave out every column of every table', async () => {
    const tables = await database.sql<{ name: string }>(
      "SELECT TABLE_NAME AS name FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME LIKE 'tbl%'",
    );
    expect(tables.length).toBeGreaterThan(50);
    for (const { name } of tables)
      await db.transaction(async (tx) => {
        const { affectedRows } = await mirrorInsert(tx, name, {});
        expect([name, affectedRows]).toEqual([name, 1]);
        await tx.execute(`DELETE FROM ${name} WHERE id = LAST_INSERT_ID()`);
      });
  });

  it('is written with its kind in one statement', async () => {
    const statements: string[] = [];
    await db.transaction(async (tx) => {
      const counted = {
        database: tx.database,
        query: tx.query.bind(tx) as never,
        execute: (sql: string, params: never) => {
          statements.push(sql);
          return tx.execute(sql, params);
        },
      };
      await mirrorInsertMany(
        counted,
        'tblinvoiceitems',
        ['invoiceid', 'amount'],
        [
          [991, '1.00'],
          [991, '2.00'],
        ],
      );
      await mirrorInsertMany(counted, 'tblinvoiceitems', ['invoiceid', 'amount'], []);
    });
    expect(statements).toHaveLength(1);
    expect(await database.sql('SELECT SUM(amount) AS sum FROM tblinvoiceitems WHERE invoiceid = 991')).toEqual([
      { sum: '3.00' },
    ]);
  });

  it('loses what the column cannot hold, and fits its words', async () => {
    const { insertId } = await db.transaction((tx) =>
      mirrorInsert(tx, 'tbldomains', { domain: 'x.example 😀', status: 'active', registrationdate: null }),
    );
    const [row] = await database.sql('SELECT domain, status, registrationdate FROM tbldomains WHERE id = ?', [
      insertId,
    ]);
    expect(row).toMatchObject({ domain: 'x.example \ufffd', status: 'Active', registrationdate: '0000-00-00' });
    const fitted = await db.transaction((tx) => mirrorFitted(tx, 'tblclients', { firstname: 'Lena 😀', id: 7 }));
    expect(fitted).toEqual({ firstname: 'Lena \ufffd', id: 7 });
  });

  it('can be passed over or take the place of values where its key exists', async () => {
    const user = { first_name: 'A', email: 'same@tirol.example' };
    await db.transaction((tx) => mirrorInsert(tx, 'tblusers', user, { ignore: true }));
    const again = await db.transaction((tx) => mirrorInsert(tx, 'tblusers', user, { ignore: true }));
    expect(again.affectedRows).toBe(0);
    for (const value of ['1', '2'])
      await db.transaction((tx) =>
        mirrorInsert(tx, 'tblconfiguration', { setting: 'Ours', value }, { onDuplicate: ['value'] }),
      );
    expect(await database.sql("SELECT value FROM tblconfiguration WHERE setting = 'Ours'")).toEqual([{ value: '2' }]);
  });
});
