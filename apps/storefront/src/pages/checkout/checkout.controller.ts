import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ClientsService } from '#clients';
import { DomainError } from '#kernel';
import { OrderingService } from '#ordering';
import { PaymentsService } from '#payments';
import { newToken, sha256 } from '#platform';
import { Form } from '../../page/form.js';
import { InvalidFormError, Pages } from '../../page/pages.service.js';
import { requireOpen } from '../../page/require-open.js';
import { CurrentVisit, type Visit } from '../../visit/visit.js';
import { StoreCart } from '../cart/store-cart.service.js';
import { orderSteps } from '../order/order-steps.js';
import { checkoutView } from './checkout-view.js';

const KEY = /^[A-Za-z0-9_-]{20,64}$/;

@Controller('checkout')
export class CheckoutController {
  constructor(
    private readonly pages: Pages,
    private readonly clients: ClientsService,
    private readonly ordering: OrderingService,
    private readonly payments: PaymentsService,
    private readonly cart: StoreCart,
  ) {}

  @Get()
  async show(@CurrentVisit() visit: Visit, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    requireOpen(visit);
    if (!visit.client) return this.pages.leadOn(request, reply, '/sign-in?next=/checkout');
    await this.render(request, reply, visit, '');
  }

  @Post()
  async order(
    @Body() body: unknown,
    @CurrentVisit() visit: Visit,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    requireOpen(visit);
    if (!visit.client) return this.pages.leadOn(request, reply, '/sign-in?next=/checkout');
    if (!visit.cart) return this.pages.leadOn(request, reply, '/cart');
    const form = new Form(body);
    const [paymentMethod, expectedFingerprint, key] = [
      form.text('paymentMethod'),
      form.text('fingerprint'),
      form.text('key'),
    ];
    const cartToken = visit.cart.token;
    try {
      if (visit.brand.termsUrl && !form.isChecked('terms')) form.fail('terms', 'accept');
      if (!KEY.test(key)) form.fail('key', 'invalid');
      if (form.errors.length > 0) throw new InvalidFormError(form.errors);
      const placed = await this.ordering.checkout(
        visit.client,
        { cartToken, paymentMethod, expectedFingerprint, ipAddress: request.ip },
        // The same page sent twice is one order; its cart stays named by the cookie, so that a late repeat finds the same answer.
        {
          scope: visit.client.key,
          key: `checkout:${key}`,
          requestHash: sha256(JSON.stringify([cartToken, paymentMethod, expectedFingerprint])),
        },
      );
      return this.pages.leadOn(request, reply, `/orders/${placed.orderId}/complete`);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      await this.render(request, reply, visit, paymentMethod, error);
    }
  }

  private async render(
    request: FastifyRequest,
    reply: FastifyReply,
    visit: Visit,
    chosen: string,
    error?: DomainError,
  ): Promise<void> {
    const cart = await this.cart.view(visit);
    // An empty cart, a line that is not sold any more, a code that does not fit: the cart says what is to do.
    if (!cart?.quote || cart.promotion?.problem) return this.pages.leadOn(request, reply, '/cart');
    const profile = await this.clients.profile(visit.client!.clientId);
    const gateways = await this.payments.gateways(visit.resellerId);
    const { currency, brand } = visit;
    const model = checkoutView(
      { quote: cart.quote, profile, gateways, currency, termsUrl: brand.termsUrl },
      visit.texts,
      newToken(),
      chosen,
    );
    const steps = orderSteps(visit, 'pay');
    this.pages.send(
      request,
      reply,
      'checkout',
      { ...model, steps },
      {
        title: visit.texts.say('checkout.title'),
        words: error && this.pages.words(visit, error, ['terms', 'paymentMethod']),
        status: error ? 422 : 200,
      },
    );
  }
}
