import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '#kernel';
import { DomainsService } from '#domains';
import { PricingService } from '#pricing';
import { Form } from '../../page/form.js';
import { Pages } from '../../page/pages.service.js';
import { requireOpen } from '../../page/require-open.js';
import type { Words } from '../../page/problem-words.js';
import { CurrentVisit, type Visit } from '../../visit/visit.js';
import { StoreCart } from '../cart/store-cart.service.js';
import { answersOf, DomainLines } from './domain-lines.service.js';
import { domainSearchView } from './domain-search-view.js';

const LONGEST_QUERY = 253;

@Controller('domains')
export class DomainSearchController {
  constructor(
    private readonly pages: Pages,
    private readonly pricing: PricingService,
    private readonly domains: DomainsService,
    private readonly cart: StoreCart,
    private readonly domainLines: DomainLines,
  ) {}

  @Get()
  async search(
    @Query() query: unknown,
    @CurrentVisit() visit: Visit,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    requireOpen(visit);
    await this.render(request, reply, visit, new Form(query).text('q').slice(0, LONGEST_QUERY));
  }

  @Post()
  async add(
    @Body() body: unknown,
    @CurrentVisit() visit: Visit,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    requireOpen(visit);
    const form = new Form(body);
    const name = form.text('domain').toLowerCase();
    try {
      const shop = await this.pricing.storeCatalogue(visit.resellerId, visit.currency.code);
      const mode = form.text('mode') === 'transfer' ? 'transfer' : 'register';
      const line = await this.domainLines.of(shop, {
        mode,
        name,
        eppCode: form.text('eppCode'),
        ...(mode === 'register' ? { years: form.whole('years') } : {}),
        fields: answersOf(form),
      });
      await this.cart.put(request, reply, visit, [line]);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return this.render(
        request,
        reply,
        visit,
        name.slice(0, LONGEST_QUERY),
        this.pages.words(visit, error, ['domain', 'eppCode']),
      );
    }
    this.pages.leadOn(request, reply, '/cart', 'cart.added');
  }

  private async render(
    request: FastifyRequest,
    reply: FastifyReply,
    visit: Visit,
    query: string,
    refusal?: Words,
  ): Promise<void> {
    const shop = await this.pricing.storeCatalogue(visit.resellerId, visit.currency.code);
    let words = refusal;
    const found = await this.found(query).catch((error: unknown) => {
      if (!(error instanceof DomainError)) throw error;
      words ??= this.pages.words(visit, error);
      words.fields.q ??= words.sentence;
      return [];
    });
    const model = domainSearchView(
      shop,
      found,
      query,
      visit.currency,
      visit.texts,
      (tld) => this.domains.rules(tld).fields,
    );
    this.pages.send(request, reply, 'domain-search', model, {
      title: visit.texts.say('domain.title'),
      words,
      status: words ? 422 : 200,
    });
  }

  private async found(query: string) {
    return query === '' ? [] : this.domains.search(query);
  }
}
