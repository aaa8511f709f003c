import { Injectable } from '@nestjs/common';
import { CatalogService } from '#catalog';
import { type Actor, Clock, type LocalDate, type Money } from '#kernel';
import { Db, type ListPage, type ListRequest, type Sql, type Tx } from '#platform';
import { mirrorInsert, providerZone, utcToLocal } from '#whmcs';
import { DOMAIN_COLUMNS, DOMAIN_FROM, domainList, type DomainRow } from './domain-list.query.js';
import { DomainAdoption } from './domain-adoption.js';
import { type DomainName, FREE_STATUSES, splitName, toAscii } from './domain-name.js';
import { DomainNotFoundError, DomainTakenError, EndingNotSoldError } from './domains.errors.js';
import { RegistrarRegistry } from './registrar.registry.js';

export type Availability = DomainName & {
  status: 'available' | 'unavailable';
  /** `local`: only what we know ourselves was asked; `registrar`: the registry answered. */
  source: 'local' | 'registrar';
};

export type PendingDomain = {
  clientId: number;
  resellerId: number;
  orderId: number;
  /** ASCII form, with a sold ending. */
  name: string;
  type: 'Register' | 'Transfer';
  years: number;
  /** What the first term costs incl. addons, and what a renewal will. */
  firstPayment: Money;
  recurring: Money;
  paymentMethod: string;
  dueOn: LocalDate;
  /** First day of the first period that is not invoiced yet. */
  nextInvoiceOn: LocalDate;
  addons: readonly (1 | 2 | 3)[];
};

