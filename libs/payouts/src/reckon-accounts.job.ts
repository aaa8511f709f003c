import { type JobProcessor, Processes } from '#platform';
import { type AccountsOf, PayoutAccounts } from './payout-accounts.js';

/** Reckons accounts anew after something outside of them changed; any number and order of runs ends right. */
@Processes('payouts.reckon-accounts')
export class ReckonAccounts implements JobProcessor<{ groupId?: number; resellerId?: number }> {
  constructor(private readonly accounts: PayoutAccounts) {}

  async run({ groupId, resellerId }: { groupId?: number; resellerId?: number }): Promise<void> {
    const of: AccountsOf = groupId ? { groupId } : resellerId ? { resellerId } : 'all';
    await this.accounts.reckonAll(of);
  }
}
