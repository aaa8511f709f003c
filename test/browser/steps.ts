import { afterEach, beforeEach } from 'vitest';
import type { Person } from './chromium.js';

/** Each step of a file stands on the one before: after a failure the rest is skipped, and what everybody saw is kept and told. */
export function stepByStep(what: string, people: () => Record<string, Person | undefined>): void {
  let failed = false;
  beforeEach(({ skip }) => skip(failed, 'a step before it failed'));
  afterEach(async ({ task }) => {
    if (task.result?.state !== 'fail') return;
    failed = true;
    for (const [name, person] of Object.entries(people())) {
      await person?.picture(`failed-${what}-${name}`);
      if (person?.refusals.length) console.error(name, person.page.url(), person.refusals);
    }
  });
}
