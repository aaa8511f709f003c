import { generateSecret, generateURI, verifySync } from 'otplib';

const PERIOD = 30;
const CODE = /^\d{6}$/;

/** A fresh secret in the letters that authenticator apps take. */
export const newTotpSecret = (): string => generateSecret();

/** What an app reads from the picture: whose account, where. */
export const totpUri = (secret: string, issuer: string, label: string): string =>
  generateURI({ secret, issuer, label });

/**
 * The time step that a code proves (RFC 6238: six digits, SHA-1, thirty seconds), one step early or late allowed; null for a wrong code,
 * and for one of a step that was used before.
 */
export function provenStep(secret: string, code: string, now: Date, lastStep: number): number | null {
  if (!CODE.test(code)) return null;
  const epoch = Math.floor(now.getTime() / 1000);
  const result = verifySync({
    secret,
    token: code,
    epoch,
    period: PERIOD,
    epochTolerance: PERIOD,
    afterTimeStep: lastStep,
  });
  return result.valid && 'timeStep' in result ? result.timeStep : null;
}
