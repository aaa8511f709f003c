import { Actor, type ClientId, type ResellerId } from '#kernel';
import { decodeEntities } from '#whmcs';

export type SubjectKind = 'admin' | 'reseller' | 'client';

/** What decides whether a reseller or a client may act, and who he is. */
export type LiveSubject = {
  firstName: string | null;
  lastName: string | null;
  companyName: string | null;
  clientStatus: string | null;
  resellerStatus: string | null;
  ownReseller: number | null;
};

/** To be read with the row of a token or a session, in its statement: every request asks for both. */
export const SUBJECT_COLUMNS = `c.firstname AS firstName, c.lastname AS lastName, c.companyname AS companyName,
  c.status AS clientStatus, r.status AS resellerStatus, rc.reseller_id AS ownReseller`;

export const SUBJECT_JOINS = `LEFT JOIN rc_resellers r ON r.client_id = c.id
  LEFT JOIN rc_reseller_clients rc ON rc.client_id = c.id`;

/** null when he is gone or closed, or a reseller who is not active. */
export function liveActor(
  kind: Exclude<SubjectKind, 'admin'>,
  id: number,
  subject: LiveSubject,
  scopes: readonly string[],
): Actor | null {
  if (subject.clientStatus === null || subject.clientStatus === 'Closed') return null;
  if (kind === 'client')
    return Actor.client(id as ClientId, (subject.ownReseller ?? 0) as ResellerId, scopes, nameOf(id, subject));
  return subject.resellerStatus === 'active' ? Actor.reseller(id as ResellerId, scopes, nameOf(id, subject)) : null;
}

const nameOf = (id: number, { firstName, lastName, companyName }: LiveSubject): string =>
  decodeEntities(`${firstName ?? ''} ${lastName ?? ''}`.trim() || companyName || `client ${id}`);
