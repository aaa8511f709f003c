import { Injectable } from '@nestjs/common';
import { ClientsService } from '#clients';
import { Clock, type LocalDate, type Money, type ResellerId } from '#kernel';
import { Db, ReadOnce, type RunOptions, type RunReport, type Tx } from '#platform';
import { type FrozenTerms, invoicedRates, type NamedRates, PricingService } from '#pricing';
import { ResellersService } from '#resellers';
import { SettingsService, sumOf, type SumPerCurrency } from '#settings';
import { InvoiceIssuer } from '../invoice-issuer.js';
import type { IssueInvoiceInput } from '../invoicing.types.js';
import { lockOwed, notedOf, openInvoices, type OpenInvoice } from './open-invoices.query.js';

const BATCH = 200;
const KIND = 'late-fee';

type Rule = { fee: SumPerCurrency; days: number };
type Due = { invoice: OpenInvoice; fee: Money };

/** The daily task `late-fees`: an invoice of its own for each overdue one, once, and never for a late fee (domain.md §9). */
@Injectable()
export class LateFeeRun {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly clients: ClientsService,
    private readonly resellers: ResellersService,
    private readonly settings: SettingsService,
    private readonly pricing: PricingService,
    private readonly issuer: InvoiceIssuer,
  ) {}

  /** Charges `billing.lateFee` on the day of the last overdue notice (ADR 0013); the issuer keeps all of it. */
  async run(date: LocalDate, { dryRun, log }: RunOptions): Promise<RunReport> {
    const due = await this.due(date);
    await log.expect(due.length);
    for (let at = 0; at < due.length; at += BATCH) {
      const batch = due.slice(at, at + BATCH);
      const charged = dryRun ? batch : await this.charge(batch, date);
      for (const { invoice, fee } of charged)
        log.made(`invoice ${invoice.number || invoice.invoiceId}`, `late fee ${fee.toString()}`);
      await log.tick();
    }
    return log.report();
  }

  private async due(date: LocalDate): Promise<Due[]> {
    const rules = new Map<ResellerId, Rule>();
    const due: Due[] = [];
    for await (const batch of openInvoices(this.db, date.plusDays(-1), KIND)) {
      const profiles = await this.clients.profiles([...new Set(batch.map(({ clientId }) => clientId))]);
      for (const invoice of batch) {
        const rule = rules.get(invoice.resellerId) ?? (await this.ruleOf(invoice.resellerId));
        rules.set(invoice.resellerId, rule);
        const fee = sumOf(rule.fee, invoice.currency);
        if (invoice.kind === KIND || !fee.isPositive() || profiles.get(invoice.clientId)?.noLateFees) continue;
        if (invoice.dueOn.plusDays(rule.days).isOnOrBefore(date)) due.push({ invoice, fee });
      }
    }
    return due;
  }

  private async charge(batch: readonly Due[], date: LocalDate): Promise<Due[]> {
    const ids = batch.map(({ invoice }) => invoice.invoiceId);
    return this.db.transaction(async (tx) => {
      const owed = await lockOwed(tx, ids);
      const noted = await notedOf(tx, ids);
      const due = batch.filter(({ invoice: { invoiceId } }) => owed.has(invoiceId) && !noted.get(invoiceId)?.has(KIND));
      if (due.length === 0) return due;
      const taxed = await this.isTaxed(tx);
      const reads = new ReadOnce(tx);
      const inputs: IssueInvoiceInput[] = [];
      for (const one of due) inputs.push(this.feeOf(one, date, taxed, await this.ratesOf(one.invoice, reads)));
      const issued = await this.issuer.issueMany(tx, inputs);
      await tx.insertMany(
        'rc_invoice_notices',
        ['invoice_id', 'reseller_id', 'kind', 'noted_on', 'fee_invoice_id', 'created_at'],
        due.map(({ invoice: { invoiceId, resellerId } }, at) => [
          invoiceId,
          resellerId,
          KIND,
          date.toString(),
          issued[at].invoiceId,
          this.clock.now(),
        ]),
      );
      return due;
    });
  }

  private feeOf({ invoice, fee }: Due, date: LocalDate, taxed: boolean, rates: NamedRates): IssueInvoiceInput {
    const { invoiceId, number, clientId, resellerId, book, currency, paymentMethod } = invoice;
    const shown = invoicedRates(taxed ? rates : { ...rates, rate1: '0', rate2: '0', name1: '', name2: '' });
    const { rate1, rate2, compound, inclusive } = shown;
    const tax = { rate1, rate2, compound, inclusive: taxed && inclusive };
    // Without an admin price: who issues the invoice keeps all of it (domain.md §3.8).
    const terms: FrozenTerms = {
      currency,
      method: null,
      args: {},
      quantity: 1,
      price: { setup: '0', recurring: fee.toDecimal() },
      admin: null,
      discounts: [],
      floorAtZero: false,
      options: [],
      optionCommissions: false,
      tax,
    };
    const amounts = this.pricing.calculateTerms(terms, taxed, tax, book === 0 ? 'provider' : 'reseller');
    const { amount, net, tax: tax1, tax2, profit, providerShare, explain } = amounts;
    return {
      clientId,
      resellerId,
      book,
      kind: KIND,
      currency,
      orderId: null,
      dueOn: date,
      paymentMethod,
      rates: { rate1, rate2, compound, inclusive },
      lines: [
        {
          type: 'LateFee',
          relid: invoiceId,
          description: `Late Fee – Invoice #${number || invoiceId}`,
          taxed,
          amount,
          net,
          tax: tax1,
          tax2,
          profit,
          providerShare,
          terms,
          explain,
          period: null,
        },
      ],
    };
  }

  private ratesOf({ resellerId, clientId }: OpenInvoice, reads: ReadOnce): Promise<NamedRates> {
    return this.pricing.ratesFor({ resellerId, clientId }, reads);
  }

  /** WHMCS's `TaxLateFee`; without it a late fee is damages, not a sale. */
  private async isTaxed(tx: Tx): Promise<boolean> {
    return ['on', '1', 'true'].includes((await this.settings.configuration('TaxLateFee', tx)).toLowerCase());
  }

  private async ruleOf(resellerId: ResellerId): Promise<Rule> {
    const scope = await this.resellers.scopeOf(resellerId);
    const set = await this.settings.values(['billing.lateFee', 'billing.overdueDays'], scope);
    const days = set['billing.overdueDays'];
    return { fee: set['billing.lateFee'], days: days[days.length - 1] ?? 0 };
  }
}
