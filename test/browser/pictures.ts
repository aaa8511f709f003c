import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { projectRoot } from '#platform';

/** Where pictures of what a browser test looks at are kept (`npm run pictures` sets it); unset, none are taken. */
const folder = process.env.PICTURES;
/** Of a long list its beginning is enough. */
const TALLEST = 1_800;
/** Wide pages are kept smaller: hundreds of pictures go into the repository. */
const WIDE = { from: 600, scale: 0.75 };

/** Keeps the whole page, as it is now, as a small picture. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  if (!folder) return;
  // Short messages that something is done would hide what they lie on.
  await page.evaluate(
    `window.scrollTo(0, 0); for (const root of document.querySelectorAll('.mantine-Notifications-root')) root.style.visibility = 'hidden';`,
  );
  const [width, height] = (await page.evaluate(
    '[document.documentElement.clientWidth, document.documentElement.scrollHeight]',
  )) as [number, number];
  const before = page.viewportSize();
  // The window grows instead of the picture reaching beyond it: a frame of another origin is drawn inside the window only.
  await page.setViewportSize({ width, height: Math.min(height, TALLEST) });
  const browser = await page.context().newCDPSession(page);
  const { data } = await browser.send('Page.captureScreenshot', {
    format: 'webp',
    quality: 60,
    clip: { x: 0, y: 0, width, height: Math.min(height, TALLEST), scale: width > WIDE.from ? WIDE.scale : 1 },
  });
  if (before) await page.setViewportSize(before);
  await browser.detach();
  const path = resolve(projectRoot, folder);
  mkdirSync(path, { recursive: true });
  writeFileSync(join(path, `${name}.webp`), Buffer.from(data, 'base64'));
}
