import { Body, Controller, Get, NotFoundException, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '#kernel';
import { OrderingService, type ServiceDetailRow } from '#ordering';
import { PricingService, type StoreAddon } from '#pricing';
import { IdPipe } from '../../../../api/src/auth/id.pipe.js';
import { Form } from '../../page/form.js';
import { listOf } from '../../page/list-page.js';
import { Pages } from '../../page/pages.service.js';
import type { Words } from '../../page/problem-words.js';
import { requireOpen } from '../../page/require-open.js';
import { clientOf, CurrentVisit, type Visit } from '../../visit/visit.js';
import { StoreCart } from '../cart/store-cart.service.js';
import { newRef } from '../product/order-form.js';
import { lifeView } from './service-life-view.js';
import { extraView, renewalView, serviceDetail, serviceRow } from './service-view.js';

@Controller('account/services')
export class ServicesController {
  constructor(
    private readonly pages: Pages,
    private readonly ordering: OrderingService,
    private readonly pricing: PricingService,
    private readonly cart: StoreCart,
  ) {}

  @Get()
  async list(
    @Query() query: unknown,
    @CurrentVisit() visit: Visit,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { items, nextCursor } = await this.ordering.services(clientOf(visit), listOf(query));
    const { texts } = visit;
    this.pages.send(
      request,
      reply,
      'services',
      { rows: items.map((row) => serviceRow(row, visit, texts)), next: nextCursor },
      { title: texts.say('services.title') },
    );
  }

  @Get(':type/:id')
  async show(
    @Param('type') type: string,
    @Param('id', IdPipe) id: number,
    @CurrentVisit() visit: Visit,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    if (type !== 'hosting' && type !== 'addon') throw new NotFoundException();
    await this.render(request, reply, visit, await this.ordering.service(clientOf(visit), type, id));
  }

  /** Puts an addon for this very service into the cart. */
  @Post('hosting/:id/extras')
  async addExtra(
    @Param('id', IdPipe) id: number,
    @Body() body: unknown,
    @CurrentVisit() visit: Visit,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    requireOpen(visit);
    const service = await this.ordering.service(clientOf(visit), 'hosting', id);
    const [addonId, wish] = new Form(body).text('extra').split('-');
    const addon = (await this.extrasOf(service, visit)).find((one) => String(one.id) === addonId);
    const price = addon?.prices.find(({ term }) => term === wish);
    try {
      if (!addon || !price) throw new NotFoundException();
      const item = { type: 'addon' as const, id: addon.id };
      const line = { ref: newRef('x'), item, term: price.term, quantity: 1, serviceId: id };
      await this.cart.put(request, reply, visit, [line]);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return this.render(request, reply, visit, service, this.pages.words(visit, error));
    }
    this.pages.leadOn(request, reply, '/cart', 'cart.added');
  }

  /** Asks for its end: at once, which is the next nightly run, or with its paid period. */
  @Post(':type/:id/cancel')
  async cancel(
    @Param('type') type: string,
    @Param('id', IdPipe) id: number,
    @Body() body: unknown,
    @CurrentVisit() visit: Visit,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    if (type !== 'hosting' && type !== 'addon') throw new NotFoundException();
    const form = new Form(body);
    const kind = form.text('kind') === 'immediate' ? 'immediate' : 'end-of-period';
    const client = clientOf(visit);
    try {
      const wish = { kind, reason: form.text('reason').slice(0, 1000) } as const;
      await this.ordering.requestCancellation(client, { type, id }, wish);
    } catch (error) {
      if (!(error instanceof DomainError) || error.kind === 'not_found') throw error;
      const service = await this.ordering.service(client, type, id);
      return this.render(request, reply, visit, service, this.pages.words(visit, error));
    }
    this.pages.leadOn(request, reply, `/account/services/${type}/${id}`, 'service.cancelled');
  }

  @Post(':type/:id/cancel/withdraw')
  async withdraw(
    @Param('type') type: string,
    @Param('id', IdPipe) id: number,
    @CurrentVisit() visit: Visit,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    if (type !== 'hosting' && type !== 'addon') throw new NotFoundException();
    const client = clientOf(visit);
    const { cancellation } = await this.ordering.serviceLife(client, { type, id });
    if (!cancellation) throw new NotFoundException();
    await this.ordering.withdrawCancellation(client, cancellation.id);
    this.pages.leadOn(request, reply, `/account/services/${type}/${id}`, 'service.withdrawn');
  }

  /** What the store sells beside the product of a running service. */
  private async extrasOf(service: ServiceDetailRow, visit: Visit): Promise<StoreAddon[]> {
    if (service.type !== 'hosting' || service.status !== 'Active' || !visit.isOpen) return [];
    const shop = await this.pricing.storeCatalogue(visit.resellerId, service.currency);
    return shop.addons.filter(({ productIds }) => productIds.includes(service.itemId));
  }

  private async render(
    request: FastifyRequest,
    reply: FastifyReply,
    visit: Visit,
    service: ServiceDetailRow,
    words?: Words,
  ): Promise<void> {
    const { texts } = visit;
    const page = {
      ...serviceDetail(service, visit, texts),
      life: lifeView(service, await this.ordering.serviceLife(clientOf(visit), service), visit),
      renewal: await this.renewalOf(service, visit),
      extras: (await this.extrasOf(service, visit)).map((addon) => extraView(addon, visit.currency, texts)),
    };
    this.pages.send(request, reply, 'service', page, {
      title: service.label,
      ...(words ? { words, status: 422 } : {}),
    });
  }

  /** The next payment with the taxes of today; null where none follows. */
  private async renewalOf({ type, id }: ServiceDetailRow, visit: Visit) {
    try {
      return renewalView(await this.ordering.renewalQuote(clientOf(visit), type, id), visit);
    } catch (error) {
      if (error instanceof DomainError && error.code === 'ordering.service_does_not_renew') return null;
      throw error;
    }
  }
}
