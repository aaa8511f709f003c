import { Injectable } from '@nestjs/common';
import { type Actor, type ClientId, Clock, type InvoiceId, type Money, type ResellerId } from '#kernel';
import { crashPoint, Db, type Idempotency, type ListPage, type ListRequest, type Tx } from '#platform';
import { InvoiceNotFoundError, InvoiceNotOpenError, InvoicingService } from '#invoicing';
import { CardPayments } from './card-payments.js';
import { CardSetups } from './cards/card-setups.js';
import { KeptCards } from './cards/kept-cards.js';
import { ClientCredit } from './client-credit.js';
import { CreditRefunds } from './credit-refunds.js';
import { CreditAdjuster, type CreditAdjustment } from './credit-adjuster.js';
import { CreditAdoption } from './credit-adoption.js';
import { CreditApplier, type CreditApplied } from './credit-applier.js';
import { GatewayAccounts } from './gateway-accounts.js';
import { GatewayFees } from './gateway-fees.js';
import { GatewayRules } from './gateway-rules.js';
import { HeldPayments, type HeldResolved } from './held-payments.js';
import { InvoiceCanceller } from './invoice-canceller.js';
import { type CreditNoteRequest, NoteWriter, type NoteWritten } from './note-writer.js';
import { listDisputes, readDispute, type DisputeListRow, type DisputeView } from './dispute-list.query.js';
import type { ChargebackInput, DisputeState } from './dispute.types.js';
import { Disputes } from './disputes.js';
import { type FundsTerms, MassPayments } from './mass-payments.js';
import { Receipts } from './receipts.js';
import * as lists from './payment-list.query.js';
import type {
  CardAttempt,
  CreditMove,
  GatewayAccountInput,
  PaymentResult,
  Receipt,
  RecordPaymentInput,
  WalletByHand,
  WalletMove,
  WalletState,
} from './payments.types.js';
import { listRefunds, readRefund, type RefundListRow } from './refund-list.query.js';
import { RefundSender } from './refund-sender.js';
import type { CreditRefundInput, RefundInput, RefundPreview, RefundState } from './refund.types.js';
import { Refunds } from './refunds.js';
import { WalletDesk } from './wallet-desk.js';
import { Wallets, type WalletBalance } from './wallets.js';
import { Webhooks } from './webhooks.js';

const beforeCommit = crashPoint('pay.before-commit', 'pay', 'api');
const afterCommit = crashPoint('pay.after-commit', 'pay', 'api');
const beforeRefunded = crashPoint('refund.before-commit', 'refund', 'api');
const beforeDisputed = crashPoint('dispute.before-commit', 'pay', 'api');
const afterRefunded = crashPoint('refund.after-commit', 'refund', 'api');

