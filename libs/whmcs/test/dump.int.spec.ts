import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrate, migrationFiles, projectRoot } from '#platform';
import { testDatabase, type TestDatabase } from '#testing';
import {
  encodedText,
  ensureIndexes,
  identifyPasswordForm,
  MIRROR_INDEXES,
  nullableDate,
  onOff,
  parseCycle,
  verifyWhmcsPassword,
  zeroDate,
  zeroInstant,
  zeroOne,
} from '../src/index.js';

const DUMP = readFileSync(join(projectRoot, 'test', 'fixtures', 'whmcs', 'dump.sql'), 'utf8');

let database: TestDatabase;
const query = (sql: string, params?: unknown[]) => database.sql(sql, params);
const mirrorMigrations = () => migrationFiles().filter((file) => file.name.includes('-mirror-'));

const INDEXES = `SELECT TABLE_NAME AS tbl, INDEX_NAME AS idx, MAX(NON_UNIQUE) AS plain,
    GROUP_CONCAT(CONCAT(COLUMN_NAME, IF(SUB_PART IS NULL, '', CONCAT('(', SUB_PART, ')')))
                 ORDER BY SEQ_IN_INDEX SEPARATOR ',') AS cols
  FROM information_schema.STATISTICS
 WHERE TABLE_SCHEMA = DATABASE() AND LEFT(TABLE_NAME, 3) = 'tbl'
 GROUP BY TABLE_NAME, INDEX_NAME ORDER BY TABLE_NAME, INDEX_NAME`;
type IndexRow = { tbl: string; idx: string; plain: number; cols: string };

const tablesLike = async (prefix: string) => {
  const rows = await database.sql<{ name: string }>(
    `SELECT TABLE_NAME AS name FROM information_schema.TABLES
      WHERE TABLE_SCHEMA = DATABASE() AND LEFT(TABLE_NAME, 3) = ? ORDER BY TABLE_NAME`,
    [prefix],
  );
  return rows.map((row) => row.name);
};

beforeAll(async () => {
  database = await testDatabase({ empty: true });
  await migrate(query);
});
afterAll(() => database.drop());

describe('our own tables of WHMCS', () => {
  it('are there after migrating, and migrating again changes nothing', async () => {
    expect(await migrate(query)).toEqual([]);
    for (const statement of mirrorMigrations().flatMap((file) => file.statements)) await query(statement);
    expect(await tablesLike('tbl')).toHaveLength(59);
  });

  it('take a row that names no column, as WHMCS and its modules write them', async () => {
    for (const table of await tablesLike('tbl')) {
      await database.sql(`INSERT INTO \`${table}\` () VALUES ()`);
      await database.sql(`DELETE FROM \`${table}\``);
    }
  });

  it('have exactly the plain indexes that would be restored after a dump', async () => {
    const rows = await database.sql<IndexRow>(INDEXES);
    const made = rows.filter((row) => row.idx.startsWith('rc_')).map((row) => `${row.tbl}.${row.idx}(${row.cols})`);
    const listed = MIRROR_INDEXES.map((index) => `${index.table}.${index.name}(${index.columns.join(',')})`);
    expect(made.sort()).toEqual(listed.sort());
    expect(await ensureIndexes(query)).toEqual([]);
  });
});

