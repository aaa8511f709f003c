import { readFileSync } from 'node:fs';
import puppeteer, { type Page } from 'puppeteer-core';
import { type DocumentFile, DocumentsService } from '#documents';
import { InvoicingService } from '#invoicing';
import { Actor, type ClientId, type InvoiceId, PROVIDER } from '#kernel';
import { invoiceOf, soldLine } from '#testing';
import type { Ground } from './ground.js';
import { median } from './load.js';

const LINES = 12;
const INVOICES = 24;
/** Documents under way at once, as the pages of a console ask for them. */
const AT_ONCE = 4;

/** Anonymous memory of a process and all its descendants, in kB. */
function memoryOf(pid: number): number {
  try {
    const own = Number(/^RssAnon:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean);
    return children.reduce((sum, child) => sum + memoryOf(Number(child)), own);
  } catch {
    return 0;
  }
}

async function issued(ground: Ground): Promise<InvoiceId[]> {
  const [client] = await ground.db.query<{ id: ClientId; currency: string }>(
    `SELECT c.id, cur.code AS currency FROM tblclients c JOIN tblcurrencies cur ON cur.id = c.currency
     WHERE cur.code = 'EUR' AND c.id NOT IN (SELECT client_id FROM rc_reseller_clients) LIMIT 1`,
  );
  const ids: InvoiceId[] = [];
  for (let i = 0; i < INVOICES; i++) {
    const lines = Array.from({ length: LINES }, (_, line) => ({
      ...soldLine('10.00', '10.00', '1.90'),
      description: `Hosting plan ${line} – site${i}.example.com`,
    }));
    const input = invoiceOf({ clientId: client.id, resellerId: PROVIDER, lines });
    const { invoiceId } = await ground.db.transaction((tx) => ground.app.get(InvoicingService).issue(tx, input));
    ids.push(invoiceId);
  }
  return ids;
}

/** How many a second; `print` gets a number that counts up. */
async function rate(seconds: number, atOnce: number, print: (n: number) => Promise<unknown>): Promise<number> {
  const start = performance.now();
  const over = () => performance.now() - start >= seconds * 1000;
  let done = 0;
  const worker = async () => {
    for (; !over(); done++) await print(done);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return (done * 1000) / (performance.now() - start);
}

async function barePage(): Promise<{ page: Page; close: () => Promise<void> }> {
  const browser = await puppeteer.launch({
    executablePath: process.env.CHROMIUM_PATH || '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  });
  const page = await browser.newPage();
  await page.setJavaScriptEnabled(false);
  return { page, close: () => browser.close() };
}

const checked = (file: DocumentFile): DocumentFile => {
  if (file.mediaType !== 'application/pdf') throw new Error('no PDF was made');
  return file;
};

/** Invoices printed by the product against the same pages, already written, on one reused page of a browser beside it. */
export async function pdfBench(ground: Ground, plan: { rounds: number; seconds: number }) {
  const actor = Actor.system('bench');
  const documents = ground.app.get(DocumentsService);
  const ids = await issued(ground);
  const product = async (n: number) => checked(await documents.invoice(actor, ids[n % ids.length]));
  const { page, close } = await barePage();
  const pages: string[] = [];
  for (const id of ids) pages.push((await documents.invoicePage(actor, id)).bytes.toString());
  const bare = async (n: number) => {
    await page.setContent(pages[n % pages.length], { waitUntil: 'load' });
    return page.pdf({ format: 'A4', preferCSSPageSize: true, printBackground: true });
  };
  const children = () => memoryOf(process.pid);
  try {
    for (let n = 0; n < 50; n++) await product(n);
    for (let n = 0; n < 50; n++) await bare(n);
    const after50 = children();
    const rounds: { product: number; before: number; after: number }[] = [];
    for (let i = 0; i < plan.rounds; i++) {
      const before = await rate(plan.seconds, 1, bare);
      const own = await rate(plan.seconds, AT_ONCE, product);
      rounds.push({ before, product: own, after: await rate(plan.seconds, 1, bare) });
    }
    for (let n = 0; n < 450; n++) await product(n);
    const after500 = children();
    const of = (pick: (round: (typeof rounds)[number]) => number) => median(rounds.map(pick));
    const yardstick = of(({ before, after }) => (before + after) / 2);
    return {
      ratio: Math.round((of((r) => r.product) / yardstick) * 1000) / 1000,
      detail: {
        sameAsSame: Math.round(of(({ before, after }) => before / after) * 1000) / 1000,
        productPerSecond: of((r) => r.product),
        barePerSecond: yardstick,
        memoryAfter500To50: Math.round((after500 / after50) * 1000) / 1000,
        secondDownloadFaster: await secondDownloads(ground, documents, actor, ids),
      },
    };
  } finally {
    await close();
  }
}

/** How many times faster a paid invoice comes the second time; medians. */
async function secondDownloads(ground: Ground, documents: DocumentsService, actor: Actor, ids: readonly InvoiceId[]) {
  const firsts: number[] = [];
  const seconds: number[] = [];
  for (const id of ids) {
    await ground.db.transaction(async (tx) => {
      const invoice = await ground.app.get(InvoicingService).lock(tx, id);
      await ground.app.get(InvoicingService).settle(tx, invoice, invoice.open);
    });
    for (const times of [firsts, seconds]) {
      const start = performance.now();
      checked(await documents.invoice(actor, id));
      times.push(performance.now() - start);
    }
  }
  return Math.round(median(firsts) / median(seconds));
}
