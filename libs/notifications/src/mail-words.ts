import { Injectable } from '@nestjs/common';
import { BrandingService } from '#branding';
import { type ClientProfile, ClientsService } from '#clients';
import { DomainsService } from '#domains';
import { InvoicingService } from '#invoicing';
import { Actor, type ClientId, type InvoiceId, type OrderId, PROVIDER, type ResellerId } from '#kernel';
import { OrderingService } from '#ordering';
import type { CardFailure } from '#payments';
import type { Tx } from '#platform';
import { SettingsService } from '#settings';
import type { MailBrand } from './mail-page.js';
import type { MailWords } from './template-text.js';

export type SecurityChange = 'password' | 'password-by-link' | 'factor-on' | 'factor-off';

/** What a mail is about: ids only. The words are read when it is sent. */
export type MailRefs = {
  orderId?: number;
  invoiceId?: number;
  /** The mail is not sent any more once the invoice is settled. */
  onlyWhileOwed?: boolean;
  serviceType?: 'hosting' | 'addon';
  serviceId?: number;
  domainId?: number;
  /** `12.50 EUR`; a payout's own, there is no row to read it from later that would not have moved on. */
  payoutAmount?: string;
  payoutMethod?: string;
  /** A kept card: what it looks like, when it expires, why it did not pay and what happens next. */
  card?: {
    brand: string;
    lastFour: string;
    expiresOn?: string;
    failure?: CardFailure;
    automatic?: boolean;
    nextOn?: string | null;
  };
  /** How somebody signs in was changed; `at` is an instant. */
  security?: { change: SecurityChange; login: string; at: string };
  refund?: { amount: string; destination: 'credit' | 'gateway' | 'manual'; creditNote: string };
  /** A dispute as it stood: `won` and `lost` come in mails of their own. */
  dispute?: { id: number; status: 'inquiry' | 'open' | 'won' | 'lost'; amount: string };
  /** How many prices lay outside of their limits when they moved. */
  pricesOutside?: number;
  /** A set of price changes that was not published at its time, and why. */
  priceChange?: { name: string; reason: string };
  suspensionReason?: string;
  /** The day on which a cancelled service ends, and whose it is. */
  cancellation?: { endsOn: string; clientId: number };
  /** Why an ordered change did not happen, and whether what was paid is credit now. */
  lapsed?: { reason: string; credited: boolean };
  /** `create hosting 12`, `register example.com`, whose, and what was said to it. */
  refused?: { task: string; clientId: number; note: string };
};

type Card = NonNullable<MailRefs['card']>;

const SYSTEM = Actor.system('mail');

/** Reads the words of a mail and the face of its brand. */
@Injectable()
export class MailWordsReader {
  constructor(
    private readonly clients: ClientsService,
    private readonly branding: BrandingService,
    private readonly ordering: OrderingService,
    private readonly invoicing: InvoicingService,
    private readonly domains: DomainsService,
    private readonly settings: SettingsService,
  ) {}

  /** Where the provider reads mail: his brand's address, else the company's of the installation; '' when there is none. */
  async providerAddress(tx: Tx): Promise<string> {
    return (await this.branding.brandOf(PROVIDER)).emailFrom || (await this.settings.configuration('Email', tx));
  }

  async brand(resellerId: ResellerId): Promise<MailBrand> {
    const brand = await this.branding.brandOf(resellerId);
    const url = await this.branding.storeUrl(resellerId);
    const provider = resellerId === PROVIDER ? brand : await this.branding.brandOf(PROVIDER);
    const { hostname } = new URL(url);
    return {
      companyName: brand.companyName || provider.companyName || hostname,
      color: brand.primaryColor,
      email: brand.emailFrom || provider.emailFrom || `no-reply@${hostname}`,
      url,
      signature: brand.signature,
    };
  }

  /** Words of a client; 0 is the provider himself. */
  async client(clientId: ClientId): Promise<MailWords> {
    if (clientId === 0) return {};
    return clientWords(await this.clients.profile(clientId));
  }

