import { resolve } from 'node:path';
import { z } from 'zod';

const flag = z
  .enum(['0', '1', 'true', 'false', ''])
  .default('')
  .transform((v) => v === '1' || v === 'true');
const port = (fallback: number) => z.coerce.number().int().min(1).max(65535).default(fallback);

const schema = z.object({
  NODE_ENV: z.enum(['production', 'development', 'test']).default('production'),
  HOST: z.string().default('127.0.0.1'),
  PORT: port(3000),
  STORE_PORT: port(3001),
  /** Addresses people use, when a proxy stands in front; else made from the ports. */
  PUBLIC_URL: z.string().url().optional(),
  STORE_PUBLIC_URL: z.string().url().optional(),
  DATABASE_URL: z.string().min(1),
  DATABASE_READ_URL: z.string().optional(),
  DATABASE_POOL: z.coerce.number().int().min(1).max(200).default(16),
  REDIS_URL: z.string().default('redis://127.0.0.1:6379'),
  DATA_DIR: z.string().default('.data'),
  SEED: z.enum(['demo', 'none']).default('demo'),
  RELABEL_TEST: flag,
  RELABEL_SECRET_KEY: z.string().regex(/^[0-9a-f]{64}$/, 'needs 32 bytes in hex'),
  SMTP_URL: z.string().optional(),
  /** Name servers that check domains, as `ADDRESS[:PORT]` with commas; else the system's. */
  DNS_SERVERS: z.string().default(''),
  WORKER_PORT: port(3005),
  /** Milliseconds that the worker rests when it found nothing to do. */
  WORKER_IDLE_MS: z.coerce.number().int().min(1).max(5000).default(150),
  SANDBOX_STRIPE_PORT: port(3002),
  SANDBOX_SMTP_PORT: port(3003),
  SANDBOX_MAIL_PORT: port(3004),
  SANDBOX_CALLOUT_PORT: port(3006),
  /** Call-outs to servers may go to private addresses, and without https on the loopback. */
  CALLOUT_PRIVATE: flag,
  /** Milliseconds in which a server answers a call-out; later its answer counts as lost. */
  CALLOUT_TIMEOUT_MS: z.coerce.number().int().min(100).max(60_000).default(10_000),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
  CHROMIUM_PATH: z.string().optional(),
});

export type EnvValues = z.infer<typeof schema>;

/** The process environment, checked once at boot; a bad value names itself and stops the process. */
export class Env {
  constructor(readonly values: EnvValues) {}

  static fromProcess(source: NodeJS.ProcessEnv = process.env): Env {
    const parsed = schema.safeParse(source);
    if (!parsed.success) {
      const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
      throw new Error(`The environment is not usable:\n${lines.join('\n')}`);
    }
    return new Env(parsed.data);
  }

  /** True in test builds only (`RELABEL_TEST=1`): the movable clock, drain and crash points exist. */
  get isTest(): boolean {
    return this.values.RELABEL_TEST;
  }

  /** Where the consoles and APIs are reached, without a trailing slash. */
  get publicUrl(): string {
    return (this.values.PUBLIC_URL ?? `http://localhost:${this.values.PORT}`).replace(/\/$/, '');
  }

  /** Where the provider's own store is reached, and previews of brands. */
  get storeOrigin(): string {
    return new URL(this.values.STORE_PUBLIC_URL ?? `http://localhost:${this.values.STORE_PORT}`).origin;
  }

  /** Address of a store by its host name: links in mails are built from the stored host, never from a request. */
  storeUrl(host: string): string {
    const base = new URL(this.storeOrigin);
    return `${base.protocol}//${host}${base.port ? `:${base.port}` : ''}`;
  }

  get dnsServers(): string[] {
    return this.values.DNS_SERVERS.split(',').filter(Boolean);
  }

  get dataDir(): string {
    return resolve(this.values.DATA_DIR);
  }
}
