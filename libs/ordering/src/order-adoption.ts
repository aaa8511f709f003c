import { Injectable } from '@nestjs/common';
import { domainToASCII } from 'node:url';
import { type ClientId, Clock, Money, PROVIDER } from '#kernel';
import { Db, type SqlValue, type Tx } from '#platform';
import { CatalogService } from '#catalog';
import { ClientsService } from '#clients';
import {
  type ImportedOrder,
  type ImportedService,
  importedOrders,
  importedServices,
  servicesOfOrders,
} from './imported-orders.query.js';
import { CancellationAdoption } from './life/cancellation-adoption.js';
import { decodeEntities, isZeroDate, localToUtc, parseCycle, SERVICE_STATUSES, statusWord } from '#whmcs';

const BATCH = 300;
const NEVER = '9999-12-31';
const EXPLANATION = ['Taken over from WHMCS; the provider keeps all of it'];

/** Gives orders and services of an imported WHMCS their rows of ours: the provider's, at the prices they have. */
@Injectable()
export class OrderAdoption {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly clients: ClientsService,
    private readonly catalog: CatalogService,
    private readonly cancellations: CancellationAdoption,
  ) {}

  async all(): Promise<{ orders: number; services: number; cancellations: number }> {
    return {
      services: await this.services(),
      orders: await this.orders(),
      cancellations: await this.cancellations.all(),
    };
  }

  private async services(): Promise<number> {
    let adopted = 0;
    for (const type of ['hosting', 'addon', 'domain'] as const)
      for (let after = 0; ;) {
        const rows = await importedServices(this.db, type, after, BATCH);
        if (rows.length === 0) break;
        after = rows[rows.length - 1].id;
        adopted += await this.db.transaction((tx) => this.serviceBatch(tx, rows));
      }
    return adopted;
  }

  private async serviceBatch(tx: Tx, rows: ImportedService[]): Promise<number> {
    const done = await tx.query<{ id: number }>(
      'SELECT service_id AS id FROM rc_services WHERE service_type = ? AND service_id IN (?) FOR UPDATE',
      [rows[0].type, rows.map((row) => row.id)],
    );
    const known = new Set(done.map((row) => row.id));
    const wanted = rows.filter((row) => !known.has(row.id));
    const currencies = await this.currencies(tx, wanted);
    await tx.insertMany(
      'rc_services',
      `service_type service_id reseller_id client_id order_id parent_id item_type item_id label domain term currency
       amount status next_due_on next_invoice_on created_at`.split(/\s+/),
      wanted.map((row): SqlValue[] => [
        row.type,
        row.id,
        PROVIDER,
        row.clientId,
        row.orderId,
        row.parentId,
        itemTypeOf(row),
        row.itemId,
        labelOf(row).slice(0, 300),
        asciiOf(row.domain),
        termOf(row),
        currencies.get(row.clientId)!,
        row.amount,
        statusOf(row),
        isZeroDate(row.nextDueOn) ? NEVER : row.nextDueOn,
        nextInvoiceOf(row),
        this.instant(row.createdAt, row.registeredOn),
      ]),
    );
    return wanted.length;
  }

  private async orders(): Promise<number> {
    let adopted = 0;
    for (let after = 0; ;) {
      const rows = await importedOrders(this.db, after, BATCH);
      if (rows.length === 0) return adopted;
      after = rows[rows.length - 1].id;
      adopted += await this.db.transaction((tx) => this.orderBatch(tx, rows));
    }
  }

  private async orderBatch(tx: Tx, rows: ImportedOrder[]): Promise<number> {
    const done = await tx.query<{ id: number }>(
      'SELECT order_id AS id FROM rc_orders WHERE order_id IN (?) FOR UPDATE',
      [rows.map((row) => row.id)],
    );
    const known = new Set(done.map((row) => row.id));
    const wanted = rows.filter((row) => !known.has(row.id));
    if (wanted.length === 0) return 0;
    const currencies = await this.currencies(tx, wanted);
    const numbers = await this.free(tx, 'order_number', wanted.map((row) => row.number).filter(isWholeNumber));
    const invoices = await this.free(
      tx,
      'invoice_id',
      wanted.map((row) => row.invoiceId).filter((id) => id > 0),
    );
    const lines = await servicesOfOrders(
      tx,
      wanted.map((row) => row.id),
    );
    await tx.insertMany(
      'rc_orders',
      `order_id order_number reseller_id client_id invoice_id currency total payment_method status placed_by
       created_at`.split(/\s+/),
      wanted.map((row): SqlValue[] => [
        row.id,
        // A number that is none, or that another order has: the id does as well, below zero it meets no other.
        isWholeNumber(row.number) && numbers.delete(String(row.number)) ? row.number : -row.id,
        PROVIDER,
        row.clientId,
        row.invoiceId > 0 && invoices.delete(String(row.invoiceId)) ? row.invoiceId : null,
        currencies.get(row.clientId)!,
        row.amount,
        row.paymentMethod.slice(0, 64),
        row.status.slice(0, 64),
        'import',
        this.instant(row.date, null),
      ]),
    );
    await tx.insertMany(
      'rc_order_lines',
      [
        'order_id',
        'reseller_id',
        'position',
        'service_type',
        'service_id',
        'module',
        'description',
        'total',
        'quote_line',
      ],
      wanted.flatMap((order) => {
        const currency = currencies.get(order.clientId)!;
        // What already runs is not set up again when a pending order is accepted.
        const own = lines.filter(
          (line) => line.orderId === order.id && (order.status !== 'Pending' || statusOf(line) === 'Pending'),
        );
        return own.map((line, position) => [
          order.id,
          PROVIDER,
          position,
          line.type,
          line.id,
          line.module.slice(0, 64),
          labelOf(line).slice(0, 500),
          line.firstPayment,
          JSON.stringify(quoteOf(line, currency)),
        ]);
      }),
    );
    return wanted.length;
  }

  /** Of these values those that no order of ours has. */
  private async free(
    tx: Tx,
    column: 'order_number' | 'invoice_id',
    values: readonly (string | number)[],
  ): Promise<Set<string>> {
    const wanted = new Set(values.map(String));
    if (wanted.size === 0) return wanted;
    const taken = await tx.query<{ value: string }>(
      `SELECT CAST(${column} AS CHAR) AS value FROM rc_orders WHERE ${column} IN (?)`,
      [[...wanted]],
    );
    for (const { value } of taken) wanted.delete(value);
    return wanted;
  }

  /** By client; a client who is gone counts in the default currency. */
  private async currencies(tx: Tx, rows: readonly { clientId: number }[]): Promise<Map<number, string>> {
    const ids = [...new Set(rows.map((row) => row.clientId))];
    const clients = await this.clients.profiles(ids, tx);
    const fallback = (await this.catalog.defaultCurrency(tx)).code;
    return new Map(ids.map((id) => [id, clients.get(id as ClientId)?.currency || fallback]));
  }

  private instant(stored: string | null, day: string | null): Date {
    const local = isZeroDate(stored) ? (isZeroDate(day) ? null : `${day} 00:00:00`) : stored;
    const at = localToUtc(local, this.clock.zone());
    return at ? new Date(at) : this.clock.now();
  }
}

