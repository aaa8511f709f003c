import { Injectable } from '@nestjs/common';
import { type Actor, Clock, DomainError } from '#kernel';
import { Db, listPage, type ListPage, type ListRequest, type ListSpec, type Tx } from '#platform';
import { localToUtc, mirrorInsert, utcToLocal } from '#whmcs';

export interface AuditSubject {
  /** `tblclients.id` of the client it is about. */
  clientId?: number;
  /** `tblusers.id` of the person. */
  userId?: number;
  ip?: string;
}

export interface AuditEntry {
  id: number;
  /** ISO instant. */
  at: string | null;
  description: string;
  user: string;
  clientId: number;
  adminId: number;
  ip: string;
  /** Set when somebody did it in another's name. */
  impersonation: ImpersonatedAct | null;
}

export interface ImpersonatedAct {
  id: number;
  actorKind: string;
  actorId: number;
  actorName: string;
  subjectKind: string;
  subjectId: number;
  subjectName: string;
  reason: string;
}

export const AUDIT_LIST: ListSpec = {
  id: 'a.id',
  sort: { id: 'a.id', at: 'a.date' },
  defaultSort: '-id',
  filter: {
    clientId: { column: 'a.userid', type: 'number' },
    adminId: { column: 'a.admin_id', type: 'number' },
    id: { column: 'a.id', type: 'number' },
    date: { column: 'a.date', type: 'date' },
    impersonationId: { column: 'i.impersonation_id', type: 'number' },
    signedInAs: { column: 'i.subject_kind', type: 'text', values: ['reseller', 'client'] },
  },
};

const LONGEST = 10_000;

/** The activity log, `tblactivitylog`: who did what. Rows are added, never changed. */
@Injectable()
export class AuditService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /**
   * Notes an act in the transaction that does it, so that neither stands without the other. Nothing secret goes into the text.
   * Of an actor in whose name somebody else acts, both are noted (reliability.md, case 107).
   */
  async record(tx: Tx, actor: Actor, description: string, subject: AuditSubject = {}): Promise<void> {
    const { impersonator } = actor;
    const { insertId } = await mirrorInsert(tx, 'tblactivitylog', {
      date: utcToLocal(this.clock.now().toISOString(), this.clock.zone()),
      description: description.slice(0, LONGEST),
      user: impersonator ? `${impersonator.name} as ${actor.name}` : actor.name,
      userid: subject.clientId ?? actor.clientId,
      user_id: subject.userId ?? 0,
      admin_id: impersonator?.kind === 'admin' ? impersonator.id : actor.adminId,
      ipaddr: subject.ip ?? '',
    });
    if (impersonator)
      tx.executeLater(
        `INSERT INTO rc_impersonated_acts (activity_id, reseller_id, impersonation_id, actor_kind, actor_id, actor_name,
         subject_kind, subject_id, subject_name, reason) VALUES (?,?,?,?,?,?,?,?,?,?)`,
        [
          insertId,
          actor.resellerId,
          impersonator.impersonationId,
          impersonator.kind,
          impersonator.id,
          impersonator.name.slice(0, 190),
          actor.kind,
          actor.clientId,
          actor.name.slice(0, 190),
          impersonator.reason,
        ],
      );
  }

  /** The log for the provider's staff (`audit.read`), newest first. */
  async list(actor: Actor, request: ListRequest): Promise<ListPage<AuditEntry>> {
    if (actor.kind === 'reseller' || actor.kind === 'client')
      throw new DomainError(
        'kernel.permission_missing',
        'forbidden',
        { permission: 'audit.read' },
        'only staff reads the log',
      );
    actor.require('audit.read');
    const page = await listPage<AuditRow>(
      this.db.read,
      AUDIT_LIST,
      {
        select: `a.id, a.date, a.description, a.user, a.userid AS clientId, a.admin_id AS adminId, a.ipaddr AS ip,
          i.impersonation_id AS impersonationId, i.actor_kind AS actorKind, i.actor_id AS actorId, i.actor_name AS actorName,
          i.subject_kind AS subjectKind, i.subject_id AS subjectId, i.subject_name AS subjectName, i.reason`,
        from: 'tblactivitylog a LEFT JOIN rc_impersonated_acts i ON i.activity_id = a.id',
      },
      request,
    );
    const zone = this.clock.zone();
    return { ...page, items: page.items.map((row) => entryOf(row, zone)) };
  }
}

type AuditRow = Omit<AuditEntry, 'at' | 'impersonation'> &
  Omit<ImpersonatedAct, 'id'> & { date: string; impersonationId: number | null };

function entryOf(row: AuditRow, zone: string): AuditEntry {
  const { id, date, description, user, clientId, adminId, ip, impersonationId, ...act } = row;
  const { actorKind, actorId, actorName, subjectKind, subjectId, subjectName, reason } = act;
  return {
    id,
    at: localToUtc(date, zone),
    description,
    user,
    clientId,
    adminId,
    ip,
    impersonation:
      impersonationId === null
        ? null
        : {
            id: Number(impersonationId),
            actorKind,
            actorId,
            actorName,
            subjectKind,
            subjectId,
            subjectName,
            reason,
          },
  };
}
