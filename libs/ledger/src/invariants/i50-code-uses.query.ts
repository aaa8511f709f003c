import type { Invariant } from './invariant.js';

export const I50: Invariant = {
  id: 'I50',
  title: 'a code counts its uses, one per order, and no more than it may have',
  sql: `SELECT p.id AS promotionId, p.code, p.uses, p.max_uses AS maxUses, COUNT(u.id) AS counted
FROM rc_promotions p LEFT JOIN rc_promotion_uses u ON u.promotion_id = p.id
GROUP BY p.id, p.code, p.uses, p.max_uses HAVING p.uses <> COUNT(u.id) OR (p.max_uses > 0 AND COUNT(u.id) > p.max_uses)`,
};
