import { Injectable } from '@nestjs/common';
import { CatalogService } from '#catalog';
import { type Actor, Clock, LocalDate, type Money } from '#kernel';
import { Db, type ListPage, type ListRequest, type Sql, type Tx } from '#platform';
import type { NameAvailability, NameStatus } from '#plugin-sdk';
import { type DomainStatus, mirrorInsert, providerZone, utcToLocal } from '#whmcs';
import { answerWithin, orElse } from './answer-within.js';
import { writeDomainFields } from './domain-fields.js';
import { runningDomains, type RunningDomain } from './running-domains.query.js';
import { domainList, domainRow, type DomainRow } from './domain-list.query.js';
import { DomainAdoption } from './domain-adoption.js';
import { type DomainName, FREE_STATUSES, splitName, toAscii } from './domain-name.js';
import {
  DomainNotActiveError,
  DomainNotFoundError,
  DomainTakenError,
  EndingNotSoldError,
  LabelNotAllowedError,
} from './domains.errors.js';
import { labelProblem } from './label-rules.js';
import { RegistrarRegistry } from './registrar.registry.js';
import { ruleOf, type TldField, type TldRule } from './tlds.js';

export type Availability = DomainName & {
  status: NameStatus;
  /** `local`: only what we know ourselves was asked; `registrar`: the registry was asked. */
  source: 'local' | 'registrar';
  /** Why a name is invalid, in words. */
  reason?: string;
};

/** A domain that a client may renew. */
export type RenewableDomain = {
  domainId: number;
  name: string;
  tldId: number;
  status: DomainStatus;
  expiresOn: LocalDate;
  /** First day that is not charged yet. */
  nextInvoiceOn: LocalDate;
  registrar: string;
  addons: (1 | 2 | 3)[];
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
  /** tblpromotions.id of the code it was bought with. */
  promotionId?: number;
  /** Answers to what the ending asks beside name and address. */
  fields?: Record<string, string>;
};

