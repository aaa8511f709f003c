import type { Sql } from '#platform';
import { splitName } from './domain-name.js';

/** An active domain as its renewal sees it; `tldId` null where its ending is not in the price list. */
export type RunningDomain = {
  domainId: number;
  name: string;
  tldId: number | null;
  years: number;
  paymentMethod: string;
  registeredOn: string | null;
  addons: (1 | 2 | 3)[];
  /** False while automatic renewal is off. */
  renews: boolean;
};

type Row = Omit<RunningDomain, 'tldId' | 'addons' | 'renews'> & Record<'dns' | 'mail' | 'privacy' | 'off', number>;

/** Active domains by id. */
export async function runningDomains(
  sql: Sql,
  domainIds: readonly number[],
  endings: ReadonlyMap<string, { id: number }>,
): Promise<Map<number, RunningDomain>> {
  const rows = await sql.query<Row>(
    `SELECT d.id AS domainId, d.domain AS name, d.registrationperiod AS years, d.paymentmethod AS paymentMethod,
       NULLIF(d.registrationdate, '0000-00-00') AS registeredOn, d.donotrenew AS off, d.dnsmanagement AS dns,
       d.emailforwarding AS mail, d.idprotection AS privacy
     FROM tbldomains d WHERE d.id IN (?) AND d.status = 'Active'`,
    [[...domainIds]],
  );
  return new Map(
    rows.map(({ dns, mail, privacy, off, ...row }) => {
      const name = splitName(row.name, endings.keys());
      const tldId = name ? (endings.get(name.tld)?.id ?? null) : null;
      const addons = ([1, 2, 3] as const).filter((id) => [dns, mail, privacy][id - 1] === 1);
      return [row.domainId, { ...row, tldId, addons, renews: off === 0 }];
    }),
  );
}
