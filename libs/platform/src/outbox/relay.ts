import { Injectable, Logger } from '@nestjs/common';
import { DatabaseClock } from '../clock/database-clock.js';
import { crashPoint } from '../clock/crash-points.js';
import { Db } from '../db/db.js';
import type { Tx } from '../db/tx.js';
import { actingAs } from './acting.js';
import { HandlerRegistry } from './handler-registry.js';

const BATCH = 500;
/** After this many failures a delivery or job is parked and shown to an admin. */
export const PARK_AFTER = 8;

const beforeDelivered = crashPoint('outbox.before-delivered', 'deliver an event', 'worker');
const afterDelivered = crashPoint('outbox.after-delivered', 'deliver an event', 'worker');

/** Seconds until the next try after `attempts` failures: 1, 2, 4 … 128. */
export const backoffSeconds = (attempts: number): number => 2 ** Math.min(attempts - 1, 7);

interface Delivery {
  id: number;
  outbox_id: number;
  handler: string;
  attempts: number;
  payload: string;
  acted_as: string | null;
}

/** Takes facts out of the outbox and hands each to its handlers, at least once, each in its own transaction. */
@Injectable()
export class EventRelay {
  private readonly log = new Logger('EventRelay');

  constructor(
    private readonly db: Db,
    private readonly registry: HandlerRegistry,
    private readonly clock: DatabaseClock,
  ) {}

  /** One round: fan out what is new, deliver what is due. Returns how much was done. */
  async round(): Promise<number> {
    await this.clock.refresh();
    return (await this.fanOut()) + (await this.deliverDue());
  }

  private async fanOut(): Promise<number> {
    return this.db.transaction(async (tx) => {
      const rows = await tx.query<{ id: number; type: string }>(
        `SELECT id, type FROM rc_outbox WHERE relayed_at IS NULL ORDER BY id LIMIT ${BATCH} FOR UPDATE SKIP LOCKED`,
      );
      if (rows.length === 0) return 0;
      const deliveries = rows.flatMap((row) =>
        this.registry.handlersOf(row.type).map(({ name }) => [row.id, name] as (string | number)[]),
      );
      await tx.insertMany('rc_event_deliveries', ['outbox_id', 'handler'], deliveries);
      await tx.execute('UPDATE rc_outbox SET relayed_at = UTC_TIMESTAMP(3) WHERE id IN (?)', [rows.map((r) => r.id)]);
      return rows.length;
    });
  }

  private async deliverDue(): Promise<number> {
    const due = await this.db.query<{ id: number; handler: string; actedAs: string | null }>(
      `SELECT d.id, d.handler, o.acted_as AS actedAs FROM rc_event_deliveries d JOIN rc_outbox o ON o.id = d.outbox_id
       WHERE d.status = 'pending' AND d.next_attempt_at <= UTC_TIMESTAMP(3) ORDER BY d.id LIMIT ${BATCH}`,
    );
    let done = 0;
    const together = new Map<string, number[]>();
    for (const { id, handler, actedAs } of due) {
      // What follows from a fact of somebody else's hand names him too, so it goes by itself.
      const takesMany = actedAs === null && this.registry.handler(handler)?.handleMany !== undefined;
      const batch = takesMany ? together.get(handler) : undefined;
      if (batch) batch.push(id);
      else together.set(takesMany ? handler : `${handler} ${id}`, [id]);
    }
    for (const ids of together.values()) done += await this.deliverMany(ids);
    return done;
  }

  /** A batch of one handler in one transaction. When it fails each is delivered by itself, so that a bad one parks alone. */
  private async deliverMany(ids: readonly number[]): Promise<number> {
    let done = 0;
    if (ids.length > 1) {
      try {
        done = await this.db.transaction((tx) => this.handBatch(tx, ids));
        await afterDelivered();
        return done;
      } catch (error) {
        this.log.warn(`a batch of ${ids.length} failed, one by one now: ${(error as Error).message}`);
        done = 0;
      }
    }
    for (const id of ids) if (await this.deliver(id)) done++;
    return done;
  }

  private async handBatch(tx: Tx, ids: readonly number[]): Promise<number> {
    const batch = await tx.query<Delivery>(
      `SELECT d.id, d.outbox_id, d.handler, d.attempts, o.payload FROM rc_event_deliveries d
       JOIN rc_outbox o ON o.id = d.outbox_id
       WHERE d.id IN (?) AND d.status = 'pending' ORDER BY d.id FOR UPDATE SKIP LOCKED`,
      [[...ids]],
    );
    if (batch.length === 0) return 0;
    const handler = this.registry.handler(batch[0].handler);
    if (!handler?.handleMany) throw new Error(`no handler named ${batch[0].handler} that takes many is loaded`);
    await handler.handleMany(
      batch.map(({ outbox_id, payload }) => ({ outboxId: outbox_id, data: parse<object>(payload) })),
      tx,
    );
    await tx.execute(
      `UPDATE rc_event_deliveries SET status = 'delivered', attempts = attempts + 1, last_error = NULL,
         finished_at = UTC_TIMESTAMP(3) WHERE id IN (?)`,
      [batch.map(({ id }) => id)],
    );
    await beforeDelivered();
    return batch.length;
  }

  /** The handler's writes and the mark "delivered" commit together: a repeat finds the mark and does nothing. */
  private async deliver(id: number): Promise<boolean> {
    let current: Delivery | undefined;
    try {
      const delivered = await this.db.transaction(async (tx) => {
        [current] = await tx.query<Delivery>(
          `SELECT d.id, d.outbox_id, d.handler, d.attempts, o.payload, o.acted_as FROM rc_event_deliveries d
           JOIN rc_outbox o ON o.id = d.outbox_id
           WHERE d.id = ? AND d.status = 'pending' FOR UPDATE SKIP LOCKED`,
          [id],
        );
        if (!current) return false;
        const handler = this.registry.handler(current.handler);
        if (!handler) throw new Error(`no handler named ${current.handler} is loaded`);
        const { outbox_id: outboxId, payload, acted_as } = current;
        await actingAs(acted_as, () => handler.handle({ outboxId, data: parse(payload) }, tx));
        await tx.execute(
          "UPDATE rc_event_deliveries SET status = 'delivered', attempts = attempts + 1, last_error = NULL, finished_at = UTC_TIMESTAMP(3) WHERE id = ?",
          [id],
        );
        await beforeDelivered();
        return true;
      });
      if (delivered) await afterDelivered();
      return delivered;
    } catch (error) {
      if (!current) throw error;
      await this.fail(current, error as Error);
      return true;
    }
  }

  private async fail(delivery: Delivery, error: Error): Promise<void> {
    const attempts = delivery.attempts + 1;
    const parked = attempts >= PARK_AFTER;
    this.log.warn(`${delivery.handler} failed (${attempts}): ${error.message}`);
    await this.db.query(
      `UPDATE rc_event_deliveries SET status = ?, attempts = ?, last_error = ?,
       next_attempt_at = UTC_TIMESTAMP(3) + INTERVAL ? SECOND WHERE id = ? AND status = 'pending'`,
      [parked ? 'parked' : 'pending', attempts, error.message.slice(0, 2000), backoffSeconds(attempts), delivery.id],
    );
  }
}

export const parse = <T>(json: unknown): T => (typeof json === 'string' ? JSON.parse(json) : json) as T;
