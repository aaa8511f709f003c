import { Injectable } from '@nestjs/common';
import type { ClientId, InvoiceId, ResellerId } from '#kernel';
import { PayLinksService } from '#payments';
import type { TemplateName } from './default-templates.js';
import type { MailRefs } from './mail-words.js';

/** Mails that ask for money. */
const ASKING: ReadonlySet<string> = new Set<TemplateName>([
  'Invoice Created',
  'Invoice Payment Reminder',
  'First Invoice Overdue Notice',
  'Second Invoice Overdue Notice',
  'Third Invoice Overdue Notice',
  'Credit Card Payment Failed',
]);

type Mail = { template: string; client_id: ClientId; reseller_id: ResellerId; to_address: string };

/** Links that open without signing in (ADR 0025): made when the mail is sent, so that they stand in no row and no queue. */
@Injectable()
export class MailLinks {
  constructor(private readonly payLinks: PayLinksService) {}

  /** Where the invoice of a mail can be seen and paid; null when that takes the account. `url` is the stored host of the brand. */
  async payLink(mail: Mail, { invoiceId }: MailRefs, url: string): Promise<string | null> {
    if (invoiceId === undefined || !ASKING.has(mail.template)) return null;
    const token = await this.payLinks.make({
      invoiceId: invoiceId as InvoiceId,
      clientId: mail.client_id,
      resellerId: mail.reseller_id,
      sentTo: mail.to_address,
    });
    return token === null ? null : `${url}/pay?token=${token}`;
  }
}