  /** Words of everything that the mail is about. `url` is the brand's own address: links never come from a request. */
  async about(refs: MailRefs, url: string): Promise<MailWords> {
    return {
      ...(refs.orderId === undefined ? {} : await this.order(refs.orderId)),
      ...(refs.invoiceId === undefined ? {} : await this.invoice(refs.invoiceId, url)),
      ...(refs.serviceId === undefined ? {} : await this.service(refs.serviceType ?? 'hosting', refs.serviceId, url)),
      ...(refs.domainId === undefined ? {} : await this.domain(refs.domainId)),
      ...(refs.payoutAmount === undefined ? {} : { payout_amount: refs.payoutAmount }),
      ...(refs.payoutMethod === undefined ? {} : { payout_method: refs.payoutMethod }),
      ...(refs.card === undefined ? {} : cardWords(refs.card, url)),
      ...(refs.refund === undefined ? {} : refundWords(refs.refund)),
      ...(refs.pricesOutside === undefined ? {} : { prices_outside: String(refs.pricesOutside) }),
      ...(refs.priceChange === undefined
        ? {}
        : { price_change_name: refs.priceChange.name, price_change_reason: refs.priceChange.reason }),
      ...(refs.suspensionReason === undefined ? {} : { service_suspension_reason: refs.suspensionReason }),
      ...(refs.cancellation === undefined
        ? {}
        : {
            service_cancellation_date: refs.cancellation.endsOn,
            cancellation_client: String(refs.cancellation.clientId),
          }),
      ...(refs.lapsed === undefined ? {} : lapsedWords(refs.lapsed)),
      ...(refs.security === undefined ? {} : securityWords(refs.security)),
      ...(refs.dispute === undefined ? {} : disputeWords(refs.dispute)),
      ...(refs.refused === undefined ? {} : refusedWords(refs.refused)),
    };
  }

  /** Whether there is still something to say: a reminder of what was paid or cancelled meanwhile is none. */
  async isCurrent({ invoiceId, onlyWhileOwed }: MailRefs): Promise<boolean> {
    if (!onlyWhileOwed || invoiceId === undefined) return true;
    return (await this.invoicing.view(SYSTEM, invoiceId as InvoiceId)).status === 'Unpaid';
  }

  private async order(orderId: number): Promise<MailWords> {
    const order = await this.ordering.order(SYSTEM, orderId as OrderId);
    return {
      order_id: String(order.id),
      order_number: order.number,
      order_total: `${order.total} ${order.currency}`,
      order_details: order.lines.map((line) => `${line.description}: ${line.total} ${order.currency}`).join('\n'),
    };
  }

  private async invoice(invoiceId: number, url: string): Promise<MailWords> {
    const invoice = await this.invoicing.view(SYSTEM, invoiceId as InvoiceId);
    return {
      invoice_id: String(invoiceId),
      invoice_num: invoice.number || String(invoiceId),
      invoice_total: `${invoice.total} ${invoice.currency}`,
      invoice_balance: `${invoice.open} ${invoice.currency}`,
      invoice_date_created: invoice.issuedOn,
      invoice_date_due: invoice.dueOn,
      invoice_items: invoice.lines.map((line) => `${line.description}: ${line.amount} ${invoice.currency}`).join('\n'),
      invoice_link: `${url}/account/invoices/${invoiceId}`,
    };
  }

  private async service(type: 'hosting' | 'addon', serviceId: number, url: string): Promise<MailWords> {
    const service = await this.ordering.service(SYSTEM, type, serviceId);
    const facts = [
      ['Domain', service.domain],
      ['User name', service.username],
      ['Next due date', service.nextDueOn ?? ''],
    ];
    return {
      service_product_name: service.label,
      service_domain: service.domain,
      service_username: service.username,
      service_link: `${url}/account/services/${type}/${serviceId}`,
      service_next_due_date: service.nextDueOn ?? '',
      service_facts: facts.flatMap(([name, value]) => (value ? [`${name}: ${value}`] : [])).join('\n'),
    };
  }

