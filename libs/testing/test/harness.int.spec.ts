import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { DomainEvent, DomainError } from '#kernel';
import { actingAs, Db, Handles, Drain, type DeliveredEvent, type EventHandler, type Tx } from '#platform';
import { testApp, type TestApp } from '../src/index.js';
import { Module } from '@nestjs/common';

class CupFilled extends DomainEvent<{ cup: number }> {
  static readonly type = 'testing.cup-filled.v1';
}

class CupEmptied extends DomainEvent<{ cup: number }> {
  static readonly type = 'testing.cup-emptied.v1';
}

let failures = 0;

@Handles(CupFilled)
class CountCupOnCupFilled implements EventHandler<{ cup: number }> {
  async handle(event: DeliveredEvent<{ cup: number }>, tx: Tx): Promise<void> {
    await tx.execute('INSERT INTO rc_test_state (name, value) VALUES (?, ?)', [`cup:${event.data.cup}`, 'seen']);
    if (event.data.cup >= 70) tx.emit(new CupEmptied({ cup: event.data.cup }));
    if (event.data.cup === 13) {
      failures++;
      throw new Error('cup 13 is broken');
    }
  }
}

@Module({ providers: [CountCupOnCupFilled] })
class CupModule {}

describe('outbox and idempotency', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await testApp([CupModule]);
  });
  afterAll(() => app.close());

  it('delivers a fact exactly when its transaction commits', async () => {
    await app.db.transaction(async (tx) => tx.emit(new CupFilled({ cup: 1 })));
    await expect(
      app.db.transaction(async (tx) => {
        tx.emit(new CupFilled({ cup: 2 }));
        throw new Error('rolled back');
      }),
    ).rejects.toThrow('rolled back');
    await app.drain();
    await app.drain();
    const rows = await app.database.sql<{ name: string }>("SELECT name FROM rc_test_state WHERE name LIKE 'cup:%'");
    expect(rows.map((r) => r.name)).toEqual(['cup:1']);
  });

  it('rolls back a failing handler, tries again later, and parks it after eight failures', async () => {
    await app.db.transaction(async (tx) => tx.emit(new CupFilled({ cup: 13 })));
    for (let i = 0; i < 9; i++) {
      await app.database.sql("UPDATE rc_event_deliveries SET next_attempt_at = '2000-01-01'");
      await app.drain();
    }
    expect(failures).toBe(8);
    const [row] = await app.database.sql(
      'SELECT status, attempts, last_error FROM rc_event_deliveries ORDER BY id DESC LIMIT 1',
    );
    expect(row).toEqual({ status: 'parked', attempts: 8, last_error: 'cup 13 is broken' });
    expect(await app.database.sql("SELECT name FROM rc_test_state WHERE name = 'cup:13'")).toEqual([]);
    expect((await app.get(Drain).state()).parked.deliveries).toBe(1);
  });

  it('answers a repeated money request from its stored result', async () => {
    const key = { scope: 'reseller:1', key: 'k1', requestHash: 'a'.repeat(64) };
    let runs = 0;
    const work = () => app.get(Db).once(key, async () => ({ n: ++runs }));
    expect(await work()).toEqual({ n: 1 });
    expect(await work()).toEqual({ n: 1 });
    expect(runs).toBe(1);
    await expect(app.db.once({ ...key, requestHash: 'b'.repeat(64) }, async () => ({}))).rejects.toMatchObject({
      code: 'platform.idempotency_mismatch',
    });
  });

  it('runs a money request once when sixteen arrive together', async () => {
    const key = { scope: 'reseller:1', key: 'k2', requestHash: 'a'.repeat(64) };
    let runs = 0;
    const results = await Promise.allSettled(
      Array.from({ length: 16 }, () =>
        app.db.once(key, async (tx) => (await tx.query('SELECT SLEEP(0.05)'), { n: ++runs })),
      ),
    );
    expect(runs).toBe(1);
    for (const r of results)
      if (r.status === 'rejected') expect((r.reason as DomainError).code).toBe('platform.idempotency_running');
      else expect(r.value).toEqual({ n: 1 });
  });

  it('says of what follows from a fact in whose name it was done, and of no other fact (ADR 0030)', async () => {
    const signature = 'admin:1 as client:2';
    const fill = (cup: number) => app.db.transaction(async (tx) => tx.emit(new CupFilled({ cup })));
    await Promise.all([fill(70), actingAs(signature, () => fill(71)), fill(72)]);
    await app.drain();
    const rows = await app.database.sql<{ cup: string; acted_as: string | null }>(
      "SELECT JSON_VALUE(payload, '$.cup') AS cup, acted_as FROM rc_outbox WHERE type = 'testing.cup-emptied.v1'",
    );
    const actedAs = Object.fromEntries(rows.map((row) => [row.cup, row.acted_as]));
    expect(actedAs).toEqual({ 70: null, 71: signature, 72: null });
  });

  it('asks a statement of its own again when a deadlock undid it', async () => {
    const { sql } = app.database;
    await sql("INSERT INTO rc_test_state (name, value) SELECT CONCAT('lock:', LPAD(seq, 2, '0')), '' FROM seq_1_to_40");
    const add = (names: string) =>
      `UPDATE rc_test_state SET value = CONCAT(value, '+') WHERE name ${names} ORDER BY name`;
    let alone: Promise<unknown> | undefined;
    await app.db.transaction(async (tx) => {
      // The larger of two survives.
      await tx.execute(add("BETWEEN 'lock:02' AND 'lock:40'"));
      alone = app.db.query(add("IN ('lock:01', 'lock:02')"));
      alone.catch(() => undefined);
      // The server looks again only when nobody asked for a tenth of a second.
      const waits = () =>
        sql<{ n: number }>("SELECT COUNT(*) AS n FROM information_schema.innodb_trx WHERE trx_state = 'LOCK WAIT'");
      await vi.waitUntil(async () => Number((await waits())[0].n) > 0, { timeout: 10_000, interval: 150 });
      await tx.execute(add("= 'lock:01'"));
    });
    await alone;
    expect(await sql("SELECT value FROM rc_test_state WHERE name IN ('lock:01', 'lock:02')")).toEqual([
      { value: '++' },
      { value: '++' },
    ]);
  });
});
