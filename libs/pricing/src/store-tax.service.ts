import { Injectable } from '@nestjs/common';
import { type ClientId, PROVIDER, type ResellerId, type TaxRates } from '#kernel';
import type { ReadOnce, Sql } from '#platform';
import { ClientsService } from '#clients';
import { PROVIDER_SCOPE, SettingsService, type SettingScope } from '#settings';
import { TaxService } from '#tax';
import type { AppliedRates } from './terms-calculator.js';

/** Who buys, as far as it decides tax and discount. */
export type Buyer = { country: string; state: string; exempt: boolean; groupDiscount: string };
export type NamedRates = AppliedRates & { name1: string; name2: string };

const ANYBODY: Buyer = { country: '', state: '', exempt: false, groupDiscount: '0' };

/** The rates of a sale: the issuer's tables, the buyer's place and exemption (`domain.md §4`). */
@Injectable()
export class StoreTax {
  constructor(
    private readonly tax: TaxService,
    private readonly clients: ClientsService,
    private readonly settings: SettingsService,
  ) {}

  /** Asks for what most sales need, so that it travels with other questions. */
  async readAhead(clientId: ClientId | null, reads: ReadOnce): Promise<void> {
    await Promise.all([clientId === null || this.clients.profile(clientId, reads), this.tax.rules(PROVIDER, reads)]);
  }

  /** A known client, or a visitor from a country. */
  async buyer(clientId: ClientId | null, visitor: { country?: string; state?: string }, sql?: Sql): Promise<Buyer> {
    if (clientId === null) return { ...ANYBODY, country: visitor.country ?? '', state: visitor.state ?? '' };
    const profile = await this.clients.profile(clientId, sql);
    return {
      country: profile.country,
      state: profile.state,
      exempt: profile.taxExempt,
      groupDiscount: profile.groupDiscountPercent,
    };
  }

  /**
   * Rates for a buyer in a book. An exempt one pays none; where prices contain tax he pays the net of the shown price, or by setting the
   * shown price itself.
   */
  async ratesFor(book: ResellerId, scope: SettingScope, buyer: Buyer, sql?: Sql): Promise<NamedRates> {
    const { country, state, exempt } = buyer;
    const rates = await this.tax.ratesFor({ book, country, state, exempt: false }, sql);
    const named: NamedRates = {
      rate1: rates.rate1.toDecimal(),
      rate2: rates.rate2.toDecimal(),
      name1: rates.name1,
      name2: rates.name2,
      compound: rates.compound,
      inclusive: rates.inclusive,
    };
    if (!exempt) return named;
    const none: NamedRates = { ...named, rate1: '0', rate2: '0', name1: '', name2: '' };
    if (!rates.inclusive) return none;
    const mode = await this.settings.value('tax.exemptPrice', book === 0 ? PROVIDER_SCOPE : scope, sql);
    return mode === 'gross' ? none : { ...named, chargedNet: true };
  }

  /** The issuer's home rates where his prices contain tax, else null: what a price rule grosses A up with. */
  async homeRates(book: ResellerId, sql?: Sql): Promise<TaxRates | null> {
    const home = await this.tax.homeRates(book, sql);
    return home.inclusive ? home : null;
  }

  /** Whether domains are taxed: WHMCS's `TaxDomains`; a new installation says yes. */
  async domainsTaxed(sql?: Sql): Promise<boolean> {
    const value = await this.settings.configuration('TaxDomains', sql);
    return value === '' || ['on', '1', 'true'].includes(value.toLowerCase());
  }
}
