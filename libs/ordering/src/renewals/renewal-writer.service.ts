import { Injectable } from '@nestjs/common';
import { DomainsService } from '#domains';
import { Clock, LocalDate, PROVIDER, type ResellerId } from '#kernel';
import { InvoicingService, type IssueInvoiceInput, type NumberRules } from '#invoicing';
import type { SqlValue, Tx } from '#platform';
import { shownParts } from '#pricing';
import { idsOf } from './due-services.query.js';
import type { PlannedInvoice, RenewalPlan } from './renewal-planner.service.js';

/** Writes what was planned: invoices, the periods they charge, the services' next dates; a statement per table. */
@Injectable()
export class RenewalWriter {
  constructor(
    private readonly clock: Clock,
    private readonly invoicing: InvoicingService,
    private readonly domains: DomainsService,
  ) {}

  /** The caller holds the locks of the clients and of the services. */
  async write(tx: Tx, { invoices, frozen }: RenewalPlan): Promise<void> {
    if (invoices.length === 0) return;
    await this.freeze(tx, frozen);
    await this.nextDates(tx, invoices);
    // The counters of the numbers are locked last.
    const issued = await this.invoicing.issueMany(tx, invoices.map(inputOf), await this.rules(tx, invoices));
    await tx.insertMany(
      'rc_service_periods',
      ['service_type', 'service_id', 'period_start', 'period_end', 'invoice_id', 'invoice_line_id', 'reseller_id'],
      invoices.flatMap(({ periods, resellerId }, at) =>
        periods.map(({ service, start, end }, position): SqlValue[] => [
          service.type,
          service.serviceId,
          start.toString(),
          end.toString(),
          issued[at].invoiceId,
          issued[at].lineIds[position],
          resellerId,
        ]),
      ),
    );
  }

  private async rules(tx: Tx, invoices: readonly PlannedInvoice[]): Promise<Map<ResellerId, NumberRules>> {
    const rules = new Map<ResellerId, NumberRules>();
    for (const { resellerId } of invoices)
      if (!rules.has(resellerId)) rules.set(resellerId, await this.invoicing.numberRules(resellerId, tx));
    return rules;
  }

  /** The day after the last charged one, in both rows of a service. */
  private async nextDates(tx: Tx, invoices: readonly PlannedInvoice[]): Promise<void> {
    const last = new Map(
      invoices.flatMap(({ periods }) => periods.map(({ service, end }) => [service, end.toString()] as const)),
    );
    for (const day of new Set(last.values())) {
      const services = [...last].filter(([, end]) => end === day).map(([service]) => service);
      await tx.execute('UPDATE rc_services SET next_invoice_on = ? WHERE id IN (?)', [
        day,
        services.map(({ id }) => id),
      ]);
      const { hosting, addon, domain } = idsOf(services);
      if (hosting.length > 0)
        await tx.execute('UPDATE tblhosting SET nextinvoicedate = ? WHERE id IN (?)', [day, hosting]);
      if (addon.length > 0)
        await tx.execute('UPDATE tblhostingaddons SET nextinvoicedate = ? WHERE id IN (?)', [day, addon]);
      if (domain.length > 0) await this.domains.setNextInvoiceOn(tx, domain, LocalDate.of(day));
    }
  }

  /** The price that was in force becomes what the service was sold for. */
  private async freeze(tx: Tx, frozen: RenewalPlan['frozen']): Promise<void> {
    if (frozen.length === 0) return;
    await tx.insertMany(
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
      frozen.map(({ service, resellerId, sold }): SqlValue[] => [
        service.type,
        service.serviceId,
        resellerId,
        'renewal',
        sold.version,
        service.type === 'domain' ? 'domainrenew' : service.itemType,
        service.itemId,
        sold.term,
        sold.anchorDay,
        sold.taxed ? 1 : 0,
        JSON.stringify(sold.terms),
        JSON.stringify(['The price in force at the first renewal']),
        this.clock.now(),
      ]),
    );
    for (const { service, resellerId, sold } of frozen) {
      const amount = shownParts(sold.terms).recurring.toDatabase();
      const { type, serviceId } = service;
      await tx.execute('UPDATE rc_services SET reseller_id = ?, amount = ? WHERE id = ?', [
        resellerId,
        amount,
        service.id,
      ]);
      if (type === 'hosting') await tx.execute('UPDATE tblhosting SET amount = ? WHERE id = ?', [amount, serviceId]);
      else if (type === 'addon')
        await tx.execute('UPDATE tblhostingaddons SET recurring = ? WHERE id = ?', [amount, serviceId]);
    }
  }
}

const inputOf = (planned: PlannedInvoice): IssueInvoiceInput => ({
  clientId: planned.clientId,
  resellerId: planned.resellerId,
  book: PROVIDER,
  kind: 'renewal',
  currency: planned.currency,
  orderId: null,
  dueOn: planned.dueOn,
  paymentMethod: planned.paymentMethod,
  rates: planned.rates,
  lines: planned.periods.map(({ line }) => line),
});
