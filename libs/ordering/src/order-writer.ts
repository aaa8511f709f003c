import { Injectable } from '@nestjs/common';
import { type Catalogue, monthsOf } from '#catalog';
import { type Actor, Clock, type ClientId, type LocalDate, Money, type OrderId, type ResellerId } from '#kernel';
import { DomainsService } from '#domains';
import { DomainRenewals } from './domain-renewals.service.js';
import type { NumberRules } from '#invoicing';
import { DrawAgainError, newToken, sha256, type Tx } from '#platform';
import type { Quote, QuoteLine } from '#pricing';
import { MIRRORED_TYPES } from '#promotions';
import { type BillingCycle, mirrorInsert, mirrorInsertMany, providerZone, storedCycle, utcToLocal } from '#whmcs';
import {
  phpSerialisedCodes,
  renewalTermsOf,
  serviceTypeOf,
  type ServiceTerms,
  type ServiceType,
} from './service-terms.js';
import { storedQuantity } from './stored-quantity.js';

/** An order ready to be written: everything was read and decided before. */
export type PlannedOrder = {
  actor: Actor;
  clientId: ClientId;
  resellerId: ResellerId;
  paymentMethod: string;
  ipAddress: string;
  quote: Quote;
  /** The catalogue that the quote was made from. */
  catalogue: Catalogue;
  numberRules: NumberRules;
  /** Terms of the renewals of the quote's domain lines, by ref; absent where the ending cannot be renewed here. */
  domainRenewals: Map<string, { terms: ServiceTerms; recurring: Money }>;
};

/** Of a plan that which the rows of the order itself hold; upgrades have it too. */
export type OrderHead = Pick<PlannedOrder, 'actor' | 'clientId' | 'resellerId' | 'paymentMethod' | 'ipAddress'> & {
  quote: Pick<Quote, 'currency' | 'total' | 'fingerprint' | 'promotion' | 'lines'>;
};

export type OrderIds = { orderId: number; orderNumber: string; cartId: number | null; invoiceId: number | null };

/** A line with the service that was made for it. `end` is the day after the first period; null = not recurring. */
export type WrittenLine = {
  quoted: QuoteLine;
  serviceType: ServiceType;
  serviceId: number;
  parentId: number;
  module: string;
  start: LocalDate;
  end: LocalDate | null;
};

export const ZERO_DATE = '0000-00-00';
/** `next_due_on` of what is never due: sorts last and needs no NULL. */
export const NEVER = '9999-12-31';

/** Writes the rows of a new order: the mirrored ones as WHMCS does, and ours beside them. */
@Injectable()
export class OrderWriter {
  constructor(
    private readonly clock: Clock,
    private readonly domains: DomainsService,
    private readonly renewals: DomainRenewals,
  ) {}

  async order(tx: Tx, planned: OrderHead): Promise<{ orderId: OrderId; orderNumber: string }> {
    const orderNumber = newOrderNumber();
    const { actor, clientId, quote } = planned;
    const codes = quote.lines.flatMap(({ line }) =>
      line.eppCode && line.domain ? [[line.domain, line.eppCode] as const] : [],
    );
    const { insertId } = await mirrorInsert(tx, 'tblorders', {
      ordernum: orderNumber,
      userid: clientId,
      admin_requestor_id: actor.adminId,
      date: this.localNow(),
      transfersecret: phpSerialisedCodes(codes),
      promocode: quote.promotion?.code ?? '',
      promotype: quote.promotion ? MIRRORED_TYPES[quote.promotion.kind] : '',
      promovalue: quote.promotion?.value ?? '',
      amount: quote.total.toDatabase(),
      paymentmethod: planned.paymentMethod,
      status: 'Pending',
      ipaddress: planned.ipAddress,
    });
    return { orderId: insertId as OrderId, orderNumber };
  }

  /**
   * Our row beside the order's, once its invoice is known. Its unique key decides about the number: with a taken one the
   * transaction runs again, and draws another.
   */
  companion(tx: Tx, planned: OrderHead, ids: OrderIds): void {
    const { actor, clientId, resellerId, quote, paymentMethod } = planned;
    tx.executeLater(
      `INSERT INTO rc_orders (order_id, order_number, reseller_id, client_id, invoice_id, cart_id, currency, total,
         payment_method, fingerprint, status, placed_by, created_at) VALUES (?,?,?,?,?,?,?,?,?,?,'Pending',?,?)`,
      [
        ids.orderId,
        ids.orderNumber,
        resellerId,
        clientId,
        ids.invoiceId,
        ids.cartId,
        quote.currency,
        quote.total.toDatabase(),
        paymentMethod,
        quote.fingerprint,
        actor.key,
        this.clock.now(),
      ],
      ({ code, message }) =>
        code === 'ER_DUP_ENTRY' && message.includes('one_order_per_number')
          ? new DrawAgainError('the order number is taken')
          : null,
    );
  }

