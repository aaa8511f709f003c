// The process that prints. It gets HTML by its channel and gives PDF back; it has no secret, no database and, where the
// machine allows it, no network. Run by Node as it stands: only types may be taken from files of ours.
import { readFileSync, writeFileSync } from 'node:fs';
import puppeteer, { type Browser, type CDPSession, type Page } from 'puppeteer-core';
import type { FromPrinter, PrintOrder } from '../printer-messages.js';

const MEMORY_LOOK_MS = 500;
const [, , executablePath, profileFolder, memoryLimit] = process.argv;

const tell = (message: FromPrinter): void => void process.send?.(message);

/** A machine short of memory ends this process before any that serves people (proc(5)); elsewhere there is no such file. */
function offerMyselfFirst(): void {
  try {
    writeFileSync('/proc/self/oom_score_adj', '900');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') tell({ kind: 'remark', text: (error as Error).message });
  }
}

/**
 * Everything that could leave is closed more than once: scripts are off, every request but `data:` is refused, names do not
 * resolve, and what connects without a request (preconnect) meets a proxy that is not there.
 */
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  '--disable-extensions',
  '--no-pings',
  '--dns-prefetch-disable',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--proxy-server=http://127.0.0.1:1',
  '--proxy-bypass-list=<-loopback>',
  '--js-flags=--max-old-space-size=64',
];

function open(): Promise<Browser> {
  return puppeteer.launch({
    executablePath,
    args: ARGS,
    pipe: true,
    headless: true,
    userDataDir: profileFolder,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    defaultViewport: null,
  });
}

async function blankPage(browser: Browser): Promise<Page> {
  const [page = await browser.newPage()] = await browser.pages();
  await page.setJavaScriptEnabled(false);
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    // Aborted, not failed: a refused navigation must not put an error page in the document's place.
    const answer = request.url().startsWith('data:') ? request.continue() : request.abort('aborted');
    answer.catch(() => undefined);
  });
  return page;
}

/** The page's own size counts. Asked for in one answer: as a stream, a file of a few pages takes longer to fetch than to print. */
async function print(page: Page, session: CDPSession, html: string): Promise<Uint8Array> {
  await page.setContent(html, { waitUntil: 'load', timeout: 0 });
  const { data } = await session.send('Page.printToPDF', { preferCSSPageSize: true, printBackground: true });
  return Buffer.from(data, 'base64');
}

/** Anonymous memory of this process and all its descendants, in kB; 0 where there is no /proc. */
function memoryOf(pid: number): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const own = Number(/^RssAnon:\s+(\d+)/m.exec(status)?.[1] ?? 0);
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean);
    return children.reduce((sum, child) => sum + memoryOf(Number(child)), own);
  } catch {
    return 0;
  }
}

offerMyselfFirst();
const browser = await open().catch((error: Error) => {
  tell({ kind: 'cannot-start', reason: error.message });
  process.exit(1);
});
const page = await blankPage(browser);
const session = await page.createCDPSession();
// A browser that dies takes this process with it; whoever ordered starts a new one.
browser.on('disconnected', () => process.exit(1));
setInterval(() => memoryOf(process.pid) > Number(memoryLimit) && process.exit(1), MEMORY_LOOK_MS).unref();
process.on('message', ({ id, html }: PrintOrder) => {
  print(page, session, html).then(
    (pdf) => tell({ kind: 'printed', id, pdf }),
    (error: Error) => tell({ kind: 'failed', id, reason: error.message }),
  );
});
process.on('disconnect', () => void browser.close().finally(() => process.exit(0)));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);
tell({ kind: 'ready' });
