import { LocalDate } from '#kernel';
import type { Sql } from '#platform';
import type { RegistrationState } from '#plugin-sdk';
import { ruleOf } from '../tlds.js';

export type RegistryRow = {
  id: number;
  domainId: number;
  name: string;
  tld: string;
  registeredOn: string;
  expiresOn: string;
  movedOn: string;
  locked: number;
  eppCodeSealed: string;
  transfer: '' | 'in' | 'out';
  transferDue: string | null;
  transferRequest: string;
  transferDomainId: number;
};

const COLUMNS = `id, domain_id AS domainId, name, tld, registered_on AS registeredOn, expires_on AS expiresOn,
  moved_on AS movedOn, locked, epp_code_sealed AS eppCodeSealed, transfer, transfer_due AS transferDue,
  transfer_request AS transferRequest, transfer_domain_id AS transferDomainId`;

export const registryRows = (sql: Sql, names: readonly string[]): Promise<RegistryRow[]> =>
  names.length === 0
    ? Promise.resolve([])
    : sql.query<RegistryRow>(`SELECT ${COLUMNS} FROM rc_registry_domains WHERE name IN (?)`, [[...names]]);

/** One name, locked for the transaction. */
export async function lockedRow(sql: Sql, name: string): Promise<RegistryRow | null> {
  const [row] = await sql.query<RegistryRow>(`SELECT ${COLUMNS} FROM rc_registry_domains WHERE name = ? FOR UPDATE`, [
    name,
  ]);
  return row ?? null;
}

/** Where a registration stands on a day: the time after its end is counted, not stored. */
export function stateOn(
  today: LocalDate,
  { tld, expiresOn, transfer }: Pick<RegistryRow, 'tld' | 'expiresOn' | 'transfer'>,
): Exclude<RegistrationState, 'transferred_away'> {
  const rule = ruleOf(tld);
  const end = LocalDate.of(expiresOn);
  if (today.isBefore(end)) return transfer === '' ? 'registered' : 'pending_transfer';
  if (today.isBefore(end.plusDays(rule.graceDays))) return transfer === '' ? 'grace' : 'pending_transfer';
  return today.isBefore(end.plusDays(rule.graceDays + rule.redemptionDays)) ? 'redemption' : 'gone';
}

/** First day on which it may move to another registrar; null when it may. */
export function movableOn(today: LocalDate, { tld, movedOn }: Pick<RegistryRow, 'tld' | 'movedOn'>): LocalDate | null {
  const day = LocalDate.of(movedOn).plusDays(ruleOf(tld).transfer.lockDays);
  return today.isBefore(day) ? day : null;
}