describe('a dump of WHMCS, loaded over them', () => {
  let before: string[];

  beforeAll(async () => {
    before = await tablesLike('tbl');
    await database.sql(DUMP);
  });

  it('replaces the mirrored tables, brings further ones and leaves ours alone', async () => {
    const after = await tablesLike('tbl');
    expect(after.filter((table) => !before.includes(table))).toEqual(['tblbannedips', 'tblnotes']);
    expect(before.filter((table) => !after.includes(table))).toEqual([]);
    expect(await tablesLike('rc_')).toContain('rc_migrations');
    expect(await migrate(query)).toEqual([]);
  });

  it('stays what it was when the migrations run over it once more', async () => {
    for (const statement of mirrorMigrations().flatMap((file) => file.statements)) await query(statement);
    const [clients] = await database.sql<{ n: number; ours: number }>(
      `SELECT COUNT(*) AS n, (SELECT COUNT(*) FROM information_schema.STATISTICS
         WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'tblclients' AND INDEX_NAME LIKE 'rc\\_%') AS ours
         FROM tblclients`,
    );
    expect(clients).toEqual({ n: 6, ours: 0 });
  });

  it('differs from our tables as a real one does: engine, character set, extra columns, another order', async () => {
    const facts = await database.sql<{ name: string; engine: string; collation: string }>(
      `SELECT TABLE_NAME AS name, ENGINE AS engine, TABLE_COLLATION AS collation FROM information_schema.TABLES
        WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME IN ('tblgatewaylog', 'tblclients') ORDER BY TABLE_NAME`,
    );
    expect(facts[0]).toMatchObject({ name: 'tblclients', engine: 'InnoDB' });
    expect(facts[0].collation).toMatch(/^utf8(mb3)?_unicode_ci$/);
    expect(facts[1]).toMatchObject({ name: 'tblgatewaylog', engine: 'MyISAM' });
    const columns = await database.sql<{ col: string }>(
      `SELECT COLUMN_NAME AS col FROM information_schema.COLUMNS
        WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'tblhosting' ORDER BY ORDINAL_POSITION`,
    );
    expect(columns.at(-1)?.col).toBe('qty');
    const extra = await database.sql('SELECT legacy_customer_no FROM tblclients WHERE id = 1');
    expect(extra).toEqual([{ legacy_customer_no: 'K-10021' }]);
  });

  it('has columns without a default, so that a strict insert must name them all', async () => {
    const [mode] = await database.sql<{ mode: string }>('SELECT @@SESSION.sql_mode AS mode');
    expect(mode.mode).toContain('STRICT_ALL_TABLES');
    await expect(database.sql("INSERT INTO tblclients (email) VALUES ('x@example.com')")).rejects.toThrow(
      /doesn't have a default value/,
    );
  });

  it('gets our indexes back once, without a unique key, and keeps its own', async () => {
    const own = await database.sql<IndexRow>(INDEXES);
    const made = await ensureIndexes(query);
    expect(made).toContain('tblclients.rc_email');
    expect(made).toContain('tblpricing.rc_type_currency_relid');
    // An index of its own that starts with the same columns does as well.
    expect(made).not.toContain('tblaccounts.rc_invoiceid');
    expect(made).not.toContain('tblusers_clients.rc_client_id');
    expect(await ensureIndexes(query)).toEqual([]);
    const now = await database.sql<IndexRow>(INDEXES);
    expect(now.filter((row) => !row.idx.startsWith('rc_'))).toEqual(own);
    expect(now.filter((row) => row.idx.startsWith('rc_') && row.plain !== 1)).toEqual([]);
    expect(now.length - own.length).toBe(made.length);
  });
});

