import { Injectable } from '@nestjs/common';
import { DomainError, type Actor } from '#kernel';
import { Db } from '#platform';
import { CommissionService } from '#commission';
import { PricingService } from '#pricing';
import { stepsOf } from './explanation-steps.js';
import type { Amounts, Explanation } from './explanation.types.js';
import { NothingToExplainError } from './explanations.errors.js';
import {
  entriesOf,
  invoiceLine,
  invoiceLineOfOrder,
  lineOfEntry,
  orderLine,
  postingsOf,
  type StoredLine,
} from './stored-lines.query.js';

const AMOUNTS = ['amount', 'net', 'tax', 'tax2', 'total', 'profit', 'providerShare'] as const;

/** Explains stored amounts: back to price, rule, promotion, rounding, tax and ledger, and computed once more (`domain.md §3.8`). */
@Injectable()
export class ExplanationsService {
  constructor(
    private readonly db: Db,
    private readonly pricing: PricingService,
    private readonly commission: CommissionService,
  ) {}

  /**
   * One line of an invoice, for staff and its reseller. `agrees` false means that what is stored is not what its own terms come to.
   * @throws NothingToExplainError also for a foreign line, and always for an end client
   */
  async invoiceLine(actor: Actor, lineId: number): Promise<Explanation> {
    const line = await invoiceLine(this.db.read, actor, lineId);
    if (!line) throw new NothingToExplainError(lineId);
    return this.explained(actor, 'invoice-line', line, line.id);
  }

  /** One line of an order as it was quoted. @throws NothingToExplainError */
  async orderLine(actor: Actor, lineId: number): Promise<Explanation> {
    const line = await orderLine(this.db.read, actor, lineId);
    if (!line) throw new NothingToExplainError(lineId);
    return this.explained(actor, 'order-line', line, await invoiceLineOfOrder(this.db.read, lineId));
  }

  /** The line that a profit entry came from, with all entries of it. @throws NothingToExplainError */
  async profitEntry(actor: Actor, entryId: number): Promise<Explanation> {
    const lineId = await lineOfEntry(this.db.read, actor, entryId);
    if (lineId === null) throw new NothingToExplainError(entryId);
    return this.invoiceLine(actor, lineId);
  }

  private async explained(
    actor: Actor,
    subject: Explanation['subject'],
    line: StoredLine,
    invoiceLineId: number | null,
  ): Promise<Explanation> {
    const { id, description, currency, resellerId, clientId, invoice, orderId, amounts, terms } = line;
    const again = this.recomputed(line);
    const differences: string[] = again.amounts
      ? AMOUNTS.filter((name) => !again.amounts![name].equals(amounts[name]))
      : withoutTerms(line);
    const entries = invoiceLineId === null ? [] : await entriesOf(this.db.read, invoiceLineId);
    const earned = entries.find(({ sequence }) => sequence === 0);
    if (earned && !earned.amount.equals(amounts.profit)) differences.push('posted profit');
    const methods = new Map(this.commission.methods().map((method) => [method.key, method]));
    return {
      subject,
      id,
      description,
      currency,
      resellerId,
      clientId,
      invoice,
      orderId,
      stored: amounts,
      recomputed: again.amounts,
      agrees: differences.length === 0 && again.problem === null,
      differences,
      problem: again.problem,
      terms,
      steps: stepsOf(amounts, terms, again.explain, methods),
      entries,
      postings: invoice ? await postingsOf(this.db.read, actor, invoice.id) : [],
    };
  }

  /** By the one calculator, from what is frozen with the line alone. */
  private recomputed({ terms, book, explain }: StoredLine): {
    amounts: Amounts | null;
    explain: string[];
    problem: Explanation['problem'];
  } {
    if (!terms) return { amounts: null, explain, problem: null };
    try {
      const again = this.pricing.calculateTerms(terms, true, undefined, book === 0 ? 'provider' : 'reseller');
      const { explain: words, ...amounts } = again;
      return { amounts, explain: words, problem: null };
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return { amounts: null, explain, problem: { code: error.code, detail: error.message } };
    }
  }
}

/** Without terms there is nothing to compute; the sums still have to fit each other. */
function withoutTerms({ amounts }: StoredLine): string[] {
  const { net, profit, providerShare } = amounts;
  return net.equals(profit.plus(providerShare)) ? [] : ['net'];
}