type Renewable = {
  id: number;
  name: string;
  status: DomainStatus;
  registrar: string;
  expiresOn: string | null;
  nextInvoiceOn: string | null;
  dns: number;
  mail: number;
  privacy: number;
};
const MOST_ANSWERS = 20;

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
    const problem = labelProblem(name.label, name.tld);
    if (problem) throw new LabelNotAllowedError(name.ascii, problem);
    const { id, registrar } = endings.get(name.tld)!;
    return { ...name, tldId: id, registrar };
  }

  /** What an ending asks of its owner beside name and address, and of a transfer. `tld` with its dot. */
  rules(tld: string): { fields: readonly TldField[]; transfer: TldRule['transfer'] } {
    const { fields, transfer } = ruleOf(tld);
    return { fields, transfer };
  }

  /**
   * Whether a name can be registered, as far as we know: held or ordered through us means no; else the registrar of its
   * ending is asked, and where it cannot be asked the answer says that it is ours alone (`source: 'local'`).
   */
  async availability(text: string): Promise<Availability> {
    const { ascii } = await this.parse(text);
    return (await this.check([ascii]))[0];
  }

  /** The same of many names, each in the form that `parse` gave it; each registrar is asked once. */
  availabilities(names: readonly string[]): Promise<Availability[]> {
    return this.check(names);
  }

  /**
   * Search of a store: a name with a sold ending is answered as it is, first; a word without one, or with another, is
   * tried with the endings of the store in their order. At most twenty answers; each registrar is asked once.
   * @throws DomainError `domains.invalid_name`
   */
  async search(text: string): Promise<Availability[]> {
    const ascii = toAscii(text);
    const endings = [...(await this.endings()).keys()];
    const exact = splitName(ascii, endings);
    const label = exact?.label ?? ascii.split('.')[0];
    const names = endings.map((ending) => `${label}${ending}`).filter((name) => name !== exact?.ascii);
    return this.check([...(exact ? [exact.ascii] : []), ...names].slice(0, MOST_ANSWERS));
  }

  /** A registrar that fails, is late or leaves a name out makes it `unknown`, never available. */
  private async check(names: readonly string[]): Promise<Availability[]> {
    const endings = await this.endings();
    const held = await this.held(names);
    const byRegistrar = new Map<string, string[]>();
    const answers = new Map<string, Pick<Availability, 'status' | 'source' | 'reason'>>();
    const parsed = names.map((ascii) => splitName(ascii, endings.keys()) as DomainName);
    for (const { ascii, label, tld } of parsed) {
      const problem = labelProblem(label, tld);
      if (problem) answers.set(ascii, { status: 'invalid', source: 'local', reason: problem });
      else if (held.has(ascii)) answers.set(ascii, { status: 'taken', source: 'local' });
      else {
        const key = this.registrars.keyFor(endings.get(tld)!.registrar);
        byRegistrar.set(key, [...(byRegistrar.get(key) ?? []), ascii]);
      }
    }
    await Promise.all(
      [...byRegistrar].map(async ([key, wanted]) => {
        const adapter = this.registrars.get(key);
        const told = await answerWithin(adapter.availability(wanted), adapter.answerWithinMs).catch(
          orElse<NameAvailability[]>([], `${key}: availability`),
        );
        for (const name of wanted) {
          const one = told?.find((answer) => answer.name === name);
          if (told === null) answers.set(name, { status: 'available', source: 'local' });
          else
            answers.set(name, {
              status: one?.status ?? 'unknown',
              source: 'registrar',
              ...(one?.reason ? { reason: one.reason } : {}),
            });
        }
      }),
    );
    return parsed.map((name) => ({ ...name, ...answers.get(name.ascii)! }));
  }

  /**
   * A client's own domain by its name, for a renewal. `lock` makes it the transaction's.
   * @throws DomainError `domains.not_found`, also for somebody else's; `domains.not_active`
   */
  async renewable(clientId: number, text: string, sql: Sql = this.db, lock = false): Promise<RenewableDomain> {
    const ascii = toAscii(text);
    const [row] = await sql.query<Renewable>(
      `SELECT d.id, d.domain AS name, d.status, d.registrar, NULLIF(d.expirydate, '0000-00-00') AS expiresOn,
         NULLIF(d.nextinvoicedate, '0000-00-00') AS nextInvoiceOn, d.dnsmanagement AS dns, d.emailforwarding AS mail,
         d.idprotection AS privacy
       FROM tbldomains d WHERE d.domain = ? AND d.userid = ? AND d.status NOT IN (?) ORDER BY d.id DESC LIMIT 1
       ${lock ? 'FOR UPDATE' : ''}`,
      [ascii, clientId, [...FREE_STATUSES]],
    );
    if (!row) throw new DomainNotFoundError();
    if (row.status !== 'Active' && row.status !== 'Grace') throw new DomainNotActiveError(row.status);
    const name = splitName(row.name, (await this.endings(sql)).keys());
    if (!name) throw new EndingNotSoldError(row.name);
    const expiresOn = row.expiresOn ? LocalDate.of(row.expiresOn) : this.clock.today();
    return {
      domainId: row.id,
      name: row.name,
      tldId: (await this.endings(sql)).get(name.tld)!.id,
      status: row.status,
      expiresOn,
      nextInvoiceOn: row.nextInvoiceOn ? LocalDate.of(row.nextInvoiceOn) : expiresOn,
      registrar: row.registrar,
      addons: ([1, 2, 3] as const).filter((id) => [row.dns, row.mail, row.privacy][id - 1] === 1),
    };
  }

  /** Whether a renewal by so many years would end later than its registry allows. */
  endsTooLate({ name, expiresOn }: Pick<RenewableDomain, 'name' | 'expiresOn'>, years: number): boolean {
    const { mostYearsAhead } = ruleOf(name.slice(name.indexOf('.')));
    return expiresOn.plusYears(years).isAfter(this.clock.today().plusYears(mostYearsAhead));
  }

  /** What a renewal run needs to know of domains, by id; only those that are active. */
  async runningMany(domainIds: readonly number[], sql: Sql = this.db): Promise<Map<number, RunningDomain>> {
    return domainIds.length === 0 ? new Map() : runningDomains(sql, domainIds, await this.endings(sql));
  }

  /** The first day that is not charged yet, after a renewal was invoiced or its invoice cancelled. */
  async setNextInvoiceOn(tx: Tx, domainIds: number | readonly number[], day: LocalDate): Promise<void> {
    await tx.execute('UPDATE tbldomains SET nextinvoicedate = ? WHERE id IN (?)', [day.toString(), [domainIds].flat()]);
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
      promoid: input.promotionId ?? 0,
      created_at: stamp,
      updated_at: stamp,
    });
    const claimed = await tx.execute(
      `INSERT IGNORE INTO rc_domains (domain_id, reseller_id, client_id, name, live_name, currency, created_at)
       VALUES (?,?,?,?,?,?,?)`,
      [insertId, input.resellerId, input.clientId, name.ascii, name.ascii, input.firstPayment.currency, now],
    );
    if (claimed.affectedRows === 0) throw new DomainTakenError(name.ascii);
    if (input.fields && Object.keys(input.fields).length > 0)
      await writeDomainFields(tx, { id: insertId, name: name.ascii }, input.fields, now);
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
  async advanceDueDate(tx: Tx, domainIds: readonly number[], dueOn: LocalDate): Promise<void> {
    const day = dueOn.toString();
    await tx.execute('UPDATE tbldomains SET nextduedate = ? WHERE id IN (?) AND nextduedate < ?', [
      day,
      [...domainIds],
      day,
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
    const row = await domainRow(this.db, domainId);
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
    return (await this.held([ascii], sql)).has(ascii);
  }

  private async held(names: readonly string[], sql: Sql = this.db): Promise<Set<string>> {
    const rows = await sql.query<{ name: string }>(
      `SELECT live_name AS name FROM rc_domains WHERE live_name IN (?)
       UNION SELECT LOWER(domain) FROM tbldomains WHERE domain IN (?) AND status NOT IN (?)`,
      [[...names], [...names], [...FREE_STATUSES]],
    );
    return new Set(rows.map(({ name }) => name));
  }
}

function scopeOf(actor: Actor): { clientId?: number; resellerId?: number } {
  if (actor.kind === 'client') return { clientId: actor.clientId };
  if (actor.kind === 'reseller') return { resellerId: actor.resellerId };
  return {};
}
