import { Injectable } from '@nestjs/common';
import { PROVIDER } from '#kernel';
import type { Sql } from '#platform';
import { SettingsService } from '#settings';
import type { ProfitGround } from './cell-profit.js';
import type { Store } from './price-book.loader.js';
import { StoreTax } from './store-tax.service.js';

/** The settings and rates that decide a cell's profit, of a store or of a group as such. */
@Injectable()
export class ProfitGrounds {
  constructor(
    private readonly settings: SettingsService,
    private readonly tax: StoreTax,
  ) {}

  async ofStore({ scope, issuer, book }: Pick<Store, 'scope' | 'issuer' | 'book'>, sql?: Sql): Promise<ProfitGround> {
    return {
      issuer,
      floorAtZero: await this.settings.value('commission.floorAtZero', scope, sql),
      optionCommissions: await this.settings.value('billing.optionCommissions', scope, sql),
      home: await this.tax.homeRates(book, sql),
    };
  }

  /** As for a reseller of the group who has changed no setting. */
  async ofGroup(groupId: number, sql?: Sql): Promise<ProfitGround> {
    const scope = { groupId, resellerId: PROVIDER };
    const issuer = await this.settings.value('billing.issuer', scope, sql);
    return this.ofStore({ scope, issuer: issuer === 'reseller' ? 'reseller' : 'provider', book: PROVIDER }, sql);
  }
}
