import type { Term } from '#catalog';
import { Money, Percent, type ResellerId } from '#kernel';
import { parseJson, type Sql, type Tx } from '#platform';
import type {
  Audience,
  Benefit,
  PromotedItem,
  Promotion,
  PromotionInput,
  PromotionKind,
  PromotionStatus,
  Recurrence,
} from './promotion.types.js';

/** Columns that say "without" and still sort. */
export const NO_START = '0000-00-00';
export const NO_END = '9999-12-31';

type Row = {
  id: number;
  reseller_id: number;
  code: string;
  kind: PromotionKind;
  percent: string;
  upgrade_kind: PromotionKind | '';
  upgrade_percent: string;
  applies_to: unknown;
  terms: unknown;
  required_items: unknown;
  requires_owned: number;
  once_per_order: number;
  recurrence: Recurrence;
  further_count: number;
  starts_on: string;
  expires_on: string;
  max_uses: number;
  max_uses_per_client: number;
  uses: number;
  audience: Audience;
  status: PromotionStatus;
  version: number;
  batch_id: number;
  mirror_id: number | null;
  notes: string;
};
type AmountRow = { promotion_id: number; purpose: 'order' | 'upgrade'; currency: string; amount: string };

const RULE_COLUMNS = [
  'kind',
  'percent',
  'upgrade_kind',
  'upgrade_percent',
  'applies_to',
  'terms',
  'required_items',
  'requires_owned',
  'once_per_order',
  'recurrence',
  'further_count',
  'starts_on',
  'expires_on',
  'max_uses',
  'max_uses_per_client',
  'audience',
  'notes',
] as const;

const COLUMNS = `id, reseller_id, code, ${RULE_COLUMNS.join(', ')}, uses, status, version, batch_id, mirror_id`;

/** One promotion by its id; `lock` holds its row until the end of the transaction. */
export async function promotionById(sql: Sql, id: number, lock = false): Promise<Promotion | null> {
  const rows = await sql.query<Row>(`SELECT ${COLUMNS} FROM rc_promotions WHERE id = ?${lock ? ' FOR UPDATE' : ''}`, [
    id,
  ]);
  return (await withAmounts(sql, rows))[0] ?? null;
}

/** The active promotions of some owners with a code. */
export async function promotionsByCode(sql: Sql, code: string, owners: readonly number[]): Promise<Promotion[]> {
  const rows = await sql.query<Row>(
    `SELECT ${COLUMNS} FROM rc_promotions WHERE reseller_id IN (?) AND code = ? AND status = 'active'`,
    [owners, code],
  );
  return withAmounts(sql, rows);
}

async function withAmounts(sql: Sql, rows: Row[]): Promise<Promotion[]> {
  if (rows.length === 0) return [];
  const amounts = await sql.query<AmountRow>(
    'SELECT promotion_id, purpose, currency, amount FROM rc_promotion_amounts WHERE promotion_id IN (?) ORDER BY currency',
    [rows.map(({ id }) => id)],
  );
  return rows.map((row) => toPromotion(row, amounts));
}

function toPromotion(row: Row, amounts: AmountRow[]): Promotion {
  const sums = (purpose: 'order' | 'upgrade') =>
    Object.fromEntries(
      amounts
        .filter((one) => one.promotion_id === row.id && one.purpose === purpose)
        .map(({ currency, amount }) => [currency, Money.fromDatabase(amount, currency).toDecimal()]),
    );
  const benefit = (kind: PromotionKind, percent: string, purpose: 'order' | 'upgrade'): Benefit => ({
    kind,
    percent: Percent.of(percent).toDecimal(),
    amounts: sums(purpose),
  });
  return {
    id: row.id,
    resellerId: row.reseller_id as ResellerId,
    code: row.code,
    benefit: benefit(row.kind, row.percent, 'order'),
    upgrade: row.upgrade_kind === '' ? null : benefit(row.upgrade_kind, row.upgrade_percent, 'upgrade'),
    appliesTo: parseJson<PromotedItem[]>(row.applies_to),
    terms: parseJson<Term[]>(row.terms),
    requires: parseJson<PromotedItem[]>(row.required_items),
    requiresOwned: row.requires_owned === 1,
    oncePerOrder: row.once_per_order === 1,
    recurrence: row.recurrence,
    further: row.further_count,
    startsOn: row.starts_on === NO_START ? null : row.starts_on,
    expiresOn: row.expires_on === NO_END ? null : row.expires_on,
    maxUses: row.max_uses,
    maxUsesPerClient: row.max_uses_per_client,
    audience: row.audience,
    status: row.status,
    uses: row.uses,
    version: row.version,
    batchId: row.batch_id,
    mirrorId: row.mirror_id,
    notes: row.notes,
  };
}

