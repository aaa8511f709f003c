import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { CatalogService } from '#catalog';
import { asId, Clock, DomainError, Percent, type Actor, type ClientId, type Money } from '#kernel';
import { Db, everything, type ListPage, type ListRequest, type Sql, type Tx } from '#platform';
import { decodeEntities, isFlagSet, mirrorFitted, mirrorInsert, utcToLocal } from '#whmcs';
import { accessTo, checkNewEmail } from './client-access.query.js';
import { ADDRESS_COLUMNS, checkAddress } from './client-fields.js';
import { clientList, shownName } from './client-list.query.js';
import { ClientCurrencyError, ClientNotFoundError } from './clients.errors.js';
import type {
  ClientDetail,
  ClientGroup,
  ClientListRow,
  ClientPatch,
  ClientProfile,
  ClientStatus,
  LockedClient,
  NewClient,
} from './clients.types.js';
import { ClientChanged, ClientCreated } from './events.js';

type ProfileRow = {
  id: number;
  firstname: string;
  lastname: string;
  companyname: string;
  email: string;
  address1: string;
  address2: string;
  city: string;
  state: string;
  postcode: string;
  country: string;
  phonenumber: string;
  tax_id: string;
  taxexempt: number;
  code: string | null;
  groupid: number;
  discountpercent: string | null;
  status: ClientStatus;
  language: string;
  defaultgateway: string;
  latefeeoveride: number;
  disableautocc: number;
  overideduenotices: number;
  separateinvoices: number;
  datecreated: string;
  notes: string;
  credit: string;
};

const PROFILE = `SELECT c.id, c.firstname, c.lastname, c.companyname, c.email, c.address1, c.address2, c.city, c.state, c.postcode, c.country,
    c.phonenumber, c.tax_id, c.taxexempt, cur.code, c.groupid, g.discountpercent, c.status, c.language, c.defaultgateway, c.latefeeoveride, c.disableautocc,
    c.overideduenotices, c.separateinvoices, c.datecreated, c.notes, c.credit
  FROM tblclients c LEFT JOIN tblcurrencies cur ON cur.id = c.currency LEFT JOIN tblclientgroups g ON g.id = c.groupid`;

/** Only the provider decides these of a client. */
const PROVIDER_FIELDS = ['taxExempt', 'groupId', 'status', 'notes'] as const;

