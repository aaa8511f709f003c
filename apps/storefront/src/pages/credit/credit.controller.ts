import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { formatMoney } from '#catalog';
import { InvoicingService } from '#invoicing';
import { Clock, DomainError, type InvoiceId, Money } from '#kernel';
import { PaymentsService } from '#payments';
import { newToken, sha256 } from '#platform';
import { WhenImpersonated } from '../../../../api/src/auth/decorators.js';
import { IdPipe } from '../../../../api/src/auth/id.pipe.js';
import { amountOf, keyOf } from '../../page/amount.js';
import { Form } from '../../page/form.js';
import { listOf } from '../../page/list-page.js';
import { InvalidFormError, Pages } from '../../page/pages.service.js';
import { clientOf, CurrentVisit, type Visit } from '../../visit/visit.js';
import { InvoiceScreen } from '../invoices/invoice-screen.service.js';
import { creditRow } from './credit-view.js';

/** The client's credit (domain.md §8): what there is, how it came about, used for an invoice, and added to in advance (features.md E5). */
@Controller('account')
export class CreditController {
  constructor(
    private readonly pages: Pages,
    private readonly invoicing: InvoicingService,
    private readonly payments: PaymentsService,
    private readonly screen: InvoiceScreen,
    private readonly clock: Clock,
  ) {}

  @Get('credit')
  async show(
    @Query() query: unknown,
    @CurrentVisit() visit: Visit,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.render(request, reply, visit, query, '');
  }

  /** Leads on to the page where the sum is paid; it is credit once the money is here. */
  @Post('credit')
  @WhenImpersonated('refused', 'payments')
  async addFunds(
    @Body() body: unknown,
    @CurrentVisit() visit: Visit,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const client = clientOf(visit);
    const form = new Form(body);
    try {
      const key = keyOf(form);
      const amount = amountOf(form, 'amount', visit.currency.code);
      if (amount === null || form.errors.length > 0) throw new InvalidFormError(form.errors);
      const [paymentMethod = 'banktransfer'] = await this.payments.gateways(visit.resellerId);
      const { invoiceId } = await this.payments.addFunds(
        client,
        { clientId: client.clientId, amount, paymentMethod },
        { scope: client.key, key: `funds:${key}`, requestHash: sha256(amount.toString()) },
      );
      this.pages.leadOn(request, reply, `/account/invoices/${invoiceId}`);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      await this.render(request, reply, visit, {}, form.text('amount').slice(0, 20), error);
    }
  }

  @Post('invoices/:id/credit')
  @WhenImpersonated('refused', 'payments')
  async use(
    @Param('id', IdPipe) id: number,
    @Body() body: unknown,
    @CurrentVisit() visit: Visit,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const client = clientOf(visit);
    const form = new Form(body);
    try {
      const key = keyOf(form);
      const { currency } = await this.invoicing.view(client, id as InvoiceId);
      const amount = amountOf(form, 'amount', currency);
      if (amount === null || form.errors.length > 0) throw new InvalidFormError(form.errors);
      const { invoicePaid } = await this.payments.applyCredit(client, id as InvoiceId, amount, {
        scope: client.key,
        key: `credit:${key}`,
        requestHash: sha256(`${id} ${amount.toString()}`),
      });
      this.pages.leadOn(request, reply, `/account/invoices/${id}`, invoicePaid ? 'credit.paid' : 'credit.used');
    } catch (error) {
      if (!(error instanceof DomainError) || error.kind === 'not_found') throw error;
      await this.screen.render(request, reply, visit, id, { amount: form.text('amount').slice(0, 20) }, error);
    }
  }

  private async render(
    request: FastifyRequest,
    reply: FastifyReply,
    visit: Visit,
    query: unknown,
    typed: string,
    error?: DomainError,
  ): Promise<void> {
    const client = clientOf(visit);
    const { texts, currency } = visit;
    const [held, funds, movements] = await Promise.all([
      this.payments.creditOf(client.clientId),
      this.payments.fundsTerms(client.clientId),
      this.payments.creditMovements(client, listOf(query)),
    ]);
    const sum = (amount: Money | null) => amount && formatMoney(amount, currency);
    const model = {
      balance: formatMoney(held ?? Money.zero(currency.code), currency),
      rows: movements.items.map((row) => creditRow(row, visit, texts, this.clock.zone())),
      next: movements.nextCursor,
      mayAdd: funds.allowed,
      limits: limitsOf(sum(funds.minimum), sum(funds.maximum), visit),
      amount: typed,
      currencyCode: currency.code,
      key: newToken(),
    };
    this.pages.send(request, reply, 'credit', model, {
      title: texts.say('credit.title'),
      words: error && this.pages.words(visit, error, ['amount']),
      status: error ? 422 : 200,
    });
  }
}

function limitsOf(minimum: string | null, maximum: string | null, { texts }: Visit): string | null {
  if (minimum && maximum) return texts.say('credit.limits', { minimum, maximum });
  if (minimum) return texts.say('credit.limits.minimum', { minimum });
  return maximum && texts.say('credit.limits.maximum', { maximum });
}
