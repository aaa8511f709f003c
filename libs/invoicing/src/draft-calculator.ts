import { Injectable } from '@nestjs/common';
import { type Actor, type ClientId, Clock, DomainError, Money, type ResellerId } from '#kernel';
import type { Sql } from '#platform';
import { ClientNotFoundError, type ClientProfile, ClientsService } from '#clients';
import { invoicedRates, type LineAmounts, type NamedRates, PricingService } from '#pricing';
import { ResellersService } from '#resellers';
import { SettingsService } from '#settings';
import { InvalidDraftError } from './draft.errors.js';
import { checkDraft, describe, termsOf } from './draft-lines.js';
import type { DraftAsInvoice } from './draft-rows.js';
import type { DraftContent, DraftLine, DraftPreview, PricedDraftLine } from './draft.types.js';

/** Everything that decides what a draft comes to, read before it is written. */
export type DraftGround = {
  client: ClientProfile;
  resellerId: ResellerId;
  rates: NamedRates;
  gateways: readonly string[];
};

const PROVIDERS_BOOK = 0 as ResellerId;

/** What a hand-written invoice comes to: checked, taxed and split by the one calculator (`domain.md §3, §4`). */
@Injectable()
export class DraftCalculator {
  constructor(
    private readonly clock: Clock,
    private readonly pricing: PricingService,
    private readonly clients: ClientsService,
    private readonly resellers: ResellersService,
    private readonly settings: SettingsService,
  ) {}

  /** @throws ClientNotFoundError also for a client of somebody else */
  async ground(actor: Actor, clientId: ClientId, sql: Sql): Promise<DraftGround> {
    const client = await this.clients.profile(clientId, sql);
    const resellerId = await this.resellers.resellerOfClient(clientId, sql);
    if (!isStaff(actor) && (actor.kind !== 'reseller' || resellerId !== actor.resellerId))
      throw new ClientNotFoundError(clientId);
    const rates = await this.pricing.ratesFor({ resellerId, clientId }, sql);
    const scope = await this.resellers.scopeOf(resellerId, sql);
    return {
      client,
      resellerId,
      rates,
      gateways: await this.settings.value<readonly string[]>('billing.gateways', scope, sql),
    };
  }

  /** As an invoice of today. @throws InvalidDraftError */
  checkForIssue(content: DraftContent, ground: DraftGround): void {
    // Who issues it did not have to type it: the admin prices that staff gave stay.
    checkDraft(content, { ...this.checks(ground), byStaff: true });
  }

  private checks({ client, resellerId, gateways }: DraftGround) {
    return { currency: client.currency, today: this.clock.today(), gateways, isResellers: resellerId !== 0 };
  }

  /** @throws InvalidDraftError */
  priced(actor: Actor, content: DraftContent, ground: DraftGround): DraftPreview {
    checkDraft(content, { ...this.checks(ground), byStaff: isStaff(actor) });
    return this.comesTo(content.lines, ground);
  }

  /** The sums of typed lines at these rates, whoever typed them. */
  comesTo(typed: readonly DraftLine[], { client: { currency }, rates }: DraftGround): DraftPreview {
    const lines = typed.map((line, index): PricedDraftLine => {
      const terms = termsOf(line, currency, rates);
      return { ...line, amounts: asField(index, () => this.pricing.calculateTerms(terms, line.taxed, terms.tax)) };
    });
    const sum = (of: (line: PricedDraftLine) => Money) => Money.sum(lines.map(of), currency);
    const shown = invoicedRates(rates);
    return {
      currency,
      rates: { rate1: shown.rate1, rate2: shown.rate2, inclusive: shown.inclusive },
      lines,
      sums: {
        subtotal: sum((line) => line.amounts.net),
        tax: sum((line) => line.amounts.tax),
        tax2: sum((line) => line.amounts.tax2),
        total: sum((line) => line.amounts.total),
      },
    };
  }

  asInvoice(
    { dueOn, paymentMethod, notes }: DraftContent,
    { client, resellerId, rates }: DraftGround,
    lines: readonly PricedDraftLine[],
  ): DraftAsInvoice {
    const { rate1, rate2, compound, inclusive } = invoicedRates(rates);
    return {
      clientId: client.clientId,
      resellerId,
      book: PROVIDERS_BOOK,
      kind: 'custom',
      currency: client.currency,
      orderId: null,
      dueOn,
      paymentMethod,
      notes,
      rates: { rate1, rate2, compound, inclusive },
      lines: lines.map((line) => {
        const { amount, net, tax, tax2, profit, providerShare, explain } = line.amounts;
        return {
          type: '',
          relid: 0,
          description: describe(line, line.amounts),
          taxed: line.taxed,
          amount,
          net,
          tax,
          tax2,
          profit,
          providerShare,
          terms: termsOf(line, client.currency, rates),
          explain,
          period: null,
        };
      }),
    };
  }
}

export const isStaff = (actor: Actor): boolean => actor.kind === 'admin' || actor.kind === 'system';

/** What the calculator refuses of a line is told at the line. */
function asField(index: number, calculate: () => LineAmounts): LineAmounts {
  try {
    return calculate();
  } catch (error) {
    if (!(error instanceof DomainError) || error.kind !== 'invalid') throw error;
    const field = error.code === 'commission.discount_exceeds_line' ? 'discount' : 'unitPrice';
    throw new InvalidDraftError([{ pointer: `/lines/${index}/${field}`, code: 'range', detail: error.message }]);
  }
}