describe('its rows, read through the column types', () => {
  it('keep their zero dates, which read as not set', async () => {
    const [client] = await database.sql<{ datecreated: string; lastlogin: string; created_at: string }>(
      'SELECT datecreated, lastlogin, created_at FROM tblclients WHERE id = 6',
    );
    expect(client).toEqual({
      datecreated: '0000-00-00',
      lastlogin: '0000-00-00 00:00:00',
      created_at: '0000-00-00 00:00:00',
    });
    expect(zeroDate.from(client.datecreated)).toBeNull();
    expect(zeroInstant(() => 'Europe/Berlin').from(client.created_at)).toBeNull();
    const due = await database.sql<{ id: number; nextduedate: string | null }>(
      'SELECT id, nextduedate FROM tblhosting WHERE id IN (2, 5, 8) ORDER BY id',
    );
    expect(due.map((row) => row.nextduedate)).toEqual(['2026-12-01', '0000-00-00', null]);
    expect(due.map((row) => nullableDate.from(row.nextduedate))).toEqual(['2026-12-01', null, null]);
  });

  it("give the provider's local times as instants", async () => {
    const [invoice] = await database.sql<{ datepaid: string }>('SELECT datepaid FROM tblinvoices WHERE id = 3');
    expect(zeroInstant(() => 'Europe/Berlin').from(invoice.datepaid)).toBe('2025-12-01T13:22:10.000Z');
  });

  it('have flags of both ages', async () => {
    const visible = await database.sql<{ value: string }>(
      "SELECT value FROM tblpaymentgateways WHERE setting = 'visible' ORDER BY id",
    );
    expect(visible.map((row) => [row.value, onOff.from(row.value)])).toEqual([
      ['on', true],
      ['on', true],
      ['on', true],
    ]);
    const departments = await database.sql<{ clientsonly: string; hidden: string }>(
      'SELECT clientsonly, hidden FROM tblticketdepartments ORDER BY id',
    );
    expect(departments.map((row) => onOff.from(row.clientsonly))).toEqual([true, false]);
    expect(departments.map((row) => onOff.from(row.hidden))).toEqual([false, false]);
    const addons = await database.sql<{ tax: string }>('SELECT tax FROM tblhostingaddons ORDER BY id');
    expect(addons.map((row) => row.tax)).toEqual(['1', 'on']);
    expect(addons.map((row) => zeroOne.from(row.tax))).toEqual([true, true]);
  });

  it('have names that are decoded once, and those of newer versions as they are', async () => {
    const clients = await database.sql<{ firstname: string; lastname: string; companyname: string }>(
      'SELECT firstname, lastname, companyname FROM tblclients WHERE id IN (1, 2, 5, 6) ORDER BY id',
    );
    expect(clients[0].companyname).toBe('M&uuml;ller &amp; S&ouml;hne GmbH');
    expect(clients.map((row) => Object.values(row).map((text) => encodedText.from(text) as string))).toEqual([
      ['Jürgen', 'Müller', 'Müller & Söhne GmbH'],
      ['Sean', "O'Neil", ''],
      ['Renée', 'Tremblay', 'Pacific Paddles Ltd'],
      ['Uwe', 'Größer', ''],
    ]);
  });

  it('have billing cycles that are all known', async () => {
    const cycles = await database.sql<{ billingcycle: string }>('SELECT billingcycle FROM tblhosting ORDER BY id');
    expect(cycles.map((row) => parseCycle(row.billingcycle))).toEqual([
      'annually',
      'annually',
      'semiannually',
      'annually',
      'onetime',
      'monthly',
      'monthly',
      'free',
      'monthly',
    ]);
  });

  it.each([
    ['mueller@example.com', 'bcrypt', 'Birkenweg-12'],
    ['oneil@example.org', 'md5-salted', 'dublin1987'],
    ['office@alpenwerk.example', 'hmac-sha256', 'Alpenwerk#2020'],
    ['hello@paddles.example', 'md5', 'maple-leaf'],
    ['buchhaltung@example.com', 'bcrypt', 'Buchhaltung!7'],
    ['groesser@example.net', 'bcrypt', 'altes-passwort'],
  ])('let %s in with the password of the form %s', async (email, form, password) => {
    const [user] = await database.sql<{ password: string }>('SELECT password FROM tblusers WHERE email = ?', [email]);
    expect(identifyPasswordForm(user.password)).toBe(form);
    expect(await verifyWhmcsPassword(user.password, password)).toBe(true);
    expect(await verifyWhmcsPassword(user.password, `${password}.`)).toBe(false);
  });

  it.each([
    ['admin', 'Nordhost-Admin-1'],
    ['support', 'Nordhost-Support-2'],
  ])('let the staff member %s in', async (username, password) => {
    const [admin] = await database.sql<{ passwordhash: string }>(
      'SELECT passwordhash FROM tbladmins WHERE username = ?',
      [username],
    );
    expect(await verifyWhmcsPassword(admin.passwordhash, password)).toBe(true);
  });

  it('have one user who owns two clients, and one owner for every client', async () => {
    const owners = await database.sql<{ user: number; clients: string }>(
      `SELECT auth_user_id AS user, GROUP_CONCAT(client_id ORDER BY client_id) AS clients
         FROM tblusers_clients WHERE owner = 1 GROUP BY auth_user_id HAVING COUNT(*) > 1`,
    );
    expect(owners).toEqual([{ user: 3, clients: '3,4' }]);
    const lonely = await database.sql(
      `SELECT c.id FROM tblclients c LEFT JOIN tblusers_clients u ON u.client_id = c.id AND u.owner = 1
        GROUP BY c.id HAVING COUNT(u.id) <> 1`,
    );
    expect(lonely).toEqual([]);
  });
});

