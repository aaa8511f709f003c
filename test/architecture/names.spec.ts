import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '#platform';

function files(dir: string, match: RegExp): string[] {
  return readdirSync(dir).flatMap((name) => {
    if (name === 'node_modules' || name === 'dist' || name === 'generated') return [];
    const path = join(dir, name);
    if (statSync(path).isDirectory()) return files(path, match);
    return match.test(path) ? [path] : [];
  });
}

const read = (path: string) => readFileSync(path, 'utf8');

describe('names that must stay unique', () => {
  const events = files(join(projectRoot, 'libs'), /\/events\.ts$/).flatMap((path) =>
    [...read(path).matchAll(/static readonly type = '([^']+)'/g)].map((m) => ({ type: m[1], path })),
  );

  it('every event type is unique and reads <context>.<noun-verb-ed>.v<n> of its own context', () => {
    expect(events.length).toBeGreaterThan(5);
    expect(new Set(events.map((e) => e.type)).size).toBe(events.length);
    for (const { type, path } of events) {
      expect(type).toMatch(/^[a-z-]+\.[a-z-]+\.v\d+$/);
      expect(path).toContain(`/libs/${type.split('.')[0]}/`);
    }
  });

  it('every queue has one processor and is named <context>.<verb-noun>', () => {
    const queues = files(join(projectRoot, 'libs'), /\.ts$/).flatMap((path) =>
      [...read(path).matchAll(/^@Processes\('([^']+)'\)/gm)].map((m) => m[1]),
    );
    const own = queues.filter((q) => !q.startsWith('testing.'));
    expect(new Set(own).size).toBe(own.length);
    for (const queue of own) expect(queue).toMatch(/^[a-z-]+\.[a-z-]+$/);
  });

  it('every timer is in schedule.ts and claims its period', () => {
    const elsewhere = [
      ...files(join(projectRoot, 'libs'), /\.ts$/),
      ...files(join(projectRoot, 'apps'), /\.ts$/),
    ].filter((path) => /@(Cron|Interval|Timeout)\(/.test(read(path)) && !path.endsWith('apps/worker/schedule.ts'));
    expect(elsewhere).toEqual([]);
    const schedule = read(join(projectRoot, 'apps', 'worker', 'schedule.ts'));
    const timers = [...schedule.matchAll(/@Cron\([^)]*name: '([^']+)'/g)].map((m) => m[1]);
    expect(timers.length).toBeGreaterThan(0);
    // Days and what people ask for are claimed by task and date, in `RunCalendar`.
    for (const name of timers.filter((one) => !one.startsWith('runs.')))
      expect(schedule).toContain(`this.runs.claim('${name}'`);
  });
});
