import { Injectable } from '@nestjs/common';
import { type Actor, type ClientId, Clock } from '#kernel';
import { ClientNotFoundError } from '#clients';
import { ResellersService } from '#resellers';
import { Db, type Idempotency, type ListPage, type ListRequest, type Sql } from '#platform';
import { GatewayRules } from '../gateway-rules.js';
import { AutoPayments } from './auto-payments.js';
import { CardCharges } from './card-charges.js';
import { CardSetups } from './card-setups.js';
import type { AutoPayment, CardCharge, CardFace, CardSetup, ChargeRequest } from './card.types.js';
import { KeptCards } from './kept-cards.js';
import { facesOfCharges, listPayMethods, type PayMethodRow } from './pay-method-list.query.js';

/** Cards that clients keep for later payments, and charges of them (features.md E4). */
@Injectable()
export class CardsService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly resellers: ResellersService,
    private readonly rules: GatewayRules,
    private readonly setups: CardSetups,
    private readonly kept: KeptCards,
    private readonly automatic: AutoPayments,
    private readonly charges: CardCharges,
  ) {}

  /** The payment methods of a client, those of a WHMCS too; `PAY_METHOD_LIST`. @throws ClientNotFoundError also for a foreign one */
  async payMethods(actor: Actor, clientId: ClientId, request: ListRequest): Promise<ListPage<PayMethodRow>> {
    mayRead(actor, clientId);
    const book = await this.rules.bookOf(await this.resellers.resellerOfClient(clientId));
    return listPayMethods(this.db.read, actor, { clientId, book, today: this.clock.today() }, request);
  }

  /**
   * Opens the gateway's page on which the acting client adds a card without paying. A double click gets the same page; `status`
   * unknown means the gateway did not answer and is being asked.
   * @throws GatewayNotAvailableError, GatewayRefusedError, InvalidReturnUrlError
   */
  startSetup(actor: Actor, { returnUrl }: { returnUrl: string }, idempotency: Idempotency | null): Promise<CardSetup> {
    return this.setups.start(actor, returnUrl, idempotency);
  }

  /** As far as the gateway itself told us. @throws CardSetupNotFoundError also for a foreign one */
  setup(actor: Actor, setupId: number): Promise<CardSetup> {
    return this.setups.view(actor, setupId);
  }

  /** Puts a card first: automatic payment charges it. @throws PayMethodNotFoundError also for a foreign one */
  makeDefault(actor: Actor, payMethodId: number): Promise<void> {
    return this.kept.makeDefault(actor, payMethodId);
  }

  /**
   * Removes a payment method here at once and at the gateway; while that has not confirmed, staff see it as `removing` or `unknown`.
   * @throws PayMethodNotFoundError also for a foreign one
   */
  remove(actor: Actor, payMethodId: number): Promise<void> {
    return this.kept.remove(actor, payMethodId);
  }

  /** Whether a client's due invoices are charged by themselves. @throws ClientNotFoundError also for a foreign one */
  async automaticPayment(actor: Actor, clientId: ClientId): Promise<AutoPayment> {
    mayRead(actor, clientId);
    return this.automatic.of(clientId);
  }

  /**
   * The client chooses automatic payment or ends it (domain.md §6); staff can only end it.
   * @throws AutoPaymentChoiceError, NoUsableCardError, ClientNotFoundError
   */
  async chooseAutomaticPayment(
    actor: Actor,
    clientId: ClientId,
    enabled: boolean,
    idempotency: Idempotency | null = null,
  ): Promise<void> {
    mayRead(actor, clientId);
    await this.automatic.choose(actor, clientId, enabled, idempotency);
  }

  /**
   * Charges a kept card for all that is open on an invoice, by the client himself or by staff who confirmed the sum. Once a day for
   * an invoice. A decline is an answer (`failed` with its `failure`), `unknown` is being asked.
   * @throws InvoiceNotFoundError, ChargeAmountError, NothingToPayError, PaymentOnItsWayError, ChargedTodayError, NoUsableCardError
   */
  chargeNow(actor: Actor, request: ChargeRequest, idempotency: Idempotency | null): Promise<CardCharge> {
    return this.charges.now(actor, request, idempotency);
  }

  /** The cards by which invoices were paid without the client; those paid otherwise are left out. */
  facesOfCharges(invoiceIds: readonly number[], sql: Sql = this.db): Promise<Map<number, CardFace>> {
    return facesOfCharges(sql, invoiceIds);
  }
}

function mayRead(actor: Actor, clientId: ClientId): void {
  const isStaff = actor.kind === 'admin' || actor.kind === 'system';
  if (!isStaff && !(actor.kind === 'client' && actor.clientId === clientId)) throw new ClientNotFoundError(clientId);
}
