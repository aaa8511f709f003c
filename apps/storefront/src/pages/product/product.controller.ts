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
import { DomainLines } from '../domain-search/domain-lines.service.js';
import { productWish } from './order-form.js';
import { chosenTerm, findProduct, productView, type Typed } from './product-view.js';

@Controller('products/:id')
export class ProductController {
  constructor(
    private readonly pages: Pages,
    private readonly pricing: PricingService,
    private readonly cart: StoreCart,
    private readonly domainLines: DomainLines,
  ) {}

  @Get()
  async show(
    @Param('id', IdPipe) id: number,
    @Query('term') term: unknown,
    @CurrentVisit() visit: Visit,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { shop, product } = await this.find(visit, id);
    this.render(request, reply, visit, shop, product, String(term ?? ''), null);
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
    const term = form.text('term');
    try {
      const wish = productWish(form, shop, product, chosenTerm(product, term));
      if (form.errors.length > 0) throw new InvalidFormError(form.errors);
      const domain = wish.domain && (await this.domainLines.of(shop, wish.domain));
      await this.cart.put(request, reply, visit, [...(domain ? [domain] : []), wish.product, ...wish.addons]);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      const names = ['quantity', 'domain', 'eppCode', 'domainMode', ...form.names('option-'), ...form.names('addon-')];
      const typed = { values: form.values(names), checked: new Set(names.filter((name) => form.isChecked(name))) };
      return this.render(request, reply, visit, shop, product, term, typed, error);
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

  private render(
    request: FastifyRequest,
    reply: FastifyReply,
    visit: Visit,
    shop: StoreCatalogue,
    product: StoreProduct,
    term: string,
    typed: Typed | null,
    error?: DomainError,
  ): void {
    const { texts } = visit;
    const words = error && this.pages.words(visit, error, ['quantity', 'domain', 'eppCode'], { name: 'domain' });
    // A refusal of the name itself has no pointer into the form.
    if (words && error.code.startsWith('domains.')) words.fields.domain ??= words.sentence;
    const model = productView(shop, product, {
      term: chosenTerm(product, term),
      currency: visit.currency,
      texts,
      typed,
    });
    this.pages.send(request, reply, 'product', model, { title: product.name, words, status: error ? 422 : 200 });
  }
}
