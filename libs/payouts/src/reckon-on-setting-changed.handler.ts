import { type DeliveredEvent, type EventHandler, Handles, type Tx } from '#platform';
import { SettingChanged } from '#settings/events';

/** Another minimum makes other accounts ready. */
@Handles(SettingChanged)
export class ReckonOnSettingChanged implements EventHandler<SettingChanged['data']> {
  async handle({ outboxId, data }: DeliveredEvent<SettingChanged['data']>, tx: Tx): Promise<void> {
    const { key, level, scopeId } = data;
    if (key !== 'payout.minimum') return;
    const of = level === 'default' ? {} : level === 'group' ? { groupId: scopeId } : { resellerId: scopeId };
    tx.enqueue('payouts.reckon-accounts', of, `reckon-accounts:${outboxId}`);
    return Promise.resolve();
  }
}
