import { Injectable } from '@nestjs/common';
import { PROVIDER, type ResellerId } from '#kernel';
import { Db, type Sql } from '#platform';
import { ResellersService } from '#resellers';
import { SettingsService } from '#settings';
import { GatewayNotOfferedError } from './ordering.errors.js';

/** What a store lets its clients do: whether it takes orders, and how they may be paid. */
@Injectable()
export class CheckoutRules {
  constructor(
    private readonly db: Db,
    private readonly resellers: ResellersService,
    private readonly settings: SettingsService,
  ) {}

  /** Gateways that orders of this store may be paid with, in the order of the setting `billing.gateways`. */
  async gateways(resellerId: ResellerId, sql: Sql = this.db): Promise<string[]> {
    const scope = await this.resellers.scopeOf(resellerId, sql);
    return [...(await this.settings.value('billing.gateways', scope, sql))];
  }

  /** Whether the store takes orders: a suspended reseller's does not (`domain.md §11`). */
  async isOpen(resellerId: ResellerId, sql: Sql = this.db): Promise<boolean> {
    if (resellerId === PROVIDER) return true;
    return (await this.resellers.reseller(resellerId, sql)).status === 'active';
  }

  /** What was asked for, which has to be offered; else what the service is paid with, or what the store offers first. */
  async paymentMethod(resellerId: ResellerId, asked: string | undefined, serviceId: number): Promise<string> {
    const offered = await this.gateways(resellerId);
    if (asked !== undefined) {
      if (!offered.includes(asked)) throw new GatewayNotOfferedError(asked, offered);
      return asked;
    }
    const [row] = await this.db.query<{ method: string }>(
      'SELECT paymentmethod AS method FROM tblhosting WHERE id = ?',
      [serviceId],
    );
    return offered.includes(row?.method ?? '') ? row.method : (offered[0] ?? '');
  }
}
