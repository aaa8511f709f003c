import { InjectQueue } from '@nestjs/bull';
import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import type { Queue } from 'bull';
import { EventRelay } from '../outbox/relay.js';
import { JobRunner } from '../outbox/jobs.js';

export const QUEUE = 'relabel';
const IDLE_MS = 150;

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
  ) {
    // Without a listener a lost Redis would end the process.
    this.queue.on('error', (error) => this.log.warn(`queue: ${error.message}`));
  }

  async start(): Promise<void> {
    this.running = true;
    void this.queue.process(4, async (job) => {
      await this.jobs.run(Number(job.id));
    });
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
    await this.queue.close().catch(() => undefined);
  }

  get redisReady(): boolean {
    return (this.queue.client as unknown as { status: string }).status === 'ready';
  }

  private async dispatch(): Promise<boolean> {
    if (!this.redisReady) return (await this.jobs.runDue()) > 0;
    const ids = await this.jobs.takeUnqueued();
    if (ids.length === 0) return false;
    await this.queue.addBulk(ids.map((id) => ({ data: {}, opts: { jobId: String(id) } })));
    return true;
  }

  private async loop(name: string, work: () => Promise<boolean>, idle = IDLE_MS): Promise<void> {
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
