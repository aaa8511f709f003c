import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Env } from '../config/env.js';

/**
 * Seals secrets at rest (SMTP passwords, gateway keys) with AES-256-GCM. `context` (tenant and field) is
 * authenticated with the text, so a sealed value copied to another row does not open.
 */
@Injectable()
export class Sealer {
  private readonly key: Buffer;

  constructor(env: Env) {
    this.key = Buffer.from(env.values.RELABEL_SECRET_KEY, 'hex');
  }

  seal(plain: string, context: string): string {
    const iv = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.key, iv).setAAD(Buffer.from(context));
    const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
    return `v1.${Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url')}`;
  }

  open(sealed: string, context: string): string {
    if (!sealed.startsWith('v1.')) throw new Error('not a sealed value');
    const all = Buffer.from(sealed.slice(3), 'base64url');
    const decipher = createDecipheriv('aes-256-gcm', this.key, all.subarray(0, 12)).setAAD(Buffer.from(context));
    decipher.setAuthTag(all.subarray(12, 28));
    return Buffer.concat([decipher.update(all.subarray(28)), decipher.final()]).toString('utf8');
  }
}
