import { createServer, type Server } from 'node:net';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CatalogService } from '#catalog';
import { ClientsService } from '#clients';
import { Actor, type AdminId, type ClientId, DomainEvent, type ResellerId } from '#kernel';
import { NotificationsModule, NotificationsService } from '#notifications';
import { OrderingService } from '#ordering';
import { DomainRefused } from '#domains/events';
import { everything } from '#platform';
import { BoundsMoved, ChangeSetFailed } from '#pricing/events';
import { ProvisioningTaskRefused } from '#provisioning/events';
import { type MailSink, startMailSink, testApp, type TestApp } from '#testing';
import { TEMPLATE_NAMES } from '../src/default-templates.js';

const admin = Actor.admin(1 as AdminId, ['*']);
const PROVIDER = 0 as ResellerId;

/** As identity states it; notifications knows the fact, not the context. */
class Registered extends DomainEvent<{ clientId: number; resellerId: number }> {
  static readonly type = 'identity.client-registered.v1';
}

describe('mails', () => {
  let app: TestApp;
  let sink: MailSink;
  let notifications: NotificationsService;
  let people = 0;

  beforeAll(async () => {
    sink = await startMailSink({ smtpPort: 0, httpPort: 0 });
    app = await testApp([NotificationsModule], { SMTP_URL: `smtp://127.0.0.1:${sink.smtpPort}` });
    await app.database.sql(`
      INSERT INTO tblcurrencies (id, code, rate, \`default\`) VALUES (1, 'EUR', 1, 1);
      INSERT INTO tblproductgroups (id, name) VALUES (1, 'Web Hosting');
      INSERT INTO tblproducts (id, gid, name, paytype) VALUES (1, 1, 'Start & more', 'recurring');
      INSERT INTO tblpricing (type, currency, relid, msetupfee, monthly, quarterly, semiannually, annually, biennially, triennially)
        VALUES ('product', 1, 1, 0, 10.00, -1, -1, -1, -1, -1);`);
    await app.db.transaction(async (tx) => void (await app.get(CatalogService).touch(tx)));
    notifications = app.get(NotificationsService);
  });
  beforeEach(() => sink.clear());
  afterAll(async () => {
    await app.close();
    await sink.close();
  });

  const aClient = (over: { firstName?: string } = {}): Promise<ClientId> =>
    app.db.transaction((tx) =>
      app.get(ClientsService).create(tx, {
        firstName: over.firstName ?? 'Ann',
        lastName: 'Example',
        email: `person${++people}@example.com`,
        country: 'FR',
        currency: 'EUR',
      }),
    );
  const register = (clientId: number) =>
    app.db.transaction(async (tx) => tx.emit(new Registered({ clientId, resellerId: 0 })));
  const mailsOf = (clientId: number) =>
    app.database.sql<{ id: number; status: string; last_error: string; message_id: string }>(
      'SELECT id, status, last_error, message_id FROM rc_mails WHERE client_id = ? ORDER BY id',
      [clientId],
    );

  it('tell a new client once, in HTML and plain, and keep a copy where WHMCS keeps it', async () => {
    const clientId = await aClient({ firstName: '<i>Ann</i>' });
    await register(clientId);
    await app.drain();
    await app.database.sql("UPDATE rc_event_deliveries SET status = 'pending'");
    await app.database.sql("UPDATE rc_jobs SET status = 'pending'");
    await app.drain();
    expect(sink.mails()).toHaveLength(1);
    const [mail] = sink.mails();
    expect(mail.to).toEqual([`person${people}@example.com`]);
    expect(mail.html).toContain('Dear &lt;i&gt;Ann&lt;/i&gt; Example');
    expect(mail.text).toContain('Dear <i>Ann</i> Example');
    const [row] = await mailsOf(clientId);
    expect(row).toMatchObject({ status: 'sent', message_id: mail.messageId });
    expect(mail.messageId).toMatch(new RegExp(`^<mail-${row.id}@`));
    const [copy] = await app.database.sql('SELECT subject, message, `to` FROM tblemails WHERE userid = ?', [clientId]);
    expect(copy).toMatchObject({ subject: mail.subject, to: mail.to[0] });
  });

  it('tell of an order and of its invoice, each once, with sums and a link to the stored host', async () => {
    const clientId = await aClient();
    const placed = await app.get(OrderingService).checkout(
      Actor.client(clientId, PROVIDER),
      {
        lines: [{ ref: 'a', item: { type: 'product', id: 1 }, term: 'monthly', quantity: 1 }],
        paymentMethod: 'banktransfer',
      },
      null,
    );
    await app.drain();
    const subjects = sink.mails().map((mail) => mail.subject);
    expect(subjects).toHaveLength(2);
    const order = sink.mails().find((mail) => mail.subject === `Your order ${placed.orderNumber}`)!;
    expect(order.text).toContain('Total: 10.00 EUR');
    expect(order.html).toContain('Start &amp; more');
    const invoice = sink.mails().find((mail) => mail.subject.startsWith('Invoice '))!;
    // Opens without signing in; what is kept leads to the account.
    expect(invoice.text).toMatch(/\(http:\/\/localhost:\d+\/pay\?token=[\w-]{32}\)/);
    const [kept] = await app.database.sql<{ message: string }>(
      'SELECT message FROM tblemails WHERE userid = ? AND subject = ?',
      [clientId, invoice.subject],
    );
    expect(kept.message).toContain(`/account/invoices/${placed.invoiceId}"`);
    expect(kept.message).not.toContain('/pay?');
  });

  it('carry the invoice as a PDF file where WHMCS’s switch is on, and go without it where none can be made', async () => {
    const clientId = await aClient();
    const lines = [{ ref: 'a', item: { type: 'product' as const, id: 1 }, term: 'monthly' as const, quantity: 1 }];
    const files = async (at = app) => {
      sink.clear();
      const wish = { lines, paymentMethod: 'banktransfer' };
      await at.get(OrderingService).checkout(Actor.client(clientId, PROVIDER), wish, null);
      await at.drain();
      return sink.mails().find((mail) => mail.subject.startsWith('Invoice '))?.attachments;
    };
    expect(await files()).toEqual([]);
    await app.database.sql("INSERT INTO tblconfiguration (setting, value) VALUES ('EnablePDFInvoices', 'on')");
    expect(await files()).toMatchObject([
      { mediaType: 'application/pdf', fileName: expect.stringMatching(/^invoice-.*\.pdf$/) as string },
    ]);
    const environment = { SMTP_URL: `smtp://127.0.0.1:${sink.smtpPort}`, CHROMIUM_PATH: '/nowhere' };
    const bare = await testApp([NotificationsModule], environment, app.database);
    try {
      expect(await files(bare)).toEqual([]);
    } finally {
      await bare.module.close();
    }
    const [mail] = await app.database.sql(
      "SELECT status, last_error FROM rc_mails WHERE template = 'Invoice Created' ORDER BY id DESC LIMIT 1",
    );
    expect(mail).toMatchObject({ status: 'sent', last_error: expect.stringContaining('no PDF can be made') as string });
    await app.database.sql("DELETE FROM tblconfiguration WHERE setting = 'EnablePDFInvoices'");
  });

  it('tell a reseller that limits moved past his prices, and the provider what servers and registries refused', async () => {
    const clientId = await aClient();
    await app.database.sql(
      "INSERT INTO tblconfiguration (setting, value) VALUES ('Email', 'desk@provider.example') ON DUPLICATE KEY UPDATE value = VALUES(value)",
    );
    const refused = {
      taskId: 1,
      serviceType: 'hosting' as const,
      serviceId: 9,
      action: 'create' as const,
      clientId,
      resellerId: 0,
      note: 'the <b>disk</b> is full',
    };
    await app.db.transaction(async (tx) => {
      tx.emit(new BoundsMoved({ groupId: 1, resellerId: clientId, count: 3, cells: [] }));
      const late = { changeSetId: 1, groupId: 0, resellerId: clientId, name: 'Spring', reason: 'prices moved since' };
      tx.emit(new ChangeSetFailed(late));
      tx.emit(new ChangeSetFailed({ ...late, groupId: 1, resellerId: 0, name: 'Autumn' }));
      tx.emit(new ProvisioningTaskRefused(refused));
      // Asked again by itself: told before.
      tx.emit(new ProvisioningTaskRefused({ ...refused, sending: 2, retryAt: '2026-11-26T10:00:00.000Z' }));
      const name = 'taken.example';
      tx.emit(new DomainRefused({ domainId: 4, clientId, resellerId: 0, name, action: 'register', note: 'not free' }));
    });
    await app.drain();
    await app.database.sql("UPDATE rc_event_deliveries SET status = 'pending'");
    await app.drain();
    const told = sink.mails().map(({ to, subject }) => [to[0], subject]);
    expect(told.sort()).toEqual([
      ['desk@provider.example', 'Not done: create hosting 9'],
      ['desk@provider.example', 'Not done: register taken.example'],
      ['desk@provider.example', 'Prices were not changed: Autumn'],
      [`person${people}@example.com`, 'Prices were not changed: Spring'],
      [`person${people}@example.com`, 'The limits of your prices have changed'],
    ]);
    expect(sink.mails().find((m) => m.subject.includes('limits'))!.text).toContain('3 of your prices');
    const task = sink.mails().find((m) => m.subject.endsWith('hosting 9'))!;
    expect(task.html).toContain('the &lt;b&gt;disk&lt;/b&gt; is full');
  });

  it('are listed for their client and for staff, and for nobody else', async () => {
    const clientId = await aClient();
    await register(clientId);
    await app.drain();
    const me = Actor.client(clientId, PROVIDER);
    const [email] = (await notifications.emails(me, everything())).items;
    expect((await notifications.email(me, email.id)).html).toContain('Dear Ann Example');
    const stranger = Actor.client(await aClient(), PROVIDER);
    expect((await notifications.emails(stranger, everything())).items).toEqual([]);
    await expect(notifications.email(stranger, email.id)).rejects.toMatchObject({
      code: 'notifications.mail_not_found',
    });
    const listed = (await notifications.mails(admin, everything())).items.find((mail) => mail.clientId === clientId)!;
    expect(listed).toMatchObject({ template: 'Client Signup Email', status: 'sent' });
    expect((await notifications.mail(admin, listed.id)).html).toContain('Dear Ann Example');
    await expect(notifications.mails(Actor.admin(2 as AdminId, []), everything())).rejects.toMatchObject({
      code: 'kernel.permission_missing',
    });
  });

  it('with a secret link are sent at once, and the secret is kept nowhere', async () => {
    const clientId = await aClient();
    const merge = { reset_url: 'http://localhost:3001/reset-password?token=SECRET-VALUE' };
    await notifications.sendNow({ template: 'Password Reset Validation', resellerId: PROVIDER, clientId, merge });
    expect(sink.mails()[0].text).toContain('token=SECRET-VALUE');
    expect(await mailsOf(clientId)).toMatchObject([{ status: 'sent' }]);
    for (const [table, column] of [
      ['tblemails', 'message'],
      ['rc_mails', 'refs'],
      ['rc_jobs', 'payload'],
      ['rc_outbox', 'payload'],
    ])
      expect(await app.database.sql(`SELECT 1 FROM ${table} WHERE ${column} LIKE '%SECRET-VALUE%'`)).toEqual([]);
    await notifications.sendNow({
      template: 'Password Reset Validation',
      resellerId: PROVIDER,
      adminEmail: 'staff@example.com',
      merge,
    });
    expect(sink.mails()[1].to).toEqual(['staff@example.com']);
  });

  it('that would become more headers or more recipients fail for good', async () => {
    const clientId = await aClient();
    await app.database.sql('UPDATE tblclients SET email = ? WHERE id = ?', ['a@example.com, b@example.com', clientId]);
    await register(clientId);
    await app.drain();
    expect(sink.mails()).toEqual([]);
    expect(await mailsOf(clientId)).toMatchObject([{ status: 'failed', last_error: expect.stringContaining('to') }]);
    const [job] = await app.database.sql(
      "SELECT status FROM rc_jobs WHERE queue = 'notifications.send-mail' ORDER BY id DESC LIMIT 1",
    );
    expect(job.status).toBe('done');
  });

  it('switched off are not sent; texts with control tags of WHMCS give way to the built-in ones', async () => {
    await app.database.sql(
      "INSERT INTO tblemailtemplates (type, name, subject, message) VALUES ('general', 'Client Signup Email', 'Hi {$client_name}', '{if $x}a{/if}')",
    );
    const first = await aClient();
    await register(first);
    await app.drain();
    expect(sink.mails()[0].subject).toMatch(/^Welcome to/);
    await app.database.sql("UPDATE tblemailtemplates SET message = '<p>Own words for {$client_name}</p>'");
    const second = await aClient();
    await register(second);
    await app.drain();
    expect(sink.mails()[1]).toMatchObject({
      subject: 'Hi Ann Example',
      text: expect.stringContaining('Own words for Ann Example'),
    });
    await app.database.sql('UPDATE tblemailtemplates SET disabled = 1');
    const third = await aClient();
    await register(third);
    await app.drain();
    expect(sink.mails()).toHaveLength(2);
    expect(await mailsOf(third)).toMatchObject([{ status: 'failed' }]);
    await app.database.sql('DELETE FROM tblemailtemplates');
  });

  it('have their built-in texts written once, also by several processes at once', async () => {
    const written = await Promise.all([1, 2, 3].map(() => notifications.ensureTemplates()));
    expect(written.sort()).toEqual([0, 0, TEMPLATE_NAMES.length]);
    const [{ n }] = await app.database.sql<{ n: number }>('SELECT COUNT(*) AS n FROM tblemailtemplates');
    expect(n).toBe(TEMPLATE_NAMES.length);
  });
});

