import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#kernel';
import type { CartLine } from '#pricing';
import { aWorld, backup, codeOf, start, type World } from './world.js';

describe('an addon for a running service', () => {
  let world: World;
  let buyer: Actor;
  let hosting: number;

  beforeAll(async () => {
    world = await aWorld();
    buyer = await world.endClient();
    hosting = await boughtBy(buyer);
  });
  afterAll(() => world.app.close());

  async function boughtBy(client: Actor, productId = 1, term: CartLine['term'] = 'monthly'): Promise<number> {
    const line = start({ item: { type: 'product', id: productId }, term });
    const { orderId } = await world.ordering.checkout(client, { lines: [line], paymentMethod: 'banktransfer' }, null);
    await world.sql("UPDATE rc_services SET status = 'Active' WHERE order_id = ?", [orderId]);
    const [{ id }] = await world.sql<{ id: number }>('SELECT service_id AS id FROM rc_services WHERE order_id = ?', [
      orderId,
    ]);
    return id;
  }
  const { parentRef: _, ...alone } = backup;
  const extra = (over: Partial<CartLine> = {}): CartLine => ({ ...alone, serviceId: hosting, ...over });
  const order = (lines: CartLine[], by = buyer) =>
    world.ordering.checkout(by, { lines, paymentMethod: 'banktransfer' }, null);
  const scope = () => ({ resellerId: world.resellerId, clientId: buyer.clientId });

  it('is priced in the cart and hangs on the service once it is ordered', async () => {
    const { token } = await world.ordering.createCart(scope(), { currency: 'EUR' });
    const { quote } = await world.ordering.putCartLine(scope(), token, extra());
    expect(quote!.lines[0].amount.toDecimal()).toBe('2.40');
    const input = { cartToken: token, paymentMethod: 'banktransfer', expectedFingerprint: quote!.fingerprint };
    const { orderId } = await world.ordering.checkout(buyer, input, null);
    const rows = await world.sql(
      `SELECT a.hostingid, a.recurring, s.parent_id AS parentId, s.item_id AS itemId FROM tblhostingaddons a
       JOIN rc_services s ON s.service_type = 'addon' AND s.service_id = a.id WHERE a.orderid = ?`,
      [orderId],
    );
    expect(rows).toEqual([{ hostingid: hosting, recurring: '2.40', parentId: hosting, itemId: 1 }]);
  });

  it('may be ordered beside other things, for several services at once', async () => {
    const second = await boughtBy(buyer);
    const { orderId } = await order([
      start(),
      backup,
      extra({ ref: 'first' }),
      extra({ ref: 'second', serviceId: second }),
    ]);
    const rows = await world.sql<{ hostingid: number }>(
      'SELECT hostingid FROM tblhostingaddons WHERE orderid = ? ORDER BY id',
      [orderId],
    );
    expect(rows.map(({ hostingid }) => hostingid).slice(1)).toEqual([hosting, second]);
  });

  it('is refused for a service of somebody else, one that does not run, and a product it is not sold with', async () => {
    const before = await world.counts();
    const stranger = await world.endClient();
    expect(await codeOf(order([extra()], stranger))).toBe('ordering.invalid_lines');
    expect(await codeOf(order([extra({ serviceId: 2_000_000_000 })]))).toBe('ordering.invalid_lines');
    expect(await codeOf(order([extra({ serviceId: 2_000_000_000, parentProductId: 1 })]))).toBe(
      'ordering.invalid_lines',
    );
    expect(await codeOf(order([{ ...alone, parentProductId: 1 }]))).toBe('ordering.invalid_lines');
    await world.sql("UPDATE rc_services SET status = 'Terminated' WHERE service_type = 'hosting' AND service_id = ?", [
      hosting,
    ]);
    expect(await codeOf(order([extra()]))).toBe('ordering.invalid_lines');
    await world.sql(
      "UPDATE rc_services SET status = 'Active', item_id = 2 WHERE service_type = 'hosting' AND service_id = ?",
      [hosting],
    );
    expect(await codeOf(order([extra()]))).toBe('pricing.invalid_line');
    await world.sql("UPDATE rc_services SET item_id = 1 WHERE service_type = 'hosting' AND service_id = ?", [hosting]);
    expect(await world.counts()).toEqual(before);
  });

  it('is refused at checkout when the service ended after the cart was filled', async () => {
    const { token } = await world.ordering.createCart(scope(), { currency: 'EUR' });
    await world.ordering.putCartLine(scope(), token, extra());
    await world.sql("UPDATE rc_services SET status = 'Cancelled' WHERE service_type = 'hosting' AND service_id = ?", [
      hosting,
    ]);
    expect(
      await codeOf(world.ordering.checkout(buyer, { cartToken: token, paymentMethod: 'banktransfer' }, null)),
    ).toBe('ordering.invalid_lines');
    await world.sql("UPDATE rc_services SET status = 'Active' WHERE service_type = 'hosting' AND service_id = ?", [
      hosting,
    ]);
  });
});
