import { Injectable } from '@nestjs/common';
import { PROVIDER, type ResellerId } from '#kernel';
import { Db, type Sql } from '#platform';
import { ResellersService } from '#resellers';
import { SettingsService } from '#settings';
import { GatewayAccounts } from './gateway-accounts.js';

/** `banktransfer` is paid by hand and recorded by staff; it needs no account. */
const BY_HAND = 'banktransfer';

/** Which gateways a reseller's clients may use (settings.md, billing.gateways). */
@Injectable()
export class GatewayRules {
  constructor(
    private readonly db: Db,
    private readonly settings: SettingsService,
    private readonly resellers: ResellersService,
    private readonly accounts: GatewayAccounts,
  ) {}

  /** In the order of the setting; those without a working account are left out. */
  async offered(resellerId: ResellerId, book: ResellerId, sql: Sql = this.db): Promise<string[]> {
    const names = await this.names(resellerId, sql);
    const usable = await Promise.all(
      names.map(async (name) => name === BY_HAND || (await this.accounts.forBook(book, name, sql)) !== null),
    );
    return names.filter((_, index) => usable[index]);
  }

  async allows(resellerId: ResellerId, gateway: string, sql: Sql = this.db): Promise<boolean> {
    return (await this.names(resellerId, sql)).includes(gateway);
  }

  /** In whose book a reseller's clients are billed now (domain.md §5). */
  async bookOf(resellerId: ResellerId, sql: Sql = this.db): Promise<ResellerId> {
    if (resellerId === PROVIDER) return PROVIDER;
    const scope = await this.resellers.scopeOf(resellerId, sql);
    return (await this.settings.value('billing.issuer', scope, sql)) === 'reseller' ? resellerId : PROVIDER;
  }

  private async names(resellerId: ResellerId, sql: Sql): Promise<readonly string[]> {
    const scope = await this.resellers.scopeOf(resellerId, sql);
    return this.settings.value<string[]>('billing.gateways', scope, sql);
  }
}
