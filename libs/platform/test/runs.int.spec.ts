import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Actor, LocalDate } from '#kernel';
import {
  DailyRuns,
  type DailyTask,
  Db,
  Drain,
  everything,
  RunBrake,
  RunCalendar,
  RunClaims,
  RunHistory,
} from '#platform';
import { testApp, type TestApp } from '#testing';

const MONDAY = LocalDate.of('2026-11-30');
const staff = Actor.admin(7 as never, ['runs.write']);

describe('runs of the daily tasks', () => {
  let app: TestApp;
  let runs: DailyRuns;
  let calendar: RunCalendar;
  let history: RunHistory;
  /** What the two tasks of these tests did, in order. */
  let did: string[];
  let volume: number;
  let broken: string[];
  let slow: Promise<void> | null;

  const task = (name: string): DailyTask => ({
    name,
    title: name,
    run: async (date, { dryRun, log }) => {
      await log.expect(volume);
      await slow;
      if (broken.includes(`${name} ${date.toString()}`)) throw new Error('the disk is full');
      if (!dryRun) did.push(`${name} ${date.toString()}`);
      log.count('made', volume, { subject: 'all', text: `of ${date.toString()}` });
      return log.report();
    },
  });
  const rows = () =>
    app.database.sql<{ task: string; period: string; status: string; made: number }>(
      "SELECT task, period, status, made FROM rc_job_runs WHERE kind = 'day' ORDER BY id",
    );
  const moveTo = (date: string) => app.clock.moveTo(new Date(`${date}T09:00:00Z`));

  beforeAll(async () => {
    app = await testApp([]);
    const [db, claims] = [app.get(Db), app.get(RunClaims)];
    runs = new DailyRuns(
      db,
      app.clock,
      app.get(Drain),
      claims,
      [task('bills'), task('letters')],
      new RunBrake(db, () => Promise.resolve(5)),
    );
    calendar = new RunCalendar(db, app.clock, claims, runs);
    history = app.get(RunHistory);
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    await app.database.sql('DELETE FROM rc_job_runs');
    did = [];
    volume = 10;
    broken = [];
    slow = null;
    await moveTo('2026-11-30');
  });

  it('runs the tasks of a day in order, once; a person may run it again', async () => {
    expect(await runs.run('day', MONDAY)).toMatchObject({ status: 'done', made: 20, failed: 0 });
    expect(await runs.run('day', MONDAY)).toMatchObject({ status: 'elsewhere', made: 0 });
    expect(did).toEqual(['bills 2026-11-30', 'letters 2026-11-30']);
    volume = 0;
    expect(await runs.run('day', MONDAY, { again: true })).toMatchObject({ status: 'done', made: 0 });
    expect(await rows()).toEqual([
      { task: 'day', period: '2026-11-30', status: 'done', made: 20 },
      { task: 'bills', period: '2026-11-30', status: 'done', made: 10 },
      { task: 'letters', period: '2026-11-30', status: 'done', made: 10 },
    ]);
  });

  it('two that start together do not work side by side', async () => {
    let go = () => undefined as void;
    slow = new Promise((resolve) => (go = resolve));
    const first = runs.run('bills', MONDAY, { again: true });
    const second = runs.run('bills', MONDAY, { again: true });
    const timer = await runs.run('bills', MONDAY);
    expect([timer.status, did]).toEqual(['elsewhere', []]);
    slow = null;
    go();
    await Promise.all([first, second]);
    expect(did).toEqual(['bills 2026-11-30', 'bills 2026-11-30']);
  });

  it('the claim of a process that died is taken over', async () => {
    await app.database.sql(
      `INSERT INTO rc_job_runs (task, period, kind, business_date, owner, lease_until)
       VALUES ('bills', '2026-11-30', 'day', '2026-11-30', 'elsewhere:1', UTC_TIMESTAMP(3) + INTERVAL 60 SECOND)`,
    );
    expect((await runs.run('bills', MONDAY)).status).toBe('elsewhere');
    await app.database.sql('UPDATE rc_job_runs SET lease_until = UTC_TIMESTAMP(3) - INTERVAL 1 SECOND');
    expect((await runs.run('bills', MONDAY)).status).toBe('done');
  });

  it('a run that a person asked for goes on when its worker died', async () => {
    const id = await calendar.ask(staff, { task: 'bills', date: MONDAY, dryRun: false });
    const claimed =
      "UPDATE rc_job_runs SET status = 'running', owner = 'elsewhere:1', lease_until = UTC_TIMESTAMP(3) + ";
    await app.database.sql(`${claimed} INTERVAL 60 SECOND`);
    expect(await calendar.takeAsked()).toBe(0);
    await app.database.sql(`${claimed} INTERVAL -1 SECOND`);
    expect(await calendar.takeAsked()).toBe(1);
    expect(await history.run(id)).toMatchObject({ status: 'done' });
  });

  it('a person may ask for a run whose process died, be it one of the command line, and not for one under way', async () => {
    await app.database.sql(
      `INSERT INTO rc_job_runs (task, period, kind, business_date, owner, lease_until)
       VALUES ('bills', '2026-11-30', 'day', '2026-11-30', 'elsewhere:1', UTC_TIMESTAMP(3) + INTERVAL 60 SECOND)`,
    );
    const ask = () => calendar.ask(staff, { task: 'bills', date: MONDAY, dryRun: false });
    await expect(ask()).rejects.toMatchObject({ code: 'platform.run_under_way' });
    await app.database.sql('UPDATE rc_job_runs SET lease_until = UTC_TIMESTAMP(3) - INTERVAL 1 SECOND');
    const id = await ask();
    expect(await calendar.takeAsked()).toBe(1);
    expect(await history.run(id)).toMatchObject({ status: 'done', askedBy: staff.key });
  });

  it('the days begin on the day after the first, and missed ones are caught up in order', async () => {
    expect(await calendar.catchUp()).toEqual([]);
    expect(did).toEqual([]);
    await moveTo('2026-12-03');
    expect((await calendar.catchUp()).map(({ date }) => date)).toEqual(['2026-12-01', '2026-12-02', '2026-12-03']);
    expect(did).toEqual(
      ['2026-12-01', '2026-12-02', '2026-12-03'].flatMap((date) => [`bills ${date}`, `letters ${date}`]),
    );
    await moveTo('2026-12-02');
    expect(await calendar.catchUp()).toEqual([]);
  });

  it('a failed task is tried again before the next day begins, and what was done is left alone', async () => {
    await calendar.catchUp();
    await moveTo('2026-12-02');
    broken = ['bills 2026-12-01'];
    expect(await calendar.catchUp()).toMatchObject([{ date: '2026-12-01', status: 'failed' }]);
    expect(did).toEqual(['letters 2026-12-01']);
    broken = [];
    await calendar.catchUp();
    expect(did).toEqual(['letters 2026-12-01', 'bills 2026-12-01', 'bills 2026-12-02', 'letters 2026-12-02']);
  });

  it('a day that fails time and again is left to a person', async () => {
    await calendar.catchUp();
    await moveTo('2026-12-01');
    broken = ['bills 2026-12-01'];
    for (let i = 0; i < 10; i++) await calendar.catchUp();
    await moveTo('2026-12-02');
    await calendar.catchUp();
    expect(did).toEqual(['letters 2026-12-01', 'bills 2026-12-02', 'letters 2026-12-02']);
    broken = [];
    const failed = (await history.list(everything())).items.find(
      (run) => run.status === 'failed' && run.task === 'day',
    );
    await history.retry(staff, failed?.id ?? 0);
    await calendar.takeAsked();
    expect(did).toContain('bills 2026-12-01');
  });

  it('a clock that jumps a month waits for a person, who may drop the dates', async () => {
    await calendar.catchUp();
    await moveTo('2026-12-31');
    expect(await calendar.catchUp()).toEqual([]);
    expect(did).toEqual([]);
    const [held] = (await history.list(everything())).items;
    expect(held).toMatchObject({ task: 'catch-up', status: 'held', expected: 31 });
    await moveTo('2026-12-01');
    await calendar.catchUp();
    expect(did).toEqual(['bills 2026-12-01', 'letters 2026-12-01']);
  });

  it('released, a long gap is caught up date by date', async () => {
    await calendar.catchUp();
    await moveTo('2026-12-10');
    await calendar.catchUp();
    const [held] = (await history.list(everything())).items;
    await history.release(staff, held.id);
    await calendar.takeAsked();
    expect(did.filter((one) => one.startsWith('bills'))).toHaveLength(10);
    expect(await history.run(held.id)).toMatchObject({ status: 'done', made: 10, askedBy: 'admin:7' });
  });

  describe('the brake', () => {
    beforeEach(async () => {
      volume = 100;
      for (let day = 1; day <= 5; day++) await runs.run('bills', LocalDate.of(`2026-11-0${day}`));
      did = [];
    });

    it('holds a run that would make many times of what is usual, and writes nothing', async () => {
      volume = 501;
      const held = await runs.run('bills', MONDAY, { again: true });
      expect(held).toMatchObject({ status: 'held', made: 0, expected: 501, usual: 100 });
      expect(did).toEqual([]);
      expect((await runs.run('bills', MONDAY, { dryRun: true })).reason).toContain('501');
      expect((await runs.run('bills', MONDAY, { again: true })).status).toBe('held');
      expect(await runs.run('bills', MONDAY, { again: true, release: true })).toMatchObject({ made: 501 });
    });

    it('lets a person release it, and counts what it made as usual afterwards', async () => {
      volume = 501;
      await runs.run('bills', MONDAY);
      const [held] = (await history.list(everything())).items;
      await history.release(staff, held.id);
      await calendar.takeAsked();
      expect(await history.run(held.id)).toMatchObject({ status: 'done', made: 501 });
      await expect(history.release(staff, held.id)).rejects.toMatchObject({ code: 'platform.run_not_held' });
    });

    it('never holds what is small, nor a young task', async () => {
      volume = 500;
      expect((await runs.run('bills', MONDAY)).status).toBe('done');
      volume = 100_000;
      expect((await runs.run('letters', MONDAY)).status).toBe('done');
    });

    it('takes the same day a month ago as usual', async () => {
      volume = 2000;
      await runs.run('bills', LocalDate.of('2026-10-30'));
      await app.database.sql("UPDATE rc_job_runs SET made = 40 WHERE task = 'bills' AND period < '2026-10-30'");
      volume = 9000;
      expect((await runs.run('bills', MONDAY)).status).toBe('done');
    });
  });

  it('a dry run that was asked for stands in its own row and does nothing', async () => {
    const id = await calendar.ask(staff, { task: 'day', date: MONDAY.plusDays(20), dryRun: true });
    await calendar.takeAsked();
    expect(did).toEqual([]);
    expect(await history.run(id)).toMatchObject({
      dryRun: true,
      status: 'done',
      made: 20,
      notes: [
        { outcome: 'made', subject: 'all', text: 'of 2026-12-20' },
        { outcome: 'made', subject: 'all', text: 'of 2026-12-20' },
      ],
    });
    await expect(calendar.ask(staff, { task: 'bills', date: MONDAY.plusDays(1), dryRun: false })).rejects.toMatchObject(
      { code: 'platform.run_in_future' },
    );
    await expect(calendar.ask(staff, { task: 'rain', date: MONDAY, dryRun: false })).rejects.toMatchObject({
      code: 'platform.unknown_task',
    });
  });
});
