import { Injectable } from '@nestjs/common';
import { type Actor, type ClientId, Clock, Exact, type InvoiceId, Money, PROVIDER } from '#kernel';
import type { Sql, Tx } from '#platform';
import { CatalogService } from '#catalog';
import { ClientNotFoundError, ClientsService } from '#clients';
import { InvoicingService, isContainer, type LockedInvoice } from '#invoicing';
import { ResellersService } from '#resellers';
import { SettingsService } from '#settings';
import { PayPages } from './pay-pages.js';
import { AddFundsOffError, AddFundsRangeError, MassPaymentError } from './payments.errors.js';

const MOST = 100;

export type FundsTerms = { allowed: boolean; currency: string; minimum: Money | null; maximum: Money | null };

/** Makes the containers by which a client pays several invoices at once, or adds funds (domain.md §8, §9; E3, E5). */
@Injectable()
export class MassPayments {
  constructor(
    private readonly invoicing: InvoicingService,
    private readonly clients: ClientsService,
    private readonly resellers: ResellersService,
    private readonly settings: SettingsService,
    private readonly catalog: CatalogService,
    private readonly clock: Clock,
    private readonly pages: PayPages,
  ) {}

  /**
   * One container over what is open of the invoices; an older one that was not paid is given up. Locked in this order: who collects (a
   * client has one open container per book), containers, invoices.
   */
  async collect(tx: Tx, actor: Actor, invoiceIds: readonly InvoiceId[], paymentMethod: string): Promise<InvoiceId> {
    const ids = [...new Set(invoiceIds)].sort((a, b) => a - b);
    if (ids.length === 0 || ids.length > MOST) throw new MassPaymentError('/invoiceIds', 'count', `names 1 to ${MOST}`);
    const { clientId, book, resellerId } = await this.invoicing.ownerOf(tx, actor, ids[0]);
    await tx.execute(
      `INSERT INTO rc_mass_payers (client_id, book, reseller_id) VALUES (?,?,?) ON DUPLICATE KEY UPDATE client_id = client_id`,
      [clientId, book, resellerId],
    );
    const older = await this.invoicing.openMassPayments(tx, clientId, book);
    const locked = await this.invoicing.lockMany(tx, [...older, ...ids]);
    const targets = ids.map((id) => locked.get(id) as LockedInvoice);
    for (const target of targets) this.invoicing.checkMayTouch(actor, target);
    const [{ currency }] = targets;
    targets.forEach((target, index) => {
      const at = `/invoiceIds/${index}`;
      if (target.clientId !== clientId || target.book !== book || target.currency !== currency)
        throw new MassPaymentError(at, 'other_client', 'is not of the same client and issuer');
      if (target.status !== 'Unpaid' || !target.open.isPositive() || isContainer(target))
        throw new MassPaymentError(at, 'not_open', 'cannot be paid');
    });
    for (const id of older) await this.giveUp(tx, locked.get(id) as LockedInvoice);
    return this.invoicing.openContainer(tx, {
      kind: 'mass-payment',
      clientId,
      resellerId,
      book,
      currency,
      dueOn: this.clock.today(),
      paymentMethod,
      lines: targets.map((target) => ({
        type: 'Invoice',
        relid: target.invoiceId,
        description: `Invoice #${target.number || target.invoiceId}`,
        amount: target.open,
      })),
    });
  }

  private async giveUp(tx: Tx, container: LockedInvoice): Promise<void> {
    if (container.status !== 'Unpaid') return;
    await this.invoicing.cancelContainer(tx, container);
    await this.pages.outdate(tx, { ...container, open: Money.zero(container.currency) });
  }

  /** A container of a sum that becomes the client's credit when it is paid; by setting, within WHMCS's limits. */
  async addFunds(tx: Tx, actor: Actor, clientId: ClientId, amount: Money, paymentMethod: string): Promise<InvoiceId> {
    if (actor.kind === 'client' && actor.clientId !== clientId) throw new ClientNotFoundError(clientId);
    await this.clients.lock(tx, clientId);
    const { allowed, currency, minimum, maximum } = await this.terms(tx, clientId);
    if (!allowed) throw new AddFundsOffError();
    const within =
      amount.currency === currency &&
      amount.isPositive() &&
      !(minimum && amount.isLessThan(minimum)) &&
      !(maximum && amount.isGreaterThan(maximum));
    if (!within) throw new AddFundsRangeError(currency, minimum, maximum);
    return this.invoicing.openContainer(tx, {
      kind: 'add-funds',
      clientId,
      resellerId: await this.resellers.resellerOfClient(clientId, tx),
      book: PROVIDER,
      currency,
      dueOn: this.clock.today(),
      paymentMethod,
      lines: [{ type: 'AddFunds', relid: 0, description: 'Add Funds', amount }],
    });
  }

  /** Whether a client may add funds, and how much: WHMCS's `AddFundsMinimum` and `AddFundsMaximum`, of the default currency. */
  async terms(sql: Sql, clientId: ClientId): Promise<FundsTerms> {
    const { currency } = await this.clients.profile(clientId, sql);
    const scope = await this.resellers.scopeOf(await this.resellers.resellerOfClient(clientId, sql), sql);
    const allowed = await this.settings.value('billing.addFunds', scope, sql);
    const { rate } = await this.catalog.currency(currency, sql);
    const bound = async (key: string): Promise<Money | null> => {
      const text = (await this.settings.configuration(key, sql)).trim();
      if (!/^\d{1,12}(\.\d{1,2})?$/.test(text) || !/[1-9]/.test(text)) return null;
      return Exact.of(text).times(Exact.of(rate)).round(currency);
    };
    return { allowed, currency, minimum: await bound('AddFundsMinimum'), maximum: await bound('AddFundsMaximum') };
  }
}
