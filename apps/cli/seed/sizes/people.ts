import type { ClientId, LocalDate, ResellerId } from '#kernel';
import { Db } from '#platform';
import { Batch, highestId, type Row, RowReader } from './rows.js';
import type { Random } from './random.js';

type Copied = { table: string; rows: Row[] }[];

/** The rows that make somebody a client with a login, and a reseller or somebody's end client. */
async function rowsOf(db: Db, clientId: number): Promise<Copied> {
  const reader = new RowReader(db);
  const of = async (table: string, column: string, without: string[] = []) => ({
    table,
    rows: await reader.read(table, `${column} = ?`, [clientId], without),
  });
  return [
    await of('tblclients', 'id'),
    await of('rc_logins', 'client_id'),
    await of('rc_login_clients', 'client_id'),
    {
      table: 'tblusers',
      rows: await reader.read('tblusers', 'id IN (SELECT auth_user_id FROM tblusers_clients WHERE client_id = ?)', [
        clientId,
      ]),
    },
    await of('tblusers_clients', 'client_id', ['id']),
    await of('rc_reseller_clients', 'client_id'),
    await of('rc_resellers', 'client_id'),
    await of('rc_reseller_history', 'reseller_id', ['id']),
    await of('rc_brands', 'reseller_id'),
    await of('rc_brand_hosts', 'reseller_id', ['id']),
    await of('rc_price_rules', 'reseller_id', ['id']),
    await of('rc_price_versions', 'reseller_id'),
  ];
}

/** Copies of people who were made through the facades. Their ids run on without a gap, so that nobody has to remember them. */
export class People {
  private nextLogin = 0;
  private nextUser = 0;
  private nextClient = 0;

  private constructor(
    private readonly db: Db,
    private readonly batch: Batch,
    private readonly random: Random,
    private readonly opening: LocalDate,
  ) {}

  static async open(db: Db, batch: Batch, random: Random, opening: LocalDate): Promise<People> {
    const people = new People(db, batch, random, opening);
    people.nextClient = (await highestId(db, 'tblclients')) + 1;
    people.nextLogin = (await highestId(db, 'rc_logins')) + 1;
    people.nextUser = (await highestId(db, 'tblusers')) + 1;
    return people;
  }

  /** `copies` resellers; the copy `i` is of `patterns[i % patterns.length]`. Numbered names go on from `from`. */
  async resellers(patterns: readonly ResellerId[], copies: number, from: number): Promise<ResellerId[]> {
    const rows = [];
    for (const id of patterns) rows.push(await rowsOf(this.db, id));
    const ids: ResellerId[] = [];
    for (let i = 0; i < copies; i++) {
      ids.push(this.copy(rows[i % patterns.length], 'reseller', from + i, 0) as ResellerId);
      await this.batch.flush();
    }
    await this.batch.settle();
    return ids;
  }

  /** `copies` end clients; `of(i)` says whose copy and whose client the copy `i` is. Answers the id of the first. */
  async clients(
    copies: number,
    from: number,
    of: (i: number) => { pattern: ClientId; resellerId: ResellerId },
    progress: (made: number) => void,
  ): Promise<number> {
    const known = new Map<ClientId, Copied>();
    const first = this.nextClient;
    for (let i = 0; i < copies; i++) {
      const { pattern, resellerId } = of(i);
      if (!known.has(pattern)) known.set(pattern, await rowsOf(this.db, pattern));
      this.copy(known.get(pattern)!, 'client', from + i, resellerId);
      await this.batch.flush();
      if ((i + 1) % 10_000 === 0) progress(i + 1);
    }
    await this.batch.settle();
    return first;
  }

  private copy(rows: Copied, kind: 'reseller' | 'client', number: number, resellerId: number): number {
    const clientId = this.nextClient++;
    const loginId = this.nextLogin++;
    const isUser = rows.some(({ table, rows: found }) => table === 'tblusers' && found.length > 0);
    const userId = isUser ? this.nextUser++ : 0;
    const email = `${kind}-${number}@example.com`;
    const scope = resellerId === 0 ? 'provider' : `reseller:${resellerId}`;
    const day = this.opening.plusDays(-this.random.pick('joined', number, 60)).toString();
    const at = `${day} 10:00:00`;
    const company = `Reseller ${number}`;
    const changes: Record<string, () => Row> = {
      tblclients: () => ({
        id: clientId,
        uuid: this.random.uuid(kind, number),
        lastname: String(number),
        email,
        datecreated: day,
        created_at: at,
        updated_at: at,
        ...(kind === 'reseller' ? { companyname: company } : {}),
      }),
      rc_logins: () => ({
        id: loginId,
        reseller_id: resellerId,
        scope,
        email_canonical: email,
        client_id: clientId,
        user_id: userId,
      }),
      rc_login_clients: () => ({ login_id: loginId, client_id: clientId, reseller_id: resellerId }),
      tblusers: () => ({ id: userId, last_name: String(number), email }),
      tblusers_clients: () => ({ auth_user_id: userId, client_id: clientId }),
      rc_reseller_clients: () => ({ client_id: clientId, reseller_id: resellerId, since: at }),
      rc_resellers: () => ({ client_id: clientId, joined_at: at }),
      rc_reseller_history: () => ({ reseller_id: clientId, client_id: clientId, happened_at: at }),
      rc_brands: () => ({ reseller_id: clientId, company_name: company }),
      rc_brand_hosts: () => ({ reseller_id: clientId, host: `reseller-${number}.localhost` }),
      rc_price_rules: () => ({ reseller_id: clientId }),
      rc_price_versions: () => ({ reseller_id: clientId, scope_id: clientId }),
    };
    for (const { table, rows: originals } of rows)
      for (const row of originals) this.batch.add(table, row, changes[table]());
    return clientId;
  }
}
