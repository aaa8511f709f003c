import { Injectable } from '@nestjs/common';
import { type Actor, Clock, LocalDate } from '#kernel';
import { Db, type ListPage, type ListRequest, Sealer, type Tx } from '#platform';
import {
  DomainNotFoundError,
  InvalidExpiryError,
  RegistrarTaskClosedError,
  RegistrarTaskNotFoundError,
} from './domains.errors.js';
import { DomainActivated, DomainRefused } from './events.js';
import type { RegistrarAction, RegistrarRequest } from './registrar-adapter.js';
import { REGISTRAR_TASK_COLUMNS, registrarTasks, type RegistrarTaskRow } from './registrar-task-list.query.js';
import { RegistrarRegistry } from './registrar.registry.js';

export type RegistrarOrder = {
  domainId: number;
  action: RegistrarAction;
  years: number;
  eppCode?: string;
  /** `tbldomainpricing.autoreg`; empty means the task list. */
  registrar?: string;
  /** Names the business fact that asks, such as `order-12`: the same fact asks once. */
  requestKey: string;
};

export type RegistrarTaskView = Omit<RegistrarTaskRow, 'eppCodeSealed'> & { eppCode: string };

/** A task's result; `expiresOn` when the registry told another day than start + years. */
export type RegistrarResult = { expiresOn?: string; note?: string };

const PENDING_STATUS = { register: 'Pending Registration', transfer: 'Pending Transfer' } as const;

