import { Injectable } from '@nestjs/common';
import { monthsOf } from '#catalog';
import { type ClientProfile } from '#clients';
import { DomainsService, type RunningDomain } from '#domains';
import { type ClientId, DomainError, LocalDate, Money, type ResellerId } from '#kernel';
import type { InvoiceLineInput } from '#invoicing';
import { ReadOnce, type RunNote, type Sql } from '#platform';
import { PricingService, type Quote, type RenewalSales } from '#pricing';
import { ResellersService } from '#resellers';
import { SettingsService } from '#settings';
import {
  type DueService,
  endingServices,
  idsOf,
  keyOf,
  periodsCharged,
  renewalTerms,
  serviceFacts,
  type ServiceFacts,
  type SoldTerms,
} from './due-services.query.js';
import { PriceNow } from './price-now.service.js';

/** More than three years behind is no missed run: somebody has to look at the date. */
const MOST_PERIODS = 36;

export type PlannedPeriod = { service: DueService; start: LocalDate; end: LocalDate; line: InvoiceLineInput };
export type PlannedInvoice = {
  clientId: ClientId;
  resellerId: ResellerId;
  currency: string;
  dueOn: LocalDate;
  paymentMethod: string;
  rates: Quote['rates'];
  total: Money;
  periods: PlannedPeriod[];
};
export type RenewalPlan = {
  /** In the order of clients and due dates. */
  invoices: PlannedInvoice[];
  /** Terms that were not frozen before, to be kept with their service. */
  frozen: { service: DueService; resellerId: ResellerId; sold: SoldTerms }[];
  notes: RunNote[];
};

type Known = {
  sales: RenewalSales;
  reads: ReadOnce;
  profiles: ReadonlyMap<ClientId, ClientProfile>;
  sellers: ReadonlyMap<ClientId, ResellerId>;
  facts: ReadonlyMap<string, ServiceFacts>;
  domains: ReadonlyMap<number, RunningDomain>;
  sold: ReadonlyMap<string, SoldTerms>;
  charged: ReadonlyMap<string, number>;
  ending: ReadonlySet<string>;
};

/** Decides what the due services of some clients are invoiced for (`domain.md §9`, renewals). Reads only; many at once. */
@Injectable()
export class RenewalPlanner {
  constructor(
    private readonly pricing: PricingService,
    private readonly resellers: ResellersService,
    private readonly settings: SettingsService,
    private readonly domains: DomainsService,
    private readonly priceNow: PriceNow,
  ) {}

  /** `services` are those of the clients, `until` is the last due date that is invoiced. Pass the transaction that holds their locks. */
  async plan(
    sql: Sql,
    services: readonly DueService[],
    profiles: ReadonlyMap<ClientId, ClientProfile>,
    until: LocalDate,
  ): Promise<RenewalPlan> {
    const plan: RenewalPlan = { invoices: [], frozen: [], notes: [] };
    if (services.length === 0) return plan;
    const known = await this.known(sql, services, profiles);
    const byClient = grouped(services, ({ clientId }) => clientId);
    for (const [clientId, own] of [...byClient].sort(([a], [b]) => a - b)) {
      const periods: PlannedPeriod[] = [];
      let rates: Quote['rates'] | null = null;
      for (const service of own) {
        try {
          const found = await this.periodsOf(service, known, until, plan);
          periods.push(...found.periods);
          rates ??= found.rates;
        } catch (error) {
          if (!(error instanceof DomainError)) throw error;
          const outcome = error instanceof NotRenewed ? 'skipped' : 'failed';
          plan.notes.push({ outcome, subject: subjectOf(service), text: error.message });
        }
      }
      if (periods.length > 0 && rates) plan.invoices.push(...(await this.invoicesOf(clientId, periods, rates, known)));
    }
    return plan;
  }

  private async known(
    sql: Sql,
    services: readonly DueService[],
    profiles: ReadonlyMap<ClientId, ClientProfile>,
  ): Promise<Known> {
    const reads = new ReadOnce(sql);
    const sold = await renewalTerms(sql, services);
    // Only a code looks at how many were charged before.
    const coded = services.filter((service) => sold.get(keyOf(service))?.terms.promotion);
    return {
      sales: this.pricing.renewalSales(reads),
      reads,
      profiles,
      sellers: await this.resellers.resellersOfClients([...profiles.keys()], reads),
      facts: await serviceFacts(sql, services),
      domains: await this.domains.runningMany(idsOf(services).domain, sql),
      sold,
      charged: await periodsCharged(sql, coded),
      ending: await endingServices(sql, services),
    };
  }

  /** The periods of one service up to the last due date, in order; several when runs were missed. */
  private async periodsOf(
    service: DueService,
    known: Known,
    until: LocalDate,
    plan: RenewalPlan,
  ): Promise<{ periods: PlannedPeriod[]; rates: Quote['rates'] | null }> {
    const profile = checked(service, known);
    const resellerId = known.sellers.get(service.clientId) as ResellerId;
    const sold = await this.soldTo(service, { profile, resellerId }, known, plan);
    const months = monthsOf(sold.term);
    if (!months) throw new NotRenewed('it is charged once');
    const periods: PlannedPeriod[] = [];
    let rates: Quote['rates'] | null = null;
    let charged = known.charged.get(keyOf(service)) ?? 1;
    for (let start = LocalDate.of(service.nextInvoiceOn); start.isOnOrBefore(until); charged++) {
      if (periods.length === MOST_PERIODS)
        throw new DomainError(
          'ordering.too_far_behind',
          'conflict',
          {},
          `more than ${MOST_PERIODS} periods behind: set its next due date first`,
        );
      const end = start.plusMonths(months, sold.anchorDay);
      const { terms, taxed } = sold;
      const amounts = await known.sales.amounts(
        { resellerId, currency: service.currency, terms, taxed, charged },
        profile,
      );
      rates ??= amounts.rates;
      const { amount, net, tax, tax2, profit, providerShare, explain } = amounts;
      periods.push({
        service,
        start,
        end,
        line: {
          type: LINE_TYPES[service.type],
          relid: service.serviceId,
          description: describe(service, sold, { start, end }),
          taxed,
          amount,
          net,
          tax,
          tax2,
          profit,
          providerShare,
          terms: amounts.terms,
          explain,
          period: { start: start.toString(), end: end.toString() },
        },
      });
      start = end;
    }
    return { periods, rates };
  }

