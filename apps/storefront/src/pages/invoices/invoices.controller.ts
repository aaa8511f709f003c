import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { InvoicingService } from '#invoicing';
import { Clock, DomainError, type InvoiceId, Money } from '#kernel';
import { type CardCharge, CardsService, PaymentsService } from '#payments';
import { Env, sha256 } from '#platform';
import { WhenImpersonated } from '../../../../api/src/auth/decorators.js';
import { IdPipe } from '../../../../api/src/auth/id.pipe.js';
import { Form } from '../../page/form.js';
import { listOf } from '../../page/list-page.js';
import { InvalidFormError, Pages } from '../../page/pages.service.js';
import { StoreCookies } from '../../visit/store-cookies.js';
import { storeHost } from '../../visit/store-host.js';
import { clientOf, CurrentVisit, type Visit } from '../../visit/visit.js';
import { CardReturn } from './card-return.service.js';
import { InvoiceScreen } from './invoice-screen.service.js';
import { invoiceRow } from './invoice-view.js';

const KEY = /^[\w-]{20,100}$/;
const AMOUNT = /^\d{1,13}(\.\d{1,2})?$/;

@Controller('account/invoices')
export class InvoicesController {
  constructor(
    private readonly pages: Pages,
    private readonly invoicing: InvoicingService,
    private readonly payments: PaymentsService,
    private readonly cards: CardsService,
    private readonly screen: InvoiceScreen,
    private readonly returns: CardReturn,
    private readonly cookies: StoreCookies,
    private readonly clock: Clock,
    private readonly env: Env,
  ) {}

  @Get()
  async list(
    @Query() query: unknown,
    @CurrentVisit() visit: Visit,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const today = this.clock.today().toString();
    const page = await this.invoicing.list(clientOf(visit), listOf(query));
    const { texts } = visit;
    const rows = page.items.map((row) => invoiceRow(row, visit, today, texts));
    const model = { rows, next: page.nextCursor, severalOpen: rows.filter(({ isOpen }) => isOpen).length > 1 };
    this.pages.send(request, reply, 'invoices', model, { title: texts.say('invoices.title') });
  }

  @Get(':id')
  async show(
    @Param('id', IdPipe) id: number,
    @Query() query: unknown,
    @CurrentVisit() visit: Visit,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    // Somebody who pays by the link of a mail shares the try, and so the way back, of the client who began in his account.
    if (!visit.client && new Form(query).text('attempt') !== '' && this.cookies.read(request, 'paylink'))
      return this.pages.leadOn(request, reply, `/pay/back?${(request.raw.url ?? '').split('?')[1]}`);
    await this.screen.render(
      request,
      reply,
      visit,
      id,
      await this.returns.read(clientOf(visit), id as InvoiceId, query),
    );
  }

  /** Opens the gateway's pay page. A double click shares one try: the payments context keeps one per invoice. */
  @Post(':id/pay')
  @WhenImpersonated('refused', 'payments')
  async pay(
    @Param('id', IdPipe) id: number,
    @Body() body: unknown,
    @CurrentVisit() visit: Visit,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const client = clientOf(visit);
    const keepCard = new Form(body).isChecked('keepCard');
    const host = storeHost(request.headers.host, request.raw.url ?? '')!;
    try {
      const returnUrl = `${this.env.storeUrl(host)}/account/invoices/${id}`;
      const { attemptId } = await this.payments.startCardPayment(
        client,
        id as InvoiceId,
        { returnUrl, keepCard },
        null,
      );
      this.pages.leadOn(request, reply, `/account/invoices/${id}/pay/${attemptId}`);
    } catch (error) {
      if (!(error instanceof DomainError) || error.kind === 'not_found') throw error;
      await this.screen.render(request, reply, visit, id, {}, error);
    }
  }

  /** Pays with a card that is kept. The page brings a key of its own: sent twice it is one charge, with one answer. */
  @Post(':id/charge')
  @WhenImpersonated('refused', 'payments')
  async charge(
    @Param('id', IdPipe) id: number,
    @Body() body: unknown,
    @CurrentVisit() visit: Visit,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const client = clientOf(visit);
    const form = new Form(body);
    const [key, card, amount] = [form.text('key'), form.text('card'), form.text('amount')];
    try {
      const { currency } = await this.invoicing.view(client, id as InvoiceId);
      if (!KEY.test(key) || !/^[1-9]\d{0,9}$/.test(card) || !AMOUNT.test(amount)) throw new InvalidFormError([]);
      const charged = await this.cards.chargeNow(
        client,
        { invoiceId: id as InvoiceId, amount: Money.of(amount, currency), payMethodId: Number.parseInt(card, 10) },
        {
          scope: client.key,
          key: `charge:${key}`,
          requestHash: sha256(JSON.stringify([id, card, amount])),
        },
      );
      if (charged.status === 'succeeded')
        return this.pages.leadOn(request, reply, `/account/invoices/${id}`, 'cards.paid');
      if (charged.status !== 'failed')
        return this.pages.leadOn(request, reply, `/account/invoices/${id}?attempt=${charged.attemptId}`);
      await this.screen.render(request, reply, visit, id, { chargeFailed: failureOf(charged, visit) });
    } catch (error) {
      if (!(error instanceof DomainError) || error.kind === 'not_found') throw error;
      await this.screen.render(request, reply, visit, id, {}, error);
    }
  }

  /** Leads on to the pay page. A form may only lead to this store, so the way out is a page that moves on by itself. */
  @Get(':id/pay/:attempt')
  @WhenImpersonated('refused', 'payments')
  async leave(
    @Param('id', IdPipe) id: number,
    @Param('attempt', IdPipe) attempt: number,
    @CurrentVisit() visit: Visit,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const payment = await this.payments.cardPayment(clientOf(visit), attempt);
    if (payment.invoiceId !== id || !payment.url)
      return this.pages.leadOn(request, reply, `/account/invoices/${id}?attempt=${attempt}`);
    const { texts } = visit;
    this.pages.send(
      request,
      reply,
      'leaving',
      {
        url: payment.url,
        text: texts.say('leaving.text'),
        back: `/account/invoices/${id}`,
        backText: texts.say('leaving.back'),
      },
      { title: texts.say('leaving.title'), refreshSeconds: 0, refreshTo: payment.url },
    );
  }
}

function failureOf({ failure }: CardCharge, { texts }: Visit): string {
  const own = `cards.failure.${failure}`;
  return texts.say(texts.has(own) ? own : 'cards.failure.not_sent');
}
