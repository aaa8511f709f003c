import { Injectable } from '@nestjs/common';
import { AuditService } from '#audit';
import { type Actor, Clock } from '#kernel';
import { crashPoint, Db, type ListPage, type ListRequest, type Tx } from '#platform';
import { ProvisioningTaskDone, ProvisioningTaskRefused } from './events.js';
import type { ProvisioningAction, ProvisioningOutcome, ProvisioningRequest } from '#plugin-sdk';
import { TaskClosedError, TaskInFlightError, TaskNotFoundError } from './provisioning.errors.js';
import { MANUAL, ProvisioningRegistry } from './provisioning.registry.js';
import { RefusedTasks } from './refused-tasks.service.js';
import {
  type AttemptRow,
  isServiceGone,
  lockedTask,
  namedTask,
  type NamedTaskRow,
  provisioningTasks,
  TASK_COLUMNS,
  taskAttempts,
  type TaskRow,
} from './task-list.query.js';

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

const beforeCall = crashPoint('provisioning.before-call', 'set up', 'worker');
const afterCall = crashPoint('provisioning.after-call', 'set up', 'worker');

/** Tries of the job of one task; the job itself is not parked, the task is shown to staff instead. */
const LAST_ATTEMPT = 8;

/** What is done at servers, and who says that it is done. */
@Injectable()
export class ProvisioningService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly registry: ProvisioningRegistry,
    private readonly audit: AuditService,
    private readonly refused: RefusedTasks,
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
    await this.db.transaction(async (tx) => {
      const { clientId } = await this.close(tx, taskId, 'done', actor.key, result);
      await this.audit.record(tx, actor, `Provisioning task ${taskId} marked done`, { clientId });
    });
  }

  /** Staff will not do it; the note says why. Needs `tasks.write`. */
  async refuse(actor: Actor, taskId: number, note: string): Promise<void> {
    actor.require('tasks.write');
    await this.db.transaction(async (tx) => {
      const { clientId } = await this.close(tx, taskId, 'refused', actor.key, { note });
      await this.audit.record(tx, actor, `Provisioning task ${taskId} refused: ${note}`, { clientId });
    });
  }

  /** The task list. Needs `tasks.read`, which staff who may write have as well. */
  async tasks(actor: Actor, request: ListRequest): Promise<ListPage<NamedTaskRow>> {
    if (!actor.can('tasks.write')) actor.require('tasks.read');
    return provisioningTasks(this.db.read, request);
  }

  async task(actor: Actor, taskId: number): Promise<NamedTaskRow> {
    if (!actor.can('tasks.write')) actor.require('tasks.read');
    const task = await namedTask(this.db, taskId);
    if (!task) throw new TaskNotFoundError();
    return task;
  }

  /** The calls about a task, newest first. Needs `tasks.read`. */
  async attempts(actor: Actor, taskId: number): Promise<AttemptRow[]> {
    await this.task(actor, taskId);
    return taskAttempts(this.db.read, taskId);
  }

  /**
   * Staff mended what stood in its way. A task whose outcome nobody knows is asked for again; a refused one is sent
   * anew with a key of its own, unless its service is gone. Needs `tasks.write`.
   * @throws DomainError `provisioning.task_closed`, `provisioning.task_in_flight`
   */
  async askAgain(actor: Actor, taskId: number): Promise<void> {
    actor.require('tasks.write');
    await this.db.transaction(async (tx) => {
      const task = await this.lock(tx, taskId);
      if (task.status === 'done') throw new TaskClosedError(task.status);
      if (task.status === 'open' && (task.outcome === '' || task.adapter === MANUAL)) throw new TaskInFlightError();
      if (task.status === 'refused') {
        if (await isServiceGone(tx, task)) throw new TaskClosedError(task.status);
        await this.refused.sendAnew(tx, task);
      } else {
        await tx.execute("UPDATE rc_provisioning_tasks SET outcome = 'unknown' WHERE id = ?", [taskId]);
        tx.enqueue('provisioning.run-task', { taskId });
      }
      await this.audit.record(tx, actor, `Provisioning task ${taskId} asked again`, { clientId: task.clientId });
    });
  }

  /**
   * Hands an open task to its adapter. "Unknown" is written before the call, so that a process that dies in the middle
   * leaves a task that is resolved by asking what became of it. After the last of `LAST_ATTEMPT` tries people are needed.
   */
  async run(taskId: number, attempt = 1): Promise<void> {
    const task = await this.read(taskId);
    if (task.status !== 'open' || task.outcome === 'pending' || task.outcome === 'attention') return;
    // What was asked before for the same service comes first; its end starts this one.
    if (await this.waitsForAnother(task)) return;
    const adapter = this.registry.get(task.adapter);
    const asked = task.outcome === 'unknown';
    if (!asked && !(await this.begin(taskId))) return;
    const request = requestOf(task);
    let answer: ProvisioningOutcome;
    // The list of people calls nobody.
    const isCall = task.adapter !== MANUAL;
    if (isCall) await beforeCall();
    try {
      answer = asked ? await adapter.outcomeOf(request) : await adapter[task.action](request);
    } catch (error) {
      answer = { outcome: 'unknown', note: (error as Error).message };
    }
    if (isCall) await afterCall();
    if (answer.outcome !== 'unknown') return this.take(task, `adapter:${task.adapter}`, answer);
    const note = answer.note ?? '';
    if (attempt >= LAST_ATTEMPT || answer.needsPeople) return this.setOutcome(taskId, 'attention', note);
    throw new Error(`the outcome of task ${taskId} is unknown: ${note}`);
  }

  /** Asks what became of a task that its server is working on; no answer leaves it as it is. */
  async follow(taskId: number): Promise<void> {
    const task = await this.read(taskId);
    if (task.status !== 'open' || task.outcome !== 'pending' || task.adapter === MANUAL) return;
    const answer = await this.registry.get(task.adapter).outcomeOf(requestOf(task));
    if (answer.outcome !== 'unknown') await this.take(task, `adapter:${task.adapter}`, answer);
  }

  /** Has every pending task asked for, those first that were asked longest ago. @returns how many */
  async followWaiting(): Promise<number> {
    return this.db.transaction(async (tx) => {
      const rows = await tx.query<{ id: number }>(
        `SELECT id FROM rc_provisioning_tasks WHERE outcome = 'pending' AND status = 'open' AND adapter <> ?
         ORDER BY asked_at, id LIMIT 200 FOR UPDATE SKIP LOCKED`,
        [MANUAL],
      );
      const ids = rows.map(({ id }) => id);
      if (ids.length > 0)
        await tx.execute('UPDATE rc_provisioning_tasks SET asked_at = ? WHERE id IN (?)', [this.clock.now(), ids]);
      for (const taskId of ids) tx.enqueue('provisioning.follow-task', { taskId });
      return ids.length;
    });
  }

  /**
   * What a server told by itself of a task of its own. The same word for a closed task changes nothing.
   * @throws TaskNotFoundError, TaskClosedError when it was closed with another result
   */
  async told(
    serverId: number,
    { taskId, sending }: { taskId: number; sending: number },
    answer: ProvisioningOutcome,
  ): Promise<void> {
    await this.db.transaction(async (tx) => {
      const task = await this.lock(tx, taskId);
      if (task.serverId !== serverId || task.sending !== sending) throw new TaskNotFoundError();
      if (task.status === answer.outcome) return;
      if (task.status !== 'open') throw new TaskClosedError(task.status);
      await tx.execute(
        `INSERT INTO rc_provisioning_attempts (reseller_id, task_id, server_id, kind, http_status, outcome, answer, called_at)
         VALUES (?,?,?,'call-back',0,?,?,?)`,
        [task.resellerId, taskId, serverId, answer.outcome, (answer.note ?? '').slice(0, 500), this.clock.now()],
      );
      if (answer.outcome === 'done' || answer.outcome === 'refused')
        await this.close(tx, taskId, answer.outcome, `server:${serverId}`, answer);
      else await tx.execute("UPDATE rc_provisioning_tasks SET outcome = 'pending' WHERE id = ?", [taskId]);
    });
  }

  /** Writes a certain answer. A call-back or a person may have been faster: then there is nothing left to do. */
  private async take(task: TaskRow, by: string, answer: ProvisioningOutcome): Promise<void> {
    if (answer.outcome === 'pending') return this.setOutcome(task.id, 'pending', answer.note ?? '');
    if (answer.outcome === 'unknown') return;
    const status = answer.outcome;
    await this.db.transaction(async (tx) => {
      const now = await this.lock(tx, task.id);
      if (now.status === 'open' && now.sending === task.sending) await this.close(tx, task.id, status, by, answer);
    });
  }

  private async lock(tx: Tx, taskId: number): Promise<TaskRow> {
    const task = await lockedTask(tx, taskId);
    if (!task) throw new TaskNotFoundError();
    return task;
  }

  private async close(
    tx: Tx,
    taskId: number,
    status: 'done' | 'refused',
    by: string,
    result: TaskResult,
  ): Promise<TaskRow> {
    const task = await this.lock(tx, taskId);
    if (task.status !== 'open') throw new TaskClosedError(task.status);
    const username = result.username ?? '';
    const note = result.note ?? '';
    const retryAt = status === 'refused' ? this.refused.nextTryOf(task, by) : null;
    await tx.execute(
      `UPDATE rc_provisioning_tasks SET status = ?, outcome = ?, username = ?, note = ?, done_at = ?, done_by = ?, retry_at = ?
       WHERE id = ?`,
      [status, status, username.slice(0, 190), note.slice(0, 1000), this.clock.now(), by, retryAt, taskId],
    );
    const { serviceType, serviceId, action, clientId, resellerId } = task;
    const facts = { taskId, serviceType, serviceId, action, clientId, resellerId };
    if (status === 'done') tx.emit(new ProvisioningTaskDone({ ...facts, username, serverId: task.serverId }));
    else
      tx.emit(
        new ProvisioningTaskRefused({
          ...facts,
          note,
          sending: task.sending,
          ...(retryAt ? { retryAt: retryAt.toISOString() } : {}),
        }),
      );
    const [next] = await tx.query<{ id: number }>(
      `SELECT id FROM rc_provisioning_tasks WHERE service_type = ? AND service_id = ? AND status = 'open' ORDER BY id LIMIT 1`,
      [serviceType, serviceId],
    );
    if (next)
      tx.enqueue('provisioning.run-task', { taskId: next.id }, `task-${next.id}-after-${taskId}.${task.sending}`);
    return task;
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

  /** "Unknown" before the call; false when another process has the task. */
  private begin(taskId: number): Promise<boolean> {
    return this.db.transaction(async (tx) => {
      const taken = await tx.execute(
        "UPDATE rc_provisioning_tasks SET outcome = 'unknown', asked_at = ? WHERE id = ? AND status = 'open' AND outcome = ''",
        [this.clock.now(), taskId],
      );
      return taken.affectedRows > 0;
    });
  }

  private async setOutcome(taskId: number, outcome: 'attention' | 'pending', note: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      await tx.execute("UPDATE rc_provisioning_tasks SET outcome = ?, note = ? WHERE id = ? AND status = 'open'", [
        outcome,
        note.slice(0, 1000),
        taskId,
      ]);
    });
  }
}

const requestOf = (task: TaskRow): ProvisioningRequest => ({
  ...task,
  taskId: task.id,
  key: task.sending === 1 ? `task-${task.id}` : `task-${task.id}.${task.sending}`,
});
