import { Injectable } from '@nestjs/common';
import { DomainsService, RegistrarTasksService } from '#domains';
import { LocalDate } from '#kernel';
import type { Tx } from '#platform';
import type { ServiceType } from '../service-terms.js';

type Period = { id: number; service: number; type: ServiceType; serviceId: number; start: string; end: string };

/** What becomes of a renewal's periods after its invoice was issued. */
@Injectable()
export class RenewalLife {
  constructor(
    private readonly domains: DomainsService,
    private readonly registrars: RegistrarTasksService,
  ) {}

  /** Asks registrars to renew the domains that these invoices paid for; the same invoice asks once. */
  async renewDomains(tx: Tx, invoiceIds: readonly number[]): Promise<void> {
    if (invoiceIds.length === 0) return;
    const paid = await tx.query<{ domainId: number; invoiceId: number; start: string; end: string }>(
      `SELECT service_id AS domainId, invoice_id AS invoiceId, period_start AS start, period_end AS end
       FROM rc_service_periods WHERE invoice_id IN (?) AND service_type = 'domain' ORDER BY service_id, period_start`,
      [[...invoiceIds]],
    );
    for (const { domainId, invoiceId, start, end } of paid)
      await this.registrars.request(tx, {
        domainId,
        action: 'renew',
        years: Math.max(LocalDate.of(end).year - LocalDate.of(start).year, 1),
        requestKey: `invoice-${invoiceId}`,
      });
  }

  /**
   * The periods of a cancelled renewal may be charged again. One with a later period after it stays with the cancelled invoice: the
   * service goes on from its last charged day, and was given that period.
   */
  async giveBack(tx: Tx, invoiceId: number): Promise<void> {
    const periods = await tx.query<Period>(
      `SELECT p.id, s.id AS service, p.service_type AS type, p.service_id AS serviceId, p.period_start AS start, p.period_end AS end
       FROM rc_service_periods p JOIN rc_services s ON s.service_type = p.service_type AND s.service_id = p.service_id
       WHERE p.invoice_id = ? ORDER BY s.id FOR UPDATE`,
      [invoiceId],
    );
    for (const { id, service, type, serviceId, start, end } of periods) {
      const later = await tx.query(
        'SELECT id FROM rc_service_periods WHERE service_type = ? AND service_id = ? AND period_start >= ? LIMIT 1',
        [type, serviceId, end],
      );
      if (later.length > 0) continue;
      await tx.execute('DELETE FROM rc_service_periods WHERE id = ?', [id]);
      await tx.execute('UPDATE rc_services SET next_invoice_on = ? WHERE id = ?', [start, service]);
      if (type === 'hosting')
        await tx.execute('UPDATE tblhosting SET nextinvoicedate = ? WHERE id = ?', [start, serviceId]);
      else if (type === 'addon')
        await tx.execute('UPDATE tblhostingaddons SET nextinvoicedate = ? WHERE id = ?', [start, serviceId]);
      else await this.domains.setNextInvoiceOn(tx, serviceId, LocalDate.of(start));
    }
  }
}