  /** Makes the service of every line; products before the addons that hang on them. */
  async services(tx: Tx, planned: PlannedOrder, orderId: OrderId): Promise<WrittenLine[]> {
    const written = new Map<string, WrittenLine>();
    const { lines } = planned.quote;
    for (const quoted of [...lines].sort((a, b) => rank(a) - rank(b))) {
      if (quoted.line.item.type === 'domainrenew') {
        written.set(quoted.ref, await this.renewal(tx, planned, quoted));
        continue;
      }
      const serviceType = serviceTypeOf(quoted.line.item) as ServiceType;
      const start = this.clock.today();
      const months = monthsOf(quoted.line.term);
      const end = months === null ? null : start.plusMonths(months);
      const parentId = written.get(quoted.line.parentRef ?? '')?.serviceId ?? quoted.line.serviceId ?? 0;
      const at = { quoted, serviceType, parentId, start, end, module: '', serviceId: 0 };
      if (serviceType === 'hosting') await this.hosting(tx, planned, orderId, at);
      else if (serviceType === 'addon') await this.addon(tx, planned, orderId, at);
      else await this.domain(tx, planned, orderId, at);
      this.companions(tx, planned, orderId, at);
      await this.options(tx, planned, at);
      written.set(quoted.ref, at);
    }
    return lines.map((line) => written.get(line.ref) as WrittenLine);
  }

  private async hosting(tx: Tx, planned: PlannedOrder, orderId: OrderId, at: WrittenLine): Promise<void> {
    const { line, amount, recurring } = at.quoted;
    const now = this.localNow();
    const promotionId = mirroredPromotion(planned, at);
    const { insertId } = await mirrorInsert(tx, 'tblhosting', {
      userid: planned.clientId,
      orderid: orderId,
      packageid: line.item.id,
      regdate: at.start.toString(),
      domain: line.domain ?? '',
      paymentmethod: planned.paymentMethod,
      qty: line.quantity,
      firstpaymentamount: amount.toDatabase(),
      amount: recurring.toDatabase(),
      billingcycle: storedCycle(line.term as BillingCycle),
      nextduedate: at.end ? at.start.toString() : null,
      nextinvoicedate: at.end?.toString() ?? ZERO_DATE,
      domainstatus: 'Pending',
      promoid: promotionId,
      promocount: promotionId === 0 ? null : 1,
      created_at: now,
      updated_at: now,
    });
    at.serviceId = insertId;
    at.module = planned.catalogue.product(line.item.id).serverType;
  }

  private async options(tx: Tx, planned: PlannedOrder, { quoted, serviceType, serviceId }: WrittenLine): Promise<void> {
    if (serviceType !== 'hosting') return;
    const { options } = planned.catalogue.product(quoted.line.item.id);
    await mirrorInsertMany(
      tx,
      'tblhostingconfigoptions',
      ['relid', 'configid', 'optionid', 'qty'],
      quoted.terms.options.map(({ subId, quantity }) => {
        const option = options.find((o) => o.choices.some((c) => c.subId === subId));
        return [serviceId, option?.id ?? 0, subId, storedQuantity(option, quantity)];
      }),
    );
  }

  private async addon(tx: Tx, planned: PlannedOrder, orderId: OrderId, at: WrittenLine): Promise<void> {
    const { line, amount, setup, recurring, taxed } = at.quoted;
    const now = this.localNow();
    const { insertId } = await mirrorInsert(tx, 'tblhostingaddons', {
      orderid: orderId,
      hostingid: at.parentId,
      addonid: line.item.id,
      userid: planned.clientId,
      qty: line.quantity,
      firstpaymentamount: amount.toDatabase(),
      setupfee: setup.toDatabase(),
      recurring: recurring.toDatabase(),
      billingcycle: storedCycle(line.term as BillingCycle),
      tax: taxed ? 'on' : '',
      status: 'Pending',
      regdate: at.start.toString(),
      nextduedate: at.end ? at.start.toString() : null,
      nextinvoicedate: at.end?.toString() ?? ZERO_DATE,
      paymentmethod: planned.paymentMethod,
      created_at: now,
      updated_at: now,
    });
    at.serviceId = insertId;
  }

