import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import { verifyWhmcsPassword } from '#whmcs';

/** OWASP's floor for argon2id; 19 MiB and about 25 ms each. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const AT_ONCE = 2;
const ARGON2ID = '$argon2id$';

/**
 * Hashes and checks passwords. At most two at a time: a flood of logins queues here instead of taking all memory
 * and every core from those who pay.
 */
@Injectable()
export class PasswordHasher {
  private running = 0;
  private readonly waiting: (() => void)[] = [];
  private dummy: Promise<string> | undefined;

  async hash(password: string): Promise<string> {
    return this.limited(() => hash(password, COST));
  }

  /** Whether the stored hash needs to be replaced at the next login: a form of WHMCS. */
  isOutdated(stored: string): boolean {
    return !stored.startsWith(ARGON2ID);
  }

  /**
   * Checks a password. For nobody (null) and for an empty hash the same work is done against a hash that fits no password, so
   * that the time of the answer does not tell whether an address is known.
   */
  async check(stored: string | null, password: string): Promise<boolean> {
    if (stored?.startsWith(ARGON2ID)) return this.limited(() => verify(stored, password));
    this.dummy ??= this.hash('a password that nobody has').catch((error: unknown) => {
      this.dummy = undefined;
      throw error;
    });
    const dummy = await this.dummy;
    await this.limited(() => verify(dummy, password));
    return stored ? this.limited(() => verifyWhmcsPassword(stored, password)) : false;
  }

  private async limited<T>(work: () => Promise<T>): Promise<T> {
    if (this.running >= AT_ONCE) await new Promise<void>((go) => this.waiting.push(go));
    else this.running++;
    try {
      return await work();
    } finally {
      // The place goes straight to the next in the queue; only without one it becomes free.
      const next = this.waiting.shift();
      if (next) next();
      else this.running--;
    }
  }
}
