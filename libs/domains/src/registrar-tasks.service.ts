import { Injectable } from '@nestjs/common';
import { ClientsService } from '#clients';
import { type Actor, type ClientId, Clock, LocalDate } from '#kernel';
import { Db, type ListPage, type ListRequest, Sealer, type Tx } from '#platform';
import type { RegistrantContact, RegistrarAction, RegistrarOutcome, RegistrarRequest } from '#plugin-sdk';
import {
  DomainNotFoundError,
  EppCodeRequiredError,
  InvalidExpiryError,
  RegistrarTaskClosedError,
  RegistrarTaskInFlightError,
  RegistrarTaskNotFoundError,
} from './domains.errors.js';
import { DomainActivated, DomainRefused } from './events.js';
import { domainFields } from './domain-fields.js';
import { registrantOf } from './registrant.js';
import { REGISTRAR_TASK_COLUMNS, registrarTasks, type RegistrarTaskRow } from './registrar-task-list.query.js';
import { MANUAL, RegistrarRegistry } from './registrar.registry.js';
import { ruleOf } from './tlds.js';

export type RegistrarOrder = {
  domainId: number;
  action: RegistrarAction;
  years: number;
  eppCode?: string;
  /** `tbldomainpricing.autoreg`; empty means the task list. A renewal goes to the registrar that has the domain. */
  registrar?: string;
  /** Names the business fact that asks, such as `order-12`: the same fact asks once. */
  requestKey: string;
};