const isWholeNumber = (value: string | number): boolean => /^[1-9]\d{0,17}$/.test(String(value));

function itemTypeOf({ type, isTransfer }: ImportedService): string {
  if (type === 'domain') return isTransfer ? 'domaintransfer' : 'domainregister';
  return type === 'hosting' ? 'product' : 'addon';
}

function labelOf({ type, name, domain }: ImportedService): string {
  const label = decodeEntities(name);
  return type === 'domain' || label === '' ? label || domain : label;
}

/** WHMCS leaves it empty while it equals the due date. */
function nextInvoiceOf({ nextDueOn, nextInvoiceOn }: ImportedService): string {
  if (isZeroDate(nextDueOn)) return NEVER;
  return (isZeroDate(nextInvoiceOn) ? nextDueOn : nextInvoiceOn) as string;
}

/** Cycles and years in the words of a cart line; '' for a word that is no cycle. */
function termOf({ type, cycle }: ImportedService): string {
  return type === 'domain' ? `${cycle}y` : (parseCycle(cycle) ?? '');
}

function statusOf({ type, status }: Pick<ImportedService, 'type' | 'status'>): string {
  if (type !== 'domain') return statusWord(SERVICE_STATUSES, status) ?? 'Pending';
  if (status.startsWith('Pending')) return 'Pending';
  return ['Active', 'Grace', 'Redemption'].includes(status) ? 'Active' : 'Cancelled';
}

function asciiOf(domain: string): string {
  const text = domain.trim();
  return (/^[\x20-\x7e]*$/.test(text) ? text : domainToASCII(text)).slice(0, 253);
}

/** A line of a quote as far as the service tells: what was paid first is the provider's, tax stood on the invoice. */
function quoteOf(line: ImportedService, currency: string) {
  const paid = Money.fromDatabase(line.firstPayment, currency).toJSON();
  const zero = Money.zero(currency).toJSON();
  return {
    line: {
      item: { type: itemTypeOf(line), id: line.itemId },
      term: termOf(line),
      quantity: line.quantity,
      ...(line.domain === '' ? {} : { domain: line.domain }),
    },
    net: paid,
    tax: zero,
    tax2: zero,
    profit: zero,
    providerShare: paid,
    explain: EXPLANATION,
  };
}
