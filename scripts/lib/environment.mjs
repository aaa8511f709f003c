// What every process of the product is told by its environment.
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { SetupError } from './project.mjs';

/** The key that seals secrets in the database: made once, kept beside the data it opens. */
export function secretKey(folder) {
  if (process.env.RELABEL_SECRET_KEY) return process.env.RELABEL_SECRET_KEY;
  const file = path.join(folder, 'secret.key');
  try {
    fs.writeFileSync(file, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
  return fs.readFileSync(file, 'utf8').trim();
}

const port = (name, value) => {
  const text = process.env[name] || String(value);
  const number = Number(text);
  if (!/^\d+$/.test(text) || number < 1 || number > 65_535) {
    throw new SetupError(`${name} is ${text}, which is no port`, `${name}=${value} npm start`);
  }
  return number;
};

export const ports = () => ({
  PORT: port('PORT', 3000),
  STORE_PORT: port('STORE_PORT', 3001),
  SANDBOX_STRIPE_PORT: port('SANDBOX_STRIPE_PORT', 3002),
  SANDBOX_SMTP_PORT: port('SANDBOX_SMTP_PORT', 3003),
  SANDBOX_MAIL_PORT: port('SANDBOX_MAIL_PORT', 3004),
  SANDBOX_CALLOUT_PORT: port('SANDBOX_CALLOUT_PORT', 3006),
});

export const wantsDemo = () => (process.env.SEED || 'demo') !== 'none';
export const wantsSandbox = () => wantsDemo() || process.env.RELABEL_TEST === '1';

/** RELABEL_EMBEDDED tells the product that the database is this checkout's own: a production start refuses that otherwise. */
export function productEnvironment({ folder, services, chromium, node, mode }) {
  return {
    ...process.env,
    ...services.env,
    ...Object.fromEntries(Object.entries(ports()).map(([name, value]) => [name, String(value)])),
    ...(chromium ? { CHROMIUM_PATH: chromium } : {}),
    ...(services.embedded ? { RELABEL_EMBEDDED: '1' } : {}),
    // The demo's server listens on the loopback.
    CALLOUT_PRIVATE: process.env.CALLOUT_PRIVATE ?? (wantsDemo() ? '1' : '0'),
    DATA_DIR: folder,
    SEED: process.env.SEED || 'demo',
    NODE24: node,
    NODE_ENV: process.env.NODE_ENV || mode,
    RELABEL_SECRET_KEY: secretKey(folder),
    TZ: 'UTC',
  };
}
