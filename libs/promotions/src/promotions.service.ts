import { Injectable } from '@nestjs/common';
import { AuditService } from '#audit';
import { CatalogService, type ItemRef } from '#catalog';
import { type Actor, Clock, type ClientId, type Money, type OrderId, type ResellerId } from '#kernel';
import { Db, type Idempotency, listPage, type ListPage, type ListRequest, type Sql, type Tx } from '#platform';
import { checkedPromotion, type PromotionRequest } from './checked-promotion.js';
import { type BatchCode, type BatchReport, type BatchRequest, CodeBatches } from './code-batches.service.js';
import { CodeUses } from './code-uses.service.js';
import { ImportedPromotions } from './imported-promotions.service.js';
import { insertMirrored, updateMirrored } from './mirrored-promotion.js';
import { PromotionAccess } from './promotion-access.js';
import {
  type BatchRow,
  PROMOTION_COLUMNS,
  PROMOTION_LIST,
  PROMOTION_USE_LIST,
  type PromotionRow,
  type PromotionUseRow,
  USE_COLUMNS,
} from './promotion-list.query.js';
import { insertPromotions, promotionsByCode, updatePromotion } from './promotion-rows.js';
import {
  type AppliedPromotion,
  type ApplyInput,
  type ClientHistory,
  PROMOTED_TYPES,
  type Promotion,
} from './promotion.types.js';
import { CodeExistsError, InvalidPromotionError, PromotionNotFoundError } from './promotions.errors.js';

