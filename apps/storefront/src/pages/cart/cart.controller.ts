import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isCountry } from '#clients';
import type { YearTerm } from '#catalog';
import { LoginAttempts } from '#identity';
import { DomainError } from '#kernel';
import { CartNotFoundError, type CartView } from '#ordering';
import { PricingService, type CartLine } from '#pricing';
import { Form } from '../../page/form.js';
import { Pages } from '../../page/pages.service.js';
import type { Words } from '../../page/problem-words.js';
import { requireOpen } from '../../page/require-open.js';
import { SampleCart } from '../../preview/sample-cart.js';
import { CurrentVisit, type Visit } from '../../visit/visit.js';
import { orderSteps } from '../order/order-steps.js';
import { cartView } from './cart-view.js';
import { StoreCart } from './store-cart.service.js';

@Controller()
export class CartController {
  constructor(
    private readonly pages: Pages,
    private readonly pricing: PricingService,
    private readonly cart: StoreCart,
    private readonly attempts: LoginAttempts,
    private readonly sample: SampleCart,
  ) {}

  @Get('cart')
  async show(@CurrentVisit() visit: Visit, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    requireOpen(visit);
    const cart = visit.preview ? await this.sample.of(visit) : await this.cart.view(visit);
    await this.render(request, reply, visit, cart);
  }

  /** Quantity of a product; years and addons of a domain. */
  @Post('cart/lines/:ref')
  async change(
    @Param('ref') ref: string,
    @Body() body: unknown,
    @CurrentVisit() visit: Visit,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { cart, line } = await this.line(visit, ref);
    const form = new Form(body);
    try {
      await this.cart.change(request, reply, visit, changed(line, form));
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return this.render(request, reply, visit, cart, this.pages.words(visit, error, ['quantity', 'years']), {
        ref,
        quantity: form.text('quantity').slice(0, 20),
      });
    }
    this.pages.leadOn(request, reply, '/cart', 'cart.changed');
  }

  @Post('cart/lines/:ref/remove')
  async remove(
    @Param('ref') ref: string,
    @CurrentVisit() visit: Visit,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { cart } = await this.line(visit, ref);
    try {
      await this.cart.remove(request, reply, visit, ref);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return this.render(request, reply, visit, cart, this.pages.words(visit, error));
    }
    this.pages.leadOn(request, reply, '/cart', 'cart.removed');
  }

  @Post('cart/promotion')
  async promote(
    @Body() body: unknown,
    @CurrentVisit() visit: Visit,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    requireOpen(visit);
    const code = new Form(body).text('code').trim().slice(0, 64);
    // Counted before it is looked up: codes are not to be guessed.
    const attempt = { route: 'code:store', address: request.ip };
    try {
      await this.attempts.count(attempt);
      await this.cart.promote(visit, code);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      const cart = await this.cart.view(visit);
      return this.render(request, reply, visit, cart, this.pages.words(visit, error, ['code']), { code });
    }
    await this.attempts.giveBack(attempt);
    this.pages.leadOn(request, reply, '/cart', 'cart.code-used');
  }

  @Post('cart/promotion/remove')
  async forgetCode(
    @CurrentVisit() visit: Visit,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    requireOpen(visit);
    await this.cart.promote(visit, null);
    this.pages.leadOn(request, reply, '/cart', 'cart.code-removed');
  }

  /** Where the visitor lives: decides the taxes that the cart shows. */
  @Post('cart/place')
  async place(
    @Body() body: unknown,
    @CurrentVisit() visit: Visit,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const form = new Form(body);
    const country = form.text('country');
    await this.cart.update(visit, {
      country: isCountry(country) ? country : '',
      state: form.text('state').slice(0, 100),
    });
    this.pages.leadOn(request, reply, '/cart');
  }

  private async line(visit: Visit, ref: string): Promise<{ cart: CartView; line: CartLine }> {
    requireOpen(visit);
    const cart = await this.cart.view(visit);
    const line = cart?.lines.find((one) => one.ref === ref);
    if (!cart || !line) throw new CartNotFoundError();
    return { cart, line };
  }

  private async render(
    request: FastifyRequest,
    reply: FastifyReply,
    visit: Visit,
    cart: CartView | null,
    words?: Words,
    typed?: { ref: string; quantity: string } | { code: string },
  ): Promise<void> {
    const shop = await this.pricing.storeCatalogue(visit.resellerId, visit.currency.code);
    const problem = cart?.problem ? this.pages.words(visit, cart.problem) : null;
    const codeProblem = cart?.promotion?.problem ? this.pages.words(visit, cart.promotion.problem) : null;
    const model = cartView(cart, { shop, currency: visit.currency, texts: visit.texts }, problem, codeProblem);
    const lines = model.lines?.map((line) =>
      typed && 'ref' in typed && line.ref === typed.ref ? { ...line, isRefused: true, typed: typed.quantity } : line,
    );
    this.pages.send(
      request,
      reply,
      'cart',
      {
        ...model,
        lines,
        steps: model.isEmpty ? null : orderSteps(visit, 'review'),
        isVisitor: !visit.client,
        typedCode: typed && 'code' in typed ? typed.code : '',
      },
      {
        title: visit.texts.say('cart.title'),
        words,
        status: words ? 422 : 200,
      },
    );
  }
}

/** The line as the form wants it. */
function changed(line: CartLine, form: Form): CartLine {
  if (line.item.type === 'product') return { ...line, quantity: form.whole('quantity') };
  const addons = form.all('addon').map((id) => Number.parseInt(id, 10)) as (1 | 2 | 3)[];
  const years = ['domainregister', 'domainrenew'].includes(line.item.type)
    ? (`${form.text('years').slice(0, 2)}y` as YearTerm)
    : line.term;
  return { ...line, term: years, domainAddons: addons };
}
