import { Body, Controller, Get, NotFoundException, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '#kernel';
import { PricingService, type StoreCatalogue, type StoreProduct } from '#pricing';
import { IdPipe } from '../../../../api/src/auth/id.pipe.js';
import { Form } from '../../page/form.js';
import { InvalidFormError, Pages } from '../../page/pages.service.js';
import { requireOpen } from '../../page/require-open.js';
import { CurrentVisit, type Visit } from '../../visit/visit.js';
import { StoreCart } from '../cart/store-cart.service.js';
import type { PageModel } from '../../theme/theme.js';
import { orderSteps } from '../order/order-steps.js';
import { DomainLines } from '../domain-search/domain-lines.service.js';
import { productWish } from './order-form.js';
import { chosenTerm, findProduct, productView } from './product-view.js';

@Controller('products/:id')
export class ProductController {
  constructor(
    private readonly pages: Pages,
    private readonly pricing: PricingService,
    private readonly cart: StoreCart,
    private readonly domainLines: DomainLines,
  ) {}

  /** The first step, or everything at once, by the order form of the store. What was chosen before comes back with the way back. */
  @Get()
  async show(
    @Param('id', IdPipe) id: number,
    @Query() query: unknown,
    @CurrentVisit() visit: Visit,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const form = new Form(query);
    const { shop, product } = await this.find(visit, id);
    if (visit.orderTemplate !== 'one-page') return this.configure(request, reply, visit, { shop, product, form });
    const term = form.text('term') === '' ? '' : `?term=${encodeURIComponent(form.text('term'))}`;
    this.pages.leadOn(request, reply, `/products/${id}/order${term}`);
  }

  /** The second step: the domain. What the first one chose travels in the address, so that the way back is a link. */
  @Get('domain')
  async chooseDomain(
    @Param('id', IdPipe) id: number,
    @Query() query: unknown,
    @CurrentVisit() visit: Visit,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { shop, product } = await this.find(visit, id);
    this.askDomain(request, reply, visit, { shop, product, form: new Form(query) });
  }

  @Post()
  async add(
    @Param('id', IdPipe) id: number,
    @Body() body: unknown,
    @CurrentVisit() visit: Visit,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { shop, product } = await this.find(visit, id);
    const form = new Form(body);
    try {
      const wish = productWish(form, shop, product, chosenTerm(product, form.text('term')));
      if (form.errors.length > 0) throw new InvalidFormError(form.errors);
      const domain = wish.domain && (await this.domainLines.of(shop, wish.domain));
      await this.cart.put(request, reply, visit, [...(domain ? [domain] : []), wish.product, ...wish.addons]);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      const asked = { shop, product, form, error };
      return isAboutDomain(error)
        ? this.askDomain(request, reply, visit, asked)
        : this.configure(request, reply, visit, asked);
    }
    this.pages.leadOn(request, reply, '/cart', 'cart.added');
  }

  private async find(visit: Visit, id: number): Promise<{ shop: StoreCatalogue; product: StoreProduct }> {
    requireOpen(visit);
    const shop = await this.pricing.storeCatalogue(visit.resellerId, visit.currency.code);
    const product = findProduct(shop, id);
    if (!product) throw new NotFoundException();
    return { shop, product };
  }

  private configure(request: FastifyRequest, reply: FastifyReply, visit: Visit, asked: Asked): void {
    const { form } = asked;
    // The domain that was typed already comes along to the step where it is asked.
    const kept = ['domainMode', 'domain', 'eppCode']
      .filter((name) => form.raw(name) !== '')
      .map((name) => ({ name, value: form.raw(name).slice(0, 253) }));
    this.render(request, reply, visit, asked, 'product', { kept, steps: orderSteps(visit, 'configure') });
  }

  private askDomain(request: FastifyRequest, reply: FastifyReply, visit: Visit, asked: Asked): void {
    const { product, form } = asked;
    const names = ['term', 'quantity', ...form.names('option-'), ...form.names('addon-')].filter(
      (name) => form.raw(name) !== '',
    );
    const kept = Object.entries({ quantity: '1', ...form.values(names) });
    const back = `/products/${product.id}?${new URLSearchParams(kept).toString()}`;
    const steps = orderSteps(visit, 'domain', { configure: back });
    const fields = kept.map(([name, value]) => ({ name, value }));
    this.render(request, reply, visit, asked, 'choose-domain', { kept: fields, back, steps });
  }

  private render(
    request: FastifyRequest,
    reply: FastifyReply,
    visit: Visit,
    { shop, product, form, error }: Asked,
    page: string,
    more: PageModel,
  ): void {
    const words = error && this.pages.words(visit, error, ['quantity', 'domain', 'eppCode'], { name: 'domain' });
    // A refusal of the name itself has no pointer into the form.
    if (words && error.code.startsWith('domains.')) words.fields.domain ??= words.sentence;
    const names = ['quantity', 'domain', 'eppCode', 'domainMode', ...form.names('option-'), ...form.names('addon-')];
    // Only what was sent was typed: a first look shows the form as the product offers it.
    const sent = names.filter((name) => error !== undefined || form.raw(name) !== '');
    const typed = { values: form.values(sent), checked: new Set(sent.filter((name) => form.isChecked(name))) };
    const model = productView(shop, product, {
      term: chosenTerm(product, form.text('term')),
      currency: visit.currency,
      texts: visit.texts,
      typed: sent.length > 0 ? typed : null,
    });
    const options = { title: product.name, words, status: error ? 422 : 200 };
    this.pages.send(request, reply, page, { ...model, ...more }, options);
  }
}

type Asked = { shop: StoreCatalogue; product: StoreProduct; form: Form; error?: DomainError };

const isAboutDomain = (error: DomainError): boolean =>
  error.code.startsWith('domains.') ||
  (error.params.errors ?? []).some(({ pointer }) => /\/(?:domain|eppCode)$/.test(pointer));