const ruleValues = (input: PromotionInput) => [
  input.benefit.kind,
  input.benefit.percent,
  input.upgrade?.kind ?? '',
  input.upgrade?.percent ?? '0',
  JSON.stringify(input.appliesTo),
  JSON.stringify(input.terms),
  JSON.stringify(input.requires),
  input.requiresOwned ? 1 : 0,
  input.oncePerOrder ? 1 : 0,
  input.recurrence,
  input.further,
  input.startsOn ?? NO_START,
  input.expiresOn ?? NO_END,
  input.maxUses,
  input.maxUsesPerClient,
  input.audience,
  input.notes,
];

/** Inserts promotions of one rule with a code each; an existing code ends in ER_DUP_ENTRY. */
export async function insertPromotions(
  tx: Tx,
  resellerId: ResellerId,
  rule: PromotionInput,
  codes: readonly { code: string; mirrorId: number | null }[],
  { batchId = 0, uses = 0, now }: { batchId?: number; uses?: number; now: Date },
): Promise<void> {
  const values = ruleValues(rule);
  await tx.insertMany(
    'rc_promotions',
    ['reseller_id', 'code', ...RULE_COLUMNS, 'uses', 'batch_id', 'mirror_id', 'created_at', 'updated_at'],
    codes.map(({ code, mirrorId }) => [resellerId, code, ...values, uses, batchId, mirrorId, now, now]),
  );
  const made = await tx.query<{ id: number }>('SELECT id FROM rc_promotions WHERE reseller_id = ? AND code IN (?)', [
    resellerId,
    codes.map(({ code }) => code),
  ]);
  await insertAmounts(
    tx,
    resellerId,
    made.map(({ id }) => id),
    rule,
  );
}

/** Replaces the rule of a locked promotion; its code stays. */
export async function updatePromotion(tx: Tx, promotion: Promotion, rule: PromotionInput, now: Date): Promise<void> {
  await tx.execute(
    `UPDATE rc_promotions SET ${RULE_COLUMNS.map((column) => `${column} = ?`).join(', ')}, version = version + 1, updated_at = ?
     WHERE id = ?`,
    [...ruleValues(rule), now, promotion.id],
  );
  await tx.execute('DELETE FROM rc_promotion_amounts WHERE promotion_id = ?', [promotion.id]);
  await insertAmounts(tx, promotion.resellerId, [promotion.id], rule);
}

async function insertAmounts(tx: Tx, resellerId: ResellerId, ids: readonly number[], rule: PromotionInput) {
  const sums = [
    ...Object.entries(rule.benefit.amounts).map(([currency, amount]) => ['order', currency, amount] as const),
    ...Object.entries(rule.upgrade?.amounts ?? {}).map(([currency, amount]) => ['upgrade', currency, amount] as const),
  ];
  await tx.insertMany(
    'rc_promotion_amounts',
    ['promotion_id', 'reseller_id', 'purpose', 'currency', 'amount'],
    ids.flatMap((id) =>
      sums.map(([purpose, currency, amount]) => [
        id,
        resellerId,
        purpose,
        currency,
        Money.of(amount, currency).toDatabase(),
      ]),
    ),
  );
}