/** `registrant`: the owner as he was named when the registrar was asked; as he is now while nobody was. */
export type RegistrarTaskView = Omit<RegistrarTaskRow, 'eppCodeSealed'> & {
  eppCode: string;
  registrant: RegistrantContact;
  fields: Record<string, string>;
};

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
    private readonly clients: ClientsService,
  ) {}

  /** Asks the registrar for one operation, in the caller's transaction; the same request key asks once. */
  async request(tx: Tx, order: RegistrarOrder): Promise<number> {
    const [domain] = await tx.query<{ name: string; registrar: string; clientId: number; resellerId: number }>(
      `SELECT d.domain AS name, d.registrar, d.userid AS clientId, COALESCE(x.reseller_id, 0) AS resellerId
       FROM tbldomains d LEFT JOIN rc_domains x ON x.domain_id = d.id WHERE d.id = ? FOR UPDATE`,
      [order.domainId],
    );
    if (!domain) throw new DomainNotFoundError();
    const registrar = order.action === 'renew' ? domain.registrar : (order.registrar ?? '');
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
    const task = await this.read(taskId);
    const adapter = this.registry.get(this.registry.keyFor(task.adapter));
    // A transfer that waits at a registry is ended there, which then knows the new end itself.
    if (task.action === 'transfer' && task.outcome === 'pending' && adapter.finishTransfer) {
      const ended = await adapter.finishTransfer(task.name);
      if (ended.outcome === 'done') result = { ...result, ...(ended.expiresOn ? { expiresOn: ended.expiresOn } : {}) };
    }
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
    const { eppCode, registrant, fields } = await this.requestOf({ ...task, eppCodeSealed }, task.outcome !== '');
    return { ...task, eppCode: actor.can('tasks.write') ? eppCode : '', registrant, fields };
  }

  /**
   * Sends a task again after people mended what stood in its way: missing details of the owner, another transfer code.
   * A task that its registrar has is not sent anew. Needs `tasks.write`.
   * @throws DomainError `domains.task_in_flight`, `domains.task_closed`, `domains.epp_code_required`
   */
  async resend(actor: Actor, taskId: number, { eppCode }: { eppCode?: string } = {}): Promise<void> {
    actor.require('tasks.write');
    await this.db.transaction(async (tx) => {
      const task = await this.lock(tx, taskId);
      if (task.status === 'done') throw new RegistrarTaskClosedError(task.status);
      if (task.status === 'open' && task.outcome !== 'attention' && task.adapter !== MANUAL)
        throw new RegistrarTaskInFlightError();
      const isCodeGone = task.action === 'transfer' && task.status === 'refused' && !eppCode;
      if (isCodeGone && ruleOf(task.name.slice(task.name.indexOf('.'))).transfer.needsCode)
        throw new EppCodeRequiredError();
      await tx.execute(
        `UPDATE rc_registrar_tasks SET status = 'open', outcome = '', note = '', done_at = NULL, done_by = '',
           adapter = ?, epp_code_sealed = ? WHERE id = ?`,
        [
          this.registry.keyFor(task.registrar),
          eppCode ? this.sealer.seal(eppCode, sealContext(task.domainId)) : task.eppCodeSealed,
          taskId,
        ],
      );
      tx.enqueue('domains.run-task', { taskId });
    });
  }

  /** Hands an open task to its registrar; "unknown" is written first and resolved by asking only. */
  async run(taskId: number): Promise<void> {
    const task = await this.read(taskId);
    if (task.status !== 'open' || task.outcome === 'pending' || task.outcome === 'attention') return;
    const adapter = this.registry.get(task.adapter);
    const asked = task.outcome === 'unknown';
    const request = await this.requestOf(task, asked);
    if (!asked) {
      const lacks = adapter.lacks?.(request) ?? [];
      if (lacks.length > 0) return this.setOutcome(taskId, 'attention', `${task.name} needs: ${lacks.join(', ')}`);
      if (!(await this.noteCall(task, request))) return;
    }
    await this.take(task, asked ? await adapter.outcomeOf(request) : await adapter[task.action](request));
  }

  /** Asks what became of a task that its registrar is still working on. */
  async follow(taskId: number): Promise<void> {
    const task = await this.read(taskId);
    if (task.status !== 'open' || task.outcome !== 'pending') return;
    await this.take(task, await this.registry.get(task.adapter).outcomeOf(await this.requestOf(task, true)));
  }

  /** Open tasks that a registrar works on, oldest first. */
  async waiting(): Promise<number[]> {
    const rows = await this.db.query<{ id: number }>(
      "SELECT id FROM rc_registrar_tasks WHERE status = 'open' AND outcome = 'pending' AND adapter <> ? ORDER BY id LIMIT 1000",
      [MANUAL],
    );
    return rows.map(({ id }) => id);
  }

  private async take(task: RegistrarTaskRow, answer: RegistrarOutcome): Promise<void> {
    const taskId = task.id;
    if (answer.outcome === 'unknown') throw new Error(`the outcome of task ${taskId} is unknown: ${answer.note ?? ''}`);
    if (answer.outcome === 'pending') return this.setOutcome(taskId, 'pending', answer.note ?? '');
    const by = `adapter:${task.adapter}`;
    await this.db.transaction((tx) =>
      answer.outcome === 'done'
        ? this.closeDone(tx, taskId, by, answer)
        : this.closeRefused(tx, taskId, by, answer.note),
    );
  }

  /** The request as it was sent, or as it will be: with the owner's details of this moment. */
  private async requestOf(task: RegistrarTaskRow, sent: boolean): Promise<RegistrarRequest> {
    const [call] = await this.db.query<{ attempt: number; requestKey: string; registrant: string; fields: string }>(
      `SELECT attempt, request_key AS requestKey, registrant, fields FROM rc_registrar_calls WHERE task_id = ?
       ORDER BY attempt DESC LIMIT 1`,
      [task.id],
    );
    const [domain] = await this.db.query<{ expiresOn: string | null }>(
      "SELECT NULLIF(expirydate, '0000-00-00') AS expiresOn FROM tbldomains WHERE id = ?",
      [task.domainId],
    );
    const attempt = (call?.attempt ?? 0) + 1;
    const kept = sent ? call : undefined;
    return {
      taskId: task.id,
      requestKey: kept?.requestKey ?? (attempt === 1 ? `task-${task.id}` : `task-${task.id}.${attempt}`),
      action: task.action,
      domainId: task.domainId,
      name: task.name,
      years: task.years,
      eppCode: task.eppCodeSealed ? this.sealer.open(task.eppCodeSealed, sealContext(task.domainId)) : '',
      expiresOn: task.action === 'renew' ? (domain?.expiresOn ?? null) : null,
      registrant: kept
        ? (JSON.parse(kept.registrant) as RegistrarRequest['registrant'])
        : registrantOf((await this.clients.profiles([task.clientId])).get(task.clientId as ClientId)),
      fields: kept
        ? (JSON.parse(kept.fields) as RegistrarRequest['fields'])
        : await domainFields(this.db, task.domainId),
    };
  }

  /** Writes "unknown" and what is about to be sent; false when another process has the task. */
  private noteCall(task: RegistrarTaskRow, request: RegistrarRequest): Promise<boolean> {
    return this.db.transaction(async (tx) => {
      const taken = await tx.execute(
        "UPDATE rc_registrar_tasks SET outcome = 'unknown' WHERE id = ? AND status = 'open' AND outcome = ''",
        [task.id],
      );
      if (taken.affectedRows === 0) return false;
      await tx.execute(
        `INSERT INTO rc_registrar_calls (reseller_id, task_id, attempt, request_key, registrant, fields, asked_at)
         SELECT ?, ?, COALESCE(MAX(attempt), 0) + 1, ?, ?, ?, ? FROM rc_registrar_calls WHERE task_id = ?`,
        [
          task.resellerId,
          task.id,
          request.requestKey,
          JSON.stringify(request.registrant),
          JSON.stringify(request.fields),
          this.clock.now(),
          task.id,
        ],
      );
      return true;
    });
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
    const task = await this.lock(tx, taskId);
    if (task.status !== 'open') throw new RegistrarTaskClosedError(task.status);
    // The transfer code has done its work and is not kept.
    await tx.execute(
      `UPDATE rc_registrar_tasks SET status = ?, outcome = ?, note = ?, epp_code_sealed = '', done_at = ?, done_by = ?
       WHERE id = ?`,
      [status, status, note.slice(0, 1000), this.clock.now(), by, taskId],
    );
    return task;
  }

  private async lock(tx: Tx, taskId: number): Promise<RegistrarTaskRow> {
    const [task] = await tx.query<RegistrarTaskRow>(
      `SELECT ${REGISTRAR_TASK_COLUMNS} FROM rc_registrar_tasks t WHERE t.id = ? FOR UPDATE`,
      [taskId],
    );
    if (!task) throw new RegistrarTaskNotFoundError();
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

  private async setOutcome(taskId: number, outcome: 'attention' | 'pending', note: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      await tx.execute("UPDATE rc_registrar_tasks SET outcome = ?, note = ? WHERE id = ? AND status = 'open'", [
        outcome,
        note.slice(0, 1000),
        taskId,
      ]);
    });
  }
}

const sealContext = (domainId: number): string => `domains.epp-code:${domainId}`;
