import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { formatMoney } from '#catalog';
import { CONTAINER_KINDS, type InvoiceDocument, type InvoiceKind, InvoicingService } from '#invoicing';
import { Clock, type DomainError, type InvoiceId, Money, PROVIDER } from '#kernel';
import { CardsService, PaymentsService } from '#payments';
import { everything, newToken } from '#platform';
import { Pages } from '../../page/pages.service.js';
import { clientOf, type Visit } from '../../visit/visit.js';
import { cardName } from '../cards/card-view.js';
import { invoiceView, paymentRows, refundRows } from './invoice-view.js';

const ASK_AGAIN_SECONDS = 4;

export type InvoiceState = {
  isPending?: boolean;
  hasFailed?: boolean;
  isCancelled?: boolean;
  chargeFailed?: string;
  /** What was typed as the credit to use. */
  amount?: string;
};

/** The page of one invoice in the client area, with every way to settle it; also where a refused form of it leads back to. */
@Injectable()
export class InvoiceScreen {
  constructor(
    private readonly pages: Pages,
    private readonly invoicing: InvoicingService,
    private readonly payments: PaymentsService,
    private readonly cards: CardsService,
    private readonly clock: Clock,
  ) {}

  async render(
    request: FastifyRequest,
    reply: FastifyReply,
    visit: Visit,
    id: number,
    { amount, ...state }: InvoiceState,
    error?: DomainError,
  ): Promise<void> {
    const client = clientOf(visit);
    const document = await this.invoicing.document(client, id as InvoiceId);
    const { texts } = visit;
    const view = invoiceView(document, visit, texts, this.clock.today().toString());
    const gateways = view.isOpen ? await this.payments.gateways(visit.resellerId) : [];
    const methods = view.isOpen ? (await this.cards.payMethods(client, client.clientId, everything())).items : [];
    const ofThis = { ...everything(), filters: [{ field: 'invoiceId', op: 'eq' as const, value: String(id) }] };
    const refunds = await this.payments.refundsOf(client, ofThis);
    const payments = await this.payments.payments(client, ofThis);
    const isPending = Boolean(state.isPending) && view.isOpen;
    const model = {
      ...view,
      ...state,
      isPending,
      payments: paymentRows(payments.items, visit, texts),
      refunds: refundRows(refunds.items, visit, texts),
      key: newToken(),
      openAmount: document.invoice.open,
      credit: isPending ? null : await this.usableCredit(document, visit, amount),
      cards: isPending
        ? []
        : methods.filter((card) => card.usable).map((card) => ({ id: card.payMethodId, name: cardName(card, texts) })),
      canPayByCard: gateways.includes('stripe'),
      byTransfer: gateways.includes('banktransfer') || view.isByTransfer,
    };
    this.pages.send(request, reply, 'invoice', model, {
      title: view.heading,
      words: error && this.pages.words(visit, error, ['amount']),
      status: error ? 422 : 200,
      ...(isPending ? { refreshSeconds: ASK_AGAIN_SECONDS } : {}),
    });
  }

  /** Credit that can go on this invoice: of its issuer and currency, never on what only collects money (domain.md §8). */
  private async usableCredit({ invoice }: InvoiceDocument, visit: Visit, typed?: string) {
    const { status, kind, book, currency, open } = invoice;
    if (status !== 'Unpaid' || CONTAINER_KINDS.includes(kind as InvoiceKind) || book !== PROVIDER) return null;
    const held = await this.payments.creditOf(clientOf(visit).clientId);
    const owed = Money.of(open, currency);
    if (!held?.isPositive() || held.currency !== currency || !owed.isPositive()) return null;
    const most = held.min(owed);
    return {
      held: formatMoney(held, visit.currency),
      most: formatMoney(most, visit.currency),
      amount: typed ?? most.toDecimal(),
    };
  }
}
