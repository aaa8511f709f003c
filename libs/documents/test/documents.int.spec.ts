import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BrandingService } from '#branding';
import { DocumentsModule, DocumentsService } from '#documents';
import { InvoicingService, type IssueInvoiceInput } from '#invoicing';
import {
  Actor,
  type AdminId,
  type ClientId,
  type InvoiceId,
  LocalDate,
  Money,
  PROVIDER,
  type ResellerId,
} from '#kernel';
import { PaymentsService } from '#payments';
import { everything } from '#platform';
import { PdfRenderer } from '#platform/pdf';
import { type SettingKey, SettingsService } from '#settings';
import { Language } from '../src/language.js';
import { Paper } from '../src/paper.js';
import {
  DIRECT_CLIENT,
  END_CLIENT,
  invoiceOf,
  moneyGround,
  OTHER_CLIENT,
  RESELLER,
  soldLine,
  testApp,
  type TestApp,
} from '#testing';

const admin = Actor.admin(1 as AdminId, ['*']);
const reseller = Actor.reseller(RESELLER);
const client = Actor.client(END_CLIENT, RESELLER);
const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

const pagesOf = async (bytes: Buffer): Promise<string[]> =>
  (await extractText(new Uint8Array(bytes), { mergePages: false })).text;
const textOf = async (bytes: Buffer): Promise<string> => (await pagesOf(bytes)).join('\n');

