import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** 192 random bits, or more, safe in links. */
export const newToken = (bytes = 24): string => randomBytes(bytes).toString('base64url');

/** What is stored of a token: its SHA-256 in hex. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex');

export const sha256 = (text: string | Buffer): string => createHash('sha256').update(text).digest('hex');

/** Compares two secrets in constant time. */
export function sameSecret(a: string, b: string): boolean {
  return timingSafeEqual(createHash('sha256').update(a).digest(), createHash('sha256').update(b).digest());
}
