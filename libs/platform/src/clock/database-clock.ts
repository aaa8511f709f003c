import { Injectable } from '@nestjs/common';
import { DateTime } from 'luxon';
import { Clock, LocalDate, machineNow } from '#kernel';
import { Env } from '../config/env.js';
import { Db } from '../db/db.js';

/**
 * One clock for api, worker, store and jobs. Test builds keep its offset in the database (`rc_test_state`), so that
 * moving it moves every process; other builds never read that table.
 */
@Injectable()
export class DatabaseClock extends Clock {
  private offset = 0;
  private zoneName = 'UTC';

  constructor(
    private readonly env: Env,
    private readonly db: Db,
  ) {
    super();
  }

  now(): Date {
    return new Date(machineNow() + this.offset);
  }

  today(): LocalDate {
    return LocalDate.of(DateTime.fromJSDate(this.now(), { zone: this.zoneName }).toFormat('yyyy-MM-dd'));
  }

  zone(): string {
    return this.zoneName;
  }

  /** Set from the setting `provider.timeZone` at boot and when it changes. */
  useZone(zone: string): void {
    this.zoneName = zone;
  }

  /** Reads the offset again; called before each request and each piece of work in test builds. */
  async refresh(): Promise<void> {
    if (!this.env.isTest) return;
    const [row] = await this.db.query<{ value: string }>("SELECT value FROM rc_test_state WHERE name = 'clock-offset'");
    this.offset = row ? Number(row.value) : 0;
  }

  /** Moves the clock of all processes; test builds only. */
  async moveTo(instant: Date): Promise<void> {
    this.offset = instant.getTime() - machineNow();
    await this.db.query(
      "INSERT INTO rc_test_state (name, value) VALUES ('clock-offset', ?) ON DUPLICATE KEY UPDATE value = VALUES(value)",
      [String(this.offset)],
    );
  }
}