/** The facade: promotions, their codes, and what a code does to a cart (`domain.md §10`). */
@Injectable()
export class PromotionsService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly catalog: CatalogService,
    private readonly audit: AuditService,
    private readonly access: PromotionAccess,
    private readonly codes: CodeUses,
    private readonly batchesOf: CodeBatches,
    private readonly imported: ImportedPromotions,
  ) {}

  /** Whether a reseller may have promotions: setting `promotions.enabled` (P25); the provider always may. */
  isOn(resellerId: ResellerId, sql?: Sql): Promise<boolean> {
    return this.access.isOn(resellerId, sql);
  }

  /** Promotions of everybody for staff, of the reseller for himself. Needs `promotions.read`. */
  async list(actor: Actor, request: ListRequest): Promise<ListPage<PromotionRow>> {
    const owner = await this.access.owner(actor, 'promotions.read');
    const scope = actor.kind === 'reseller' ? { where: 'p.reseller_id = ?', params: [owner] } : {};
    const source = { select: PROMOTION_COLUMNS, from: 'rc_promotions p', ...scope };
    return listPage<PromotionRow>(this.db.read, PROMOTION_LIST, source, request);
  }

  /** One promotion whole. @throws PromotionNotFoundError, also for somebody else's */
  async get(actor: Actor, id: number): Promise<Promotion> {
    await this.access.owner(actor, 'promotions.read');
    return this.access.seen(actor, id);
  }

  /** The orders that used a code. */
  async uses(actor: Actor, id: number, request: ListRequest): Promise<ListPage<PromotionUseRow>> {
    await this.get(actor, id);
    const source = { select: USE_COLUMNS, from: 'rc_promotion_uses u', where: 'u.promotion_id = ?', params: [id] };
    return listPage<PromotionUseRow>(this.db.read, PROMOTION_USE_LIST, source, request);
  }

  /**
   * A new promotion: staff make the provider's, a reseller his own. A code is unique in its owner's name space.
   * @throws InvalidPromotionError, CodeExistsError, PromotionsOffError
   */
  async create(actor: Actor, request: PromotionRequest): Promise<{ id: number }> {
    const owner = await this.access.owner(actor, 'promotions.write');
    const catalogue = await this.catalog.current();
    const input = checkedPromotion(request, catalogue);
    try {
      return await this.db.transaction(async (tx) => {
        const mirrored = owner === 0 ? await insertMirrored(tx, input, [input.code], catalogue) : null;
        const codes = [{ code: input.code, mirrorId: mirrored?.get(input.code) ?? null }];
        await insertPromotions(tx, owner, input, codes, { now: this.clock.now() });
        const [{ id }] = await promotionsByCode(tx, input.code, [owner]);
        await this.audit.record(tx, actor, `Promotion ${input.code} created`);
        return { id };
      });
    } catch (error) {
      if ((error as { code?: string }).code !== 'ER_DUP_ENTRY') throw error;
      throw new CodeExistsError(input.code);
    }
  }

  /**
   * Replaces the rule of a promotion; its code stays, and so does what was sold with it (`domain.md §2.3`). Staff change the
   * provider's only: a reseller bears his own.
   */
  async update(actor: Actor, id: number, request: PromotionRequest): Promise<{ id: number }> {
    const owner = await this.access.owner(actor, 'promotions.write');
    const catalogue = await this.catalog.current();
    return this.db.transaction(async (tx) => {
      const promotion = await this.access.seen(actor, id, tx, true);
      if (promotion.resellerId !== owner) throw new PromotionNotFoundError(id);
      const input = checkedPromotion(request, catalogue);
      if (input.code !== promotion.code)
        throw invalid('/code', 'fixed', 'a code stays as it is; make a new promotion instead');
      if (input.maxUses > 0 && input.maxUses < promotion.uses)
        throw invalid('/maxUses', 'used', `it has been used ${promotion.uses} times already`);
      await updatePromotion(tx, promotion, input, this.clock.now());
      await updateMirrored(tx, promotion, input, catalogue);
      await this.audit.record(tx, actor, `Promotion ${promotion.code} changed`);
      return { id };
    });
  }

  /** An archived code works no more; services that were sold with it keep their discount. Staff may archive anybody's. */
  async setStatus(actor: Actor, id: number, status: 'active' | 'archived'): Promise<void> {
    await this.access.owner(actor, 'promotions.write');
    await this.db.transaction(async (tx) => {
      const promotion = await this.access.seen(actor, id, tx, true);
      if (promotion.status === status) return;
      await tx.execute('UPDATE rc_promotions SET status = ?, version = version + 1, updated_at = ? WHERE id = ?', [
        status,
        this.clock.now(),
        id,
      ]);
      // WHMCS has no archive: a promotion ends there by its date.
      if (promotion.mirrorId !== null) {
        const ends = status === 'active' ? promotion.expiresOn : this.clock.today().plusDays(-1).toString();
        await tx.execute('UPDATE tblpromotions SET expirationdate = ? WHERE id = ?', [ends, promotion.mirrorId]);
      }
      const words = status === 'active' ? 'put back to use' : 'archived';
      await this.audit.record(tx, actor, `Promotion ${promotion.code} ${words}`);
    });
  }

  /** What a code can be given on, with names; hidden products only for staff. */
  async choices(actor: Actor): Promise<{ item: ItemRef; label: string }[]> {
    await this.access.owner(actor, 'promotions.read');
    const catalogue = await this.catalog.current();
    const items = PROMOTED_TYPES.flatMap((type) => catalogue.allItems(type));
    return [...catalogue.describe(items).values()]
      .filter(({ hidden }) => actor.kind !== 'reseller' || !hidden)
      .map(({ item, label }) => ({ item, label }));
  }

  /** Makes 1 … 10,000 single-use codes of one rule, once per idempotency key; a dry run shows a few and writes nothing. */
  makeCodes(actor: Actor, request: BatchRequest, idempotency: Idempotency | null): Promise<BatchReport> {
    return this.batchesOf.make(actor, request, idempotency);
  }

  batches(actor: Actor, request: ListRequest): Promise<ListPage<BatchRow>> {
    return this.batchesOf.list(actor, request);
  }

  /** The codes of a batch with the order that used each. @throws BatchNotFoundError, also for somebody else's */
  batchCodes(actor: Actor, id: number): Promise<BatchCode[]> {
    return this.batchesOf.codes(actor, id);
  }

  /**
   * What a code does to the lines of a cart (`domain.md §10`). At a reseller's store his own codes count before the provider's.
   * Who owns the code bears the discount (§3.1).
   * @throws DomainError `promotions.*` with the reason why the code does not fit
   */
  apply(input: ApplyInput, sql: Sql = this.db): Promise<AppliedPromotion> {
    return this.codes.apply(input, sql);
  }

  /** Whether a code could work at a store today, before anything is in the cart. @throws DomainError `promotions.*` */
  async look(code: string, resellerId: ResellerId, sql: Sql = this.db): Promise<{ code: string }> {
    return { code: (await this.codes.open(code, resellerId, sql)).code };
  }

  /**
   * Holds a promotion for an order: its row is locked, then limits, dates and buyer are looked at once more. Call it in the order's
   * transaction after the client was locked and before anything else is.
   * @throws DomainError `promotions.*`
   */
  hold(
    tx: Tx,
    applied: Pick<AppliedPromotion, 'promotionId' | 'version' | 'code'>,
    buyer: { clientId: ClientId; history: ClientHistory },
  ): Promise<Promotion> {
    return this.codes.hold(tx, applied, buyer);
  }

  /** Counts the use of a held promotion by an order. */
  use(
    tx: Tx,
    held: Promotion,
    order: { orderId: OrderId; clientId: ClientId; resellerId: ResellerId; discount: Money },
  ): Promise<void> {
    return this.codes.use(tx, held, order);
  }

  /** The unpaid order was cancelled: its use counts no more. Call it before anything of the order's invoice is locked. */
  giveBack(tx: Tx, orderId: OrderId): Promise<void> {
    return this.codes.giveBack(tx, orderId);
  }

  /** Gives promotions of an imported WHMCS their row of ours, as the provider's. Safe to repeat. @returns how many */
  adoptMirrored(): Promise<number> {
    return this.imported.adopt();
  }
}

const invalid = (pointer: string, code: string, detail: string) =>
  new InvalidPromotionError([{ pointer, code, detail }]);
