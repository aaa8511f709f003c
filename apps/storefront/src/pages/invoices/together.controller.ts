import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { formatMoney } from '#catalog';
import { InvoicingService } from '#invoicing';
import { Clock, DomainError, type InvoiceId, Money } from '#kernel';
import { PaymentsService } from '#payments';
import { everything, newToken, sha256 } from '#platform';
import { WhenImpersonated } from '../../../../api/src/auth/decorators.js';
import { keyOf } from '../../page/amount.js';
import { Form } from '../../page/form.js';
import { InvalidFormError, Pages } from '../../page/pages.service.js';
import { clientOf, CurrentVisit, type Visit } from '../../visit/visit.js';
import { invoiceRow } from './invoice-view.js';

/** As many as one payment takes. */
const MOST = 100;

/** Several invoices in one payment (domain.md §9): the client chooses, the next page tells the sum and takes the money. */
@Controller('account/invoices/together')
export class TogetherController {
  constructor(
    private readonly pages: Pages,
    private readonly invoicing: InvoicingService,
    private readonly payments: PaymentsService,
    private readonly clock: Clock,
  ) {}

  @Get()
  async show(@CurrentVisit() visit: Visit, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.render(request, reply, visit, null);
  }

  @Post()
  @WhenImpersonated('refused', 'payments')
  async collect(
    @Body() body: unknown,
    @CurrentVisit() visit: Visit,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const client = clientOf(visit);
    const form = new Form(body);
    const ids = form.all('invoice').filter((id) => /^[1-9]\d{0,9}$/.test(id));
    try {
      const key = keyOf(form);
      if (ids.length === 0) form.fail('invoice', 'choose');
      if (form.errors.length > 0) throw new InvalidFormError(form.errors);
      const [gateway = 'banktransfer'] = await this.payments.gateways(visit.resellerId);
      const { invoiceId } = await this.payments.payTogether(
        client,
        ids.map((id) => Number.parseInt(id, 10) as InvoiceId),
        gateway,
        { scope: client.key, key: `together:${key}`, requestHash: sha256(JSON.stringify(ids)) },
      );
      this.pages.leadOn(request, reply, `/account/invoices/${invoiceId}`);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      await this.render(request, reply, visit, new Set(ids), error);
    }
  }

  /** `chosen`: null = all of them. */
  private async render(
    request: FastifyRequest,
    reply: FastifyReply,
    visit: Visit,
    chosen: ReadonlySet<string> | null,
    error?: DomainError,
  ): Promise<void> {
    const { texts, currency } = visit;
    const today = this.clock.today().toString();
    const { items } = await this.invoicing.list(clientOf(visit), {
      ...everything(MOST),
      sort: 'dueOn',
      filters: [{ field: 'status', op: 'eq', value: 'Unpaid' }],
    });
    const open = items.filter((row) => row.currency === currency.code && invoiceRow(row, visit, today, texts).isOpen);
    const sum = Money.sum(
      open.map((row) => Money.of(row.open, row.currency)),
      currency.code,
    );
    const model = {
      rows: open.map((row) => ({
        ...invoiceRow(row, visit, today, texts),
        open: formatMoney({ amount: row.open, currency: row.currency }, currency),
        isChosen: chosen?.has(String(row.invoiceId)) ?? true,
      })),
      sum: formatMoney(sum, currency),
      key: newToken(),
    };
    this.pages.send(request, reply, 'together', model, {
      title: texts.say('together.title'),
      words: error && this.pages.words(visit, error, ['invoice'], { invoiceIds: 'invoice' }),
      status: error ? 422 : 200,
    });
  }
}
