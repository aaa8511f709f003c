import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel';
import { Db, type Tx } from '#platform';
import { MANUAL, ProvisioningRegistry } from './provisioning.registry.js';
import { isEndOpen, isServiceGone, lockedTask, type TaskRow } from './task-list.query.js';

/** A refused end is asked again after 1, 2, 4, 8, 16 and then each 24 hours; after this many sendings people alone ask. */
const LAST_SENDING = 12;
const HOUR_MS = 3_600_000;
const BATCH = 200;

/** What servers said no to, and asking them once more. */
@Injectable()
export class RefusedTasks {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly registry: ProvisioningRegistry,
  ) {}

  /**
   * When a task that was just refused is asked again by itself: the end of a service that its server refused, since it runs there and is
   * charged no more. What people refused waits for people. Null = never.
   */
  nextTryOf({ action, adapter, sending }: TaskRow, by: string): Date | null {
    const isServers = by.startsWith('adapter:') || by.startsWith('server:');
    if (action !== 'terminate' || adapter === MANUAL || !isServers || sending >= LAST_SENDING) return null;
    const hours = Math.min(24, 2 ** (sending - 1));
    return new Date(this.clock.now().getTime() + hours * HOUR_MS);
  }

  /** Another request with a key of its own; the caller has locked the task. */
  async sendAnew(tx: Tx, { id, module }: TaskRow): Promise<void> {
    // What is to be set up may go to another server now; everything else is where it was set up.
    await tx.execute(
      `UPDATE rc_provisioning_tasks SET status = 'open', outcome = '', note = '', done_at = NULL, done_by = '', retry_at = NULL,
         adapter = ?, sending = sending + 1, server_id = IF(action = 'create', 0, server_id) WHERE id = ?`,
      [this.registry.keyFor(module), id],
    );
    tx.enqueue('provisioning.run-task', { taskId: id });
  }

  /** Asks again for each refused end whose time has come. @returns how many */
  async retryEnds(): Promise<number> {
    const due = await this.db.query<{ id: number }>(
      'SELECT id FROM rc_provisioning_tasks WHERE retry_at <= ? ORDER BY retry_at, id LIMIT ?',
      [this.clock.now(), BATCH],
    );
    let asked = 0;
    for (const { id } of due) if (await this.db.transaction((tx) => this.retry(tx, id))) asked++;
    return asked;
  }

  private async retry(tx: Tx, id: number): Promise<boolean> {
    const task = await lockedTask(tx, id);
    if (!task || task.status !== 'refused' || task.retryAt === null) return false;
    // Ended by another road meanwhile: there is nothing left to ask for.
    if (!(await isEndOpen(tx, task)) || (await isServiceGone(tx, task))) {
      await tx.execute('UPDATE rc_provisioning_tasks SET retry_at = NULL WHERE id = ?', [id]);
      return false;
    }
    await this.sendAnew(tx, task);
    return true;
  }
}
