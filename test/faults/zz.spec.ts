import { it } from 'vitest';
import { startProduct } from '../support/processes.js';
import { expectAsAcknowledged, underKills } from './kills.js';
import { Shop } from './shop.js';
it('x', async () => {
  const product = await startProduct();
  const shop = new Shop(product);
  const t0 = Date.now();
  const log = (...a: unknown[]) => process.stderr.write(`${Date.now() - t0} ${a.map(String).join(' ')}\n`);
  const orig = { kill: product.kill, start: product.start };
  product.kill = async (n) => { log('kill', n); await orig.kill(n); };
  product.start = async (n) => { await orig.start(n); log('started', n); };
  const timer = setInterval(() => void (async () => {
    const [r] = await shop.sql(`SELECT (SELECT COUNT(*) FROM rc_payments) p, (SELECT COUNT(*) FROM rc_orders) o, (SELECT COUNT(*) FROM rc_payouts) po, (SELECT COUNT(*) FROM rc_outbox WHERE relayed_at IS NULL) ob, (SELECT COUNT(*) FROM rc_event_deliveries WHERE status<>'delivered') d, (SELECT GROUP_CONCAT(DISTINCT last_error) FROM rc_event_deliveries WHERE last_error<>'') e, (SELECT COUNT(*) FROM rc_jobs WHERE status<>'done') j`);
    log(JSON.stringify(r));
  })(), 5000);
  try {
    const told = await underKills(shop, 12, 1);
    log('told', told.orders.size, told.payments.size);
    await product.drain(); log('drained');
    await expectAsAcknowledged(shop, told); log('ok');
  } finally { clearInterval(timer); log(product.output('worker').slice(-1500)); await product.close(); }
});
