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
}

export const AUDIT_LIST: ListSpec = {
  id: 'a.id',
  sort: { id: 'a.id' },
  defaultSort: '-id',
  filter: {
    clientId: { column: 'a.userid', type: 'number' },
    adminId: { column: 'a.admin_id', type: 'number' },
    id: { column: 'a.id', type: 'number' },
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

  /** Notes an act in the transaction that does it, so that neither stands without the other. Nothing secret goes into the text. */
  async record(tx: Tx, actor: Actor, description: string, subject: AuditSubject = {}): Promise<void> {
    await mirrorInsert(tx, 'tblactivitylog', {
      date: utcToLocal(this.clock.now().toISOString(), this.clock.zone()),
      description: description.slice(0, LONGEST),
      user: actor.name,
      userid: subject.clientId ?? actor.clientId,
      user_id: subject.userId ?? 0,
      admin_id: actor.adminId,
      ipaddr: subject.ip ?? '',
    });
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
    const page = await listPage<AuditEntry & { date: string }>(
      this.db.read,
      AUDIT_LIST,
      {
        select: 'a.id, a.date, a.description, a.user, a.userid AS clientId, a.admin_id AS adminId, a.ipaddr AS ip',
        from: 'tblactivitylog a',
      },
      request,
    );
    const zone = this.clock.zone();
    return { ...page, items: page.items.map(({ date, ...entry }) => ({ ...entry, at: localToUtc(date, zone) })) };
  }
}
