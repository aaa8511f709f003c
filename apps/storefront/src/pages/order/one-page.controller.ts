import { Body, Controller, Get, NotFoundException, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ClientsService, isCountry } from '#clients';
import { DomainError } from '#kernel';
import { OrderingService, type PricedLines } from '#ordering';
import { PaymentsService } from '#payments';
import { newToken, sha256 } from '#platform';
import { type CartLine, PricingService, type StoreCatalogue } from '#pricing';
import { IdPipe } from '../../../../api/src/auth/id.pipe.js';
import { Form } from '../../page/form.js';
import { InvalidFormError, Pages } from '../../page/pages.service.js';
import { PERSON_FIELD_NAMES } from '../../page/person-form.js';
import { requireOpen } from '../../page/require-open.js';

import { cartScope, CurrentVisit, type Visit } from '../../visit/visit.js';
import { StoreCart } from '../cart/store-cart.service.js';
import { DomainLines } from '../domain-search/domain-lines.service.js';
import { productWish, untouchedForm } from '../product/order-form.js';
import { chosenTerm, findProduct } from '../product/product-view.js';
import { onePageView } from './one-page-view.js';
import { StoreAccounts } from './store-accounts.service.js';

const KEY = /^[A-Za-z0-9_-]{20,64}$/;
const OWN_FIELDS = ['term', 'quantity', 'domain', 'eppCode', 'domainMode', 'code', 'account', 'paymentMethod', 'terms'];

/** What a form asks for, and what it costs now. */
type Wish = { lines: CartLine[]; code: string | null; priced: PricedLines | null; problem: DomainError | null };

/**
 * Everything on one page: product, domain, account, payment. A button computes the form anew and shows it again; with JavaScript the sums
 * follow by themselves, computed and written by this same server.
 */
@Controller('products/:id/order')
export class OnePageController {
  constructor(
    private readonly pages: Pages,
    private readonly pricing: PricingService,
    private readonly ordering: OrderingService,
    private readonly payments: PaymentsService,
    private readonly clients: ClientsService,
    private readonly domainLines: DomainLines,
    private readonly accounts: StoreAccounts,
    private readonly cart: StoreCart,
  ) {}

  @Get()
  async show(
    @Param('id', IdPipe) id: number,
    @Query() query: unknown,
    @CurrentVisit() visit: Visit,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.render(request, reply, visit, id, new Form({ term: new Form(query).text('term') }), null);
  }

  @Post()
  async send(
    @Param('id', IdPipe) id: number,
    @Body() body: unknown,
    @CurrentVisit() visit: Visit,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const form = new Form(body);
    const what = form.text('do');
    if (what !== 'order' && what !== 'cart') return this.render(request, reply, visit, id, form, null);
    try {
      requireOpen(visit);
      const shop = await this.pricing.storeCatalogue(visit.resellerId, visit.currency.code);
      if (what === 'cart') {
        const lines = await this.lines(form, shop, id);
        if (form.errors.length > 0) throw new InvalidFormError(form.errors);
        await this.cart.put(request, reply, visit, lines);
        return this.pages.leadOn(request, reply, '/cart', 'cart.added');
      }
      const lines = await this.lines(form, shop, id);
      this.pages.leadOn(request, reply, await this.order(request, reply, visit, form, lines));
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      await this.render(request, reply, visit, id, form, error);
    }
  }

  /** The account first, then the order: what is refused afterwards is shown to somebody who is signed in by then. */
  private async order(
    request: FastifyRequest,
    reply: FastifyReply,
    visit: Visit,
    form: Form,
    lines: CartLine[],
  ): Promise<string> {
    const newcomer = visit.client || form.text('account') === 'known' ? null : this.accounts.read(form);
    const [key, paymentMethod, expectedFingerprint] = ['key', 'paymentMethod', 'fingerprint'].map((one) =>
      form.text(one),
    );
    if (visit.brand.termsUrl && !form.isChecked('terms')) form.fail('terms', 'accept');
    if (!KEY.test(key)) form.fail('key', 'invalid');
    if (form.errors.length > 0) throw new InvalidFormError(form.errors);
    if (newcomer) await this.accounts.become(visit, (await this.accounts.open(request, reply, visit, newcomer)).actor);
    else if (!visit.client) {
      const signedIn = await this.accounts.signIn(request, reply, visit, form);
      // Half-way in: what was chosen waits in the cart until the code came.
      if (signedIn.awaitsFactor) return this.waitForCode(request, reply, visit, lines);
      await this.accounts.become(visit, signedIn.actor);
    }
    const promotionCode = form.text('code').slice(0, 64) || undefined;
    const input = { lines, promotionCode, paymentMethod, expectedFingerprint, ipAddress: request.ip };
    const placed = await this.ordering.checkout(visit.client!, input, {
      scope: visit.client!.key,
      key: `checkout:${key}`,
      requestHash: sha256(JSON.stringify([lines, promotionCode, paymentMethod, expectedFingerprint])),
    });
    return `/orders/${placed.orderId}/complete`;
  }

