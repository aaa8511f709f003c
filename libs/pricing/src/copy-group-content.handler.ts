import { Handles, type DeliveredEvent, type EventHandler, type Tx } from '#platform';
import { PricingGroupCopied } from '#resellers/events';
import { bumpVersion } from './price-versions.js';

/** A copied group holds what the other holds: items with their methods, admin prices, ranges. A repeat changes nothing. */
@Handles(PricingGroupCopied)
export class CopyGroupContent implements EventHandler<{ fromGroupId: number; toGroupId: number }> {
  async handle({ data }: DeliveredEvent<{ fromGroupId: number; toGroupId: number }>, tx: Tx): Promise<void> {
    const { fromGroupId, toGroupId } = data;
    await bumpVersion(tx, 'group', toGroupId);
    await tx.execute(
      `INSERT IGNORE INTO rc_group_items (group_id, item_type, item_id, method, args, floor_at_zero, status)
       SELECT ?, item_type, item_id, method, args, floor_at_zero, status FROM rc_group_items
       WHERE group_id = ? AND status = 'active'`,
      [toGroupId, fromGroupId],
    );
    const cell =
      'item_type, item_id, currency, term, admin_setup, admin_recurring, lowest_setup, lowest_recurring, highest_setup, highest_recurring';
    await tx.execute(
      `INSERT IGNORE INTO rc_group_prices (group_id, ${cell}) SELECT ?, ${cell} FROM rc_group_prices WHERE group_id = ?`,
      [toGroupId, fromGroupId],
    );
  }
}
