import { Injectable } from '@nestjs/common';
import { CatalogService, monthsOf, type ItemRef, type Term } from '#catalog';
import { type ClientId, Clock, LocalDate, type ResellerId } from '#kernel';
import { Db, parseJson, ReadOnce, type Sql } from '#platform';
import {
  type CartLine,
  type DaysLeft,
  type FrozenTerms,
  PricingService,
  type RenewalAmounts,
  type UpgradeQuote,
} from '#pricing';
import { ResellersService } from '#resellers';
import { SettingsService } from '#settings';
import { clientHistory } from './client-history.query.js';
import { type OrderScope, scopeSql } from './order-list.query.js';
import {
  NothingChangesError,
  ServiceDoesNotRenewError,
  ServiceNotFoundError,
  ServiceNotUpgradableError,
  UpgradeNotOfferedError,
} from './ordering.errors.js';
import type { ServiceType } from './service-terms.js';
import { runningPeriod } from './upgrades/running-period.query.js';

export type RenewalQuote = RenewalAmounts & {
  description: string;
  /** First day and the day after the last of the next period that was not charged yet. */
  period: { start: string; end: string };
};

/** What a hosting service shall become; options that are left out stay as far as the product has them. */
export type UpgradeTarget = {
  productId: number;
  term: Term;
  options?: { subId: number; quantity: number }[];
  /** A code with a rule for upgrades (`domain.md §10`). */
  promotionCode?: string;
};

/** What becomes of the amount: a negative one is credit, or by setting dropped whole (`domain.md §9`). */
export type UpgradeEffect = 'charge' | 'credit' | 'dropped' | 'nothing';
export type ServiceUpgradeQuote = UpgradeQuote & {
  effect: UpgradeEffect;
  /** What it was reckoned on: an upgrade that is paid when this has changed is not carried out. */
  basis: { serviceId: number; clientId: ClientId; resellerId: ResellerId; dueOn: string | null; version: number };
  /** The day of the month on which later periods start. */
  anchorDay: number;
  /** Days of the running period that are left today; null where no period runs. */
  left: DaysLeft | null;
  /** The period that the line charges: the rest of the running one, or a new one from today. Null when not recurring. */
  period: { start: string; end: string } | null;
};

type ServiceHead = {
  type: ServiceType;
  id: number;
  clientId: ClientId;
  resellerId: ResellerId;
  itemType: ItemRef['type'];
  itemId: number;
  label: string;
  domain: string;
  currency: string;
  status: string;
  nextDueOn: string | null;
};
type SoldTerms = { version: number; term: Term; anchorDay: number; taxed: boolean; terms: FrozenTerms };

/** What the next renewal of a service costs, and what changing it would (`domain.md §2.3, §9`). Reads only. */
@Injectable()
export class ServiceQuotesService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly pricing: PricingService,
    private readonly catalog: CatalogService,
    private readonly resellers: ResellersService,
    private readonly settings: SettingsService,
  ) {}

  async renewal(scope: OrderScope, type: ServiceType, serviceId: number): Promise<RenewalQuote> {
    const reads = new ReadOnce(this.db);
    const service = await headOf(reads, scope, type, serviceId);
    const sold = await soldTerms(reads, service, 'renewal');
    const months = sold && monthsOf(sold.term);
    const ended = !['Pending', 'Active', 'Suspended', 'Grace', 'Pending Registration', 'Pending Transfer'].includes(
      service.status,
    );
    if (!sold || !months || !service.nextDueOn || ended) throw new ServiceDoesNotRenewError();
    const charged = await lastCharged(reads, service);
    const start = LocalDate.of(charged && charged > service.nextDueOn ? charged : service.nextDueOn);
    const amounts = await this.pricing.renewalQuote(
      { ...service, terms: sold.terms, taxed: sold.taxed, charged: await periodsCharged(reads, service) },
      reads,
    );
    return {
      ...amounts,
      description: service.label,
      period: { start: start.toString(), end: start.plusMonths(months, sold.anchorDay).toString() },
    };
  }

  async upgrade(scope: OrderScope, serviceId: number, target: UpgradeTarget): Promise<ServiceUpgradeQuote> {
    const reads = new ReadOnce(this.db);
    const service = await headOf(reads, scope, 'hosting', serviceId);
    if (service.status !== 'Active') throw new ServiceNotUpgradableError('it is not active');
    // A service that is charged once has no terms of later periods: its first ones tell what it was sold for.
    const later = await soldTerms(reads, service, 'renewal');
    const sold = later ?? (await soldTerms(reads, service, 'first'));
    if (!sold) throw new ServiceNotUpgradableError('what it was sold for is not known');
    const today = this.clock.today();
    const months = monthsOf(sold.term);
    if (months && (!service.nextDueOn || LocalDate.of(service.nextDueOn).isOnOrBefore(today)))
      throw new ServiceNotUpgradableError('its running period is not paid');
    const running = await runningPeriod(reads, service.id, { today, dueOn: service.nextDueOn });
    if (running.unpaid) throw new ServiceNotUpgradableError('its running period is not paid');
    const dueOn = months && service.nextDueOn ? LocalDate.of(service.nextDueOn) : null;
    const left =
      dueOn && months ? await daysLeft(reads, service, { today, dueOn, months, anchor: sold.anchorDay }) : null;
    const line = await this.targetLine(reads, service, sold, target);
    const { promotionCode: code } = target;
    const quote = await this.pricing.upgradeQuote(
      {
        running: { ...service, item: { type: 'product', id: service.itemId }, term: sold.term, terms: sold.terms },
        target: line,
        left,
        discounted: running.discounted.map(({ amount, ...one }) => ({
          ...one,
          amount: amount.round(service.currency).toDecimal(),
        })),
        ...(code ? { promotion: { code, history: await clientHistory(reads, service.clientId) } } : {}),
      },
      reads,
    );
    const offered = (await this.catalog.current(reads)).upgradeTargets(service.itemId);
    if (!offered.some(({ id }) => id === target.productId)) throw new UpgradeNotOfferedError(target.productId);
    const newMonths = monthsOf(target.term);
    const end = quote.kind === 'within-cycle' ? dueOn : newMonths && today.plusMonths(newMonths);
    return {
      ...quote,
      left,
      period: end ? { start: today.toString(), end: end.toString() } : null,
      effect: await this.effectOf(quote, service.resellerId, running.returned, reads),
      basis: {
        serviceId,
        clientId: service.clientId,
        resellerId: service.resellerId,
        dueOn: service.nextDueOn,
        version: later?.version ?? 0,
      },
      anchorDay: quote.kind === 'within-cycle' ? sold.anchorDay : today.day,
    };
  }

  private async targetLine(
    reads: Sql,
    service: ServiceHead,
    sold: SoldTerms,
    { productId, term, options }: UpgradeTarget,
  ): Promise<CartLine> {
    const { quantity } = sold.terms;
    const present = sold.terms.options.map((option) => ({ subId: option.subId, quantity: option.quantity }));
    const catalogue = await this.catalog.current(reads);
    const offered = new Set(
      catalogue.configOptions(productId).flatMap(({ choices }) => choices.map((choice) => choice.subId)),
    );
    const wanted = options ?? present.filter(({ subId }) => offered.has(subId));
    const same = (a: typeof present, b: typeof present) =>
      a.length === b.length && a.every((one) => b.some((o) => o.subId === one.subId && o.quantity === one.quantity));
    if (
      productId === service.itemId &&
      term === sold.term &&
      same(
        wanted.filter((o) => o.quantity > 0),
        present,
      )
    )
      throw new NothingChangesError();
    const { domain } = service;
    const line: CartLine = {
      ref: 'upgrade',
      item: { type: 'product', id: productId },
      term,
      quantity,
      options: wanted,
    };
    return domain === '' ? line : { ...line, domain };
  }

  private async effectOf(
    { line }: UpgradeQuote,
    resellerId: ResellerId,
    returned: boolean,
    reads: Sql,
  ): Promise<UpgradeEffect> {
    if (line.amount.isPositive()) return 'charge';
    if (line.amount.isZero()) return 'nothing';
    // What went back already is not given back once more.
    if (returned) return 'dropped';
    const scope = await this.resellers.scopeOf(resellerId, reads);
    return (await this.settings.value('billing.downgradeCredit', scope, reads)) ? 'credit' : 'dropped';
  }
}