describe('printed documents', () => {
  const folder = mkdtempSync(join(tmpdir(), 'relabel-documents-'));
  let app: TestApp;
  let documents: DocumentsService;
  let transactions = 0;

  beforeAll(async () => {
    app = await testApp([DocumentsModule], { DATA_DIR: folder });
    await moneyGround(app.database);
    documents = app.get(DocumentsService);
    await app.database.sql(
      "UPDATE tblclients SET address1 = 'Hafenstraße 12', city = 'Hamburg', postcode = '20457', tax_id = 'DE811907980' WHERE id = ?",
      [END_CLIENT],
    );
    await app.get(BrandingService).update(admin, RESELLER, {
      primaryColor: '#ffe45c',
      dateFormat: 'DD.MM.YYYY',
      payTo: 'Harbor Hosting\nIBAN DE02 1203 0000 0000 2020 51',
    });
    await app.get(BrandingService).setLogo(admin, RESELLER, PIXEL);
  });
  afterAll(async () => {
    await app.close();
    rmSync(folder, { recursive: true });
  });

  const issue = async (changes: Partial<IssueInvoiceInput> = {}): Promise<InvoiceId> =>
    (await app.db.transaction((tx) => app.get(InvoicingService).issue(tx, invoiceOf(changes)))).invoiceId;
  const sql = (statement: string, params: (string | number)[] = []) => app.database.sql(statement, params);
  const set = (key: SettingKey, value: unknown) =>
    app.get(SettingsService).set(admin, { level: 'default', scopeId: 0, key, value });
  const pay = (invoiceId: InvoiceId, amount: string) =>
    app.get(PaymentsService).recordPayment(
      admin,
      {
        invoiceId,
        gateway: 'banktransfer',
        transactionId: `TRANSFER-${(transactions += 1)}`,
        amount: Money.of(amount, 'EUR'),
        receivedOn: LocalDate.of('2026-11-20'),
      },
      null,
    );

  it('show an open invoice with issuer, client, lines, period, tax, what was paid and how to pay the rest', async () => {
    const line = {
      ...soldLine('100.00', '70.00', '19.00'),
      description: 'Start – müller.example (Monthly)',
      period: { start: '2026-12-01', end: '2027-01-01' },
    };
    const invoiceId = await issue({ lines: [line] });
    await pay(invoiceId, '20.00');
    const file = await documents.invoice(client, invoiceId);
    expect(file).toMatchObject({ mediaType: 'application/pdf', etag: null });
    expect(file.fileName).toMatch(/^invoice-\d{4}-\d{5}\.pdf$/);
    const text = await textOf(file.bytes);
    for (const part of [
      'Maren Voss',
      'Hafenstraße 12',
      '20457 Hamburg',
      'Germany',
      'Tax ID: DE811907980',
      'Start – müller.example (Monthly)',
      '01.12.2026 – 31.12.2026',
      'Tax 19 % on 100.00 EUR',
      '119.00 EUR',
      'TRANSFER-1',
      '20.11.2026',
      '−20.00 EUR',
      'Please pay 99.00 EUR by 01.12.2026',
      'IBAN DE02 1203 0000 0000 2020 51',
      `/account/invoices/${invoiceId}`,
      'Page 1 of 1',
    ])
      expect(text).toContain(part);
    expect(text).not.toMatch(/PAID|profit|30\.00|70\.00/i);
  });

  it('spread 200 lines over pages, each line whole and once, with the head of the table on every page', async () => {
    const lines = Array.from({ length: 200 }, (_, i) => ({
      ...soldLine('1.00', '0.50'),
      description: `Line <${i + 1}> begins\nand line <${i + 1}> ends`,
    }));
    const pages = await pagesOf((await documents.invoice(admin, await issue({ lines }))).bytes);
    expect(pages.length).toBeGreaterThan(4);
    for (let i = 1; i <= 200; i++) {
      const begins = pages.flatMap((page, at) =>
        page
          .split(`Line <${i}> begins`)
          .slice(1)
          .map(() => at),
      );
      const ends = pages.flatMap((page, at) =>
        page
          .split(`and line <${i}> ends`)
          .slice(1)
          .map(() => at),
      );
      expect(begins, `line ${i}`).toHaveLength(1);
      expect(ends, `line ${i}`).toEqual(begins);
    }
    for (const [at, page] of pages.entries()) {
      expect(page).toContain(`Page ${at + 1} of ${pages.length}`);
      if (page.includes('begins')) expect(page).toContain('DESCRIPTION');
    }
  });

  describe('that are final', () => {
    const KEPT = Buffer.from('%PDF- as it was kept');
    const slots = join(folder, 'documents');
    /** Puts other bytes into what was kept: whoever gets them was given the kept file, whoever does not a fresh one. */
    const mark = () => {
      for (const name of readdirSync(slots)) {
        const digest = readFileSync(join(slots, name)).subarray(0, 32);
        writeFileSync(join(slots, name), Buffer.concat([digest, KEPT]));
      }
    };
    const isKept = async (invoiceId: InvoiceId): Promise<boolean> =>
      (await documents.invoice(client, invoiceId)).bytes.equals(KEPT);
    let paid: InvoiceId;

    beforeAll(async () => {
      paid = await issue();
      await pay(paid, '119.00');
    });

    it('are printed once, for whoever may see them', async () => {
      const first = await documents.invoice(client, paid);
      expect(await textOf(first.bytes)).toContain('PAID');
      mark();
      const second = await documents.invoice(reseller, paid);
      expect(second).toMatchObject({ bytes: KEPT, etag: first.etag, fileName: first.fileName });
    });

    it.each<[string, () => Promise<unknown>]>([
      ['the colour of the brand', () => app.get(BrandingService).update(admin, RESELLER, { primaryColor: '#0b5c3b' })],
      ['the logo of the brand', () => app.get(BrandingService).removeLogo(admin, RESELLER)],
      ['a setting of whose name stands on it', () => set('billing.invoiceBranding', false)],
      ['the setting back', () => set('billing.invoiceBranding', null)],
      ['the address of the provider', () => set('provider.address', 'Quay 1')],
      ['the client', () => sql("UPDATE tblclients SET address1 = 'Kai 9' WHERE id = ?", [END_CLIENT])],
      ['how the currency is written', () => sql("UPDATE tblcurrencies SET suffix = ' Euro' WHERE code = 'EUR'")],
      ['the notes', () => sql("UPDATE tblinvoices SET notes = 'Thank you' WHERE id = ?", [paid])],
      ['a payment', () => sql("INSERT INTO rc_payments (invoice_id, transaction_id) VALUES (?, 'late')", [paid])],
      ['the status', () => sql("UPDATE rc_invoices SET status = 'Refunded' WHERE invoice_id = ?", [paid])],
    ])('are printed anew after a change of %s', async (_, change) => {
      await documents.invoice(client, paid);
      mark();
      expect(await isKept(paid)).toBe(true);
      await change();
      expect(await isKept(paid)).toBe(false);
    });

    it('are printed although the disk takes nothing', async () => {
      rmSync(slots, { recursive: true });
      writeFileSync(slots, 'a file where the folder should be');
      expect((await documents.invoice(client, paid)).mediaType).toBe('application/pdf');
      rmSync(slots);
      await documents.invoice(client, paid);
      expect(readdirSync(slots)).toHaveLength(1);
    });
  });

  it('are printed together for many who ask at once, and every open one anew', async () => {
    const invoiceId = await issue();
    const files = await Promise.all(Array.from({ length: 8 }, () => documents.invoice(client, invoiceId)));
    // Who is late because his reads took longer than a print gets one of his own.
    expect(new Set(files.map(({ bytes }) => bytes)).size).toBeLessThan(files.length);
    expect((await documents.invoice(client, invoiceId)).bytes).not.toBe(files[0].bytes);
  });

  it('do not exist for anybody else, and drafts not for the client', async () => {
    const invoiceId = await issue();
    const strangers = [
      Actor.client(OTHER_CLIENT, PROVIDER),
      Actor.client(DIRECT_CLIENT, PROVIDER),
      Actor.reseller(11 as ResellerId),
      Actor.client(21 as ClientId, RESELLER),
    ];
    for (const stranger of strangers)
      for (const ask of ['invoice', 'invoicePage'] as const)
        await expect(documents[ask](stranger, invoiceId), stranger.key).rejects.toMatchObject({
          code: 'invoicing.not_found',
        });
    await expect(documents.creditNote(admin, 999)).rejects.toMatchObject({ code: 'invoicing.credit_note_not_found' });
    await sql("UPDATE rc_invoices SET status = 'Draft', number = '' WHERE invoice_id = ?", [invoiceId]);
    await expect(documents.invoice(client, invoiceId)).rejects.toMatchObject({ code: 'invoicing.not_found' });
    const draft = await textOf((await documents.invoice(reseller, invoiceId)).bytes);
    expect(draft).toContain('Draft of an invoice');
    expect(draft).not.toMatch(/Please pay|Amount due/);
  });

  it('show a credit note with what it takes back and the invoice it belongs to', async () => {
    const invoiceId = await issue();
    await pay(invoiceId, '119.00');
    const { number } = await app.get(InvoicingService).view(admin, invoiceId);
    const [line] = await app.get(InvoicingService).linesOf(invoiceId);
    const amount = Money.of('59.50', 'EUR');
    await app.get(PaymentsService).refund(
      admin,
      {
        invoiceId,
        destination: 'credit',
        reason: 'Half a month',
        lines: [{ lineId: line.lineId, amount }],
      },
      null,
    );
    const [note] = (await app.get(InvoicingService).creditNotes(client, everything())).items;
    const text = await textOf((await documents.creditNote(client, note.creditNoteId)).bytes);
    for (const part of ['Credit note', note.number, number, 'Half a month', '50.00', '9.50', '59.50'])
      expect(text).toContain(part);
    await expect(documents.creditNote(Actor.client(OTHER_CLIENT, PROVIDER), note.creditNoteId)).rejects.toMatchObject({
      code: 'invoicing.credit_note_not_found',
    });
    const invoice = await textOf((await documents.invoice(client, invoiceId)).bytes);
    expect(invoice).toContain('Refund: as credit');
    expect(invoice).toContain('−59.50');
  });

  it('are HTML that says so where there is no Chromium', async () => {
    const bare = await testApp([DocumentsModule], { DATA_DIR: folder, CHROMIUM_PATH: '/nowhere' }, app.database);
    const invoiceId = await issue();
    const file = await bare.get(DocumentsService).invoice(client, invoiceId);
    expect(file).toMatchObject({ mediaType: 'text/html; charset=utf-8', etag: null });
    expect(file.fileName).toMatch(/\.html$/);
    expect(file.bytes.toString()).toMatch(/PDF files cannot be made here at the moment[\s\S]*Maren Voss/);
    await bare.module.close();
  });

  it('print what people wrote as text, whatever it is', async () => {
    const name = '<script>alert(1)</script><iframe src="file:///etc/passwd"></iframe>';
    await sql('UPDATE tblclients SET companyname = ? WHERE id = ?', [name, END_CLIENT]);
    const lines = [{ ...soldLine('1.00', '0.50'), description: `${name} \u202e مرحبا שלום` }];
    const text = await textOf((await documents.invoice(client, await issue({ lines }))).bytes);
    expect(text.replace(/\s+/g, ' ')).toContain('<iframe src="file:///etc/passwd">');
    expect(text).not.toContain('root:');
    await sql("UPDATE tblclients SET companyname = '' WHERE id = ?", [END_CLIENT]);
  });

  it('run from right to left in a language that does, amounts from left to right', async () => {
    const language = new Language('ar', { 'language.direction': 'rtl', 'line.amount': 'المبلغ' });
    const model = {
      title: 'x',
      issuer: { company: 'شركة', lines: [] },
      taxColumn: false,
      lines: [{ description: 'Hosting', discounts: [], amount: '−1,234.50 AED' }],
    };
    const pdf = await app.get(PdfRenderer).print(app.get(Paper).html('invoice', model, language), 'a');
    const page = await (await getDocumentProxy(new Uint8Array(pdf))).getPage(1);
    const items = (await page.getTextContent()).items as { str: string; transform: number[] }[];
    const left = (text: string) => items.find(({ str }) => str.includes(text))!.transform[4];
    const middle = 297;
    expect(left('Hosting')).toBeGreaterThan(middle);
    expect(left('1,234.50')).toBeLessThan(middle);
    expect(left('AED')).toBeGreaterThanOrEqual(left('1,234.50'));
  });

  it('carry the provider’s name once the reseller left and has no brand any more', async () => {
    const invoiceId = await issue();
    const move = (status: string) =>
      sql(
        `UPDATE rc_resellers, rc_reseller_version SET status = '${status}', version = version + 1 WHERE client_id = ?`,
        [RESELLER],
      );
    await set('provider.company', 'Quay Networks');
    await move('left');
    const text = await textOf((await documents.invoice(client, invoiceId)).bytes);
    await move('active');
    expect(text).toContain('Quay Networks');
    expect(text).not.toMatch(/Harbor|IBAN/);
  });

  it('print a statement on the provider’s paper, once when its month is over, for its reseller only', async () => {
    const of = { resellerId: RESELLER, currency: 'EUR', month: '2026-10' };
    const entry = (id: number, name: string, amount: string) =>
      sql(
        `INSERT INTO rc_profit_entries (line_id, reseller_id, invoice_id, currency, amount, args, input, explanation, description, posted_at)
         VALUES (?, 10, 0, 'EUR', ?, '{}', '{}', '[]', ?, '2026-10-15 10:00:00')`,
        [id, amount, name],
      );
    for (let line = 0; line < 90; line++) await entry(900_000 + line, `Domäne ${line} – مرحبا 你好`, '1.50');
    const first = await documents.statement(reseller, of);
    expect(first).toMatchObject({ mediaType: 'application/pdf', fileName: 'statement-2026-10-EUR.pdf' });
    expect(first.etag).not.toBeNull();
    const pages = await pagesOf(first.bytes);
    expect(pages.length).toBeGreaterThan(2);
    for (const part of ['Harbor Hosting', 'Opening', 'Closing', '135.00', 'Domäne 89'])
      expect(pages.join('\n')).toContain(part);
    expect(pages.at(-1)).toContain(`of ${pages.length}`);
    const again = await documents.statement(admin, of);
    expect(again.bytes.equals(first.bytes)).toBe(true);
    await entry(900_100, 'Late', '2.00');
    expect((await documents.statement(admin, of)).etag).not.toBe(first.etag);
    const now = { ...of, month: app.clock.today().toString().slice(0, 7) };
    expect((await documents.statement(admin, now)).etag).toBeNull();
    await expect(documents.statement(Actor.reseller(77 as ResellerId), of)).rejects.toMatchObject({
      kind: 'not_found',
    });
    await expect(documents.statement(client, of)).rejects.toMatchObject({ kind: 'not_found' });
    await sql('DELETE FROM rc_profit_entries WHERE line_id >= 900000');
  });
});
