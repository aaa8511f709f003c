import type { ListSpec } from '#platform';
import { AUDIENCES, PROMOTION_KINDS, PROMOTION_STATUSES } from './promotion.types.js';

export const PROMOTION_LIST: ListSpec = {
  id: 'p.id',
  sort: {
    id: 'p.id',
    code: 'p.code',
    uses: 'p.uses',
    startsOn: 'p.starts_on',
    expiresOn: 'p.expires_on',
    createdAt: 'p.created_at',
  },
  defaultSort: '-id',
  filter: {
    resellerId: { column: 'p.reseller_id', type: 'number' },
    status: { column: 'p.status', type: 'text', values: PROMOTION_STATUSES },
    kind: { column: 'p.kind', type: 'text', values: PROMOTION_KINDS },
    batchId: { column: 'p.batch_id', type: 'number' },
    startsOn: { column: 'p.starts_on', type: 'date' },
    expiresOn: { column: 'p.expires_on', type: 'date' },
    uses: { column: 'p.uses', type: 'number' },
  },
  search: ['p.code'],
};

export const PROMOTION_USE_LIST: ListSpec = {
  id: 'u.id',
  sort: { id: 'u.id', usedAt: 'u.used_at', discount: 'u.discount' },
  defaultSort: '-id',
  filter: {
    clientId: { column: 'u.client_id', type: 'number' },
    orderId: { column: 'u.order_id', type: 'number' },
    usedAt: { column: 'u.used_at', type: 'instant' },
  },
};

export const BATCH_LIST: ListSpec = {
  id: 'b.id',
  sort: { id: 'b.id' },
  defaultSort: '-id',
  filter: { resellerId: { column: 'b.reseller_id', type: 'number' } },
  search: ['b.prefix'],
};

export type PromotionRow = {
  id: number;
  resellerId: number;
  code: string;
  kind: string;
  percent: string;
  recurrence: string;
  further: number;
  audience: (typeof AUDIENCES)[number];
  startsOn: string;
  expiresOn: string;
  maxUses: number;
  maxUsesPerClient: number;
  uses: number;
  status: string;
  batchId: number;
  createdAt: string;
};

/** `discount` is a decimal string of `currency`; `usedAt` a stored UTC instant. */
export type PromotionUseRow = {
  id: number;
  orderId: number;
  resellerId: number;
  clientId: number;
  currency: string;
  discount: string;
  usedAt: string;
};

export type BatchRow = {
  id: number;
  resellerId: number;
  prefix: string;
  count: number;
  used: number;
  createdBy: string;
  createdAt: string;
};

export const PROMOTION_COLUMNS = `p.id, p.reseller_id AS resellerId, p.code, p.kind, p.percent, p.recurrence,
  p.further_count AS further, p.audience, p.starts_on AS startsOn, p.expires_on AS expiresOn, p.max_uses AS maxUses,
  p.max_uses_per_client AS maxUsesPerClient, p.uses, p.status, p.batch_id AS batchId, p.created_at AS createdAt`;
export const USE_COLUMNS = `u.id, u.order_id AS orderId, u.reseller_id AS resellerId, u.client_id AS clientId, u.currency,
  u.discount, u.used_at AS usedAt`;
export const BATCH_COLUMNS = `b.id, b.reseller_id AS resellerId, b.prefix, b.code_count AS count,
  (SELECT COUNT(*) FROM rc_promotions p WHERE p.batch_id = b.id AND p.uses > 0) AS used, b.created_by AS createdBy,
  b.created_at AS createdAt`;