/** The paying accounts: end clients, direct clients, and the resellers themselves, who are clients of the provider. */
@Injectable()
export class ClientsService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly catalog: CatalogService,
  ) {}

  /**
   * Makes an account as WHMCS makes one, without a login and without a reseller: those are given by their owners in the same transaction.
   * @throws InvalidClientError, UnknownCurrencyError
   */
  async create(tx: Tx, data: NewClient): Promise<ClientId> {
    checkAddress(data);
    const currency =
      data.currency === undefined
        ? await this.catalog.defaultCurrency(tx)
        : await this.catalog.currency(data.currency, tx);
    const now = this.localNow();
    const { insertId } = await mirrorInsert(tx, 'tblclients', {
      uuid: randomUUID(),
      firstname: data.firstName,
      lastname: data.lastName,
      companyname: data.companyName ?? '',
      email: data.email,
      address1: data.address1 ?? '',
      address2: data.address2 ?? '',
      city: data.city ?? '',
      state: data.state ?? '',
      postcode: data.postcode ?? '',
      country: data.country,
      phonenumber: data.phone ?? '',
      tax_id: data.taxId ?? '',
      password: '',
      currency: currency.id,
      taxexempt: data.taxExempt ? 1 : 0,
      datecreated: this.clock.today().toString(),
      notes: data.notes ?? '',
      groupid: data.groupId ?? 0,
      status: 'Active',
      language: data.language ?? 'english',
      allow_sso: 1,
      email_preferences: JSON.stringify({ general: 1, product: 1, domain: 1, invoice: 1, support: 1, affiliate: 1 }),
      created_at: now,
      updated_at: now,
    });
    tx.emit(new ClientCreated({ clientId: insertId }));
    return asId<ClientId>(insertId);
  }

  /** One client as the asker may see him. @throws ClientNotFoundError also for someone else's client */
  async get(actor: Actor, clientId: number): Promise<ClientDetail> {
    actor.require('clients.read');
    const access = await accessTo(this.db, actor, clientId);
    const [row] = await this.db.query<ProfileRow>(`${PROFILE} WHERE c.id = ?`, [clientId]);
    if (!row) throw new ClientNotFoundError(clientId);
    return {
      ...toProfile(row),
      ...access,
      notes: actor.kind === 'admin' ? decodeEntities(row.notes) : '',
      credit: row.credit,
    };
  }

  /** Facts about a payer for the business, without asking who wants to know. @throws ClientNotFoundError */
  async profile(clientId: number, sql: Sql = this.db): Promise<ClientProfile> {
    const [row] = await sql.query<ProfileRow>(`${PROFILE} WHERE c.id = ?`, [clientId]);
    if (!row) throw new ClientNotFoundError(clientId);
    return toProfile(row);
  }

  /** Many at once, by client id; unknown ones are left out. */
  async profiles(clientIds: readonly number[], sql: Sql = this.db): Promise<Map<ClientId, ClientProfile>> {
    if (clientIds.length === 0) return new Map();
    const rows = await sql.query<ProfileRow>(`${PROFILE} WHERE c.id IN (?)`, [[...clientIds]]);
    return new Map(rows.map((r) => [asId<ClientId>(r.id), toProfile(r)]));
  }

  async exists(clientId: number, sql: Sql = this.db): Promise<boolean> {
    return (await sql.query('SELECT id FROM tblclients WHERE id = ?', [clientId])).length > 0;
  }

  /** Locks the client's row until the end of the transaction; the first statement of whatever bills him. @throws ClientNotFoundError */
  async lock(tx: Tx, clientId: number): Promise<LockedClient> {
    const [row] = await tx.query<{ status: ClientStatus; currency: number; code: string | null }>(
      `SELECT status, currency, (SELECT code FROM tblcurrencies WHERE id = tblclients.currency) AS code
       FROM tblclients WHERE id = ? FOR UPDATE`,
      [clientId],
    );
    if (!row) throw new ClientNotFoundError(clientId);
    const currency = row.code ?? (await this.catalog.currencyById(row.currency, tx)).code;
    return { clientId: asId<ClientId>(clientId), status: row.status, currency };
  }

  /**
   * Locks many clients, in the order of their ids, and tells who they are; unknown ones are left out. The first statement of a run that
   * bills them.
   */
  async lockMany(tx: Tx, clientIds: readonly number[]): Promise<Map<ClientId, ClientProfile>> {
    if (clientIds.length === 0) return new Map();
    // The profile reads other tables too: under one lock every run would hold the currencies.
    await tx.query('SELECT id FROM tblclients WHERE id IN (?) ORDER BY id FOR UPDATE', [[...clientIds]]);
    return this.profiles(clientIds, tx);
  }

  /**
   * Changes a client. A reseller may change his end clients and a client himself, but not tax exemption, group, status and notes.
   * @throws ClientNotFoundError, InvalidClientError, ImpersonationForbiddenError for another e-mail address
   */
  async update(actor: Actor, clientId: number, patch: ClientPatch): Promise<void> {
    if (actor.kind !== 'client') actor.require('clients.write');
    checkAddress(patch);
    if (actor.kind !== 'admin' && actor.kind !== 'system')
      for (const field of PROVIDER_FIELDS)
        if (patch[field] !== undefined)
          throw new DomainError(
            'clients.provider_decides',
            'forbidden',
            { field },
            `${field} is decided by the provider`,
          );
    await this.db.transaction(async (tx) => {
      await this.lock(tx, clientId);
      await accessTo(tx, actor, clientId);
      if (patch.email !== undefined) await checkNewEmail(tx, actor, clientId, patch.email);
      const columns: Record<string, string | number> = {};
      for (const [field, column] of Object.entries(ADDRESS_COLUMNS)) {
        const value = patch[field as keyof typeof ADDRESS_COLUMNS];
        if (value !== undefined) columns[column] = value;
      }
      if (patch.language !== undefined) columns.language = patch.language;
      if (patch.defaultGateway !== undefined) columns.defaultgateway = patch.defaultGateway;
      if (patch.taxExempt !== undefined) columns.taxexempt = patch.taxExempt ? 1 : 0;
      if (patch.groupId !== undefined) columns.groupid = await this.knownGroup(tx, patch.groupId);
      if (patch.status !== undefined) columns.status = patch.status;
      if (patch.notes !== undefined) columns.notes = patch.notes;
      const names = Object.keys(columns);
      if (names.length === 0) return;
      await tx.execute(
        `UPDATE tblclients SET ${names.map((n) => `${n} = ?`).join(', ')}, updated_at = ? WHERE id = ?`,
        [...Object.values(await mirrorFitted(tx, 'tblclients', columns)), this.localNow(), clientId],
      );
      tx.emit(
        new ClientChanged({
          clientId,
          fields: Object.keys(patch).filter((f) => patch[f as keyof ClientPatch] !== undefined),
        }),
      );
    });
  }

  /**
   * Sets the mirrored credit column; the truth is kept by payments, which calls this in its transaction (domain.md §8).
   * @throws ClientCurrencyError when the amount is not in the client's currency
   */
  async setCreditMirror(tx: Tx, clientId: number, amount: Money): Promise<void> {
    const { currency } = await this.lock(tx, clientId);
    if (currency !== amount.currency) throw new ClientCurrencyError(currency, amount.currency);
    await tx.execute('UPDATE tblclients SET credit = ? WHERE id = ?', [amount.toDatabase(), clientId]);
  }

  /**
   * Mirrors whether kept cards of a client may be charged by themselves (`disableautocc`); the choice is kept by payments, which calls
   * this in its transaction. The caller holds the client's lock.
   */
  async setAutoCapture(tx: Tx, clientId: number, enabled: boolean): Promise<void> {
    await tx.execute('UPDATE tblclients SET disableautocc = ? WHERE id = ?', [enabled ? 0 : 1, clientId]);
  }

  /** Gives a client another currency. The caller knows that he has no invoice yet: after the first it is fixed (domain.md §1). */
  async fixCurrency(tx: Tx, clientId: number, code: string): Promise<void> {
    const currency = await this.catalog.currency(code, tx);
    await this.lock(tx, clientId);
    await tx.execute('UPDATE tblclients SET currency = ?, updated_at = ? WHERE id = ?', [
      currency.id,
      this.localNow(),
      clientId,
    ]);
  }

  async groups(): Promise<ClientGroup[]> {
    const rows = await this.db.query<{ id: number; groupname: string; discountpercent: string | null }>(
      'SELECT id, groupname, discountpercent FROM tblclientgroups ORDER BY id',
    );
    return rows.map((g) => ({
      id: g.id,
      name: decodeEntities(g.groupname),
      discountPercent: percent(g.discountpercent),
    }));
  }

  /** The provider sees all clients with their resellers, a reseller his own end clients. */
  async list(actor: Actor, request: ListRequest = everything()): Promise<ListPage<ClientListRow>> {
    actor.require('clients.read');
    if (actor.kind === 'client') throw new ClientNotFoundError(0);
    return clientList(
      this.db.read,
      request,
      actor.kind === 'admin' || actor.kind === 'system' ? null : actor.resellerId,
    );
  }

  private async knownGroup(tx: Tx, groupId: number): Promise<number> {
    const [group] = groupId === 0 ? [true] : await tx.query('SELECT id FROM tblclientgroups WHERE id = ?', [groupId]);
    if (!group)
      throw new DomainError('clients.unknown_group', 'invalid', { groupId }, `there is no client group ${groupId}`);
    return groupId;
  }

  /** Mirrored tables hold the provider's local time. */
  private localNow(): string {
    return utcToLocal(this.clock.now().toISOString(), this.clock.zone())!;
  }
}

