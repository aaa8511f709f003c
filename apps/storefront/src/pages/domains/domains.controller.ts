import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { YearTerm } from '#catalog';
import { DomainError } from '#kernel';
import { DomainLifeService, DomainsService } from '#domains';
import { OrderingService, type RenewalOffer } from '#ordering';
import { IdPipe } from '../../../../api/src/auth/id.pipe.js';
import { Form } from '../../page/form.js';
import { listOf } from '../../page/list-page.js';
import { Pages } from '../../page/pages.service.js';
import type { Words } from '../../page/problem-words.js';
import { requireOpen } from '../../page/require-open.js';
import { clientOf, CurrentVisit, type Visit } from '../../visit/visit.js';
import { StoreCart } from '../cart/store-cart.service.js';
import { answersOf } from '../domain-search/domain-lines.service.js';
import { newRef } from '../product/order-form.js';
import { domainRegistryView } from './domain-registry-view.js';
import { domainView } from './domain-view.js';
import { WhenImpersonated } from '../../../../api/src/auth/decorators.js';

@Controller('account/domains')
export class DomainsController {
  constructor(
    private readonly pages: Pages,
    private readonly domains: DomainsService,
    private readonly life: DomainLifeService,
    private readonly ordering: OrderingService,
    private readonly cart: StoreCart,
  ) {}

  @Get()
  async list(
    @Query() query: unknown,
    @CurrentVisit() visit: Visit,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { items, nextCursor } = await this.domains.list(clientOf(visit), listOf(query));
    const { texts } = visit;
    this.pages.send(
      request,
      reply,
      'domains',
      { rows: items.map((row) => domainView(row, visit, texts)), next: nextCursor },
      { title: texts.say('domains.title') },
    );
  }

  @Get(':id')
  async show(
    @Param('id', IdPipe) id: number,
    @CurrentVisit() visit: Visit,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.render(request, reply, visit, id);
  }

  /** A renewal goes into the cart as everything that is bought. */
  @Post(':id/renew')
  async renew(
    @Param('id', IdPipe) id: number,
    @Body() body: unknown,
    @CurrentVisit() visit: Visit,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    requireOpen(visit);
    const { name } = await this.domains.domain(clientOf(visit), id);
    const years = new Form(body).whole('years');
    const words = await this.refusal(visit, async () => {
      const { tldId } = await this.domains.renewable(clientOf(visit).clientId, name);
      const item = { type: 'domainrenew' as const, id: tldId };
      const line = { ref: newRef('r'), item, term: `${years}y` as YearTerm, quantity: 1, domain: name };
      await this.cart.put(request, reply, visit, [line]);
    });
    if (words) return this.render(request, reply, visit, id, { words });
    this.pages.leadOn(request, reply, '/cart', 'cart.added');
  }

  @Post(':id/lock')
  async lock(
    @Param('id', IdPipe) id: number,
    @Body() body: unknown,
    @CurrentVisit() visit: Visit,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const locked = new Form(body).text('locked') === '1';
    const words = await this.refusal(visit, () => this.life.setLock(clientOf(visit), id, locked));
    if (words) return this.render(request, reply, visit, id, { words });
    this.pages.leadOn(request, reply, `/account/domains/${id}`);
  }

  /** Shown in the answer itself: a code has no business in an address. */
  @Post(':id/code')
  @WhenImpersonated('refused', 'transfer codes of domains')
  async code(
    @Param('id', IdPipe) id: number,
    @CurrentVisit() visit: Visit,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    let code = '';
    const words = await this.refusal(visit, async () => {
      code = await this.life.eppCode(clientOf(visit), id);
    });
    return this.render(request, reply, visit, id, { ...(words ? { words } : {}), code });
  }

  @Post(':id/fields')
  async fields(
    @Param('id', IdPipe) id: number,
    @Body() body: unknown,
    @CurrentVisit() visit: Visit,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const words = await this.refusal(visit, () => this.life.setFields(clientOf(visit), id, answersOf(new Form(body))));
    if (words) return this.render(request, reply, visit, id, { words });
    this.pages.leadOn(request, reply, `/account/domains/${id}`);
  }

  /** The words of what the business refused, null when it did not; somebody else's domain stays not found. */
  private async refusal(visit: Visit, work: () => Promise<unknown>): Promise<Words | null> {
    try {
      await work();
      return null;
    } catch (error) {
      if (!(error instanceof DomainError) || error.kind === 'not_found') throw error;
      return this.pages.words(visit, error, ['years']);
    }
  }

  private async render(
    request: FastifyRequest,
    reply: FastifyReply,
    visit: Visit,
    id: number,
    { words, code = '' }: { words?: Words; code?: string } = {},
  ): Promise<void> {
    const actor = clientOf(visit);
    const domain = await this.domains.domain(actor, id);
    const registry = await this.life.registry(actor, id);
    const canRenew = visit.isOpen && (domain.status === 'Active' || domain.status === 'Grace');
    const offers: RenewalOffer[] = canRenew ? await this.ordering.domainRenewals(actor, id) : [];
    const { texts } = visit;
    const model = { ...domainView(domain, visit, texts), ...domainRegistryView(registry, offers, visit, texts), code };
    this.pages.send(request, reply, 'domain', model, {
      title: domain.name,
      ...(words ? { words, status: 422 } : {}),
    });
  }
}