  private async waitForCode(
    request: FastifyRequest,
    reply: FastifyReply,
    visit: Visit,
    lines: CartLine[],
  ): Promise<string> {
    await this.cart.put(request, reply, visit, lines);
    return '/sign-in/code?next=%2Fcheckout';
  }

  /** The lines of the form, under the same names each time: the quote of the same form is the same. */
  private async lines(form: Form, shop: StoreCatalogue, id: number): Promise<CartLine[]> {
    const product = findProduct(shop, id);
    if (!product) throw new NotFoundException();
    const wish = productWish(form, shop, product, chosenTerm(product, form.text('term')), (kind, of) => `${kind}${of}`);
    if (wish.domain?.name === '') return [wish.product, ...wish.addons];
    const domain = wish.domain && { ...(await this.domainLines.of(shop, wish.domain)), ref: 'domain' };
    return [...(domain ? [domain] : []), wish.product, ...wish.addons];
  }

  private async wish(visit: Visit, form: Form, shop: StoreCatalogue, id: number): Promise<Wish> {
    const code = form.text('code').slice(0, 64) || null;
    try {
      // What is not filled in yet is no mistake while the form is being filled in.
      const lines = await this.lines(new Form(form.body), shop, id);
      const country = form.text('country');
      const place = { country: isCountry(country) ? country : '', state: form.text('state').slice(0, 100) };
      const priced = await this.ordering.priceLines(cartScope(visit), {
        currency: visit.currency.code,
        ...(visit.client ? { country: '', state: '' } : place),
        lines,
        code,
      });
      return { lines, code, priced, problem: priced.promotion?.problem ?? null };
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return { lines: [], code, priced: null, problem: error };
    }
  }

  private async render(
    request: FastifyRequest,
    reply: FastifyReply,
    visit: Visit,
    id: number,
    form: Form,
    error: DomainError | null,
  ): Promise<void> {
    requireOpen(visit);
    const shop = await this.pricing.storeCatalogue(visit.resellerId, visit.currency.code);
    const product = findProduct(shop, id);
    if (!product) throw new NotFoundException();
    const isUntouched = form.text('_csrf') === '';
    const term = chosenTerm(product, form.text('term'));
    const wish = await this.wish(visit, isUntouched ? untouchedForm(product, term) : form, shop, id);
    const names = [...OWN_FIELDS, ...PERSON_FIELD_NAMES, ...form.names('option-'), ...form.names('addon-')];
    const typed = { values: form.values(names), checked: new Set(names.filter((name) => form.isChecked(name))) };
    const words =
      error &&
      this.pages.words(visit, error, ['quantity', 'domain', 'eppCode', 'terms', 'password', ...PERSON_FIELD_NAMES], {
        name: 'domain',
      });
    if (words && error.code.startsWith('domains.')) words.fields.domain ??= words.sentence;
    const model = onePageView(
      {
        shop,
        product,
        quote: wish.priced?.quote ?? null,
        problem: wish.problem && this.pages.words(visit, wish.problem),
        profile: visit.client && (await this.clients.profile(visit.client.clientId)),
        gateways: await this.payments.gateways(visit.resellerId),
        key: newToken(),
      },
      visit,
      isUntouched ? null : typed,
      term,
    );
    const status = error ? (error.code === 'platform.too_many_requests' ? 429 : 422) : 200;
    const page = request.headers['x-part'] === 'sums' ? 'order-sums' : 'one-page';
    this.pages.send(request, reply, page, model, {
      title: product.name,
      words: words ?? undefined,
      status,
      isPart: page === 'order-sums',
      scripts: ['order.js'],
    });
  }
}
