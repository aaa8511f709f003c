import { Injectable } from '@nestjs/common';
import { Clock, type InvoiceId, LocalDate, Money } from '#kernel';
import type { Tx } from '#platform';
import { CommissionService } from '#commission';
import { InvoicingService, type InvoiceLineView, type LineReturn, type LockedInvoice } from '#invoicing';
import { LedgerService } from '#ledger';
import { PayoutAccounts } from './payout-accounts.js';

type Entry = { line_id: number; sequence: number; kind: string; amount: string; method: string; available_on: string };
type Reversal = { line: InvoiceLineView; step: LineReturn; sum: Money; explain: string; method: string; from: string };

/** Takes profit back step by step with what went back of its line (domain.md §3.6); entries are never edited. */
@Injectable()
export class ProfitReversals {
  constructor(
    private readonly invoicing: InvoicingService,
    private readonly commission: CommissionService,
    private readonly ledger: LedgerService,
    private readonly clock: Clock,
    private readonly accounts: PayoutAccounts,
  ) {}

  /**
   * Posts the reversals that a paid invoice's returns ask for and that are not there yet: one entry per line and step, the
   * amount by the cumulative formula from the frozen profit, profit payable against income per business fact. Repeats and
   * deliveries in any order come to the same entries. Before the profit is posted there is nothing to take back: the posting
   * calls this itself.
   */
  async bringUpToDate(tx: Tx, invoiceId: InvoiceId): Promise<number> {
    const invoice = await this.invoicing.lock(tx, invoiceId);
    const account = { resellerId: invoice.resellerId, currency: invoice.currency };
    await this.accounts.lock(tx, account);
    const entries = await tx.query<Entry>(
      `SELECT line_id, sequence, kind, amount, method, available_on FROM rc_profit_entries WHERE invoice_id = ?`,
      [invoiceId],
    );
    if (!entries.some((entry) => entry.kind === 'earned')) return 0;
    const returns = await this.invoicing.returnsOf(invoiceId, tx);
    const lines = await this.invoicing.linesOf(invoiceId, tx);
    const due = lines.flatMap((line) => this.dueOf(line, entries, returns));
    for (const reversal of due) await this.insert(tx, invoice, reversal);
    for (const source of new Set(due.map(({ step }) => step.source)))
      await this.post(
        tx,
        invoice,
        source,
        due.filter(({ step }) => step.source === source),
      );
    await this.accounts.reckon(tx, account);
    return due.length;
  }

  private dueOf(line: InvoiceLineView, entries: readonly Entry[], returns: readonly LineReturn[]): Reversal[] {
    const { currency } = line.profit;
    const earned = entries.find((entry) => entry.line_id === line.lineId && entry.kind === 'earned');
    if (!earned) return [];
    const paid = line.net.plus(line.tax).plus(line.tax2);
    const profit = Money.fromDatabase(earned.amount, currency);
    const due: Reversal[] = [];
    let refundedTotal = Money.zero(currency);
    let alreadyReversed = Money.zero(currency);
    for (const step of returns.filter(({ lineId }) => lineId === line.lineId)) {
      refundedTotal = refundedTotal.plus(step.gross);
      const sum = this.commission.reversalFor({ paid, profit, refundedTotal, alreadyReversed });
      if (!entries.some((entry) => entry.line_id === line.lineId && entry.sequence === step.sequence)) {
        const explain = paid.isZero()
          ? `nothing was paid for the line, its profit ${profit.toDecimal()} goes back whole`
          : `round(${profit.toDecimal()} × ${refundedTotal.toDecimal()} ÷ ${paid.toDecimal()}) − ${alreadyReversed.toDecimal()} taken back before = ${sum.toDecimal()}`;
        due.push({ line, step, sum, explain, method: earned.method, from: earned.available_on });
      }
      alreadyReversed = alreadyReversed.plus(sum);
    }
    return due;
  }

  private async insert(tx: Tx, invoice: LockedInvoice, reversal: Reversal): Promise<void> {
    const { line, step, sum, explain, method, from } = reversal;
    const today = this.clock.today();
    const amount = sum.negated();
    // Waits as long as what it takes back: a profit on hold is no reason to lower what is payable today.
    const held = LocalDate.of(from);
    const availableOn = held.isAfter(today) ? held : today;
    await tx.execute(
      `INSERT INTO rc_profit_entries (line_id, sequence, reseller_id, invoice_id, currency, amount, kind, net,
         provider_share, method, args, input, explanation, description, posted_at, posted_on, available_on)
       VALUES (?,?,?,?,?,?,'reversed',?,?,?,?,?,?,?,?,?,?)`,
      [
        line.lineId,
        step.sequence,
        invoice.resellerId,
        invoice.invoiceId,
        sum.currency,
        amount.toDatabase(),
        step.net.negated().toDatabase(),
        step.net.negated().minus(amount).toDatabase(),
        method,
        JSON.stringify({}),
        JSON.stringify({ source: step.source, gross: step.gross.toDecimal(), currency: sum.currency }),
        JSON.stringify([explain]),
        line.description.slice(0, 255),
        this.clock.now(),
        today.toString(),
        availableOn.toString(),
      ],
    );
  }

  private async post(tx: Tx, invoice: LockedInvoice, source: string, parts: readonly Reversal[]): Promise<void> {
    const sum = Money.sum(
      parts.map((part) => part.sum),
      invoice.currency,
    );
    if (sum.isZero()) return;
    await this.ledger.post(tx, {
      key: `profit-reversed:${source}`,
      event: 'profit-reversed',
      resellerId: invoice.resellerId,
      book: invoice.book,
      currency: invoice.currency,
      invoiceId: invoice.invoiceId,
      clientId: invoice.clientId,
      entries: [
        { account: 'profit-payable', party: `reseller:${invoice.resellerId}`, debit: sum },
        { account: 'income', credit: sum },
      ],
    });
  }
}
