import { appendFileSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '#platform';
import type { Ground } from './ground.js';
import type { Day } from './model/calendar.js';
import type { Plan } from './plan.js';

const FOLDER = join(projectRoot, '.data', 'simulation');

/** A line for each day that agreed, as it passes: hours of business are not for nothing when the last day fails, or the machine does. */
export class Diary {
  readonly file: string;
  private readonly began = performance.now();

  constructor({ seed, firstDay, days, resellers, clientsEach }: Plan) {
    mkdirSync(FOLDER, { recursive: true });
    this.file = join(FOLDER, `${resellers}x${clientsEach}-${days}-days-from-${firstDay}-seed-${seed}.log`);
    rmSync(this.file, { force: true });
  }

  agreed(n: number, day: Day, { books, counts }: Ground): void {
    const spent = [...counts.spentMs].map(([what, ms]) => `${what} ${Math.round(ms / 1000)}`).join(' ');
    this.write(
      `${n} ${day} after ${this.seconds()} s, ${books.invoices.length} invoices, ${books.services.length} services; ${spent}`,
    );
  }

  /** What happened until then, whether it ended well or not. */
  close({ counts, plan }: Ground, outcome: string): void {
    const text = `${counts.table(plan.floors)}\n${outcome}, after ${this.seconds()} s`;
    this.write(text);
    console.log(`${text}\n${this.file}`);
  }

  private write(text: string): void {
    appendFileSync(this.file, `${text}\n`);
  }

  private seconds(): number {
    return Math.round((performance.now() - this.began) / 1000);
  }
}