describe('a mail server that is away', () => {
  it('makes a mail wait, and it is sent once when the server is back', async () => {
    const closed: Server = createServer();
    await new Promise<void>((ready) => closed.listen(0, '127.0.0.1', () => ready()));
    const { port } = closed.address() as AddressInfo;
    await new Promise<void>((done) => closed.close(() => done()));
    const app = await testApp([NotificationsModule], { SMTP_URL: `smtp://127.0.0.1:${port}` });
    let sink: MailSink | undefined;
    try {
      await app.database.sql("INSERT INTO tblcurrencies (id, code, rate, `default`) VALUES (1, 'EUR', 1, 1)");
      await app.db.transaction(async (tx) => void (await app.get(CatalogService).touch(tx)));
      await app.db.transaction(async (tx) => {
        const clientId = await app.get(ClientsService).create(tx, {
          firstName: 'Ann',
          lastName: 'Example',
          email: 'ann@example.com',
          country: 'FR',
          currency: 'EUR',
        });
        tx.emit(new Registered({ clientId, resellerId: 0 }));
      });
      await app.drain();
      const job = () =>
        app.database.sql("SELECT status, attempts FROM rc_jobs WHERE queue = 'notifications.send-mail'");
      expect(await job()).toMatchObject([{ status: 'pending', attempts: 1 }]);
      sink = await startMailSink({ smtpPort: port, httpPort: 0 });
      await app.database.sql('UPDATE rc_jobs SET next_attempt_at = UTC_TIMESTAMP(3) - INTERVAL 1 SECOND');
      await app.drain();
      expect(sink.mails()).toHaveLength(1);
      expect(await job()).toMatchObject([{ status: 'done', attempts: 2 }]);
    } finally {
      await app.close();
      await sink?.close();
    }
  });
});