describe('its money', () => {
  it('adds up on every invoice: lines, tax of both levels, credit and total', async () => {
    const [count] = await database.sql<{ n: number }>('SELECT COUNT(*) AS n FROM tblinvoices');
    expect(count.n).toBe(13);
    const wrong = await database.sql(
      `SELECT i.id FROM tblinvoices i
         JOIN (SELECT invoiceid, SUM(amount) AS lines_sum, SUM(amount * taxed) AS taxed_sum
                 FROM tblinvoiceitems GROUP BY invoiceid) l ON l.invoiceid = i.id
        WHERE i.subtotal <> l.lines_sum
           OR i.tax <> ROUND(l.taxed_sum * i.taxrate / 100, 2)
           OR i.tax2 <> ROUND(l.taxed_sum * i.taxrate2 / 100, 2)
           OR i.total <> i.subtotal - i.credit + i.tax + i.tax2`,
    );
    expect(wrong).toEqual([]);
    const empty = await database.sql(
      'SELECT i.id FROM tblinvoices i LEFT JOIN tblinvoiceitems l ON l.invoiceid = i.id WHERE l.id IS NULL',
    );
    expect(empty).toEqual([]);
  });

  it('was received for what is paid, went back for what is refunded, and is open on the rest', async () => {
    const rows = await database.sql<{ status: string; owed: string; paid: string }>(
      `SELECT i.status, SUM(i.total) AS owed, SUM(COALESCE(p.paid, 0)) AS paid
         FROM tblinvoices i
         LEFT JOIN (SELECT invoiceid, SUM(amountin - amountout) AS paid FROM tblaccounts GROUP BY invoiceid) p
           ON p.invoiceid = i.id
        GROUP BY i.status ORDER BY i.status`,
    );
    expect(rows).toEqual([
      { status: 'Cancelled', owed: '64.13', paid: '0.00' },
      { status: 'Draft', owed: '42.00', paid: '0.00' },
      { status: 'Paid', owed: '615.17', paid: '615.17' },
      { status: 'Refunded', owed: '60.48', paid: '0.00' },
      { status: 'Unpaid', owed: '384.95', paid: '0.00' },
    ]);
    const unsettled = await database.sql(
      `SELECT i.id FROM tblinvoices i
        WHERE i.status = 'Paid'
          AND i.total <> (SELECT COALESCE(SUM(a.amountin - a.amountout), 0) FROM tblaccounts a WHERE a.invoiceid = i.id)`,
    );
    expect(unsettled).toEqual([]);
  });

  it('kept as credit is the sum of its log', async () => {
    const rows = await database.sql<{ id: number; credit: string; logged: string }>(
      `SELECT c.id, c.credit, SUM(l.amount) AS logged FROM tblclients c JOIN tblcredit l ON l.clientid = c.id
        GROUP BY c.id, c.credit`,
    );
    expect(rows).toEqual([{ id: 3, credit: '11.72', logged: '11.72' }]);
    expect(await database.sql('SELECT id FROM tblclients WHERE id <> 3 AND credit <> 0')).toEqual([]);
  });

  it('asked for an order is that of its invoice', async () => {
    const wrong = await database.sql(
      `SELECT o.id FROM tblorders o JOIN tblinvoices i ON i.id = o.invoiceid
        WHERE o.amount <> i.total + i.credit OR o.userid <> i.userid`,
    );
    expect(wrong).toEqual([]);
  });

  it('of what recurs is the list price at the time: cycle, options and addons', async () => {
    const [business] = await database.sql<{ amount: string; list: string }>(
      `SELECT h.amount, p.annually
              + (SELECT SUM(o.annually * IF(c.optiontype = '4', x.qty, 1))
                   FROM tblhostingconfigoptions x
                   JOIN tblproductconfigoptions c ON c.id = x.configid
                   JOIN tblpricing o ON o.type = 'configoptions' AND o.relid = x.optionid AND o.currency = 1
                  WHERE x.relid = h.id) AS list
         FROM tblhosting h JOIN tblpricing p ON p.type = 'product' AND p.relid = h.packageid AND p.currency = 1
        WHERE h.id = 2`,
    );
    expect(business).toEqual({ amount: '181.00', list: '181.00' });
    const wrong = await database.sql(
      `SELECT a.id FROM tblhostingaddons a
         JOIN tblpricing p ON p.type = 'addon' AND p.relid = a.addonid AND p.currency = 1
        WHERE a.recurring <> IF(a.billingcycle = 'Annually', p.annually, p.monthly)`,
    );
    expect(wrong).toEqual([]);
  });

  it('points to rows that exist', async () => {
    const checks = [
      `SELECT l.id FROM tblinvoiceitems l LEFT JOIN tblhosting h ON h.id = l.relid AND h.userid = l.userid
        WHERE l.type IN ('Hosting', 'PromoHosting') AND h.id IS NULL`,
      `SELECT l.id FROM tblinvoiceitems l LEFT JOIN tblhostingaddons a ON a.id = l.relid AND a.userid = l.userid
        WHERE l.type = 'Addon' AND a.id IS NULL`,
      `SELECT l.id FROM tblinvoiceitems l LEFT JOIN tbldomains d ON d.id = l.relid AND d.userid = l.userid
        WHERE l.type LIKE 'Domain%' AND d.id IS NULL`,
      `SELECT a.id FROM tblaccounts a LEFT JOIN tblinvoices i ON i.id = a.invoiceid AND i.userid = a.userid
        WHERE i.id IS NULL`,
      `SELECT h.id FROM tblhosting h LEFT JOIN tblproducts p ON p.id = h.packageid WHERE p.id IS NULL`,
      `SELECT h.id FROM tblhosting h LEFT JOIN tblorders o ON o.id = h.orderid AND o.userid = h.userid
        WHERE h.orderid > 0 AND o.id IS NULL`,
      `SELECT d.id FROM tbldomains d LEFT JOIN tblorders o ON o.id = d.orderid AND o.userid = d.userid
        WHERE o.id IS NULL`,
    ];
    for (const check of checks) expect(await database.sql(check)).toEqual([]);
  });
});
