import { Injectable } from '@nestjs/common';
import { Clock, type ClientId, type Money, type OrderId, PROVIDER, type ResellerId } from '#kernel';
import type { Sql, Tx } from '#platform';
import { canonicalCode, isCode } from './checked-promotion.js';
import { evaluateCode, requireBuyer, requireOpen } from './evaluate-code.js';
import { PromotionAccess } from './promotion-access.js';
import { promotionById, promotionsByCode } from './promotion-rows.js';
import type { AppliedPromotion, ApplyInput, ClientHistory, Promotion } from './promotion.types.js';
import { PromotionChangedError, UnknownCodeError } from './promotions.errors.js';

/** Codes at the till: found, evaluated, held and counted. */
@Injectable()
export class CodeUses {
  constructor(
    private readonly clock: Clock,
    private readonly access: PromotionAccess,
  ) {}

  async apply(input: ApplyInput, sql: Sql): Promise<AppliedPromotion> {
    const promotion = await this.open(input.code, input.resellerId, sql);
    const { clientId, history, lines, currency, purpose } = input;
    requireBuyer(promotion, history, clientId === null ? 0 : await this.usedBy(promotion, clientId, sql));
    return evaluateCode(promotion, lines, currency, history, purpose);
  }

  /** The promotion of a code at a store, open today; the reseller's own before the provider's. */
  async open(code: string, resellerId: ResellerId, sql: Sql): Promise<Promotion> {
    const canonical = canonicalCode(code);
    if (!isCode(code)) throw new UnknownCodeError(canonical.slice(0, 64));
    const owners = resellerId !== PROVIDER && (await this.access.isOn(resellerId, sql)) ? [resellerId, 0] : [0];
    const found = await promotionsByCode(sql, canonical, owners);
    const promotion = found.find((one) => one.resellerId !== PROVIDER) ?? found[0];
    if (!promotion) throw new UnknownCodeError(canonical);
    requireOpen(promotion, this.clock.today());
    return promotion;
  }

  async hold(
    tx: Tx,
    { promotionId, version, code }: Pick<AppliedPromotion, 'promotionId' | 'version' | 'code'>,
    { clientId, history }: { clientId: ClientId; history: ClientHistory },
  ): Promise<Promotion> {
    const promotion = await promotionById(tx, promotionId, true);
    if (!promotion) throw new UnknownCodeError(code);
    requireOpen(promotion, this.clock.today());
    requireBuyer(promotion, history, await this.usedBy(promotion, clientId, tx));
    if (promotion.version !== version) throw new PromotionChangedError(code);
    return promotion;
  }

  async use(
    tx: Tx,
    held: Promotion,
    order: { orderId: OrderId; clientId: ClientId; resellerId: ResellerId; discount: Money },
  ): Promise<void> {
    const { orderId, clientId, resellerId, discount } = order;
    await tx.execute(
      `INSERT INTO rc_promotion_uses (promotion_id, order_id, reseller_id, client_id, currency, discount, used_at)
       VALUES (?,?,?,?,?,?,?)`,
      [held.id, orderId, resellerId, clientId, discount.currency, discount.toDatabase(), this.clock.now()],
    );
    await this.count(tx, held, 1);
  }

  async giveBack(tx: Tx, orderId: OrderId): Promise<void> {
    const [used] = await tx.query<{ promotion_id: number }>(
      'SELECT promotion_id FROM rc_promotion_uses WHERE order_id = ?',
      [orderId],
    );
    const promotion = used && (await promotionById(tx, used.promotion_id, true));
    if (!promotion) return;
    const { affectedRows } = await tx.execute('DELETE FROM rc_promotion_uses WHERE order_id = ?', [orderId]);
    if (affectedRows > 0) await this.count(tx, promotion, -1);
  }

  /** Moves the counter of a locked promotion, in its mirrored row too. */
  private async count(tx: Tx, { id, mirrorId }: Promotion, by: 1 | -1): Promise<void> {
    await tx.execute('UPDATE rc_promotions SET uses = uses + ? WHERE id = ?', [by, id]);
    if (mirrorId !== null) await tx.execute('UPDATE tblpromotions SET uses = uses + ? WHERE id = ?', [by, mirrorId]);
  }

  private async usedBy({ id, maxUsesPerClient }: Promotion, clientId: ClientId, sql: Sql): Promise<number> {
    if (maxUsesPerClient === 0) return 0;
    const rows = await sql.query<{ id: number }>(
      `SELECT id FROM rc_promotion_uses WHERE promotion_id = ? AND client_id = ? LIMIT ${maxUsesPerClient}`,
      [id, clientId],
    );
    return rows.length;
  }
}