/** A group without a discount holds NULL. */
const percent = (stored: string | null): string => Percent.of(stored ?? '0').toDecimal();

function toProfile(r: ProfileRow): ClientProfile {
  return {
    clientId: asId<ClientId>(r.id),
    firstName: decodeEntities(r.firstname),
    lastName: decodeEntities(r.lastname),
    companyName: decodeEntities(r.companyname),
    name: shownName(r.companyname, r.firstname, r.lastname),
    email: r.email,
    address1: decodeEntities(r.address1),
    address2: decodeEntities(r.address2),
    city: decodeEntities(r.city),
    state: decodeEntities(r.state),
    postcode: r.postcode,
    country: r.country,
    phone: r.phonenumber,
    taxId: r.tax_id,
    taxExempt: isFlagSet(r.taxexempt),
    currency: r.code ?? '',
    groupId: r.groupid,
    groupDiscountPercent: percent(r.discountpercent),
    status: r.status,
    language: r.language,
    defaultGateway: r.defaultgateway,
    noLateFees: isFlagSet(r.latefeeoveride),
    noAutoCapture: isFlagSet(r.disableautocc),
    noOverdueNotices: isFlagSet(r.overideduenotices),
    separateInvoices: isFlagSet(r.separateinvoices),
    createdOn: r.datecreated,
  };
}
