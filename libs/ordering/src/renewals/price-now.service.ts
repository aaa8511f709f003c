import { Injectable } from '@nestjs/common';
import { CatalogService, type ItemRef, type Term, YEAR_TERMS } from '#catalog';
import { type ClientId, DomainError, LocalDate, type ResellerId } from '#kernel';
import type { RunningDomain } from '#domains';
import type { ReadOnce } from '#platform';
import { type CartLine, PricingService } from '#pricing';
import { renewalTermsOf } from '../service-terms.js';
import { chosenOptions, type DueService, type ServiceFacts, type SoldTerms } from './due-services.query.js';

export type Owner = { clientId: ClientId; resellerId: ResellerId; currency: string };

/**
 * Terms of services that have none of the present seller: taken over from a WHMCS, or their client moved (`domain.md §11`). They cost
 * the price in force, which is frozen with their first renewal.
 */
@Injectable()
export class PriceNow {
  constructor(
    private readonly pricing: PricingService,
    private readonly catalog: CatalogService,
  ) {}

  /** @throws DomainError what has no price is not renewed, and says why */
  async of(
    service: DueService,
    owner: Owner,
    known: { facts: ServiceFacts | undefined; domain: RunningDomain | undefined; before: SoldTerms | undefined },
    reads: ReadOnce,
  ): Promise<SoldTerms> {
    const { facts, domain, before } = known;
    const line = domain ? domainLine(domain) : await this.productLine(service, facts, before, reads);
    const { lines } = await this.pricing.quote({ ...owner, lines: [line], running: true }, reads);
    const { term, taxed, terms } = renewalTermsOf(lines[0]);
    const anchorDay = before?.anchorDay ?? anchorOf(service.nextInvoiceOn, (domain ?? facts)?.registeredOn ?? null);
    return { term, taxed, terms, anchorDay, version: (before?.version ?? 0) + 1 };
  }

  private async productLine(
    service: DueService,
    facts: ServiceFacts | undefined,
    before: SoldTerms | undefined,
    reads: ReadOnce,
  ): Promise<CartLine> {
    const { type, serviceId, itemType, itemId, domain } = service;
    const term = before?.term ?? service.term;
    if (term === '') throw new DomainError('ordering.cycle_unknown', 'invalid', {}, 'its billing cycle is not known');
    const item: ItemRef = { type: itemType, id: itemId };
    const options = type === 'hosting' ? await this.options(itemId, serviceId, reads) : [];
    return {
      ref: 'renewal',
      item,
      term,
      quantity: facts?.quantity ?? 1,
      ...(options.length > 0 ? { options } : {}),
      ...(type === 'hosting' && domain !== '' ? { domain } : {}),
    };
  }

  /** As a cart has them: how many of a quantity option, else one of what was chosen. */
  private async options(
    productId: number,
    hostingId: number,
    reads: ReadOnce,
  ): Promise<{ subId: number; quantity: number }[]> {
    const chosen = await chosenOptions(reads, hostingId);
    if (chosen.length === 0) return [];
    const offered = (await this.catalog.current(reads)).configOptions(productId);
    return chosen.flatMap(({ optionId, subId, quantity }) => {
      const option = offered.find(({ id }) => id === optionId);
      if (!option) return [];
      const counts = option.type === 'quantity' || option.type === 'yesno';
      return counts && quantity === 0 ? [] : [{ subId, quantity: option.type === 'quantity' ? quantity : 1 }];
    });
  }
}

function domainLine({ domainId, name, tldId, years, addons }: RunningDomain): CartLine {
  const term = YEAR_TERMS.find((one) => one === `${years}y`) as Term | undefined;
  if (tldId === null || !term)
    throw new DomainError(
      'ordering.ending_not_sold',
      'invalid',
      { name },
      `${name} cannot be renewed by the price list`,
    );
  return {
    ref: 'renewal',
    item: { type: 'domainrenew', id: tldId },
    term,
    quantity: 1,
    domain: name,
    serviceId: domainId,
    ...(addons.length > 0 ? { domainAddons: addons } : {}),
  };
}

/** A short month hides the day that the service began on: 28 February of one from the 31st is due on the 31st again in March. */
function anchorOf(nextInvoiceOn: string, registeredOn: string | null): number {
  const due = LocalDate.of(nextInvoiceOn);
  const began = registeredOn ? LocalDate.of(registeredOn).day : due.day;
  return due.equals(due.endOfMonth()) ? Math.max(began, due.day) : due.day;
}
