import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ClientsService } from '#clients';
import { Actor, type AdminId, type InvoiceId } from '#kernel';
import { PayLinksService, PaymentsService } from '#payments';
import { DatabaseClock, Db, hashToken } from '#platform';
import { ResellersService } from '#resellers';
import { WORLD_PASSWORD, type WorldClient } from '../support/world.js';
import { httpWorld, type HttpWorld } from './http-world.js';
import { type Page, StoreBrowser } from './store-browser.js';

const admin = Actor.admin(1 as AdminId, ['*']);
const ALPHA = 'alpha.localhost:3001';

describe('the link of an invoice mail', () => {
  let http: HttpWorld;
  let clock: DatabaseClock;
  beforeAll(async () => {
    http = await httpWorld();
    clock = http.store.get(DatabaseClock, { strict: false });
    await http.drain();
  });
  afterEach(() => clock.moveTo(new Date()));
  afterAll(() => http?.close());

  const visitor = (host = ALPHA) => new StoreBrowser(http.store, host);
  const words = (page: Page) =>
    /<main[^]*<\/main>/
      .exec(page.html)![0]
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ');
  const linkOf = (client: WorldClient): string => {
    const found = http.mail
      .mails()
      .filter(({ to }) => to.includes(client.email))
      .flatMap(({ text }) => [...text.matchAll(/(https?:\/\/[^/]+)(\/pay\?token=[\w-]+)/g)]);
    expect(found[0]?.[1]).toBe(`http://${ALPHA}`);
    return found.at(-1)![2];
  };
  const tokenOf = (link: string) => link.split('token=')[1];
  /** A link of a client's invoice that went to the address he has now. */
  const newLink = async (client: WorldClient, invoiceId: number): Promise<string> => {
    const { resellerId } = http.world.alpha;
    const token = await http.get(PayLinksService).make({
      invoiceId: invoiceId as InvoiceId,
      clientId: client.clientId,
      resellerId,
      sentTo: client.email,
    });
    return `/pay?token=${token}`;
  };
  let refusal = '';
  const gone = (page: Page) => {
    expect([page.status, words(page)]).toEqual([404, expect.stringContaining('This link does not open an invoice')]);
    expect(page.headers).toMatchObject({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex, nofollow' });
    // The same words whatever the reason.
    expect(words(page)).toBe((refusal ||= words(page)));
  };

  it('is made for the mail that is sent: its hash is kept, the token stands in no row', async () => {
    const { client, open } = http.world.alpha;
    const token = tokenOf(linkOf(client));
    expect(token.length).toBeGreaterThanOrEqual(22);
    const rows = await http.database.sql('SELECT invoice_id AS invoiceId FROM rc_pay_links WHERE token_hash = ?', [
      hashToken(token),
    ]);
    expect(rows).toEqual([{ invoiceId: open.invoiceId }]);
    const columns = await http.database.sql<{ t: string; c: string }>(
      `SELECT table_name AS t, column_name AS c FROM information_schema.columns
       WHERE table_schema = DATABASE() AND data_type IN ('varchar','text','mediumtext','longtext','char','json')`,
    );
    for (const { t, c } of columns) {
      const [{ n }] = await http.database.sql<{ n: number }>(
        `SELECT COUNT(*) AS n FROM \`${t}\` WHERE \`${c}\` LIKE ?`,
        [`%${token}%`],
      );
      expect(Number(n), `${t}.${c}`).toBe(0);
    }
    const copies = await http.database.sql<{ message: string }>('SELECT message FROM tblemails WHERE userid = ?', [
      client.clientId,
    ]);
    expect(copies.some(({ message }) => message.includes(`/account/invoices/${open.invoiceId}`))).toBe(true);
  });

  it('shows its invoice without signing in, and nothing else of the client', async () => {
    const { client, open, paid } = http.world.alpha;
    const guest = visitor();
    const link = linkOf(client);
    const page = await guest.get(link);
    expect(page.status).toBe(200);
    expect(words(page)).toContain('To pay');
    expect(page.headers).toMatchObject({
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex, nofollow',
    });
    expect(page.html).not.toMatch(/\/credit"|Your credit|sign-out/);
    const file = await guest.get(link.replace('/pay?', '/pay/pdf?'));
    expect(file.status).toBe(200);
    expect(file.headers).toMatchObject({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex, nofollow' });
    for (const path of [`/account/invoices/${open.invoiceId}`, `/account/invoices/${paid.invoiceId}`, '/account'])
      expect((await guest.get(path)).path).toContain('/sign-in');
  });

  it('pays by card: the gateway never learns the token, and its page leads back to this browser’s link', async () => {
    const { alpha } = http.world;
    const link = await newLink(alpha.client, alpha.open.invoiceId);
    const token = tokenOf(link);
    const guest = visitor();
    const page = await guest.get(link);
    const leaving = await guest.submit(page, '/pay');
    expect(leaving.path).toContain('/pay/leave');
    const [, url] = /http-equiv="refresh" content="0;url=([^"]+)"/.exec(leaving.html)!;
    const again = await guest.submit(page, '/pay');
    expect(/content="0;url=([^"]+)"/.exec(again.html)![1]).toBe(url);
    const sessionId = new URL(url.replaceAll('&#x3D;', '=')).pathname.split('/').at(-1)!;
    expect(JSON.stringify(http.cards.state.data)).not.toContain(token);
    const [attempt] = await http.database.sql<{ id: number; back: string }>(
      'SELECT id, return_url AS back FROM rc_payment_attempts WHERE invoice_id = ?',
      [alpha.open.invoiceId],
    );
    expect(attempt.back).toBe(`http://${ALPHA}/pay/back`);
    const waits = await guest.get(`/pay/back?attempt=${attempt.id}&return=done`);
    expect(words(waits)).toContain('Your payment is being confirmed');
    gone(await visitor().get(`/pay/back?attempt=${attempt.id}&return=done`));
    expect(http.cards.pay(sessionId, '4242424242424242')).toBe(true);
    await http.get(PaymentsService).resolveStaleAttempts(-1);
    await http.drain();
    const paid = await guest.get(waits.path);
    expect(words(paid)).toContain('This invoice is paid. Thank you.');
    expect(paid.html).not.toContain('action="/pay"');
    expect((await guest.post('/pay', guest.form(page, '/pay'))).status).toBe(422);
    const receipts = await http.database.sql('SELECT id FROM rc_payments WHERE invoice_id = ?', [alpha.open.invoiceId]);
    expect(receipts).toHaveLength(1);
  });

  it('does not open elsewhere: unknown, another store, cut, of another invoice’s try', async () => {
    const { alpha } = http.world;
    const link = linkOf(alpha.sibling);
    gone(await visitor('beta.localhost:3001').get(link));
    gone(await visitor('localhost:3001').get(link));
    gone(await visitor().get(link.slice(0, -1)));
    gone(await visitor().get('/pay'));
    const guest = visitor();
    await guest.get(link);
    const csrf = guest.cookies.get([...guest.cookies.keys()].find((name) => name.endsWith('csrf'))!)!;
    const foreign = await visitor('beta.localhost:3001').get('/');
    expect(foreign.status).toBe(200);
    gone(await guest.post('/pay', { _csrf: csrf, token: 'x'.repeat(32) }));
    const [attempt] = await http.database.sql<{ id: number }>(
      'SELECT id FROM rc_payment_attempts WHERE invoice_id <> ? LIMIT 1',
      [alpha.siblingOpen.invoiceId],
    );
    const page = await guest.get(`/pay/leave?token=${tokenOf(link)}&attempt=${attempt.id}`);
    expect(page.path).toBe(link);
  });

  it('is good for 60 days, to the second', async () => {
    const { alpha } = http.world;
    const link = await newLink(alpha.sibling, alpha.siblingOpen.invoiceId);
    const [{ until }] = await http.database.sql<{ until: string }>(
      "SELECT DATE_FORMAT(expires_at, '%Y-%m-%dT%H:%i:%s.000Z') AS until FROM rc_pay_links WHERE token_hash = ?",
      [hashToken(tokenOf(link))],
    );
    const end = new Date(until).getTime();
    expect(Math.round((end - Date.now()) / 86_400_000)).toBe(60);
    await clock.moveTo(new Date(end - 5000));
    expect((await visitor().get(link)).status).toBe(200);
    await clock.moveTo(new Date(end + 1000));
    gone(await visitor().get(link));
  });

  it('ends with a new address, and does not come back with the old one; a mail to the old one gets none', async () => {
    const { alpha } = http.world;
    const { sibling, siblingOpen } = alpha;
    const link = await newLink(sibling, siblingOpen.invoiceId);
    const clients = http.get(ClientsService);
    await clients.update(admin, sibling.clientId, { email: 'moved@sibling.example' });
    gone(await visitor().get(link));
    expect(await newLink(sibling, siblingOpen.invoiceId)).toBe('/pay?token=null');
    await http.drain();
    await clients.update(admin, sibling.clientId, { email: sibling.email });
    gone(await visitor().get(link));
    await http.drain();
    const next = await newLink(sibling, siblingOpen.invoiceId);
    expect((await visitor().get(next)).status).toBe(200);
    await clients.update(admin, sibling.clientId, { status: 'Closed' });
    gone(await visitor().get(next));
    await http.drain();
    await clients.update(admin, sibling.clientId, { status: 'Active' });
    gone(await visitor().get(next));
  });

  it('ends when the invoice is cancelled, and when the client moves to another store', async () => {
    const { alpha, beta } = http.world;
    const { sibling, siblingOpen } = alpha;
    const before = await newLink(sibling, siblingOpen.invoiceId);
    expect((await visitor().get(before)).status).toBe(200);
    await http.get(ResellersService).moveClients(admin, [sibling.clientId], beta.resellerId);
    gone(await visitor().get(before));
    await http.drain();
    gone(await visitor('beta.localhost:3001').get(before));
    await http.get(ResellersService).moveClients(admin, [sibling.clientId], alpha.resellerId);
    await http.drain();
    gone(await visitor().get(before));
    const after = await newLink(sibling, siblingOpen.invoiceId);
    expect((await visitor().get(after)).status).toBe(200);
    await http
      .get(Db)
      .transaction((tx) => http.get(PaymentsService).cancelInvoice(tx, admin, siblingOpen.invoiceId as InvoiceId));
    gone(await visitor().get(after));
  });

  it('is not guessed: a try too many is refused for a while', async () => {
    const guest = visitor();
    for (let n = 0; n < 20; n++) await guest.get('/pay?token=guess');
    expect((await guest.get('/pay?token=guess')).status).toBe(429);
  });

  it('leads a client who is signed in back to his account when he began there', async () => {
    const { client, paid } = http.world.alpha;
    const member = visitor();
    const home = await member.submit(await member.get('/sign-in'), '/sign-in', {
      email: client.email,
      password: WORLD_PASSWORD,
    });
    expect(home.status).toBe(200);
    const [attempt] = await http.database.sql<{ id: number; invoice: number }>(
      'SELECT id, invoice_id AS invoice FROM rc_payment_attempts WHERE client_id = ? LIMIT 1',
      [client.clientId],
    );
    expect(attempt.invoice).not.toBe(paid.invoiceId);
    const back = await member.get(`/pay/back?attempt=${attempt.id}&return=done`);
    expect(back.path).toBe(`/account/invoices/${attempt.invoice}?attempt=${attempt.id}&return=done`);
  });
});
