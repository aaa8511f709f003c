import { Injectable } from '@nestjs/common';
import { Clock, type InvoiceId, Money, type ResellerId } from '#kernel';
import type { Tx } from '#platform';
import { CommissionService } from '#commission';
import { CREDIT_LINE, InvoicingService, type InvoiceLineView } from '#invoicing';
import { ResellersService } from '#resellers';
import { SettingsService } from '#settings';
import { lineInputOf } from './frozen-line.js';
import { PayoutAccounts } from './payout-accounts.js';
import { SplitMismatchError } from './payouts.errors.js';
import { ProfitReversals } from './profit-reversals.js';

/** Posts the frozen profit of a paid invoice's lines (domain.md §3). */
@Injectable()
export class ProfitPosting {
  constructor(
    private readonly invoicing: InvoicingService,
    private readonly commission: CommissionService,
    private readonly settings: SettingsService,
    private readonly resellers: ResellersService,
    private readonly clock: Clock,
    private readonly reversals: ProfitReversals,
    private readonly accounts: PayoutAccounts,
  ) {}

  /**
   * One entry per line, zero lines too; a repeat finds the entries by their key (line, sequence). Every split is computed
   * again from its terms by the calculator that froze it and has to agree.
   * @throws SplitMismatchError, errors of the calculator: the delivery is parked and shown
   */
  async post(tx: Tx, invoiceId: InvoiceId, resellerId: ResellerId): Promise<number> {
    // The same lock as of a refund: what goes back meanwhile is taken back by one of the two, once.
    const { currency } = await this.invoicing.lock(tx, invoiceId);
    await this.accounts.lock(tx, { resellerId, currency });
    const scope = await this.resellers.scopeOf(resellerId, tx);
    const hold = await this.settings.value<number>('payout.holdDays', scope, tx);
    const lines = await this.invoicing.linesOf(invoiceId, tx);
    const now = this.clock.now();
    const today = this.clock.today();
    // What a downgrade gives to the balance was no sale: nothing of it is split (ADR 0014).
    for (const line of lines.filter(({ type }) => type !== CREDIT_LINE)) {
      this.check(line);
      const terms = line.terms as { method?: string | null; args?: object };
      await tx.execute(
        `INSERT INTO rc_profit_entries (line_id, sequence, reseller_id, invoice_id, currency, amount, kind, net,
           provider_share, method, args, input, explanation, description, posted_at, posted_on, available_on)
         VALUES (?,0,?,?,?,?,'earned',?,?,?,?,?,?,?,?,?,?) ON DUPLICATE KEY UPDATE line_id = line_id`,
        [
          line.lineId,
          resellerId,
          invoiceId,
          line.profit.currency,
          line.profit.toDatabase(),
          line.net.toDatabase(),
          line.providerShare.toDatabase(),
          terms.method ?? '',
          JSON.stringify(terms.args ?? {}),
          JSON.stringify(line.terms),
          JSON.stringify(line.explain),
          line.description.slice(0, 255),
          now,
          today.toString(),
          today.plusDays(hold).toString(),
        ],
      );
    }
    // Also reckons the account.
    await this.reversals.bringUpToDate(tx, invoiceId);
    return lines.length;
  }

  private check(line: InvoiceLineView): void {
    const input = lineInputOf(line.terms);
    const computed = input ? this.commission.calculate(input).profit : Money.zero(line.profit.currency);
    if (!computed.equals(line.profit)) throw new SplitMismatchError(line.lineId, line.profit, computed);
  }
}