async function headOf(sql: Sql, scope: OrderScope, type: ServiceType, id: number): Promise<ServiceHead> {
  const { where, params } = scopeSql('s', scope);
  const [row] = await sql.query<ServiceHead>(
    `SELECT s.service_type AS type, s.service_id AS id, s.client_id AS clientId, s.reseller_id AS resellerId,
       s.item_type AS itemType, s.item_id AS itemId, s.label, s.domain, s.currency, s.status,
       NULLIF(s.next_due_on, '9999-12-31') AS nextDueOn
     FROM rc_services s WHERE s.service_type = ? AND s.service_id = ?${where ? ` AND ${where}` : ''}`,
    [type, id, ...params],
  );
  if (!row) throw new ServiceNotFoundError();
  return row;
}

/** The latest version of what was sold. */
async function soldTerms(
  sql: Sql,
  { type, id }: ServiceHead,
  appliesTo: 'first' | 'renewal',
): Promise<SoldTerms | null> {
  const [row] = await sql.query<{
    version: number;
    term: Term;
    anchorDay: number;
    taxed: number;
    terms: unknown;
  }>(
    `SELECT version, term, anchor_day AS anchorDay, taxed, terms FROM rc_service_terms
     WHERE service_type = ? AND service_id = ? AND applies_to = ? ORDER BY version DESC LIMIT 1`,
    [type, id, appliesTo],
  );
  return row ? { ...row, taxed: row.taxed === 1, terms: parseJson<FrozenTerms>(row.terms) } : null;
}

/** How many periods were charged so far, the first included. */
async function periodsCharged(sql: Sql, { type, id }: ServiceHead): Promise<number> {
  const rows = await sql.query('SELECT id FROM rc_service_periods WHERE service_type = ? AND service_id = ?', [
    type,
    id,
  ]);
  return rows.length;
}

/** The day after the last charged period; null when none was charged by us. */
async function lastCharged(sql: Sql, { type, id }: ServiceHead): Promise<string | null> {
  const [row] = await sql.query<{ end: string | null }>(
    'SELECT MAX(period_end) AS end FROM rc_service_periods WHERE service_type = ? AND service_id = ?',
    [type, id],
  );
  return row?.end ?? null;
}

/** Calendar days: next due − today, of the days of the period that ends then. */
async function daysLeft(
  sql: Sql,
  { type, id }: ServiceHead,
  { today, dueOn, months, anchor }: { today: LocalDate; dueOn: LocalDate; months: number; anchor: number },
): Promise<DaysLeft> {
  const [row] = await sql.query<{ start: string }>(
    'SELECT period_start AS start FROM rc_service_periods WHERE service_type = ? AND service_id = ? AND period_end = ?',
    [type, id, dueOn.toString()],
  );
  const start = row ? LocalDate.of(row.start) : dueOn.plusMonths(-months, anchor);
  const of = start.daysUntil(dueOn);
  // More days than the period has are right for a service that is paid ahead: all of them are left.
  return { days: today.daysUntil(dueOn), of };
}
