import { afterAll, beforeAll, expect, it } from 'vitest';
import { contextModules } from '#config/contexts';
import { LedgerService } from '#ledger';
import { Env } from '#platform';
import { testApp, type TestApp } from '#testing';
import { DEMO_CALLOUT_PRODUCT, seedDemo } from '../../apps/cli/seed/demo.js';

let app: TestApp;
beforeAll(async () => {
  app = await testApp(contextModules, { CALLOUT_PRIVATE: '1' });
  await seedDemo({ env: app.get(Env), get: app.get, context: app.module }, () => undefined);
});
afterAll(() => app.close());

it('seeds two resellers with stores, paid and open orders, profits and a payout', async () => {
  const sql = app.database.sql;
  expect(await sql('SELECT status, COUNT(*) AS n FROM tblinvoices GROUP BY status ORDER BY status')).toEqual([
    { status: 'Paid', n: 2 },
    { status: 'Unpaid', n: 2 },
  ]);
  expect(await sql('SELECT COUNT(*) AS n FROM rc_profit_entries')).toEqual([{ n: 6 }]);
  expect(await sql('SELECT status FROM rc_payouts')).toEqual([{ status: 'sent' }]);
  expect(
    await sql(
      'SELECT DISTINCT domainstatus FROM tblhosting WHERE orderid IN (SELECT order_id FROM rc_orders o JOIN tblinvoices i ON i.id = o.invoice_id WHERE i.status = ?)',
      ['Paid'],
    ),
  ).toEqual([{ domainstatus: 'Active' }]);
});

it('sells one product that the practice server sets up', async () => {
  expect(await app.database.sql("SELECT name FROM tblproducts WHERE servertype = 'callout'")).toEqual([
    { name: DEMO_CALLOUT_PRODUCT },
  ]);
  expect(await app.database.sql('SELECT server_id AS id, address FROM rc_provisioning_servers')).toEqual([
    { id: 1, address: 'http://127.0.0.1:3006/servers/1' },
  ]);
});

it('leaves nothing parked and a clean ledger', async () => {
  expect(
    await app.database.sql("SELECT handler, last_error FROM rc_event_deliveries WHERE status <> 'delivered'"),
  ).toEqual([]);
  const { ok, invariants } = await app.get(LedgerService).verify();
  expect(invariants.filter((i) => i.violations > 0)).toEqual([]);
  expect(ok).toBe(true);
});
