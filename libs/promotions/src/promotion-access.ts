import { Injectable } from '@nestjs/common';
import { type Actor, DomainError, PROVIDER, type ResellerId } from '#kernel';
import { Db, type Sql } from '#platform';
import { ResellersService } from '#resellers';
import { SettingsService } from '#settings';
import { promotionById } from './promotion-rows.js';
import type { Promotion } from './promotion.types.js';
import { PromotionNotFoundError, PromotionsOffError } from './promotions.errors.js';

/** Who may do what with which promotion: staff with the provider's, a reseller with his own while he is allowed to have any. */
@Injectable()
export class PromotionAccess {
  constructor(
    private readonly db: Db,
    private readonly resellers: ResellersService,
    private readonly settings: SettingsService,
  ) {}

  /** Whether a reseller may have promotions and his store takes their codes: setting `promotions.enabled`. */
  async isOn(resellerId: ResellerId, sql: Sql = this.db): Promise<boolean> {
    if (resellerId === PROVIDER) return true;
    const scope = await this.resellers.scopeOf(resellerId, sql);
    return this.settings.value('promotions.enabled', scope, sql);
  }

  /** Whose promotions the actor handles. @throws PromotionsOffError, and `kernel.permission_missing` */
  async owner(actor: Actor, permission: 'promotions.read' | 'promotions.write'): Promise<ResellerId> {
    if (actor.kind === 'client')
      throw new DomainError('kernel.permission_missing', 'forbidden', { permission }, `needs ${permission}`);
    actor.require(permission);
    if (actor.kind !== 'reseller') return PROVIDER;
    if (!(await this.isOn(actor.resellerId))) throw new PromotionsOffError();
    return actor.resellerId;
  }

  /** The promotion, when the actor may see it: staff sees all, a reseller his own. @throws PromotionNotFoundError */
  async seen(actor: Actor, id: number, sql: Sql = this.db, lock = false): Promise<Promotion> {
    const promotion = await promotionById(sql, id, lock);
    if (!promotion || (actor.kind === 'reseller' && promotion.resellerId !== actor.resellerId))
      throw new PromotionNotFoundError(id);
    return promotion;
  }
}
