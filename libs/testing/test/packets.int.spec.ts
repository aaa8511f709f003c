import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Db, DrawAgainError, ReadOnce } from '#platform';
import { testApp, type TestApp } from '../src/index.js';

const NOTE = 'INSERT INTO rc_test_state (name, value) VALUES (?, ?)';

describe('statements in one packet (ADR 0019)', () => {
  let app: TestApp;
  let db: Db;
  beforeAll(async () => {
    app = await testApp([]);
    db = app.db;
  });
  beforeEach(async () => {
    await db.query("DELETE FROM rc_test_state WHERE name LIKE 'packet:%'");
  });
  afterAll(() => app.close());

  const notes = async () =>
    (await db.query<{ name: string }>("SELECT name FROM rc_test_state WHERE name LIKE 'packet:%' ORDER BY name")).map(
      ({ name }) => name,
    );

  it('run in the order in which they were asked, and each question gets its own answer', async () => {
    await db.transaction(async (tx) => {
      tx.executeLater(NOTE, ['packet:a', '1']);
      const [before, written, after] = await Promise.all([
        tx.query("SELECT value FROM rc_test_state WHERE name = 'packet:a'"),
        tx.execute("UPDATE rc_test_state SET value = '2' WHERE name = 'packet:a'"),
        tx.query("SELECT value FROM rc_test_state WHERE name = 'packet:a'"),
      ]);
      expect([before, written.affectedRows, after]).toEqual([[{ value: '1' }], 1, [{ value: '2' }]]);
    });
    expect(await notes()).toEqual(['packet:a']);
  });

  it('that nobody waits for are committed with the rest, and undone with it', async () => {
    await db.transaction(async (tx) => tx.executeLater(NOTE, ['packet:kept', '']));
    const undone = db.transaction(async (tx) => {
      tx.executeLater(NOTE, ['packet:undone', '']);
      await tx.query('SELECT 1 AS one');
      tx.executeLater(NOTE, ['packet:never-sent', '']);
      throw new Error('no');
    });
    await expect(undone).rejects.toThrow('no');
    expect(await notes()).toEqual(['packet:kept']);
  });

  it('end the transaction when one fails that nobody waits for, in its own words, also for who catches the next failure', async () => {
    const taken = db.transaction(async (tx) => {
      tx.executeLater(NOTE, ['packet:a', '']);
      tx.executeLater(NOTE, ['packet:a', ''], ({ code }) => (code === 'ER_DUP_ENTRY' ? new Error('a is there') : null));
      tx.executeLater(NOTE, ['packet:b', '']);
      await tx.query('SELECT 1 AS one').catch(() => undefined);
      await tx.execute(NOTE, ['packet:c', '']);
    });
    await expect(taken).rejects.toThrow('a is there');
    const atCommit = db.transaction(async (tx) => {
      tx.executeLater(NOTE, ['packet:d', '']);
      tx.executeLater(NOTE, ['packet:d', '']);
    });
    await expect(atCommit).rejects.toMatchObject({ code: 'ER_DUP_ENTRY' });
    expect(await notes()).toEqual([]);
  });

  it('run again, all of them, when a random value was taken', async () => {
    await db.query(NOTE, ['packet:taken', '']);
    const drawn = ['packet:taken', 'packet:free'];
    await db.transaction(async (tx) => {
      tx.executeLater(NOTE, [`packet:with-${drawn.length}`, '']);
      tx.executeLater(NOTE, [drawn.shift()!, ''], ({ code }) =>
        code === 'ER_DUP_ENTRY' ? new DrawAgainError('taken') : null,
      );
    });
    expect(await notes()).toEqual(['packet:free', 'packet:taken', 'packet:with-1']);
  });

  it('leave a failure to who waits for it: he may go on', async () => {
    await db.transaction(async (tx) => {
      await tx.execute(NOTE, ['packet:a', '']);
      tx.executeLater(NOTE, ['packet:b', '']);
      await expect(tx.execute(NOTE, ['packet:a', ''])).rejects.toMatchObject({ code: 'ER_DUP_ENTRY' });
      await tx.execute(NOTE, ['packet:c', '']);
    });
    expect(await notes()).toEqual(['packet:a', 'packet:b', 'packet:c']);
  });

  it('stay apart whatever is in a value, and a text holds one', async () => {
    const nasty = "x'; DELETE FROM rc_test_state; -- ?\\";
    await db.transaction(async (tx) => {
      tx.executeLater(NOTE, ['packet:a', nasty]);
      tx.executeLater(NOTE, ['packet:b', '?']);
      expect(await tx.query('SELECT value FROM rc_test_state WHERE value = ?', [nasty])).toEqual([{ value: nasty }]);
    });
    expect(await notes()).toEqual(['packet:a', 'packet:b']);
    await expect(db.query('SELECT 1; SELECT 2')).rejects.toThrow('one statement at a time');
  });

  it('of one tick are one round trip of a request that reads once', async () => {
    const reads = new ReadOnce(db);
    const ids = await Promise.all([
      reads.query<{ id: number }>('SELECT CONNECTION_ID() AS id'),
      reads.query<{ id: number }>('SELECT CONNECTION_ID() AS id, 2 AS two'),
    ]);
    expect(ids[0][0].id).toBe(ids[1][0].id);
    const asked = Promise.allSettled([reads.query('SELECT nothing FROM nowhere'), reads.query('SELECT 3 AS three')]);
    expect((await asked).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await reads.query('SELECT 4 AS four')).toEqual([{ four: 4 }]);
  });

  it('are none in a transaction that asks nothing', async () => {
    const begun = async () =>
      Number((await db.query<{ Value: string }>("SHOW GLOBAL STATUS LIKE 'Com_begin'"))[0].Value);
    const added: number[] = [];
    // The server counts for all; what others begin in the same moment is not there each time, its own would be.
    for (let tries = 0; tries < 20; tries++) {
      const before = await begun();
      await db.transaction(() => Promise.resolve());
      added.push((await begun()) - before);
    }
    expect(Math.min(...added)).toBe(0);
  });
});
