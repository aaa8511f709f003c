import { Injectable, Logger } from '@nestjs/common';
import { DomainError } from '#kernel';
import { Db, Env, sha256 } from '#platform';

const WINDOW_SECONDS = 900;
const PER_ACCOUNT = 20;
const PER_ADDRESS = 20;
/** Tests open hundreds of accounts from one address; the limit per account stays as it is. */
const PER_ADDRESS_IN_TESTS = 100_000;

/** Too many tries; `retryAfter` in seconds. */
export class TooManyAttemptsError extends DomainError {
  constructor(readonly retryAfter: number) {
    super('platform.too_many_requests', 'limit_exceeded', { retryAfter }, `too many tries; wait ${retryAfter} seconds`);
  }
}

export interface Attempt {
  /** The route, such as `login:client`. */
  route: string;
  /** The account tried, with its scope; absent where a route knows none. */
  account?: string;
  address: string;
  /** Another limit per address than that of logins. */
  perAddress?: number;
}

/**
 * Limits of the routes that take a secret: twenty tries per account and per address in a quarter of an hour, counted in the
 * database before anything is evaluated, so they hold for all processes together. Windows follow the database's clock, not the movable one.
 */
@Injectable()
export class LoginAttempts {
  private readonly log = new Logger('LoginAttempts');

  constructor(
    private readonly db: Db,
    private readonly env: Env,
  ) {}

  /** @throws TooManyAttemptsError */
  async count(attempt: Attempt): Promise<void> {
    for (const { bucket, limit } of this.buckets(attempt)) {
      const retryAfter = await this.countOne(bucket, limit);
      if (retryAfter !== null) throw new TooManyAttemptsError(retryAfter);
    }
  }

  /** Gives the try back after a success, so that an office behind one address can sign in. Failed tries stay counted. */
  async giveBack(attempt: Attempt): Promise<void> {
    for (const { bucket } of this.buckets(attempt))
      await this.db.query(
        `UPDATE rc_login_attempts SET attempts = attempts - 1
         WHERE bucket = ? AND window_no = FLOOR(UNIX_TIMESTAMP() / ${WINDOW_SECONDS}) AND attempts > 0`,
        [bucket],
      );
  }

  private buckets({ route, account, address, perAddress = PER_ADDRESS }: Attempt): { bucket: string; limit: number }[] {
    const addressLimit = this.env.isTest ? PER_ADDRESS_IN_TESTS : perAddress;
    return [
      ...(account === undefined ? [] : [{ bucket: sha256(`${route}|account|${account}`), limit: PER_ACCOUNT }]),
      { bucket: sha256(`${route}|address|${address}`), limit: addressLimit },
    ];
  }

  /** One statement counts and tells the count; null = within the limit. */
  private async countOne(bucket: string, limit: number): Promise<number | null> {
    try {
      const done = (await this.db.query(
        `INSERT INTO rc_login_attempts (bucket, window_no, attempts) VALUES (?, FLOOR(UNIX_TIMESTAMP() / ${WINDOW_SECONDS}), 1)
         ON DUPLICATE KEY UPDATE attempts = LAST_INSERT_ID(attempts + 1)`,
        [bucket],
      )) as unknown as { affectedRows: number; insertId: number };
      if (done.affectedRows === 1) await this.forgetOld();
      const count = done.affectedRows === 1 ? 1 : done.insertId;
      if (count <= limit) return null;
      const [row] = await this.db.query<{ rest: number }>(
        `SELECT ${WINDOW_SECONDS} - UNIX_TIMESTAMP() % ${WINDOW_SECONDS} AS rest`,
      );
      return Math.max(1, Number(row.rest));
    } catch (error) {
      // Open rather than shut: a table that cannot be written must not lock everybody out. The password still decides.
      this.log.error(`tries are not counted: ${(error as Error).message}`);
      return null;
    }
  }

  private async forgetOld(): Promise<void> {
    await this.db.query(
      `DELETE FROM rc_login_attempts WHERE window_no < FLOOR(UNIX_TIMESTAMP() / ${WINDOW_SECONDS}) - 96 LIMIT 200`,
    );
  }
}
