import { InjectQueue } from '@nestjs/bull';
import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import type { Queue } from 'bull';
import { Env } from '../config/env.js';
import { EventRelay } from '../outbox/relay.js';
import { JobRunner } from '../outbox/jobs.js';

export const QUEUE = 'relabel';
const REDIS_MS = 3000;

type Hint = { id: number };

/** False when Redis refused, or died with the question in its hands: the client would wait for as long as it is away. */
async function takenInTime(answer: Promise<unknown>): Promise<boolean> {
  const taken = answer.then(
    () => true,
    () => false,
  );
  return Promise.race([taken, new Promise<false>((resolve) => setTimeout(() => resolve(false), REDIS_MS).unref())]);
}

/**
 * The worker's loops: relay facts, put due jobs on the queue, sweep. Redis carries job ids as a hint for spreading
 * the work; while it is away the worker runs due jobs straight from their rows.
 */
@Injectable()
export class QueueWorker implements OnApplicationShutdown {
  private readonly log = new Logger('QueueWorker');
  private running = false;
  private loops: Promise<void>[] = [];

  constructor(
    @InjectQueue(QUEUE) private readonly queue: Queue,
    private readonly relay: EventRelay,
    private readonly jobs: JobRunner,
    private readonly env: Env,
  ) {
    // Without a listener a lost Redis would end the process.
    this.queue.on('error', (error) => this.log.warn(`queue: ${error.message}`));
  }

  async start(): Promise<void> {
    this.running = true;
    this.queue
      .process(4, async (job) => {
        await this.jobs.run((job.data as Hint).id);
      })
      .catch((error: Error) => this.log.warn(`queue: ${error.message}`));
    await this.jobs.reclaim();
    this.loops = [
      this.loop('relay', async () => (await this.relay.round()) > 0),
      this.loop('dispatch', () => this.dispatch()),
      this.loop('reclaim', async () => (await this.jobs.reclaim(), false), 5000),
    ];
  }

  async onApplicationShutdown(): Promise<void> {
    this.running = false;
    await Promise.allSettled(this.loops);
    await takenInTime(this.queue.close());
  }

  get redisReady(): boolean {
    return (this.queue.client as unknown as { status: string }).status === 'ready';
  }

  private async dispatch(): Promise<boolean> {
    if (!this.redisReady) return (await this.jobs.runDue()) > 0;
    const ids = await this.jobs.takeUnqueued();
    if (ids.length === 0) return false;
    // No job id of Redis' own: one that it still has of a worker who died would keep the row waiting, and a hint too many
    // finds its row taken.
    const hints = ids.map((id) => ({ data: { id } satisfies Hint }));
    if (await takenInTime(this.queue.addBulk(hints))) return true;
    for (const id of ids) await this.jobs.run(id);
    return true;
  }

  private async loop(name: string, work: () => Promise<boolean>, idle = this.env.values.WORKER_IDLE_MS): Promise<void> {
    while (this.running) {
      let busy = false;
      try {
        busy = await work();
      } catch (error) {
        this.log.error(`${name}: ${(error as Error).message}`);
      }
      if (!busy) await new Promise((r) => setTimeout(r, idle));
    }
  }
}
