import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { renderSVG } from 'uqr';
import { AuditService } from '#audit';
import { Actor, Clock } from '#kernel';
import { Db, hashToken, Sealer, type Tx } from '#platform';
import {
  SecondFactorFailedError,
  SecondFactorIsOnError,
  SecondFactorNotBegunError,
  WrongPasswordError,
} from './identity.errors.js';
import { LoginAttempts } from './login-attempts.js';
import type { Login } from './logins.js';
import { PasswordHasher } from './password-hasher.js';
import { SecurityMails } from './security-mails.js';
import { newTotpSecret, provenStep, totpUri } from './totp.js';

const BACKUP_CODES = 10;
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';

/** What an authenticator app is set up with; shown to its owner once. */
export interface FactorSetup {
  secret: string;
  uri: string;
  /** The address as a picture, drawn here: the secret goes to no other server. */
  svg: string;
}

type Row = { secret: string; lastStep: number; confirmed: number };

/**
 * The second proof of a login beside its password (features.md E11): codes of an authenticator app, or one of ten backup codes. The secret
 * is sealed; a code counts once; every try is counted before it is looked at.
 */
@Injectable()
export class SecondFactors {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly sealer: Sealer,
    private readonly hasher: PasswordHasher,
    private readonly attempts: LoginAttempts,
    private readonly audit: AuditService,
    private readonly mails: SecurityMails,
  ) {}

  async isOn(loginId: number): Promise<boolean> {
    return (await this.row(this.db, loginId))?.confirmed === 1;
  }

  /** How many backup codes are left; null while it is off. */
  async codesLeft(loginId: number): Promise<number | null> {
    if (!(await this.isOn(loginId))) return null;
    const [row] = await this.db.query<{ n: number }>(
      'SELECT COUNT(*) AS n FROM rc_backup_codes WHERE login_id = ? AND used_at IS NULL',
      [loginId],
    );
    return Number(row.n);
  }

  /** Starts to set it up; asked of nobody until a code proved that the app works. @throws WrongPasswordError, SecondFactorIsOnError */
  async begin(login: Login, password: string, issuer: string, address: string): Promise<FactorSetup> {
    await this.provePassword(login, password, address);
    const secret = newTotpSecret();
    await this.db.transaction(async (tx) => {
      const known = await this.locked(tx, login.id);
      if (known?.confirmed === 1) throw new SecondFactorIsOnError();
      await tx.execute(
        `INSERT INTO rc_second_factors (login_id, reseller_id, secret_sealed, created_at) VALUES (?,?,?,?)
         ON DUPLICATE KEY UPDATE secret_sealed = VALUES(secret_sealed), last_step = 0, created_at = VALUES(created_at)`,
        [login.id, login.resellerId, this.sealer.seal(secret, sealedFor(login.id)), this.clock.now()],
      );
    });
    const uri = totpUri(secret, issuer, login.name);
    return { secret, uri, svg: renderSVG(uri) };
  }

  /** The first code of the app switches it on. @returns the backup codes, told once. @throws SecondFactorFailedError */
  async confirm(login: Login, code: string, address: string): Promise<string[]> {
    return this.counted(login, address, async () => {
      const codes = Array.from({ length: BACKUP_CODES }, newBackupCode);
      await this.db.transaction(async (tx) => {
        const row = await this.locked(tx, login.id);
        if (!row) throw new SecondFactorNotBegunError();
        if (row.confirmed === 1) throw new SecondFactorIsOnError();
        await this.use(tx, login.id, row, code);
        await tx.execute('UPDATE rc_second_factors SET confirmed_at = ? WHERE login_id = ?', [
          this.clock.now(),
          login.id,
        ]);
        await tx.execute('DELETE FROM rc_backup_codes WHERE login_id = ?', [login.id]);
        await tx.insertMany(
          'rc_backup_codes',
          ['login_id', 'reseller_id', 'code_hash'],
          codes.map((one) => [login.id, login.resellerId, hashOf(one)]),
        );
        await this.note(tx, login, 'switched on');
        await this.mails.tell(tx, login, 'factor-on');
      });
      return codes;
    });
  }

  /** Switches it off; the password is asked again. @throws WrongPasswordError */
  async switchOff(login: Login, password: string, address: string): Promise<void> {
    await this.provePassword(login, password, address);
    await this.db.transaction(async (tx) => {
      if (!(await this.locked(tx, login.id))) return;
      await tx.execute('DELETE FROM rc_second_factors WHERE login_id = ?', [login.id]);
      await tx.execute('DELETE FROM rc_backup_codes WHERE login_id = ?', [login.id]);
      await this.note(tx, login, 'switched off');
      await this.mails.tell(tx, login, 'factor-off');
    });
  }

  /** Takes a code of the app, or a backup code, once. @throws SecondFactorFailedError, TooManyAttemptsError */
  async prove(login: Login, code: string, address: string): Promise<void> {
    await this.counted(login, address, () =>
      this.db.transaction(async (tx) => {
        const row = await this.locked(tx, login.id);
        if (row?.confirmed !== 1) throw new SecondFactorFailedError();
        const typed = code.replace(/[\s-]/g, '').toLowerCase();
        if (/^\d{6}$/.test(typed)) return this.use(tx, login.id, row, typed);
        const { affectedRows } = await tx.execute(
          'UPDATE rc_backup_codes SET used_at = ? WHERE login_id = ? AND code_hash = ? AND used_at IS NULL',
          [this.clock.now(), login.id, hashOf(typed)],
        );
        if (affectedRows === 0) throw new SecondFactorFailedError();
        await this.note(tx, login, 'passed with a backup code');
      }),
    );
  }

  /** The password of a login that is signed in already. @throws WrongPasswordError, TooManyAttemptsError */
  async provePassword(login: Login, password: string, address: string): Promise<void> {
    const attempt = { route: 'password-again', account: String(login.id), address };
    await this.attempts.count(attempt);
    if (!(await this.hasher.check(login.passwordHash, password))) throw new WrongPasswordError();
    await this.attempts.giveBack(attempt);
  }

  private async counted<T>(login: Login, address: string, work: () => Promise<T>): Promise<T> {
    const attempt = { route: 'second-factor', account: String(login.id), address };
    await this.attempts.count(attempt);
    const done = await work();
    await this.attempts.giveBack(attempt);
    return done;
  }

  private async use(tx: Tx, loginId: number, row: Row, code: string): Promise<void> {
    const secret = this.sealer.open(row.secret, sealedFor(loginId));
    const step = provenStep(secret, code.replace(/\s/g, ''), this.clock.now(), Number(row.lastStep));
    if (step === null) throw new SecondFactorFailedError();
    await tx.execute('UPDATE rc_second_factors SET last_step = ? WHERE login_id = ?', [step, loginId]);
  }

  private async row(sql: Pick<Db, 'query'>, loginId: number, lock = ''): Promise<Row | null> {
    const [row] = await sql.query<Row>(
      `SELECT secret_sealed AS secret, last_step AS lastStep, (confirmed_at IS NOT NULL) AS confirmed
       FROM rc_second_factors WHERE login_id = ? ${lock}`,
      [loginId],
    );
    return row ? { ...row, confirmed: Number(row.confirmed) } : null;
  }

  private async locked(tx: Tx, loginId: number): Promise<Row | null> {
    // The login's row is there for certain; a lock on a row that is not there yet would let two begin at once.
    await tx.query('SELECT id FROM rc_logins WHERE id = ? FOR UPDATE', [loginId]);
    return this.row(tx, loginId);
  }

  private async note(tx: Tx, { id, clientId }: Login, what: string): Promise<void> {
    await this.audit.record(tx, Actor.system('second factor'), `Second factor of login ${id} ${what}`, { clientId });
  }
}

const sealedFor = (loginId: number): string => `second-factor:${loginId}`;

/** Ten letters and digits that are not mistaken for each other: 49 bits, tried twenty times in a quarter of an hour. */
const newBackupCode = (): string => {
  const letters = Array.from({ length: 10 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  return `${letters.slice(0, 5)}-${letters.slice(5)}`;
};

const hashOf = (code: string): string => hashToken(code.replace(/[\s-]/g, '').toLowerCase());
