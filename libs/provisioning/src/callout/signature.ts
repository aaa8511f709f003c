import { createHmac } from 'node:crypto';
import { sameSecret } from '#platform';

/** Seconds a signature stays good, by the machine's own clock: the other side signed by its own. */
export const SIGNATURE_SECONDS = 300;

/** `v1=` and the HMAC-SHA256 in hex over `timestamp.body`; a question has no body, its task's key stands there. */
export const signatureOf = (secret: string, timestamp: string, body: string): string =>
  `v1=${createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex')}`;

/** Whether one of the secrets signed this within the window; several signatures may stand side by side, with commas. */
export function isSigned(
  secrets: readonly string[],
  { timestamp, signature, body, now }: { timestamp: string; signature: string; body: string; now: number },
): boolean {
  if (!/^\d{10}$/.test(timestamp) || Math.abs(now / 1000 - Number(timestamp)) > SIGNATURE_SECONDS) return false;
  const told = signature
    .split(',')
    .slice(0, 4)
    .map((one) => one.trim());
  return secrets.some((secret) => told.some((one) => sameSecret(one, signatureOf(secret, timestamp, body))));
}
