import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Logger } from '@nestjs/common';
import puppeteer from 'puppeteer-core';
import { extractText } from 'unpdf';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { PdfRenderer, PdfUnavailableError, RENDERER_LIMITS, type RendererLimits } from '#platform/pdf';
import { testEnv } from '#testing';
import { vectorsTo } from './pdf-vectors.js';

const CHROMIUM = process.env.CHROMIUM_PATH || '/usr/bin/chromium';
const MARKER = 'MARKER-OF-A-FILE-THAT-NOBODY-MAY-READ';

const page = (body: string): string =>
  `<!doctype html><html><head><meta charset="utf-8"></head><body>${body}</body></html>`;
const textOf = async (pdf: Buffer): Promise<string> =>
  (await extractText(new Uint8Array(pdf), { mergePages: true })).text;
const childrenOf = (pid: number): number[] =>
  readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number);

describe('the printer', () => {
  const open: PdfRenderer[] = [];
  const rendererWith = (limits: Partial<RendererLimits> = {}, chromium = CHROMIUM): PdfRenderer => {
    const renderer = new PdfRenderer(testEnv('mysql://unused', { CHROMIUM_PATH: chromium, LOG_LEVEL: 'silent' }), {
      ...RENDERER_LIMITS,
      ...limits,
    });
    open.push(renderer);
    return renderer;
  };
  let shared: PdfRenderer;

  beforeAll(() => {
    Logger.overrideLogger(false);
    shared = rendererWith();
    open.pop();
  });
  afterEach(async () => {
    for (const renderer of open.splice(0)) await renderer.onApplicationShutdown();
  });
  afterAll(() => shared.onApplicationShutdown());

  it('prints what it is given, one document after the other on the same page', async () => {
    const first = await shared.print(page('<p>first paper</p>'), 'a');
    const { pid } = shared;
    const second = await shared.print(page('<p>second paper</p>'), 'a');
    expect(first.subarray(0, 5).toString()).toBe('%PDF-');
    expect(await textOf(first)).toBe('first paper');
    expect(await textOf(second)).toBe('second paper');
    expect(shared.pid).toBe(pid);
  });

  it('gives the printing process nothing of the environment', async () => {
    process.env.RELABEL_CANARY = 'secret of the installation';
    const renderer = rendererWith();
    await renderer.print(page('x'), 'a').finally(() => delete process.env.RELABEL_CANARY);
    const processes = [renderer.pid, ...childrenOf(renderer.pid)];
    for (const pid of processes) {
      const environment = readFileSync(`/proc/${pid}/environ`, 'utf8');
      expect(environment).not.toMatch(/RELABEL|DATABASE_URL|REDIS_URL|secret/);
      expect(environment).toContain('TZ=UTC');
    }
  });

  it('starts anew when its process or its browser is killed, also in the middle of a document', async () => {
    const renderer = rendererWith();
    await renderer.print(page('x'), 'a');
    const before = renderer.pid;
    process.kill(before, 'SIGKILL');
    expect(await textOf(await renderer.print(page('after the process'), 'a'))).toBe('after the process');
    expect(renderer.pid).not.toBe(before);
    const [browser] = childrenOf(renderer.pid);
    const pending = renderer.print(page(`<p>in the middle</p>${'<p>row</p>'.repeat(800)}`), 'a');
    process.kill(browser, 'SIGKILL');
    expect(await textOf(await pending)).toContain('in the middle');
  });

  it('gives up a document that takes too long, and prints the next one', async () => {
    const renderer = rendererWith({ deadlineMs: 3000 });
    await renderer.print(page('warm'), 'a');
    const endless = `<div style="display:grid">${'<p style="columns:3">x</p>'.repeat(200_000)}</div>`;
    await expect(renderer.print(page(endless), 'a')).rejects.toThrow(PdfUnavailableError);
    expect(await textOf(await renderer.print(page('next'), 'a'))).toBe('next');
  });

  it('ends a process that takes too much memory', async () => {
    const renderer = rendererWith({ memoryKb: 1000 });
    const rows = '<p style="columns:3">x</p>'.repeat(8000);
    await expect(renderer.print(page(rows), 'a')).rejects.toThrow(PdfUnavailableError);
  });

  it('replaces its process after so many documents', async () => {
    const renderer = rendererWith({ perProcess: 2 });
    const pids: number[] = [];
    for (let i = 0; i < 4; i++) {
      await renderer.print(page('x'), 'a');
      pids.push(renderer.pid);
    }
    expect(pids[1]).toBe(pids[0]);
    expect(pids[2]).not.toBe(pids[0]);
    expect(pids[3]).toBe(pids[2]);
  });

  it('says so where there is no Chromium, or none that starts', async () => {
    await expect(rendererWith({}, '/nowhere/chromium').print(page('x'), 'a')).rejects.toThrow(PdfUnavailableError);
    const broken = rendererWith({}, '/bin/false');
    await expect(broken.print(page('x'), 'a')).rejects.toThrow(PdfUnavailableError);
    await expect(broken.print(page('x'), 'a')).rejects.toMatchObject({
      cause: { message: expect.stringMatching(/a moment ago/) },
    });
  });

  it('serves one tenant between the many documents of another', async () => {
    const done: string[] = [];
    const order = (tenant: string, name: string) => shared.print(page(name), tenant).then(() => done.push(name));
    await Promise.all([...Array.from({ length: 12 }, (_, i) => order('a', `a${i}`)), order('b', 'b')]);
    expect(done.indexOf('b')).toBeLessThanOrEqual(2);
    expect(done).toHaveLength(13);
  });

  describe('walls', () => {
    const folder = mkdtempSync(join(tmpdir(), 'relabel-walls-'));
    const file = join(folder, 'marker.html');
    let canary: Server;
    let hits = 0;
    let web: string;

    beforeAll(async () => {
      writeFileSync(file, MARKER);
      canary = createServer((socket) => {
        hits += 1;
        socket.on('error', () => undefined);
        socket.end('HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n');
      });
      await new Promise<void>((resolve) => canary.listen(0, '127.0.0.1', resolve));
      web = `http://127.0.0.1:${(canary.address() as AddressInfo).port}`;
    });
    afterAll(() => {
      canary.close();
      rmSync(folder, { recursive: true });
    });

    it('stand around things that an open browser does', async () => {
      const browser = await puppeteer.launch({
        executablePath: CHROMIUM,
        args: ['--no-sandbox', '--disable-gpu'],
        pipe: true,
      });
      const [open] = await browser.pages();
      await open.setContent(page(`<img src="${web}/open">`));
      await browser.close();
      expect(hits).toBeGreaterThan(0);
      hits = 0;
    });

    it.each([
      ['in a network of its own', true],
      ['in the network of the machine', false],
    ])('hold %s: nothing leaves, no file is read', async (_, ownNetwork) => {
      const renderer = rendererWith({ ownNetwork });
      const vectors = vectorsTo(web, `file://${file}`);
      expect(vectors.length).toBeGreaterThanOrEqual(40);
      const printed = await Promise.all(vectors.map((vector) => renderer.print(page(`<p>paper</p>${vector}`), 'a')));
      const texts = await Promise.all(printed.map(textOf));
      expect(texts.filter((text) => text.includes(MARKER))).toEqual([]);
      // Each was printed, not an error page in its place.
      expect(vectors.filter((_vector, i) => !texts[i].includes('paper'))).toEqual([]);
      expect(hits).toBe(0);
    });
  });
});
