import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { migrationFiles, projectRoot } from '#platform';

const movedTables = createRequire(import.meta.url)('../../config/moved-tables.cjs') as Record<string, string>;

/** Mirrored tables whose unique key is WHMCS's own. */
const UNIQUE_IN_WHMCS = [
  'tbldomains_extra',
  'tblusers',
  'tblusers_clients',
  'tbldeviceauth',
  'tblinvoicedata',
  'tblconfiguration',
];

/** `rc_*` tables that belong to no single reseller, and why. */
const WITHOUT_RESELLER: Record<string, string> = {
  rc_ledger_days_through: 'how far the days of everybody are written',
  rc_mail_texts: 'names of the built-in texts',
  rc_outbox: 'technical: facts of everybody',
  rc_event_deliveries: 'technical',
  rc_jobs: 'technical',
  rc_job_runs: 'technical',
  rc_payout_batches: 'the provider’s own; its rows carry it',
  rc_idempotency_keys: 'technical; scope names who asked',
  rc_test_state: 'test builds only',
  rc_pricing_groups: 'belongs to the provider',
  rc_provisioning_groups: 'the provider’s servers',
  rc_provisioning_servers: 'the provider’s servers',
  rc_group_items: 'belongs to the provider’s group',
  rc_group_prices: 'belongs to the provider’s group',
  rc_resellers: 'its client_id is the reseller',
  rc_reseller_version: 'counter for caches',
  rc_brand_version: 'counter for caches',
  rc_price_versions: 'counters for caches, by scope',
  rc_catalog_version: 'counter of the provider’s catalogue',
  rc_catalog_imports: 'the provider’s import runs',
  rc_login_attempts: 'throttling counters by hashed account and address',
  rc_admin_role_permissions: 'roles of the provider’s staff',
};

const tables = migrationFiles().flatMap((file) =>
  file.statements.flatMap((sql) => {
    const created = /^CREATE TABLE (?:IF NOT EXISTS )?`?(\w+)`?/i.exec(sql);
    return created ? [{ table: created[1], context: file.context, sql }] : [];
  }),
);

function sources(dir: string): string[] {
  return readdirSync(dir).flatMap((name) => {
    const path = join(dir, name);
    if (statSync(path).isDirectory()) return name === 'migrations' ? [] : sources(path);
    return path.endsWith('.ts') && !path.endsWith('.spec.ts') ? [path] : [];
  });
}

describe('table ownership', () => {
  it('every table is created by one context only', () => {
    const owners = new Map<string, Set<string>>();
    for (const { table, context } of tables) owners.set(table, (owners.get(table) ?? new Set()).add(context));
    expect([...owners].filter(([, contexts]) => contexts.size > 1)).toEqual([]);
  });

  it('every table is ours (rc_) or mirrored (tbl)', () => {
    expect(tables.filter(({ table }) => !/^(rc_|tbl)/.test(table))).toEqual([]);
  });

  it('a context writes only its own tables', () => {
    const owner = new Map(tables.map(({ table, context }) => [table, movedTables[table] ?? context]));
    const foreign: string[] = [];
    for (const context of readdirSync(join(projectRoot, 'libs'))) {
      if (context === 'testing') continue;
      const src = join(projectRoot, 'libs', context, 'src');
      let files: string[] = [];
      try {
        files = sources(src);
      } catch {
        continue; // a front-end library without src
      }
      for (const file of files) {
        const text = readFileSync(file, 'utf8');
        const written = [
          ...text.matchAll(/\b(?:INSERT (?:IGNORE )?INTO|REPLACE INTO|DELETE FROM|UPDATE)\s+`?((?:rc_|tbl)\w+)/g),
          ...text.matchAll(/insertMany\(\s*'((?:rc_|tbl)\w+)'/g),
          ...text.matchAll(/mirrorInsert(?:Many)?\(\s*[\w.]+,\s*'((?:rc_|tbl)\w+)'/g),
          ...text.matchAll(/@Entity\('((?:rc_|tbl)\w+)'/g),
        ].map((m) => m[1]);
        for (const table of written)
          if (table !== 'rc_migrations' && owner.get(table) !== context)
            foreign.push(`${relative(projectRoot, file)} writes ${table} of ${owner.get(table) ?? 'nobody'}`);
      }
    }
    expect(foreign).toEqual([]);
  });

  it('a mirrored table gets its rows through mirrorInsert, which knows the tables of a dump', () => {
    const past: string[] = [];
    for (const context of readdirSync(join(projectRoot, 'libs'))) {
      const src = join(projectRoot, 'libs', context, 'src');
      if (context === 'testing' || !existsSync(src)) continue;
      for (const file of sources(src)) {
        const text = readFileSync(file, 'utf8');
        if (/(?:INSERT (?:IGNORE )?INTO|REPLACE INTO)\s+`?tbl\w+|\.insertMany\(\s*'tbl\w+'/.test(text))
          past.push(relative(projectRoot, file));
      }
    }
    expect(past).toEqual([]);
  });

  it('every rc_ table carries reseller_id or says why not', () => {
    const missing = tables.filter(
      ({ table, sql }) => table.startsWith('rc_') && !/\breseller_id\b/.test(sql) && !(table in WITHOUT_RESELLER),
    );
    expect(missing.map((t) => t.table)).toEqual([]);
  });

  it('every column of every table has a default, so that rows of an older version still fit', () => {
    const bare: string[] = [];
    for (const { table, sql } of tables)
      for (const line of sql.split('\n').slice(1)) {
        const column =
          /^\s*`?(\w+)`?\s+(TINYINT|SMALLINT|INT|BIGINT|DECIMAL|CHAR|VARCHAR|DATE|DATETIME|TIMESTAMP|ENUM|TEXT|MEDIUMTEXT|LONGTEXT)\b/i.exec(
            line,
          );
        if (!column || /^(PRIMARY|UNIQUE|KEY|INDEX|CONSTRAINT)$/i.test(column[1])) continue;
        if (!/DEFAULT|AUTO_INCREMENT|\bNULL\b(?<!NOT NULL)/i.test(line)) bare.push(`${table}.${column[1]}`);
      }
    expect(bare).toEqual([]);
  });

  it('no migration adds a unique key to a mirrored table that WHMCS does not have', () => {
    const unique = tables.filter(
      ({ table, sql }) => table.startsWith('tbl') && /UNIQUE/i.test(sql) && !UNIQUE_IN_WHMCS.includes(table),
    );
    expect(unique.map((t) => t.table)).toEqual([]);
  });
});
