import { CREDIT_LINE, type InvoiceLineInput, type IssueInvoiceInput } from '#invoicing';
import { type LocalDate, Money, type OrderId, PROVIDER } from '#kernel';
import type { ServiceUpgradeQuote } from '../service-quotes.service.js';

type About = { upgradeId: number; orderId: OrderId; paymentMethod: string; before: string; today: LocalDate };

/**
 * The invoice of an upgrade: one line of type Upgrade. A downgrade that is credited has a balancing line of type Credit beside its negative
 * one: no total is below zero, and the document, its tax and its profit exist (ADR 0014).
 */
export function upgradeInvoice(quote: ServiceUpgradeQuote, about: About): IssueInvoiceInput {
  const { line, basis, rates, period } = quote;
  const { amount, net, tax, tax2, profit, providerShare, terms, explain } = line;
  const upgrade: InvoiceLineInput = {
    type: 'Upgrade',
    relid: about.upgradeId,
    description: `${about.before} → ${line.description}`,
    taxed: line.taxed,
    amount,
    net,
    tax,
    tax2,
    profit,
    providerShare,
    terms,
    explain,
    period,
  };
  return {
    clientId: basis.clientId,
    resellerId: basis.resellerId,
    book: PROVIDER,
    kind: 'upgrade',
    currency: amount.currency,
    orderId: about.orderId,
    dueOn: about.today,
    paymentMethod: about.paymentMethod,
    rates,
    lines: quote.effect === 'credit' ? [upgrade, creditLine(line.total.negated(), basis.clientId)] : [upgrade],
  };
}

function creditLine(amount: Money, clientId: number): InvoiceLineInput {
  const nothing = Money.zero(amount.currency);
  return {
    type: CREDIT_LINE,
    relid: clientId,
    description: 'Credited to your balance',
    taxed: false,
    amount,
    net: amount,
    tax: nothing,
    tax2: nothing,
    profit: nothing,
    providerShare: amount,
    terms: {},
    explain: [`${amount.toString()} of the change are credit of the client; nothing of it is income or profit`],
    period: null,
  };
}
