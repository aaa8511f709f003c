import { listPage, type ListPage, type ListRequest, type ListSpec, type Sql } from '#platform';
import { TEMPLATE_NAMES } from './default-templates.js';

export const MAIL_STATUSES = ['queued', 'sending', 'sent', 'failed', 'dropped'] as const;
export type MailStatus = (typeof MAIL_STATUSES)[number];

export const MAIL_LIST: ListSpec = {
  id: 'm.id',
  sort: { createdAt: 'm.created_at', id: 'm.id' },
  defaultSort: '-createdAt',
  filter: {
    status: { column: 'm.status', type: 'text', values: MAIL_STATUSES },
    template: { column: 'm.template', type: 'text', values: TEMPLATE_NAMES },
    clientId: { column: 'm.client_id', type: 'number' },
    resellerId: { column: 'm.reseller_id', type: 'number' },
    to: { column: 'm.to_address', type: 'text' },
    createdAt: { column: 'm.created_at', type: 'instant' },
  },
  search: ['m.to_address'],
};

/** Mails that a client was sent, imported ones too. */
export const EMAIL_LIST: ListSpec = {
  id: 'e.id',
  sort: { id: 'e.id' },
  defaultSort: '-id',
  filter: {},
};

export type MailRow = {
  id: number;
  resellerId: number;
  clientId: number;
  template: string;
  to: string;
  subject: string;
  status: MailStatus;
  lastError: string;
  createdAt: string;
  sentAt: string | null;
};

export type EmailRow = { id: number; subject: string; sentAt: string | null };

export const mailList = (sql: Sql, request: ListRequest): Promise<ListPage<MailRow>> =>
  listPage<MailRow>(
    sql,
    MAIL_LIST,
    {
      select: `m.id, m.reseller_id AS resellerId, m.client_id AS clientId, m.template, m.to_address AS \`to\`, m.subject,
        m.status, m.last_error AS lastError, m.created_at AS createdAt, m.sent_at AS sentAt`,
      from: 'rc_mails m',
    },
    request,
  );

export const emailList = (sql: Sql, clientId: number, request: ListRequest): Promise<ListPage<EmailRow>> =>
  listPage<EmailRow>(
    sql,
    EMAIL_LIST,
    {
      select: "e.id, e.subject, NULLIF(e.date, '0000-00-00 00:00:00') AS sentAt",
      from: 'tblemails e',
      where: 'e.userid = ? AND e.pending = 0 AND e.failed = 0',
      params: [clientId],
    },
    request,
  );
