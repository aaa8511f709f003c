import { Controller, Get, NotFoundException, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { OrderingService } from '#ordering';
import { IdPipe } from '../../../../api/src/auth/id.pipe.js';
import { listOf } from '../../page/list-page.js';
import { Pages } from '../../page/pages.service.js';
import { clientOf, CurrentVisit, type Visit } from '../../visit/visit.js';
import { serviceDetail, serviceRow } from './service-view.js';

@Controller('account/services')
export class ServicesController {
  constructor(
    private readonly pages: Pages,
    private readonly ordering: OrderingService,
  ) {}

  @Get()
  async list(
    @Query() query: unknown,
    @CurrentVisit() visit: Visit,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { items, nextCursor } = await this.ordering.services(clientOf(visit), listOf(query));
    const { texts } = this.pages;
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
    const service = await this.ordering.service(clientOf(visit), type, id);
    this.pages.send(request, reply, 'service', serviceDetail(service, visit, this.pages.texts), {
      title: service.label,
    });
  }
}