  /** What was sold, frozen; the price in force where the present seller has not sold it yet. */
  private async soldTo(
    service: DueService,
    { profile, resellerId }: { profile: ClientProfile; resellerId: ResellerId },
    known: Known,
    plan: RenewalPlan,
  ): Promise<SoldTerms> {
    const before = known.sold.get(keyOf(service));
    if (before && service.resellerId === resellerId) return before;
    const facts = known.facts.get(keyOf(service));
    const domain = known.domains.get(service.type === 'domain' ? service.serviceId : 0);
    const owner = { clientId: service.clientId, resellerId, currency: profile.currency };
    try {
      const sold = await this.priceNow.of(service, owner, { facts, domain, before }, known.reads);
      plan.frozen.push({ service, resellerId, sold });
      return sold;
    } catch (error) {
      if (error instanceof DomainError && error.kind === 'invalid') throw new NotRenewed(error.message);
      throw error;
    }
  }

  private async invoicesOf(
    clientId: ClientId,
    periods: readonly PlannedPeriod[],
    rates: Quote['rates'],
    known: Known,
  ): Promise<PlannedInvoice[]> {
    const profile = known.profiles.get(clientId) as ClientProfile;
    const resellerId = known.sellers.get(clientId) as ResellerId;
    const byDue = grouped(periods, ({ start }) => start.toString());
    const invoices: PlannedInvoice[] = [];
    for (const [dueOn, due] of [...byDue].sort(([a], [b]) => (a < b ? -1 : 1)))
      invoices.push({
        clientId,
        resellerId,
        currency: profile.currency,
        dueOn: LocalDate.of(dueOn),
        paymentMethod: await this.paymentMethod(due, profile, resellerId, known),
        rates,
        total: Money.sum(
          due.map(({ line }) => line.net.plus(line.tax).plus(line.tax2)),
          profile.currency,
        ),
        periods: due,
      });
    return invoices;
  }

  /** That of the first service that has one; else what the client prefers, else what the store offers first. */
  private async paymentMethod(
    due: readonly PlannedPeriod[],
    profile: ClientProfile,
    resellerId: ResellerId,
    known: Known,
  ): Promise<string> {
    for (const { service } of due) {
      const facts = service.type === 'domain' ? known.domains.get(service.serviceId) : known.facts.get(keyOf(service));
      if (facts?.paymentMethod) return facts.paymentMethod;
    }
    if (profile.defaultGateway !== '') return profile.defaultGateway;
    const scope = await this.resellers.scopeOf(resellerId, known.reads);
    return (await this.settings.value('billing.gateways', scope, known.reads))[0] ?? '';
  }
}

/** Left out by a rule, not by a fault. */
class NotRenewed extends DomainError {
  constructor(why: string) {
    super('ordering.not_renewed', 'conflict', { why }, why);
  }
}

function checked(service: DueService, known: Known): ClientProfile {
  const { type, serviceId, parentId, clientId, currency } = service;
  const profile = known.profiles.get(clientId);
  if (!profile) throw new DomainError('ordering.client_gone', 'not_found', { clientId }, 'its client does not exist');
  if (profile.status === 'Closed') throw new NotRenewed('the account of its client is closed');
  if (known.ending.has(keyOf(service)) || (type === 'addon' && known.ending.has(`hosting:${parentId}`)))
    throw new NotRenewed('its end was asked for');
  if (type === 'domain' && !known.domains.get(serviceId)?.renews)
    throw new NotRenewed(known.domains.has(serviceId) ? 'automatic renewal is off' : 'the domain is not active');
  if (profile.currency !== currency)
    throw new DomainError(
      'ordering.currency_mismatch',
      'conflict',
      { currency, billed: profile.currency },
      `it was sold in ${currency}, its client is billed in ${profile.currency}`,
    );
  return profile;
}

function grouped<T, K>(all: readonly T[], keyOfOne: (one: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const one of all) {
    const group = groups.get(keyOfOne(one));
    if (group) group.push(one);
    else groups.set(keyOfOne(one), [one]);
  }
  return groups;
}

const LINE_TYPES = { hosting: 'Hosting', addon: 'Addon', domain: 'Domain' } as const;
export const subjectOf = ({ type, serviceId }: DueService): string => `${type} #${serviceId}`;

/** As WHMCS shows it: the name of what is renewed and its days, the last one included. */
function describe(
  { type, label, domain }: DueService,
  { term }: SoldTerms,
  { start, end }: { start: LocalDate; end: LocalDate },
): string {
  const years = (monthsOf(term) ?? 12) / 12;
  const name = type === 'domain' ? `${domain} – renewal, ${years} ${years === 1 ? 'year' : 'years'}` : label;
  return `${name} (${start.toString()} – ${end.plusDays(-1).toString()})`;
}
