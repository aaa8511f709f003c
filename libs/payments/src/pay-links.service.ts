import { Injectable } from '@nestjs/common';
import { Actor, type ClientId, Clock, type InvoiceId, Money, type ResellerId } from '#kernel';
import { Db, hashToken, newToken, type Tx } from '#platform';
import { ClientsService } from '#clients';
import { InvoicingService, isContainer, type LockedInvoice } from '#invoicing';
import { ResellersService } from '#resellers';
import { PayLinkInvalidError } from './payments.errors.js';

const DAY_MS = 86_400_000;
const VALID_MS = 60 * DAY_MS;
const SYSTEM = Actor.system('pay-link');

export type NewPayLink = { invoiceId: InvoiceId; clientId: ClientId; resellerId: ResellerId; sentTo: string };

/** What a link opens: this invoice and nothing else. `reader` reads what its client may see of it. */
export type OpenedPayLink = { invoiceId: InvoiceId; reader: Actor };

/**
 * Links in mails that show one invoice and let it be paid without signing in (ADR 0025). A token is made when its mail is sent and stored as a
 * hash only; a link is good for 60 days, in the store it was sent from, while its client has the address it went to.
 */
@Injectable()
export class PayLinksService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly clients: ClientsService,
    private readonly resellers: ResellersService,
    private readonly invoicing: InvoicingService,
  ) {}

  /** A new token for a mail about an invoice that is owed; null where a link would not open. Every try of a mail has its own. */
  async make({ invoiceId, clientId, resellerId, sentTo }: NewPayLink): Promise<string | null> {
    const invoice = await this.invoicing.view(SYSTEM, invoiceId);
    const isOwed =
      invoice.status === 'Unpaid' &&
      Money.fromDatabase(invoice.open, invoice.currency).isPositive() &&
      !isContainer(invoice as Pick<LockedInvoice, 'kind'>);
    if (!isOwed || invoice.clientId !== clientId || !(await this.isReached(clientId, resellerId, sentTo))) return null;
    const token = newToken();
    const now = this.clock.now();
    await this.db.query(
      `INSERT INTO rc_pay_links (reseller_id, token_hash, invoice_id, client_id, sent_to, created_at, expires_at)
       VALUES (?,?,?,?,?,?,?)`,
      [resellerId, hashToken(token), invoiceId, clientId, sentTo, now, new Date(now.getTime() + VALID_MS)],
    );
    return token;
  }

  /**
   * The invoice of a link, in the store of the reseller whose brand the mail carried (0 = the provider's). Unknown, expired, revoked, another
   * store's, of a client who changed his address, moved or was closed, of a cancelled invoice: all the same.
   * @throws PayLinkInvalidError
   */
  async open(token: string, resellerId: ResellerId): Promise<OpenedPayLink> {
    const [link] = await this.db.query<{ invoiceId: InvoiceId; clientId: ClientId; sentTo: string }>(
      `SELECT invoice_id AS invoiceId, client_id AS clientId, sent_to AS sentTo FROM rc_pay_links
       WHERE token_hash = ? AND reseller_id = ? AND revoked_at IS NULL AND expires_at > ?`,
      [hashToken(token), resellerId, this.clock.now()],
    );
    // Asked of the client too, not of the revocation alone: that follows his change a moment later.
    if (!link || !(await this.isReached(link.clientId, resellerId, link.sentTo))) throw new PayLinkInvalidError();
    const { status, clientId } = await this.invoicing.view(SYSTEM, link.invoiceId);
    if (status === 'Cancelled' || status === 'Draft' || clientId !== link.clientId) throw new PayLinkInvalidError();
    return { invoiceId: link.invoiceId, reader: Actor.client(link.clientId, resellerId) };
  }

  /** Ends the links of a client that went to another address than he has now, all of one who is closed. */
  async revokeOutdated(tx: Tx, clientId: ClientId): Promise<void> {
    const { email, status } = await this.clients.profile(clientId, tx);
    await this.revoke(tx, clientId, status === 'Closed' ? '' : email);
  }

  /** Ends the links of a client but those that went to an address; '' = all of them. */
  async revoke(tx: Tx, clientId: ClientId, butTo = ''): Promise<void> {
    await tx.execute(
      'UPDATE rc_pay_links SET revoked_at = ? WHERE client_id = ? AND revoked_at IS NULL AND sent_to <> ?',
      [this.clock.now(), clientId, butTo],
    );
  }

  /** Whether the client is still who and where a mail found him. */
  private async isReached(clientId: ClientId, resellerId: ResellerId, sentTo: string): Promise<boolean> {
    const { email, status } = await this.clients.profile(clientId);
    if (status === 'Closed' || email !== sentTo) return false;
    return (await this.resellers.resellerOfClient(clientId)) === resellerId;
  }
}