/** Money held: payments, client credit, wallets, gateways. */
@Injectable()
export class PaymentsService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly receipts: Receipts,
    private readonly mass: MassPayments,
    private readonly cards: CardPayments,
    private readonly webhooks: Webhooks,
    private readonly accounts: GatewayAccounts,
    private readonly rules: GatewayRules,
    private readonly fees: GatewayFees,
    private readonly credit: ClientCredit,
    private readonly creditApplier: CreditApplier,
    private readonly creditAdoption: CreditAdoption,
    private readonly wallets: Wallets,
    private readonly held: HeldPayments,
    private readonly canceller: InvoiceCanceller,
    private readonly invoicing: InvoicingService,
    private readonly refunds: Refunds,
    private readonly sender: RefundSender,
    private readonly creditRefunds: CreditRefunds,
    private readonly disputes: Disputes,
    private readonly creditAdjuster: CreditAdjuster,
    private readonly noteWriter: NoteWriter,
    private readonly walletDesk: WalletDesk,
    private readonly setups: CardSetups,
    private readonly kept: KeptCards,
  ) {}

  /**
   * Records money that staff saw arrive, such as a bank transfer (domain.md §9): partial, exact, more (credit), another
   * currency (held). The same transaction id on the same invoice gives the first result.
   * @throws InvoiceNotFoundError, InvoiceNotOpenError of a draft, which asks nobody for money, AmountNotPositiveError,
   *   FeeOutOfRangeError, TransactionIdRequiredError
   */
  async recordPayment(
    actor: Actor,
    input: RecordPaymentInput,
    idempotency: Idempotency | null,
  ): Promise<PaymentResult> {
    const result = await this.db.once(idempotency, async (tx) => {
      const { status } = await this.invoicing.lockFor(tx, actor, input.invoiceId);
      if (status === 'Draft') throw new InvoiceNotOpenError(input.invoiceId, status);
      const booked = await this.receipts.apply(tx, { ...input, recordedBy: actor.key });
      await beforeCommit();
      return booked;
    });
    await afterCommit();
    return result;
  }

  /** Books a receipt in the caller's transaction; locks the invoice first. */
  applyPayment(tx: Tx, receipt: Receipt): Promise<PaymentResult> {
    return this.receipts.apply(tx, receipt);
  }

  /**
   * Opens the gateway's pay page for what is open on an invoice. A double click gets the same page; `status` unknown
   * means the gateway did not answer and is being asked. `keepCard`: a paying client agreed that his card is kept (features.md E4).
   * @throws InvoiceNotFoundError, NothingToPayError, GatewayNotAvailableError, GatewayRefusedError, PaymentOnItsWayError
   */
  startCardPayment(
    actor: Actor,
    invoiceId: InvoiceId,
    wish: { returnUrl: string; keepCard?: boolean },
    idempotency: Idempotency | null,
  ): Promise<CardAttempt> {
    return this.cards.start(actor, invoiceId, wish, idempotency);
  }

  /** A try as far as it is proved: `pending` until the gateway itself told us, whatever the browser brings back. */
  cardPayment(actor: Actor, attemptId: number): Promise<CardAttempt> {
    return this.cards.view(actor, attemptId);
  }

  /**
   * Asks the gateway about tries, refunds and changes of kept cards that have been open or unknown for a while, and tries again to
   * book the money of disputes that waits. @returns how many
   */
  async resolveStaleAttempts(olderThanMinutes = 15): Promise<number> {
    const ids = await this.cards.unresolved(olderThanMinutes);
    const refundIds = await this.refunds.unresolved(this.db, olderThanMinutes);
    const disputeIds = await this.disputes.waiting(this.db);
    const setupIds = await this.setups.unresolved(olderThanMinutes);
    const cardIds = await this.kept.unresolved(olderThanMinutes);
    const feeIds = await this.fees.waiting(this.db, olderThanMinutes);
    const period = this.clock.now().toISOString().slice(0, 13);
    await this.db.transaction(async (tx) => {
      for (const id of ids)
        tx.enqueue('payments.resolve-attempt', { attemptId: id }, `resolve-attempt:${id}:${period}`);
      for (const refundId of refundIds)
        tx.enqueue('payments.send-refund', { refundId }, `send-refund:${refundId}:${period}`);
      for (const disputeId of disputeIds)
        tx.enqueue('payments.book-dispute', { disputeId }, `book-dispute:${disputeId}:${period}`);
      for (const setupId of setupIds)
        tx.enqueue('payments.resolve-card-setup', { setupId }, `resolve-card-setup:${setupId}:${period}`);
      for (const payMethodId of cardIds)
        tx.enqueue('payments.remove-card', { payMethodId }, `remove-card:${payMethodId}:${period}`);
      for (const feeId of feeIds) tx.enqueue('payments.read-fee', { feeId }, `read-fee:${feeId}:${period}`);
    });
    return ids.length + refundIds.length + disputeIds.length + setupIds.length + cardIds.length + feeIds.length;
  }

  /** One message of a gateway, raw. @throws GatewayAccountNotFoundError, BadSignatureError: then nothing was stored */
  receiveWebhook(accountCode: string, rawBody: Buffer, signature: string): Promise<void> {
    return this.webhooks.receive(accountCode, rawBody, signature);
  }

  /** Adds or replaces a gateway account; its secrets are sealed. Called by the seed and the command line. */
  saveGatewayAccount(input: GatewayAccountInput): Promise<void> {
    return this.accounts.save(input);
  }

  /** Gateways that a reseller's clients are offered, in order; 0 = the provider's own store. */
  gateways(resellerId: ResellerId, book: ResellerId = 0 as ResellerId): Promise<string[]> {
    return this.rules.offered(resellerId, book);
  }

  /** Puts credit of the client on his invoice. @throws InsufficientCreditError, NothingToPayError, CreditExceedsOpenError, ContainerInvoiceError */
  applyCredit(
    actor: Actor,
    invoiceId: InvoiceId,
    amount: Money,
    idempotency: Idempotency | null,
  ): Promise<CreditApplied> {
    return this.db.once(idempotency, (tx) => this.creditApplier.byHand(tx, actor, invoiceId, amount));
  }

  /**
   * One payment for several invoices of a client and issuer (domain.md §9): a container that posts nothing and is paid like an invoice; its
   * money goes to the oldest due first. An older one that nobody paid is given up.
   * @throws InvoiceNotFoundError, MassPaymentError
   */
  payTogether(
    actor: Actor,
    invoiceIds: readonly InvoiceId[],
    paymentMethod: string,
    idempotency: Idempotency | null,
  ): Promise<{ invoiceId: number }> {
    return this.db.once(idempotency, async (tx) => ({
      invoiceId: await this.mass.collect(tx, actor, invoiceIds, paymentMethod),
    }));
  }

  /**
   * A sum that becomes the client's credit when it is paid (E5); where `billing.addFunds` is on.
   * @throws ClientNotFoundError, AddFundsOffError, AddFundsRangeError
   */
  addFunds(
    actor: Actor,
    input: { clientId: ClientId; amount: Money; paymentMethod: string },
    idempotency: Idempotency | null,
  ): Promise<{ invoiceId: number }> {
    return this.db.once(idempotency, async (tx) => ({
      invoiceId: await this.mass.addFunds(tx, actor, input.clientId, input.amount, input.paymentMethod),
    }));
  }

  /** Whether a client may add funds, and between which sums. */
  fundsTerms(clientId: ClientId): Promise<FundsTerms> {
    return this.mass.terms(this.db, clientId);
  }

  /** What a client has in a book; null = never had any. */
  creditOf(clientId: ClientId, book: ResellerId = 0 as ResellerId): Promise<Money | null> {
    return this.credit.balance(this.db, clientId, book);
  }

  /**
   * Takes the credit of clients of an imported WHMCS into the provider's book, with an opening posting (domain.md §8);
   * the mirrored log stays. Safe to repeat and to stop half-way. @returns how many clients
   */
  adoptMirrored(): Promise<number> {
    return this.creditAdoption.all();
  }

  /** Moves client credit in the caller's transaction, who posts both ledger sides. @throws InsufficientCreditError */
  moveCredit(tx: Tx, move: CreditMove): Promise<void> {
    return this.credit.move(tx, move);
  }

  /** Moves a reseller's wallet in the caller's transaction, who posts both ledger sides. @throws InsufficientWalletError */
  async moveWallet(tx: Tx, move: WalletMove): Promise<void> {
    await this.wallets.move(tx, move);
  }

  /**
   * Staff top a reseller's wallet up (cash against wallet), send money of it back, give goodwill or correct it (adjustment); it is
   * never below zero (domain.md §8). One transfer, by its method and reference, moves a wallet once.
   * @throws ResellerNotFoundError, WalletAmountError, WalletReferenceRequiredError, WalletTransferRecordedError,
   * InsufficientWalletError
   */
  moveWalletByHand(actor: Actor, input: WalletByHand, idempotency: Idempotency | null): Promise<WalletState> {
    return this.db.once(idempotency, (tx) => this.walletDesk.move(tx, actor, input));
  }

  walletsOf(resellerId: ResellerId): Promise<WalletBalance[]> {
    return this.wallets.of(this.db.read, resellerId);
  }

  /**
   * Notes that held money was sent back outside of the product: suspense against cash.
   * @throws PaymentNotFoundError, HeldPaymentResolvedError
   */
  returnHeld(actor: Actor, paymentId: number, idempotency: Idempotency | null): Promise<{ paymentId: number }> {
    return this.db.once(idempotency, (tx) => this.held.giveBack(tx, actor, paymentId));
  }

  /**
   * Puts held money on an invoice of its book and currency (domain.md §8, payment held; resolved); what is more than open
   * becomes credit of the invoice's client.
   * @throws PaymentNotFoundError, HeldPaymentResolvedError, HeldCurrencyError, InvoiceNotFoundError, NothingToPayError
   */
  applyHeld(
    actor: Actor,
    paymentId: number,
    invoiceId: InvoiceId,
    idempotency: Idempotency | null,
  ): Promise<HeldResolved> {
    return this.db.once(idempotency, (tx) => this.held.toInvoice(tx, actor, paymentId, invoiceId));
  }

  /**
   * Makes held money the credit of a client in its book and currency (domain.md §8).
   * @throws PaymentNotFoundError, HeldPaymentResolvedError, HeldCurrencyError, ClientNotFoundError
   */
  creditHeld(
    actor: Actor,
    paymentId: number,
    clientId: ClientId,
    idempotency: Idempotency | null,
  ): Promise<HeldResolved> {
    return this.db.once(idempotency, (tx) => this.held.toCredit(tx, actor, paymentId, clientId));
  }

  /**
   * Cancels an unpaid invoice in the caller's transaction; applied credit and part payments become credit of the client
   * first (domain.md §8). Locks the invoice first.
   * @throws InvoiceNotFoundError, InvoiceNotOpenError
   */
  cancelInvoice(tx: Tx, actor: Actor, invoiceId: InvoiceId): Promise<void> {
    return this.canceller.cancel(tx, actor, invoiceId);
  }

  /**
   * Gives or takes away credit of a client by hand, with a reason (domain.md §8, goodwill); staff only, never below zero.
   * @returns what the client has afterwards @throws ClientNotFoundError, ReasonRequiredError, CreditAmountError, InsufficientCreditError
   */
  adjustCredit(
    actor: Actor,
    input: CreditAdjustment,
    idempotency: Idempotency | null,
  ): Promise<{ credit: ReturnType<Money['toJSON']> }> {
    return this.db.once(idempotency, async (tx) => ({
      credit: (await this.creditAdjuster.adjust(tx, actor, input)).toJSON(),
    }));
  }

  /**
   * A credit note without money going back by a gateway (domain.md §3.6, §8): of an unpaid invoice it lowers what is open, over all of
   * one on which nothing was paid it cancels it; of a paid invoice its amount becomes credit of the client. Staff only.
   * @throws InvoiceNotFoundError, ReasonRequiredError, NoteExceedsOpenError, InvoiceNotOpenError, RefundPendingError, and those of `refund`
   */
  writeCreditNote(actor: Actor, input: CreditNoteRequest, idempotency: Idempotency | null): Promise<NoteWritten> {
    return this.db.once(idempotency, (tx) => this.noteWriter.write(tx, actor, input));
  }

  /**
   * Gives up what is open of an invoice (domain.md §8): status Collections; money that comes later still lowers it. Staff only.
   * @throws InvoiceNotFoundError, InvoiceNotOpenError, ReasonRequiredError, RefundPendingError
   */
  async writeOff(actor: Actor, invoiceId: InvoiceId, reason: string, idempotency: Idempotency | null): Promise<void> {
    if (actor.kind !== 'admin' && actor.kind !== 'system') throw new InvoiceNotFoundError(invoiceId);
    await this.db.once(idempotency, async (tx) => {
      const invoice = await this.invoicing.lockFor(tx, actor, invoiceId);
      await this.refunds.refuseWhilePending(tx, invoiceId);
      await this.invoicing.writeOff(tx, actor, invoice, reason);
      return {};
    });
  }

  /**
   * Gives money of an invoice back (domain.md §3.6, §8, §9): whole, in part, line by line or in proportion to gross; to the
   * client's credit, by hand, or by the gateway that took it. Never more than was paid, less what went back or is on its way.
   * The credit note is made with it; the profit follows by `invoicing.lines-returned.v1`. A refund by the gateway is committed
   * before the gateway is asked; `unknown` means it did not answer and is being asked.
   * @throws InvoiceNotFoundError, NothingToRefundError, RefundExceedsPaidError, RefundAmountError, RefundReferenceRequiredError,
   * RefundRecordedError, RefundOfClosedInvoiceError, NoPaymentToRefundError, ReturnLineUnknownError, ReturnExceedsLineError
   */
  async refund(actor: Actor, input: RefundInput, idempotency: Idempotency | null): Promise<RefundState> {
    const { refundId } = await this.db.once(idempotency, async (tx) => {
      const id = await this.refunds.request(tx, actor, input);
      await beforeRefunded();
      return { refundId: id };
    });
    await afterRefunded();
    if (input.destination === 'gateway') await this.sender.send(refundId);
    return this.refunds.state(this.db, refundId);
  }

  /** Gives what was paid of an invoice to the client's credit, all of it, in the caller's transaction. @throws as `refund` */
  async refundToCredit(tx: Tx, actor: Actor, invoiceId: InvoiceId, reason: string): Promise<void> {
    await this.refunds.request(tx, actor, { invoiceId, destination: 'credit', reason });
  }

  /** The same arithmetic and refusals as `refund`, nothing written: what the client, the reseller and the provider give and get. */
  previewRefund(actor: Actor, input: RefundInput): Promise<RefundPreview> {
    return this.db.transaction((tx) => this.refunds.preview(tx, actor, input));
  }

  /**
   * Notes that credit of a client was sent back to him by hand, such as an over-payment (domain.md §8): credit against cash.
   * @throws ClientNotFoundError, InsufficientCreditError, RefundAmountError, RefundReferenceRequiredError, RefundRecordedError
   */
  async refundCredit(actor: Actor, input: CreditRefundInput, idempotency: Idempotency | null): Promise<RefundState> {
    const { refundId } = await this.db.once(idempotency, async (tx) => ({
      refundId: await this.creditRefunds.send(tx, actor, input),
    }));
    return this.refunds.state(this.db, refundId);
  }

  /** Credit of a client in the provider's book, nothing included. @throws ClientNotFoundError */
  refundableCredit(clientId: ClientId): Promise<Money> {
    return this.creditRefunds.available(this.db, clientId);
  }

  /** Refunds the actor may see; `REFUND_LIST`. */
  refundsOf(actor: Actor, request: ListRequest): Promise<ListPage<RefundListRow>> {
    return listRefunds(this.db.read, actor, request);
  }

  /** One refund. @throws RefundNotFoundError also for a foreign one */
  refundOf(actor: Actor, refundId: number): Promise<RefundListRow> {
    return readRefund(this.db.read, actor, refundId);
  }

  /**
   * Records that a bank took money of a payment back, such as a returned direct debit (domain.md §8, chargeback): receivable
   * and fees against cash, no note; the invoice is open again and keeps its due date, the profit goes back by the cumulative
   * formula. What the payment had made credit is taken from credit first.
   * @throws PaymentNotFoundError, ChargebackAmountError, ChargebackExceedsPaymentError, ChargebackRecordedError,
   * RefundPendingError, NotByHandError
   */
  recordChargeback(actor: Actor, input: ChargebackInput, idempotency: Idempotency | null): Promise<DisputeState> {
    return this.db.once(idempotency, async (tx) => {
      const id = await this.disputes.record(tx, actor, input);
      await beforeDisputed();
      return this.disputes.state(tx, id);
    });
  }

  /**
   * The inverse of a chargeback recorded by hand: the invoice is settled as far as it is still open, the rest is credit.
   * @throws DisputeNotFoundError, DisputeDecidedError, NotByHandError, ChargebackAmountError
   */
  reverseChargeback(
    actor: Actor,
    disputeId: number,
    fee: Money | undefined,
    idempotency: Idempotency | null,
  ): Promise<DisputeState> {
    return this.db.once(idempotency, async (tx) => {
      await this.disputes.reverse(tx, actor, disputeId, fee);
      return this.disputes.state(tx, disputeId);
    });
  }

  /** Tries again to book the money of a dispute that waited. Safe to repeat. */
  bookDispute(disputeId: number): Promise<void> {
    return this.db.transaction((tx) => this.disputes.bookAgain(tx, disputeId));
  }

  /** Disputes the actor may see; `DISPUTE_LIST`. */
  disputesOf(actor: Actor, request: ListRequest): Promise<ListPage<DisputeListRow>> {
    return listDisputes(this.db.read, actor, request);
  }

  /** One dispute with its movements. @throws DisputeNotFoundError also for a foreign one */
  disputeOf(actor: Actor, disputeId: number): Promise<DisputeView> {
    return readDispute(this.db.read, actor, disputeId);
  }

  /** Payments the actor may see; `PAYMENT_LIST`. */
  payments(actor: Actor, request: ListRequest): Promise<ListPage<lists.PaymentListRow>> {
    return lists.listPayments(this.db.read, actor, request);
  }

  /** Money waiting for a person; `HELD_LIST`. */
  heldPayments(actor: Actor, request: ListRequest): Promise<ListPage<lists.HeldPaymentRow>> {
    return lists.listHeld(this.db.read, actor, request);
  }

  /** What gateways told and what was decided; `WEBHOOK_LIST`. */
  webhookInbox(request: ListRequest): Promise<ListPage<lists.WebhookRow>> {
    return lists.listWebhooks(this.db.read, request);
  }

  /** All wallets, for the admin console; `WALLET_LIST`. */
  allWallets(request: ListRequest): Promise<ListPage<lists.WalletRow>> {
    return lists.listWallets(this.db.read, request);
  }

  /** A reseller sees his own; `WALLET_MOVEMENT_LIST`. */
  walletMovements(actor: Actor, request: ListRequest): Promise<ListPage<lists.WalletMovementRow>> {
    return lists.listWalletMovements(this.db.read, actor, request);
  }

  /** Movements of client credit; `CREDIT_MOVEMENT_LIST`. */
  creditMovements(actor: Actor, request: ListRequest): Promise<ListPage<lists.CreditMovementRow>> {
    return lists.listCreditMovements(this.db.read, actor, request);
  }
}
