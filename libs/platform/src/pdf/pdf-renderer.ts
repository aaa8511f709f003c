import { existsSync } from 'node:fs';
import { Injectable, Logger, type OnApplicationShutdown, Optional } from '@nestjs/common';
import { machineNow } from '#kernel';
import { Env } from '../config/env.js';
import { FairQueue } from './fair-queue.js';
import { PrintDeadlineError, PrinterCannotStartError, PrinterProcess } from './printer-process.js';

/** There is no PDF of this document now: no Chromium here, or it could not cope. Show the HTML instead. */
export class PdfUnavailableError extends Error {}

export type RendererLimits = {
  /** For one document. */
  deadlineMs: number;
  /** Documents until a process is replaced by a fresh one. */
  perProcess: number;
  /** A process that nobody needs ends. */
  idleMs: number;
  /** Without a working Chromium, how long until it is tried again. */
  retryMs: number;
  memoryKb: number;
  maxHtmlBytes: number;
  queue: { all: number; perTenant: number };
  ownNetwork: boolean;
};

export const RENDERER_LIMITS: RendererLimits = {
  deadlineMs: 20_000,
  perProcess: 500,
  idleMs: 300_000,
  retryMs: 30_000,
  memoryKb: 1_500_000,
  maxHtmlBytes: 8 * 1024 * 1024,
  queue: { all: 600, perTenant: 500 },
  ownNetwork: true,
};

type Order = { html: string; resolve: (pdf: Buffer) => void; reject: (error: Error) => void };

/**
 * Prints HTML as PDF in a process of its own: one browser, one page used again and again, scripts off, no network
 * (ADR 0020). Started with the first document. Not to be called inside of a transaction.
 */
@Injectable()
export class PdfRenderer implements OnApplicationShutdown {
  private readonly log = new Logger('PdfRenderer');
  private readonly queue: FairQueue<Order>;
  private readonly chromium: string;
  private printer: PrinterProcess | null = null;
  private printed = 0;
  private working = false;
  private missingUntil = 0;
  private idle: NodeJS.Timeout | undefined;

  constructor(
    env: Env,
    @Optional() private readonly limits: RendererLimits = RENDERER_LIMITS,
  ) {
    this.chromium = env.values.CHROMIUM_PATH ?? '/usr/bin/chromium';
    this.queue = new FairQueue(limits.queue);
  }

  /** Of the printing process, 0 while there is none. */
  get pid(): number {
    return this.printer?.pid ?? 0;
  }

  /**
   * The PDF of a whole HTML document; `tenant` is whose turn it is.
   * @throws PdfUnavailableError, PrinterBusyError (429)
   */
  async print(html: string, tenant: string): Promise<Buffer> {
    if (!existsSync(this.chromium)) throw new PdfUnavailableError(`there is no Chromium at ${this.chromium}`);
    if (Buffer.byteLength(html) > this.limits.maxHtmlBytes) throw new PdfUnavailableError('too large to be printed');
    return new Promise((resolve, reject) => {
      this.queue.push(tenant, { html, resolve, reject });
      void this.work();
    });
  }

  async onApplicationShutdown(): Promise<void> {
    clearTimeout(this.idle);
    for (let order = this.queue.next(); order; order = this.queue.next())
      order.reject(new PdfUnavailableError('the process ends'));
    await this.endPrinter();
  }

  private async work(): Promise<void> {
    if (this.working) return;
    this.working = true;
    clearTimeout(this.idle);
    for (let order = this.queue.next(); order; order = this.queue.next()) await this.serve(order);
    this.working = false;
    this.idle = setTimeout(() => void this.endPrinter(), this.limits.idleMs).unref();
  }

  /** A document that a dying process took with it is tried once more; one that kills two, or takes too long, is given up. */
  private async serve({ html, resolve, reject }: Order): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      try {
        const printer = await this.ready();
        resolve(await printer.print(html, this.limits.deadlineMs));
        this.printed += 1;
        return;
      } catch (error) {
        this.log.warn(`not printed, attempt ${attempt}: ${(error as Error).message}`);
        await this.endPrinter();
        const givenUp =
          attempt === 2 || error instanceof PrintDeadlineError || error instanceof PrinterCannotStartError;
        if (!givenUp) continue;
        return reject(new PdfUnavailableError('not printed', { cause: error }));
      }
    }
  }

  private async ready(): Promise<PrinterProcess> {
    if (this.printer && this.printed >= this.limits.perProcess) await this.endPrinter();
    if (this.printer) return this.printer;
    if (machineNow() < this.missingUntil) throw new PrinterCannotStartError('Chromium did not start a moment ago');
    this.printed = 0;
    try {
      const { memoryKb: memoryLimit, ownNetwork } = this.limits;
      this.printer = await PrinterProcess.start({ chromium: this.chromium, memoryLimit, ownNetwork });
    } catch (error) {
      this.missingUntil = machineNow() + this.limits.retryMs;
      throw error;
    }
    return this.printer;
  }

  private async endPrinter(): Promise<void> {
    const printer = this.printer;
    this.printer = null;
    await printer?.end();
  }
}