/** Domain names: reading them, whether they can be had, and the rows of bought ones. */
@Injectable()
export class DomainsService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly catalog: CatalogService,
    private readonly registrars: RegistrarRegistry,
    private readonly adoption: DomainAdoption,
  ) {}

  /**
   * Reads what somebody typed into the form that is stored: `BÜCHER.com` → `xn--bcher-kva.com`.
   * @throws DomainError `domains.invalid_name`, `domains.ending_not_sold`
   */
  async parse(text: string, sql?: Sql): Promise<DomainName & { tldId: number; registrar: string }> {
    const ascii = toAscii(text);
    const endings = await this.endings(sql);
    const name = splitName(ascii, endings.keys());
    if (!name) throw new EndingNotSoldError(ascii);
    const { id, registrar } = endings.get(name.tld)!;
    return { ...name, tldId: id, registrar };
  }

  /**
   * Whether a name can be registered, as far as we know: held or ordered through us means no; else the registrar of its
   * ending is asked, and where it cannot be asked the answer says that it is ours alone (`source: 'local'`).
   */
  async availability(text: string): Promise<Availability> {
    const { tldId: _, registrar, ...name } = await this.parse(text);
    if (await this.isHeld(name.ascii)) return { ...name, status: 'unavailable', source: 'local' };
    const asked = await this.registrars.get(this.registrars.keyFor(registrar)).availability([name.ascii]);
    const answer = asked?.find((a) => a.name === name.ascii);
    if (!answer) return { ...name, status: 'available', source: 'local' };
    return { ...name, status: answer.available ? 'available' : 'unavailable', source: 'registrar' };
  }

  /**
   * Search of a store: a name with a sold ending is answered as it is, first; a word without one, or with another, is
   * tried with the endings of the store in their order. At most twenty answers.
   * @throws DomainError `domains.invalid_name`
   */
  async search(text: string): Promise<Availability[]> {
    const ascii = toAscii(text);
    const endings = [...(await this.endings()).keys()];
    const exact = splitName(ascii, endings);
    const label = exact?.label ?? ascii.split('.')[0];
    const names = endings.map((ending) => `${label}${ending}`).filter((name) => name !== exact?.ascii);
    const wanted = [...(exact ? [exact.ascii] : []), ...names].slice(0, 20);
    return Promise.all(wanted.map((name) => this.availability(name)));
  }

  /**
   * Makes the row of an ordered domain and claims its name: two orders of one name cannot both stand.
   * @throws DomainError `domains.taken`
   */
  async createPending(tx: Tx, input: PendingDomain): Promise<number> {
    const name = await this.parse(input.name, tx);
    if (await this.isHeld(name.ascii, tx)) throw new DomainTakenError(name.ascii);
    const now = this.clock.now();
    const stamp = utcToLocal(now.toISOString(), providerZone());
    const due = input.dueOn.toString();
    const { insertId } = await mirrorInsert(tx, 'tbldomains', {
      userid: input.clientId,
      orderid: input.orderId,
      type: input.type,
      registrationdate: due,
      domain: name.ascii,
      firstpaymentamount: input.firstPayment.toDatabase(),
      recurringamount: input.recurring.toDatabase(),
      registrar: name.registrar,
      registrationperiod: input.years,
      expirydate: null,
      status: 'Pending',
      nextduedate: due,
      nextinvoicedate: input.nextInvoiceOn.toString(),
      paymentmethod: input.paymentMethod,
      dnsmanagement: input.addons.includes(1) ? 1 : 0,
      emailforwarding: input.addons.includes(2) ? 1 : 0,
      idprotection: input.addons.includes(3) ? 1 : 0,
      created_at: stamp,
      updated_at: stamp,
    });
    const claimed = await tx.execute(
      `INSERT IGNORE INTO rc_domains (domain_id, reseller_id, client_id, name, live_name, currency, created_at)
       VALUES (?,?,?,?,?,?,?)`,
      [insertId, input.resellerId, input.clientId, name.ascii, name.ascii, input.firstPayment.currency, now],
    );
    if (claimed.affectedRows === 0) throw new DomainTakenError(name.ascii);
    return insertId;
  }

  /**
   * Gives domains of an imported WHMCS their row of ours with the claim on their name. Safe to repeat and to stop
   * half-way. @returns how many
   */
  adoptMirrored(): Promise<number> {
    return this.adoption.all();
  }

  /** A paid (deferred, accepted) term: the next due date moves to the term's end, never back. */
  async advanceDueDate(tx: Tx, domainId: number, dueOn: LocalDate): Promise<void> {
    await tx.execute('UPDATE tbldomains SET nextduedate = ? WHERE id = ? AND nextduedate < ?', [
      dueOn.toString(),
      domainId,
      dueOn.toString(),
    ]);
  }

  /** An unpaid order of it was cancelled: the name is free again. Domains that were requested are left alone. */
  async cancelPending(tx: Tx, domainId: number): Promise<void> {
    const changed = await tx.execute("UPDATE tbldomains SET status = 'Cancelled' WHERE id = ? AND status = 'Pending'", [
      domainId,
    ]);
    if (changed.affectedRows > 0)
      await tx.execute('UPDATE rc_domains SET live_name = NULL WHERE domain_id = ?', [domainId]);
  }

  /** Domains of the actor: a client's own, those of a reseller's clients, all for staff. */
  async list(actor: Actor, request: ListRequest): Promise<ListPage<DomainRow>> {
    return domainList(this.db.read, scopeOf(actor), request);
  }

  /** @throws DomainError `domains.not_found`, also when it is somebody else's */
  async domain(actor: Actor, domainId: number): Promise<DomainRow> {
    const [row] = await this.db.query<DomainRow>(`SELECT ${DOMAIN_COLUMNS} FROM ${DOMAIN_FROM} WHERE d.id = ?`, [
      domainId,
    ]);
    const { clientId, resellerId } = scopeOf(actor);
    const foreign =
      (clientId ?? row?.clientId) !== row?.clientId || (resellerId ?? row?.resellerId) !== row?.resellerId;
    if (!row || foreign) throw new DomainNotFoundError();
    return row;
  }

  private async endings(sql?: Sql): Promise<Map<string, { id: number; registrar: string }>> {
    const tlds = await this.catalog.tlds(sql);
    return new Map(tlds.map((tld) => [tld.extension.toLowerCase(), { id: tld.id, registrar: tld.registrar }]));
  }

  private async isHeld(ascii: string, sql: Sql = this.db): Promise<boolean> {
    const rows = await sql.query<{ held: number }>(
      `SELECT 1 AS held FROM rc_domains WHERE live_name = ?
       UNION ALL SELECT 1 FROM tbldomains WHERE domain = ? AND status NOT IN (?) LIMIT 1`,
      [ascii, ascii, [...FREE_STATUSES]],
    );
    return rows.length > 0;
  }
}

function scopeOf(actor: Actor): { clientId?: number; resellerId?: number } {
  if (actor.kind === 'client') return { clientId: actor.clientId };
  if (actor.kind === 'reseller') return { resellerId: actor.resellerId };
  return {};
}
