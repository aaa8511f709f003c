import { Injectable } from '@nestjs/common';
import { type Term, YEAR_TERMS } from '#catalog';
import { ClientsService } from '#clients';
import { type Actor, type ClientId, Clock, DomainError, LocalDate, type Money, type ResellerId } from '#kernel';
import { DomainsService, toAscii } from '#domains';
import { Db, parseJson, ReadOnce, type Sql, type Tx } from '#platform';
import { type CartLine, type FrozenTerms, PricingService, type QuoteLine } from '#pricing';
import type { NameReader } from './cart-lines.js';
import { RenewalWaitsError } from './ordering.errors.js';
import { yearsOf } from './service-terms.js';
import { runningProduct } from './running-product.query.js';

export type RenewalOffer = {
  years: number;
  term: Term;
  /** With tax, as the client pays it. */
  total: Money;
  expiresOn: string;
};
type SaleScope = { resellerId: ResellerId; clientId: ClientId | null; currency: string };
export type BookedRenewal = { domainId: number; registrar: string; start: LocalDate; end: LocalDate };
type Sold = Map<string, { terms: FrozenTerms; taxed: boolean }>;

/** Renewals of domains that a client has: which, at what price, for which period. */
@Injectable()
export class DomainRenewals {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly domains: DomainsService,
    private readonly clients: ClientsService,
    private readonly pricing: PricingService,
  ) {}

  /** Reads the names of lines for a client; a visitor has no domains to renew. */
  namesFor(clientId: ClientId | null): NameReader {
    return {
      ascii: toAscii,
      sold: async (text) => {
        const { ascii, tldId, tld } = await this.domains.parse(text);
        const { transfer } = this.domains.rules(tld);
        return {
          ascii,
          tldId,
          tld,
          transferable: transfer.allowed,
          needsCode: transfer.needsCode,
        };
      },
      owned: async (text, years) => {
        if (clientId === null)
          throw new DomainError('ordering.sign_in_first', 'invalid', {}, 'sign in to renew a domain');
        const domain = await this.domains.renewable(clientId, text);
        if (this.domains.endsTooLate(domain, years))
          throw new DomainError(
            'ordering.too_far',
            'invalid',
            {},
            'a domain cannot be renewed that far into the future',
          );
        return { ascii: domain.name, tldId: domain.tldId, domainId: domain.domainId, addons: domain.addons };
      },
      running: (serviceId) => runningProduct(this.db, clientId, serviceId),
    };
  }

  /** Renewals for the term that was sold cost what was sold, whatever the price list says since (`domain.md §2.3`). */
  async sold(scope: SaleScope, lines: readonly CartLine[], sql: Sql = this.db): Promise<Sold> {
    const renewals = lines.filter((line) => line.item.type === 'domainrenew' && line.serviceId);
    const sold: Sold = new Map();
    const { clientId } = scope;
    if (renewals.length === 0 || clientId === null) return sold;
    const rows = await sql.query<{ domainId: number; term: Term; taxed: number; terms: unknown; charged: number }>(
      `SELECT t.service_id AS domainId, t.term, t.taxed, t.terms,
         (SELECT COUNT(*) FROM rc_service_periods p WHERE p.service_type = 'domain' AND p.service_id = t.service_id) AS charged
       FROM rc_service_terms t
       WHERE t.service_type = 'domain' AND t.applies_to = 'renewal' AND t.service_id IN (?) ORDER BY t.version`,
      [renewals.map((line) => line.serviceId as number)],
    );
    for (const line of renewals) {
      const found = rows.findLast((row) => row.domainId === line.serviceId);
      if (found?.term !== line.term) continue;
      const taxed = found.taxed === 1;
      const terms = parseJson<FrozenTerms>(found.terms);
      if (terms.currency !== scope.currency) continue;
      const { charged } = found;
      sold.set(line.ref, await this.pricing.renewalQuote({ ...scope, clientId, terms, taxed, charged }, sql));
    }
    return sold;
  }

  /**
   * What renewing a domain costs today, by years. Empty where its ending is not sold for renewals here, and while the
   * domain is not active.
   * @throws DomainError `domains.not_found`
   */
  async offers(actor: Actor, domainId: number): Promise<RenewalOffer[]> {
    const { name, clientId, resellerId } = await this.domains.domain(actor, domainId);
    const domain = await this.domains.renewable(clientId, name).catch((error: unknown) => {
      if (error instanceof DomainError) return null;
      throw error;
    });
    if (!domain) return [];
    const reads = new ReadOnce(this.db);
    const { currency } = await this.clients.profile(clientId, reads);
    const scope = { resellerId: resellerId as ResellerId, clientId: clientId as ClientId, currency };
    const offers: RenewalOffer[] = [];
    for (const term of YEAR_TERMS) {
      const years = yearsOf(term);
      if (this.domains.endsTooLate(domain, years)) continue;
      const line: CartLine = {
        ref: 'renewal',
        item: { type: 'domainrenew', id: domain.tldId },
        term,
        quantity: 1,
        domain: domain.name,
        serviceId: domain.domainId,
        ...(domain.addons.length > 0 ? { domainAddons: domain.addons } : {}),
      };
      try {
        const sold = await this.sold(scope, [line], reads);
        const { total } = await this.pricing.quote({ ...scope, lines: [line], sold }, reads);
        offers.push({ years, term, total, expiresOn: domain.expiresOn.plusYears(years).toString() });
      } catch (error) {
        if (!(error instanceof DomainError) || error.kind !== 'invalid') throw error;
      }
    }
    return offers;
  }

  /**
   * Takes the next period of a client's domain for an ordered renewal, under a lock on the domain: each period is
   * charged once, and one renewal at a time waits for its payment.
   * @throws DomainError `ordering.renewal_waits`, `domains.not_found`, `domains.not_active`
   */
  async book(tx: Tx, clientId: ClientId, { line }: QuoteLine): Promise<BookedRenewal> {
    const domain = await this.domains.renewable(clientId, line.domain ?? '', tx, true);
    const [open] = await tx.query<{ invoiceId: number }>(
      `SELECT p.invoice_id AS invoiceId FROM rc_service_periods p
       JOIN rc_services s ON s.service_type = p.service_type AND s.service_id = p.service_id
       WHERE p.service_type = 'domain' AND p.service_id = ? AND p.period_end > s.next_due_on
       ORDER BY p.period_start LIMIT 1`,
      [domain.domainId],
    );
    if (open) throw new RenewalWaitsError(domain.name, open.invoiceId);
    const [sold] = await tx.query<{ anchorDay: number }>(
      `SELECT anchor_day AS anchorDay FROM rc_service_terms
       WHERE service_type = 'domain' AND service_id = ? ORDER BY id DESC LIMIT 1`,
      [domain.domainId],
    );
    const start = domain.nextInvoiceOn;
    const end = start.plusYears(yearsOf(line.term), sold?.anchorDay ?? start.day);
    await this.setNextInvoiceOn(tx, domain.domainId, end);
    return { domainId: domain.domainId, registrar: domain.registrar, start, end };
  }

  /** The unpaid renewal was cancelled: its period may be charged again. */
  async giveBack(tx: Tx, domainId: number, invoiceId: number): Promise<void> {
    const [period] = await tx.query<{ start: string }>(
      `SELECT period_start AS start FROM rc_service_periods
       WHERE service_type = 'domain' AND service_id = ? AND invoice_id = ?`,
      [domainId, invoiceId],
    );
    if (period) await this.setNextInvoiceOn(tx, domainId, LocalDate.of(period.start));
  }

  private async setNextInvoiceOn(tx: Tx, domainId: number, day: LocalDate): Promise<void> {
    await this.domains.setNextInvoiceOn(tx, domainId, day);
    await tx.execute("UPDATE rc_services SET next_invoice_on = ? WHERE service_type = 'domain' AND service_id = ?", [
      day.toString(),
      domainId,
    ]);
  }

  /** The first day of something ordered now. */
  today(): LocalDate {
    return this.clock.today();
  }
}
