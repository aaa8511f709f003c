import { Injectable } from '@nestjs/common';
import { AuditService } from '#audit';
import { CatalogService, type Catalogue } from '#catalog';
import { type Actor, Clock, type ResellerId } from '#kernel';
import { Db, type Idempotency, listPage, type ListPage, type ListRequest, newToken, sha256, type Tx } from '#platform';
import { canonicalCode, checkedPromotion, type PromotionRequest } from './checked-promotion.js';
import { insertMirrored } from './mirrored-promotion.js';
import { PromotionAccess } from './promotion-access.js';
import { BATCH_COLUMNS, BATCH_LIST, type BatchRow } from './promotion-list.query.js';
import { insertPromotions } from './promotion-rows.js';
import type { PromotionInput } from './promotion.types.js';
import { BatchNotFoundError, InvalidPromotionError } from './promotions.errors.js';

/** The rule of the codes is that of a promotion; its own code, limits and notes are not asked for. */
export type BatchRequest = Omit<PromotionRequest, 'code' | 'maxUses'> & {
  prefix: string;
  count: number;
  dryRun: boolean;
};

/** Plain JSON: it answers every repeat of the request. `batchId` is null after a dry run. */
export type BatchReport = { batchId: number | null; count: number; prefix: string; sample: string[]; dryRun: boolean };
export type BatchCode = { code: string; status: string; uses: number; orderId: number | null; usedAt: string | null };

const MOST_CODES = 10_000;
const AT_ONCE = 500;
const SAMPLE = 5;
/** Without letters and digits that are taken for each other. */
const ALPHABET = 'ABCDEFGHJKMNPQRSTVWXYZ23456789';
const LENGTH = 10;
const PREFIX = /^(?:[A-Z0-9][A-Z0-9_-]{0,31})?$/;

/** Makes many codes with one use each. */
@Injectable()
export class CodeBatches {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly catalog: CatalogService,
    private readonly audit: AuditService,
    private readonly access: PromotionAccess,
  ) {}

  async make(actor: Actor, request: BatchRequest, idempotency: Idempotency | null): Promise<BatchReport> {
    const owner = await this.access.owner(actor, 'promotions.write');
    const earlier = idempotency && (await this.db.answered<BatchReport>(idempotency));
    if (earlier) return earlier;
    const prefix = canonicalCode(request.prefix);
    const { count } = request;
    const errors = [
      ...(PREFIX.test(prefix)
        ? []
        : [
            { pointer: '/prefix', code: 'pattern', detail: 'at most 32 of A–Z, 0–9, - and _, a letter or digit first' },
          ]),
      ...(Number.isInteger(count) && count >= 1 && count <= MOST_CODES
        ? []
        : [{ pointer: '/count', code: 'whole_number', detail: `expected a whole number from 1 to ${MOST_CODES}` }]),
    ];
    if (errors.length > 0) throw new InvalidPromotionError(errors);
    const catalogue = await this.catalog.current();
    const rule = checkedPromotion({ ...request, code: `${prefix}${ALPHABET}`, maxUses: 1 }, catalogue);
    if (request.dryRun) {
      const sample = freshCodes(prefix, Math.min(count, SAMPLE));
      return { batchId: null, count, prefix, sample, dryRun: true };
    }
    return this.db.once(idempotency, (tx) => this.write(tx, actor, owner, { rule, prefix, count, catalogue }));
  }

  async list(actor: Actor, request: ListRequest): Promise<ListPage<BatchRow>> {
    const owner = await this.access.owner(actor, 'promotions.read');
    const scope = actor.kind === 'reseller' ? { where: 'b.reseller_id = ?', params: [owner] } : {};
    const source = { select: BATCH_COLUMNS, from: 'rc_promotion_batches b', ...scope };
    return listPage<BatchRow>(this.db.read, BATCH_LIST, source, request);
  }

  async codes(actor: Actor, id: number): Promise<BatchCode[]> {
    const owner = await this.access.owner(actor, 'promotions.read');
    const [batch] = await this.db.query<{ reseller_id: number }>(
      'SELECT reseller_id FROM rc_promotion_batches WHERE id = ?',
      [id],
    );
    if (!batch || (actor.kind === 'reseller' && batch.reseller_id !== owner)) throw new BatchNotFoundError(id);
    return this.db.read.query<BatchCode>(
      `SELECT p.code, p.status, p.uses, u.order_id AS orderId, u.used_at AS usedAt FROM rc_promotions p
       LEFT JOIN rc_promotion_uses u ON u.promotion_id = p.id WHERE p.batch_id = ? ORDER BY p.id`,
      [id],
    );
  }

  private async write(
    tx: Tx,
    actor: Actor,
    owner: ResellerId,
    made: { rule: PromotionInput; prefix: string; count: number; catalogue: Catalogue },
  ): Promise<BatchReport> {
    const { rule, prefix, count, catalogue } = made;
    const now = this.clock.now();
    const { insertId: batchId } = await tx.execute(
      'INSERT INTO rc_promotion_batches (reseller_id, prefix, code_count, created_by, created_at) VALUES (?,?,?,?,?)',
      [owner, prefix, count, actor.key, now],
    );
    const sample: string[] = [];
    for (let done = 0; done < count;) {
      const codes = await this.unused(tx, owner, freshCodes(prefix, Math.min(AT_ONCE, count - done)));
      if (codes.length === 0) continue;
      const mirrored = owner === 0 ? await insertMirrored(tx, rule, codes, catalogue) : null;
      const rows = codes.map((code) => ({ code, mirrorId: mirrored?.get(code) ?? null }));
      await insertPromotions(tx, owner, rule, rows, { batchId, now });
      done += codes.length;
      if (sample.length < SAMPLE) sample.push(...codes.slice(0, SAMPLE - sample.length));
    }
    await this.audit.record(tx, actor, `${count} single-use codes ${prefix}… made (batch ${batchId})`);
    return { batchId, count, prefix, sample, dryRun: false };
  }

  /** Without those that somebody has already. */
  private async unused(tx: Tx, owner: ResellerId, codes: string[]): Promise<string[]> {
    const taken = await tx.query<{ code: string }>(
      'SELECT code FROM rc_promotions WHERE reseller_id = ? AND code IN (?)',
      [owner, codes],
    );
    const known = new Set(taken.map(({ code }) => code));
    return codes.filter((code) => !known.has(code));
  }
}

/** Different codes that nobody can guess. */
function freshCodes(prefix: string, count: number): string[] {
  const codes = new Set<string>();
  while (codes.size < count) {
    let number = BigInt(`0x${sha256(newToken())}`);
    let code = '';
    for (; code.length < LENGTH; number /= BigInt(ALPHABET.length))
      code += ALPHABET[Number.parseInt(String(number % BigInt(ALPHABET.length)), 10)];
    codes.add(prefix + code);
  }
  return [...codes];
}
