import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { FromPrinter, PrintOrder } from './printer-messages.js';

const run = promisify(execFile);
const START_MS = 20_000;

/** Chromium is not there or does not start: no document can be printed now. */
export class PrinterCannotStartError extends Error {}
/** A document took longer than it may; its process was ended. */
export class PrintDeadlineError extends Error {}

export type PrinterOptions = {
  chromium: string;
  /** In kB, over all processes of the browser. */
  memoryLimit: number;
  /** False keeps the machine's network; for tests of the other walls. */
  ownNetwork: boolean;
};

/** In front of the command: an empty network of its own, where root or the machine's settings allow it. */
let namespace: Promise<string[]> | undefined;
async function findNamespace(): Promise<string[]> {
  for (const prefix of [
    ['unshare', '--net', '--'],
    ['unshare', '--map-root-user', '--net', '--'],
  ]) {
    const [command, ...args] = prefix;
    const works = await run(command, [...args, 'true']).then(
      () => true,
      () => false,
    );
    if (works) return prefix;
  }
  return [];
}

/** One printing process with its browser: prints one document after the other until it ends or is ended. */
export class PrinterProcess {
  private readonly folder = mkdtempSync(join(tmpdir(), 'relabel-pdf-'));
  private readonly child: ChildProcess;
  private readonly exited: Promise<void>;
  private listener: ((message: FromPrinter | null) => void) | undefined;
  private lastId = 0;

  private constructor(prefix: string[], { chromium, memoryLimit }: PrinterOptions) {
    const script = fileURLToPath(new URL(`./printer/main${import.meta.url.slice(-3)}`, import.meta.url));
    const node = [process.execPath, '--max-old-space-size=256', script, chromium, this.folder, String(memoryLimit)];
    const [command, ...args] = [...prefix, ...node];
    this.child = spawn(command, args, {
      // Nothing of our own environment: it holds the keys of the installation.
      env: { PATH: process.env.PATH, HOME: this.folder, TMPDIR: this.folder, LANG: 'C.UTF-8', TZ: 'UTC' },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      serialization: 'advanced',
    });
    this.child.on('message', (message: FromPrinter) => this.listener?.(message));
    this.exited = new Promise((resolve) => {
      const gone = () => {
        this.listener?.(null);
        rmSync(this.folder, { recursive: true, force: true, maxRetries: 3 });
        resolve();
      };
      this.child.once('exit', gone).once('error', gone);
    });
  }

  /** @throws PrinterCannotStartError */
  static async start(options: PrinterOptions): Promise<PrinterProcess> {
    const prefix = options.ownNetwork ? await (namespace ??= findNamespace()) : [];
    const printer = new PrinterProcess(prefix, options);
    const answer = await printer.answer(
      START_MS,
      (message) => message.kind === 'ready' || message.kind === 'cannot-start',
    );
    if (answer?.kind === 'ready') return printer;
    await printer.end();
    throw new PrinterCannotStartError(
      answer?.kind === 'cannot-start' ? answer.reason : 'its process ended or is silent',
    );
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  /** @throws PrintDeadlineError, or any other error when the process died or refused: another one may do better. */
  async print(html: string, deadlineMs: number): Promise<Buffer> {
    const id = ++this.lastId;
    this.child.send({ id, html } satisfies PrintOrder, () => undefined);
    const isMine = (message: FromPrinter) =>
      (message.kind === 'printed' || message.kind === 'failed') && message.id === id;
    const answer = await this.answer(deadlineMs, isMine);
    if (answer?.kind === 'printed') return Buffer.from(answer.pdf.buffer, answer.pdf.byteOffset, answer.pdf.byteLength);
    if (answer?.kind === 'failed') throw new Error(answer.reason);
    throw this.child.connected
      ? new PrintDeadlineError(`not printed within ${deadlineMs} ms`)
      : new Error('the printing process died');
  }

  /** Ends process and browser; a browser that lost its pipe ends itself. */
  async end(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.exited;
  }

  /** The first message that is wanted; null when the time is over or the process is gone. */
  private answer(ms: number, wanted: (message: FromPrinter) => boolean): Promise<FromPrinter | null> {
    return new Promise((resolve) => {
      const done = (message: FromPrinter | null) => {
        clearTimeout(timer);
        this.listener = undefined;
        resolve(message);
      };
      const timer = setTimeout(() => done(null), ms);
      this.listener = (message) => (message === null || wanted(message)) && done(message);
      if (!this.child.connected) done(null);
    });
  }
}
