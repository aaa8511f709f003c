import { Injectable } from '@nestjs/common';
import { type Actor, Clock } from '#kernel';
import { Db, type ListPage, type ListRequest, type Tx } from '#platform';
import { ProvisioningTaskDone, ProvisioningTaskRefused } from './events.js';
import type { ProvisioningAction } from './provisioning-adapter.js';
import { TaskClosedError, TaskNotFoundError } from './provisioning.errors.js';
import { ProvisioningRegistry } from './provisioning.registry.js';
import { provisioningTasks, TASK_COLUMNS, type TaskRow } from './task-list.query.js';

export type ProvisioningOrder = {
  serviceType: 'hosting' | 'addon';
  serviceId: number;
  action: ProvisioningAction;
  resellerId: number;
  clientId: number;
  description: string;
  /** Names the business fact that asks, such as `order-12`: the same fact asks once. */
  requestKey: string;
  /** `tblproducts.servertype`; empty means the task list. */
  module?: string;
};

export type TaskResult = { note?: string; username?: string };

/** What is done at servers, and who says that it is done. */
@Injectable()
export class ProvisioningService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly registry: ProvisioningRegistry,
  ) {}

  /** Asks for one action, in the caller's transaction; the same request key asks once, however often this runs. */
  async request(tx: Tx, order: ProvisioningOrder): Promise<number> {
    const module = order.module ?? '';
    await tx.execute(
      `INSERT IGNORE INTO rc_provisioning_tasks (reseller_id, client_id, service_type, service_id, action, request_key,
         module, adapter, description, created_at) VALUES (?,?,?,?,?,?,?,?,?,?)`,
      [
        order.resellerId,
        order.clientId,
        order.serviceType,
        order.serviceId,
        order.action,
        order.requestKey,
        module.slice(0, 64),
        this.registry.keyFor(module),
        order.description.slice(0, 500),
        this.clock.now(),
      ],
    );
    const [task] = await tx.query<{ id: number }>(
      `SELECT id FROM rc_provisioning_tasks
       WHERE service_type = ? AND service_id = ? AND action = ? AND request_key = ?`,
      [order.serviceType, order.serviceId, order.action, order.requestKey],
    );
    tx.enqueue('provisioning.run-task', { taskId: task.id }, `task-${task.id}`);
    return task.id;
  }

  /** What is asked for a service and not done yet, in the order in which it was asked. */
  openActions(tx: Tx, serviceType: 'hosting' | 'addon', serviceId: number): Promise<{ action: ProvisioningAction }[]> {
    return tx.query<{ action: ProvisioningAction }>(
      `SELECT action FROM rc_provisioning_tasks WHERE service_type = ? AND service_id = ? AND status = 'open' ORDER BY id`,
      [serviceType, serviceId],
    );
  }

  /** Staff did it: the service's context hears of it by an event. Needs `tasks.write`. */
  async complete(actor: Actor, taskId: number, result: TaskResult): Promise<void> {
    actor.require('tasks.write');
    await this.db.transaction((tx) => this.close(tx, taskId, 'done', actor.key, result));
  }

  /** Staff will not do it; the note says why. Needs `tasks.write`. */
  async refuse(actor: Actor, taskId: number, note: string): Promise<void> {
    actor.require('tasks.write');
    await this.db.transaction((tx) => this.close(tx, taskId, 'refused', actor.key, { note }));
  }

  /** The task list. Needs `tasks.read`, which staff who may write have as well. */
  async tasks(actor: Actor, request: ListRequest): Promise<ListPage<TaskRow>> {
    if (!actor.can('tasks.write')) actor.require('tasks.read');
    return provisioningTasks(this.db.read, request);
  }

  async task(actor: Actor, taskId: number): Promise<TaskRow> {
    if (!actor.can('tasks.write')) actor.require('tasks.read');
    return this.read(taskId);
  }

  /**
   * Hands an open task to its adapter. "Unknown" is written before the call, so that a process that dies in the middle
   * leaves a task that is resolved by asking what became of it.
   */
  async run(taskId: number): Promise<void> {
    const task = await this.read(taskId);
    if (task.status !== 'open' || task.outcome === 'pending') return;
    // What was asked before for the same service comes first; its end starts this one.
    if (await this.waitsForAnother(task)) return;
    const adapter = this.registry.get(task.adapter);
    const asked = task.outcome === 'unknown';
    if (!asked) await this.setOutcome(taskId, 'unknown');
    const answer = asked
      ? await adapter.outcomeOf({ taskId, ...task })
      : await adapter[task.action]({ taskId, ...task });
    if (answer.outcome === 'unknown') throw new Error(`the outcome of task ${taskId} is unknown: ${answer.note ?? ''}`);
    if (answer.outcome === 'pending') return this.setOutcome(taskId, 'pending');
    const status = answer.outcome;
    await this.db.transaction((tx) => this.close(tx, taskId, status, `adapter:${task.adapter}`, answer));
  }

  private async close(tx: Tx, taskId: number, status: 'done' | 'refused', by: string, result: TaskResult) {
    const [task] = await tx.query<TaskRow>(
      `SELECT ${TASK_COLUMNS} FROM rc_provisioning_tasks t WHERE t.id = ? FOR UPDATE`,
      [taskId],
    );
    if (!task) throw new TaskNotFoundError();
    if (task.status !== 'open') throw new TaskClosedError(task.status);
    const username = result.username ?? '';
    const note = result.note ?? '';
    await tx.execute(
      `UPDATE rc_provisioning_tasks SET status = ?, outcome = ?, username = ?, note = ?, done_at = ?, done_by = ?
       WHERE id = ?`,
      [status, status, username.slice(0, 190), note.slice(0, 1000), this.clock.now(), by, taskId],
    );
    const { serviceType, serviceId, action, clientId, resellerId } = task;
    const facts = { taskId, serviceType, serviceId, action, clientId, resellerId };
    if (status === 'done') tx.emit(new ProvisioningTaskDone({ ...facts, username }));
    else tx.emit(new ProvisioningTaskRefused({ ...facts, note }));
    const [next] = await tx.query<{ id: number }>(
      `SELECT id FROM rc_provisioning_tasks WHERE service_type = ? AND service_id = ? AND status = 'open' ORDER BY id LIMIT 1`,
      [serviceType, serviceId],
    );
    if (next) tx.enqueue('provisioning.run-task', { taskId: next.id }, `task-${next.id}-after-${taskId}`);
  }

  private async waitsForAnother({ id, serviceType, serviceId }: TaskRow): Promise<boolean> {
    const earlier = await this.db.query(
      `SELECT id FROM rc_provisioning_tasks
       WHERE service_type = ? AND service_id = ? AND status = 'open' AND id < ? LIMIT 1`,
      [serviceType, serviceId, id],
    );
    return earlier.length > 0;
  }

  private async read(taskId: number): Promise<TaskRow> {
    const [task] = await this.db.query<TaskRow>(`SELECT ${TASK_COLUMNS} FROM rc_provisioning_tasks t WHERE t.id = ?`, [
      taskId,
    ]);
    if (!task) throw new TaskNotFoundError();
    return task;
  }

  private async setOutcome(taskId: number, outcome: 'unknown' | 'pending'): Promise<void> {
    await this.db.transaction(async (tx) => {
      await tx.execute("UPDATE rc_provisioning_tasks SET outcome = ? WHERE id = ? AND status = 'open'", [
        outcome,
        taskId,
      ]);
    });
  }
}
