import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { formatDate } from '#branding';
import { NotificationsService } from '#notifications';
import { listOf } from '../../page/list-page.js';
import { Pages } from '../../page/pages.service.js';
import { clientOf, CurrentVisit, type Visit } from '../../visit/visit.js';

@Controller('account/emails')
export class EmailsController {
  constructor(
    private readonly pages: Pages,
    private readonly notifications: NotificationsService,
  ) {}

  @Get()
  async list(
    @Query() query: unknown,
    @CurrentVisit() visit: Visit,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { items, nextCursor } = await this.notifications.emails(clientOf(visit), listOf(query));
    const rows = items.map(({ id, subject, sentAt }) => ({
      id,
      subject,
      sentOn: formatDate(sentAt, visit.brand.dateFormat),
    }));
    this.pages.send(request, reply, 'emails', { rows, next: nextCursor }, { title: visit.texts.say('emails.title') });
  }
}
