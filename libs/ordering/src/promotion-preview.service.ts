import { Injectable } from '@nestjs/common';
import { ClientsService } from '#clients';
import { type Actor, type ClientId, DomainError, type ResellerId } from '#kernel';
import { Db, ReadOnce } from '#platform';
import { type CartLine, PricingService, type Quote, type QuoteInput } from '#pricing';
import { PromotionsOffError, PromotionsService } from '#promotions';
import { ResellersService } from '#resellers';
import { DomainRenewals } from './domain-renewals.service.js';
import { checkedLines } from './cart-lines.js';
import { clientHistory } from './client-history.query.js';

export type PromotionPreviewInput = {
  /** Whose store; of a reseller his own, of a client the one he belongs to. */
  resellerId: ResellerId;
  clientId: ClientId | null;
  currency: string;
  country?: string;
  state?: string;
  lines: CartLine[];
  code: string;
};

/** `promoted` is null when the code does not fit; `problem` then says why. */
export type PromotionPreview = { plain: Quote; promoted: Quote | null; problem: DomainError | null };

/** What a cart costs with a code, and what each side earns: the quotes of the store, with and without it. */
@Injectable()
export class PromotionPreviews {
  constructor(
    private readonly db: Db,
    private readonly renewals: DomainRenewals,
    private readonly clients: ClientsService,
    private readonly resellers: ResellersService,
    private readonly pricing: PricingService,
    private readonly promotions: PromotionsService,
  ) {}

  async preview(actor: Actor, input: PromotionPreviewInput): Promise<PromotionPreview> {
    actor.require('promotions.read');
    const own = actor.kind === 'reseller' ? actor.resellerId : input.resellerId;
    if (actor.kind === 'reseller' && !(await this.promotions.isOn(own))) throw new PromotionsOffError();
    const { clientId, currency, country, state, code } = input;
    if (clientId !== null) await this.clients.get(actor, clientId);
    const reads = new ReadOnce(this.db);
    const resellerId = clientId === null ? own : await this.resellers.resellerOfClient(clientId, reads);
    const lines = await checkedLines(input.lines, this.renewals.namesFor(clientId));
    const sale: QuoteInput = {
      resellerId,
      clientId,
      currency,
      ...(country ? { country } : {}),
      ...(state ? { state } : {}),
      lines,
    };
    const plain = await this.pricing.quote(sale, reads);
    const history = clientId === null ? null : await clientHistory(reads, clientId);
    try {
      const promoted = await this.pricing.quote({ ...sale, promotion: { code, history } }, reads);
      return { plain, promoted, problem: null };
    } catch (error) {
      if (!(error instanceof DomainError) || !error.code.startsWith('promotions.')) throw error;
      return { plain, promoted: null, problem: error };
    }
  }
}