/** What is done at registrars, and what follows for the domain. */
@Injectable()
export class RegistrarTasksService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly sealer: Sealer,
    private readonly registry: RegistrarRegistry,
  ) {}

  /** Asks the registrar for one operation, in the caller's transaction; the same request key asks once. */
  async request(tx: Tx, order: RegistrarOrder): Promise<number> {
    const [domain] = await tx.query<{ name: string; clientId: number; resellerId: number }>(
      `SELECT d.domain AS name, d.userid AS clientId, COALESCE(x.reseller_id, 0) AS resellerId
       FROM tbldomains d LEFT JOIN rc_domains x ON x.domain_id = d.id WHERE d.id = ? FOR UPDATE`,
      [order.domainId],
    );
    if (!domain) throw new DomainNotFoundError();
    const registrar = order.registrar ?? '';
    const written = await tx.execute(
      `INSERT IGNORE INTO rc_registrar_tasks (reseller_id, client_id, domain_id, action, request_key, name, years,
         epp_code_sealed, registrar, adapter, created_at) VALUES (?,?,?,?,?,?,?,?,?,?,?)`,
      [
        domain.resellerId,
        domain.clientId,
        order.domainId,
        order.action,
        order.requestKey,
        domain.name,
        order.years,
        order.eppCode ? this.sealer.seal(order.eppCode, sealContext(order.domainId)) : '',
        registrar.slice(0, 64),
        this.registry.keyFor(registrar),
        this.clock.now(),
      ],
    );
    const [task] = await tx.query<{ id: number }>(
      'SELECT id FROM rc_registrar_tasks WHERE domain_id = ? AND action = ? AND request_key = ?',
      [order.domainId, order.action, order.requestKey],
    );
    if (written.affectedRows > 0 && order.action !== 'renew')
      await tx.execute("UPDATE tbldomains SET status = ?, registrar = ? WHERE id = ? AND status = 'Pending'", [
        PENDING_STATUS[order.action],
        registrar,
        order.domainId,
      ]);
    tx.enqueue('domains.run-task', { taskId: task.id }, `task-${task.id}`);
    return task.id;
  }

  /**
   * The registry has it: dates and status follow. A registration starts today, a renewal adds to the old end.
   * Needs `tasks.write`.
   */
  async complete(actor: Actor, taskId: number, result: RegistrarResult): Promise<void> {
    actor.require('tasks.write');
    await this.db.transaction((tx) => this.closeDone(tx, taskId, actor.key, result));
  }

  /** The registry or staff said no; the note says why. Needs `tasks.write`. */
  async refuse(actor: Actor, taskId: number, note: string): Promise<void> {
    actor.require('tasks.write');
    await this.db.transaction((tx) => this.closeRefused(tx, taskId, actor.key, note));
  }

  async tasks(actor: Actor, request: ListRequest): Promise<ListPage<RegistrarTaskRow>> {
    if (!actor.can('tasks.write')) actor.require('tasks.read');
    return registrarTasks(this.db.read, request);
  }

  /** One task; its transfer code is opened for those who may do the task. */
  async task(actor: Actor, taskId: number): Promise<RegistrarTaskView> {
    if (!actor.can('tasks.write')) actor.require('tasks.read');
    const { eppCodeSealed, ...task } = await this.read(taskId);
    const open = actor.can('tasks.write') && eppCodeSealed !== '';
    return { ...task, eppCode: open ? this.sealer.open(eppCodeSealed, sealContext(task.domainId)) : '' };
  }

  /** Hands an open task to its registrar; "unknown" is written first and resolved by asking only. */
  async run(taskId: number): Promise<void> {
    const task = await this.read(taskId);
    if (task.status !== 'open' || task.outcome === 'pending') return;
    const adapter = this.registry.get(task.adapter);
    const request: RegistrarRequest = {
      taskId,
      requestKey: task.requestKey,
      action: task.action,
      domainId: task.domainId,
      name: task.name,
      years: task.years,
      eppCode: task.eppCodeSealed ? this.sealer.open(task.eppCodeSealed, sealContext(task.domainId)) : '',
    };
    const asked = task.outcome === 'unknown';
    if (!asked) await this.setOutcome(taskId, 'unknown');
    const answer = asked ? await adapter.outcomeOf(request) : await adapter[task.action](request);
    if (answer.outcome === 'unknown') throw new Error(`the outcome of task ${taskId} is unknown: ${answer.note ?? ''}`);
    if (answer.outcome === 'pending') return this.setOutcome(taskId, 'pending');
    const by = `adapter:${task.adapter}`;
    await this.db.transaction((tx) =>
      answer.outcome === 'done'
        ? this.closeDone(tx, taskId, by, answer)
        : this.closeRefused(tx, taskId, by, answer.note),
    );
  }

  private async closeDone(tx: Tx, taskId: number, by: string, { expiresOn, note }: RegistrarResult): Promise<void> {
    const task = await this.close(tx, taskId, 'done', by, note ?? '');
    const [domain] = await tx.query<{ expirydate: string | null; orderid: number }>(
      'SELECT expirydate, orderid FROM tbldomains WHERE id = ? FOR UPDATE',
      [task.domainId],
    );
    const today = this.clock.today();
    const known = domain.expirydate && !domain.expirydate.startsWith('0000') ? LocalDate.of(domain.expirydate) : today;
    const from = task.action === 'renew' ? known : today;
    const end = expiresOn ? LocalDate.of(expiresOn) : from.plusYears(task.years);
    if (end.isOnOrBefore(today) || end.isAfter(today.plusYears(11))) throw new InvalidExpiryError(end.toString());
    await tx.execute(
      `UPDATE tbldomains SET status = 'Active', expirydate = ?,
         registrationdate = IF(? = 'register', ?, registrationdate)
       WHERE id = ?`,
      [end.toString(), task.action, today.toString(), task.domainId],
    );
    const { domainId, clientId, resellerId, name, action, years } = task;
    const facts = { domainId, orderId: domain.orderid, clientId, resellerId, name, action, years };
    tx.emit(new DomainActivated({ ...facts, expiresOn: end.toString() }));
  }

  private async closeRefused(tx: Tx, taskId: number, by: string, note: string): Promise<void> {
    const { domainId, clientId, resellerId, name, action } = await this.close(tx, taskId, 'refused', by, note);
    tx.emit(new DomainRefused({ domainId, clientId, resellerId, name, action, note }));
  }

  private async close(tx: Tx, taskId: number, status: 'done' | 'refused', by: string, note: string) {
    const [task] = await tx.query<RegistrarTaskRow>(
      `SELECT ${REGISTRAR_TASK_COLUMNS} FROM rc_registrar_tasks t WHERE t.id = ? FOR UPDATE`,
      [taskId],
    );
    if (!task) throw new RegistrarTaskNotFoundError();
    if (task.status !== 'open') throw new RegistrarTaskClosedError(task.status);
    // The transfer code has done its work and is not kept.
    await tx.execute(
      `UPDATE rc_registrar_tasks SET status = ?, outcome = ?, note = ?, epp_code_sealed = '', done_at = ?, done_by = ?
       WHERE id = ?`,
      [status, status, note.slice(0, 1000), this.clock.now(), by, taskId],
    );
    return task;
  }

  private async read(taskId: number): Promise<RegistrarTaskRow> {
    const [task] = await this.db.query<RegistrarTaskRow>(
      `SELECT ${REGISTRAR_TASK_COLUMNS} FROM rc_registrar_tasks t WHERE t.id = ?`,
      [taskId],
    );
    if (!task) throw new RegistrarTaskNotFoundError();
    return task;
  }

  private async setOutcome(taskId: number, outcome: 'unknown' | 'pending'): Promise<void> {
    await this.db.transaction(async (tx) => {
      await tx.execute("UPDATE rc_registrar_tasks SET outcome = ? WHERE id = ? AND status = 'open'", [outcome, taskId]);
    });
  }
}

const sealContext = (domainId: number): string => `domains.epp-code:${domainId}`;
