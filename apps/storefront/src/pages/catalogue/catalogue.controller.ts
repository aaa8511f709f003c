import { Controller, Get, NotFoundException, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PricingService } from '#pricing';
import { IdPipe } from '../../../../api/src/auth/id.pipe.js';
import { Pages } from '../../page/pages.service.js';
import { requireOpen } from '../../page/require-open.js';
import { CurrentVisit, type Visit } from '../../visit/visit.js';
import { catalogueView } from './catalogue-view.js';

@Controller()
export class CatalogueController {
  constructor(
    private readonly pages: Pages,
    private readonly pricing: PricingService,
  ) {}

  @Get('/')
  async home(@CurrentVisit() visit: Visit, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    requireOpen(visit);
    const { currency } = visit;
    const shop = await this.pricing.storeCatalogue(visit.resellerId, currency.code);
    this.pages.sendKept(request, reply, 'catalogue', shop, 'home', () => catalogueView(shop, currency, visit.texts));
  }

  @Get('groups/:id')
  async group(
    @Param('id', IdPipe) id: number,
    @CurrentVisit() visit: Visit,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    requireOpen(visit);
    const { currency } = visit;
    const shop = await this.pricing.storeCatalogue(visit.resellerId, currency.code);
    if (!shop.groups.some((group) => group.id === id)) throw new NotFoundException();
    this.pages.send(request, reply, 'catalogue', catalogueView(shop, currency, visit.texts, id), {
      title: shop.groups.find((group) => group.id === id)!.name,
    });
  }
}
