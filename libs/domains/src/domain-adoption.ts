import { Injectable } from '@nestjs/common';
import { type ClientId, Clock, PROVIDER } from '#kernel';
import { Db, type Tx } from '#platform';
import { ClientsService } from '#clients';
import { localToUtc } from '#whmcs';
import { FREE_STATUSES, toAscii } from './domain-name.js';

const BATCH = 500;
type Imported = { id: number; clientId: number; name: string; status: string; createdAt: string | null };

/** Gives domains of an imported WHMCS their row of ours: the provider's, with the claim on their name. */
@Injectable()
export class DomainAdoption {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly clients: ClientsService,
  ) {}

  async all(): Promise<number> {
    let adopted = 0;
    for (let after = 0; ;) {
      const rows = await this.db.query<Imported>(
        `SELECT d.id, d.userid AS clientId, d.domain AS name, d.status, d.created_at AS createdAt FROM tbldomains d
         LEFT JOIN rc_domains x ON x.domain_id = d.id WHERE x.domain_id IS NULL AND d.id > ? ORDER BY d.id LIMIT ${BATCH}`,
        [after],
      );
      if (rows.length === 0) return adopted;
      after = rows[rows.length - 1].id;
      adopted += await this.db.transaction((tx) => this.batch(tx, rows));
    }
  }

  private async batch(tx: Tx, rows: Imported[]): Promise<number> {
    const ids = rows.map((row) => row.id);
    await tx.query('SELECT id FROM tbldomains WHERE id IN (?) FOR UPDATE', [ids]);
    const done = await tx.query<{ id: number }>('SELECT domain_id AS id FROM rc_domains WHERE domain_id IN (?)', [ids]);
    const known = new Set(done.map((row) => row.id));
    const wanted = rows
      .filter((row) => !known.has(row.id))
      .map((row) => ({ ...row, ascii: asciiOf(row.name), live: !FREE_STATUSES.includes(row.status) }));
    if (wanted.length === 0) return 0;
    const taken = await tx.query<{ name: string }>('SELECT live_name AS name FROM rc_domains WHERE live_name IN (?)', [
      wanted.map((row) => row.ascii),
    ]);
    const claimed = new Set(taken.map((row) => row.name));
    const clients = await this.clients.profiles(
      wanted.map((row) => row.clientId),
      tx,
    );
    await tx.insertMany(
      'rc_domains',
      ['domain_id', 'reseller_id', 'client_id', 'name', 'live_name', 'currency', 'created_at'],
      wanted.map(({ id, clientId, ascii, live, createdAt }) => {
        // The same name twice, as old data has it: the first one holds it.
        const claims = live && ascii !== '' && !claimed.has(ascii);
        if (claims) claimed.add(ascii);
        const since = localToUtc(createdAt, this.clock.zone());
        const currency = clients.get(clientId as ClientId)?.currency ?? '';
        return [
          id,
          PROVIDER,
          clientId,
          ascii,
          claims ? ascii : null,
          currency,
          since ? new Date(since) : this.clock.now(),
        ];
      }),
    );
    return wanted.length;
  }
}

/** '' for what is no name at all. */
function asciiOf(name: string): string {
  try {
    return toAscii(name);
  } catch {
    return /^[\x20-\x7e]{1,253}$/.test(name) ? name.toLowerCase() : '';
  }
}
