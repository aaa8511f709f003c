import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainsService } from '#domains';
import { IdPipe } from '../../../../api/src/auth/id.pipe.js';
import { listOf } from '../../page/list-page.js';
import { Pages } from '../../page/pages.service.js';
import { clientOf, CurrentVisit, type Visit } from '../../visit/visit.js';
import { domainView } from './domain-view.js';

@Controller('account/domains')
export class DomainsController {
  constructor(
    private readonly pages: Pages,
    private readonly domains: DomainsService,
  ) {}

  @Get()
  async list(
    @Query() query: unknown,
    @CurrentVisit() visit: Visit,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { items, nextCursor } = await this.domains.list(clientOf(visit), listOf(query));
    const { texts } = this.pages;
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
    const domain = await this.domains.domain(clientOf(visit), id);
    this.pages.send(request, reply, 'domain', domainView(domain, visit, this.pages.texts), { title: domain.name });
  }
}