  private async domain(tx: Tx, planned: PlannedOrder, orderId: OrderId, at: WrittenLine): Promise<void> {
    const { line, ref, amount } = at.quoted;
    const renewal = planned.domainRenewals.get(ref);
    at.serviceId = await this.domains.createPending(tx, {
      clientId: planned.clientId,
      resellerId: planned.resellerId,
      orderId,
      name: line.domain as string,
      type: line.item.type === 'domaintransfer' ? 'Transfer' : 'Register',
      years: (monthsOf(line.term) as number) / 12,
      firstPayment: amount,
      recurring: renewal?.recurring ?? Money.zero(amount.currency),
      paymentMethod: planned.paymentMethod,
      dueOn: at.start,
      nextInvoiceOn: at.end as LocalDate,
      addons: line.domainAddons ?? [],
      promotionId: mirroredPromotion(planned, at),
      ...(line.domainFields ? { fields: line.domainFields } : {}),
    });
    at.module = (await this.domains.parse(line.domain as string, tx)).registrar;
  }

  /** A domain that runs already: no new service, only its next period. */
  private async renewal(tx: Tx, planned: PlannedOrder, quoted: QuoteLine): Promise<WrittenLine> {
    const { domainId, registrar, start, end } = await this.renewals.book(tx, planned.clientId, quoted);
    return { quoted, serviceType: 'domain', serviceId: domainId, parentId: 0, module: registrar, start, end };
  }

  /** Our rows beside the mirrored one: whose it is, and what was sold for now and for later (`domain.md §2.3`). */
  private companions(tx: Tx, planned: PlannedOrder, orderId: OrderId, at: WrittenLine): void {
    const { quoted, serviceType, serviceId } = at;
    const { line, recurring, taxed, terms, explain } = quoted;
    const now = this.clock.now();
    tx.executeLater(
      `INSERT INTO rc_services (service_type, service_id, reseller_id, client_id, order_id, parent_id, item_type, item_id,
         label, domain, term, currency, amount, status, next_due_on, next_invoice_on, created_at)
       VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,'Pending',?,?,?)`,
      [
        serviceType,
        serviceId,
        planned.resellerId,
        planned.clientId,
        orderId,
        at.parentId,
        line.item.type,
        line.item.id,
        quoted.description.slice(0, 300),
        line.domain ?? '',
        line.term,
        recurring.currency,
        recurring.toDatabase(),
        at.end ? at.start.toString() : NEVER,
        at.end?.toString() ?? NEVER,
        now,
      ],
    );
    const first: ServiceTerms = { item: line.item, term: line.term, taxed, terms, explain };
    const renewal = serviceType === 'domain' ? planned.domainRenewals.get(quoted.ref)?.terms : renewalTermsOf(quoted);
    const versions = [
      { appliesTo: 'first', sold: first },
      ...(renewal && at.end ? [{ appliesTo: 'renewal', sold: renewal }] : []),
    ];
    tx.insertManyLater(
      'rc_service_terms',
      [
        'service_type',
        'service_id',
        'reseller_id',
        'applies_to',
        'version',
        'item_type',
        'item_id',
        'term',
        'anchor_day',
        'taxed',
        'terms',
        'explanation',
        'created_at',
      ],
      versions.map(({ appliesTo, sold }) => [
        serviceType,
        serviceId,
        planned.resellerId,
        appliesTo,
        1,
        sold.item.type,
        sold.item.id,
        sold.term,
        at.start.day,
        sold.taxed ? 1 : 0,
        JSON.stringify(sold.terms),
        JSON.stringify(sold.explain),
        now,
      ]),
    );
  }

  private localNow(): string {
    return utcToLocal(this.clock.now().toISOString(), providerZone()) as string;
  }
}

/** A random ten-digit number, as WHMCS shows to clients. */
function newOrderNumber(): string {
  const random = BigInt(`0x${sha256(newToken()).slice(0, 15)}`);
  return String(1_000_000_000n + (random % 9_000_000_000n));
}

/** `promoid` of a service: the promotion of the provider that lowered its line; codes of resellers have no mirrored row. */
const mirroredPromotion = ({ quote: { promotion } }: PlannedOrder, { quoted }: Pick<WrittenLine, 'quoted'>): number =>
  promotion?.lines.has(quoted.ref) ? (promotion.mirrorId ?? 0) : 0;

const rank = ({ line }: QuoteLine): number => (line.item.type === 'addon' ? 1 : 0);
