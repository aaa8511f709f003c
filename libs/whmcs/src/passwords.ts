import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { verify } from '@node-rs/bcrypt';

/** How a password of a mirrored row is hashed (schema §0.3). */
export type PasswordForm = 'bcrypt' | 'hmac-sha256' | 'md5-salted' | 'md5';

const SHAPES: readonly (readonly [PasswordForm, RegExp])[] = [
  ['bcrypt', /^\$2[abxy]\$\d{2}\$[./A-Za-z0-9]{53}$/],
  ['hmac-sha256', /^[0-9a-f]{64}:.+$/s],
  ['md5-salted', /^[0-9a-f]{32}:.+$/s],
  ['md5', /^[0-9a-f]{32}$/],
];

/**
 * The form of a stored hash, told by its shape. Null for an empty column and for anything else: such a row has no
 * password that could be checked, so nobody can sign in with it.
 */
export function identifyPasswordForm(hash: string): PasswordForm | null {
  return SHAPES.find(([, shape]) => shape.test(hash))?.[0] ?? null;
}

/**
 * Whether `password` is the one behind a hash of WHMCS: bcrypt; HMAC-SHA256 of the password with the key after the
 * colon; md5 of salt and password with the salt after the colon; plain md5. Compared in constant time.
 * A hash of an unknown form matches nothing.
 */
export async function verifyWhmcsPassword(hash: string, password: string): Promise<boolean> {
  switch (identifyPasswordForm(hash)) {
    case 'bcrypt':
      // PHP writes $2y$ (and older releases $2a$ or $2x$) for what every other library calls $2b$.
      return verify(password, hash.replace(/^\$2[axy]\$/, '$2b$'));
    case 'hmac-sha256':
      return same(hash, createHmac('sha256', afterColon(hash)).update(password, 'utf8').digest());
    case 'md5-salted':
      return same(
        hash,
        createHash('md5')
          .update(afterColon(hash) + password, 'utf8')
          .digest(),
      );
    case 'md5':
      return same(hash, createHash('md5').update(password, 'utf8').digest());
    case null:
      return false;
  }
}

const afterColon = (hash: string): string => hash.slice(hash.indexOf(':') + 1);

const same = (hash: string, digest: Buffer): boolean =>
  timingSafeEqual(Buffer.from(hash.slice(0, digest.length * 2), 'hex'), digest);