  private async domain(domainId: number): Promise<MailWords> {
    const domain = await this.domains.domain(SYSTEM, domainId);
    return {
      domain_name: domain.name,
      domain_reg_date: domain.registeredOn ?? '',
      domain_expiry_date: domain.expiresOn ?? '',
      domain_next_due_date: domain.nextDueOn ?? '',
    };
  }
}

const FAILURES: Record<CardFailure, string> = {
  card_declined: 'your bank declined it',
  authentication_required: 'your bank wants you to confirm the payment yourself',
  expired_card: 'it has expired',
  card_blocked: 'your bank does not allow it any more',
  card_gone: 'it is not kept any more',
};

/** `04/2028` of a date. */
const month = (date: string): string => `${date.slice(5, 7)}/${date.slice(0, 4)}`;

function cardWords({ brand, lastFour, expiresOn, failure, automatic, nextOn }: Card, url: string): MailWords {
  const next = nextOn
    ? `We try again on ${nextOn}. You can also pay yourself now.`
    : automatic
      ? 'We do not try again by ourselves. Please pay the invoice, or add another card.'
      : 'Please pay the invoice another way, or add another card.';
  return {
    card_name: `${brand || 'card'} ending in ${lastFour}`,
    card_last_four: lastFour,
    card_expiry: expiresOn ? month(expiresOn) : '',
    card_failure: failure ? FAILURES[failure] : '',
    card_next: next,
    pay_methods_link: `${url}/account/payment-methods`,
  };
}

const DESTINATIONS = {
  credit: 'it is credit of your account now and is used for your next invoice',
  gateway: 'it goes back the way you paid; your bank may need a few days to show it',
  manual: 'it was sent to you by transfer',
};

const refundWords = ({ amount, destination, creditNote }: NonNullable<MailRefs['refund']>): MailWords => ({
  refund_amount: amount,
  refund_destination: DESTINATIONS[destination],
  credit_note_num: creditNote,
});

const SECURITY_TEXTS: Record<SecurityChange, string> = {
  password: 'The password was changed',
  'password-by-link': 'A new password was chosen by the link of a mail',
  'factor-on': 'The second factor was switched on',
  'factor-off': 'The second factor was switched off',
};
const securityWords = ({ change, login, at }: NonNullable<MailRefs['security']>): MailWords => ({
  security_change: SECURITY_TEXTS[change],
  security_login: login,
  security_time: `${at.slice(0, 10)} at ${at.slice(11, 16)} UTC`,
});

const lapsedWords = ({ reason, credited }: NonNullable<MailRefs['lapsed']>): MailWords => ({
  service_change_reason: reason,
  service_change_money: credited ? 'What you paid for it is credit of your account now.' : 'Nothing is owed for it.',
});

const DISPUTE_TEXTS = {
  inquiry: 'It is only asked about: no money moved.',
  open: 'The money was taken back. The invoice is open again, and the profit of it was taken back.',
  won: 'It was decided for us: the money is back, and the profit of it.',
  lost: 'It was decided against us: the money is gone. The invoice stays open.',
};
const disputeWords = ({ id, status, amount }: NonNullable<MailRefs['dispute']>): MailWords => ({
  dispute_id: String(id),
  dispute_status: status,
  dispute_amount: amount,
  dispute_text: DISPUTE_TEXTS[status],
});

const refusedWords = ({ task, clientId, note }: NonNullable<MailRefs['refused']>): MailWords => ({
  refused_task: task,
  refused_client: String(clientId),
  refused_note: note,
});

function clientWords({ clientId, firstName, lastName, companyName, email, name }: ClientProfile): MailWords {
  return {
    client_id: String(clientId),
    client_name: [firstName, lastName].filter(Boolean).join(' ') || name,
    client_first_name: firstName,
    client_last_name: lastName,
    client_company_name: companyName,
    client_email: email,
  };
}
