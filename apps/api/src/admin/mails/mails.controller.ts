import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { Actor } from '#kernel';
import { MAIL_LIST, MAIL_STATUSES, type MailRow, NotificationsService } from '#notifications';
import type { ListRequest } from '#platform';
import { ApiList, Field, ListParams } from '#platform/http';
import { CurrentActor, Needs } from '../../auth/decorators.js';
import { IdPipe } from '../../auth/id.pipe.js';

export class MailDto {
  @Field.id()
  id: number;

  @Field.int()
  resellerId: number;

  @Field.int()
  clientId: number;

  @Field.string()
  template: string;

  @Field.string()
  to: string;

  @Field.string()
  subject: string;

  @Field.enum(MAIL_STATUSES)
  status: string;

  @Field.text()
  lastError: string;

  @Field.instant()
  createdAt: string;

  @Field.instant({ nullable: true })
  sentAt: string | null;
}

export class MailDetailDto extends MailDto {
  @Field.text({ description: 'HTML; show it in a frame without scripts' })
  html: string;
}

export class MailListDto {
  @Field.list(() => MailDto)
  items: MailDto[];

  @Field.string({ nullable: true })
  nextCursor: string | null;

  @Field.int({ optional: true, nullable: true })
  total?: number | null;

  @Field.int({ optional: true })
  totalAtLeast?: number;
}

const instant = (stored: string): string => `${stored.replace(' ', 'T')}Z`;
const toMailDto = (row: MailRow): MailDto => ({
  id: row.id,
  resellerId: row.resellerId,
  clientId: row.clientId,
  template: row.template,
  to: row.to,
  subject: row.subject,
  status: row.status,
  lastError: row.lastError,
  createdAt: instant(row.createdAt),
  sentAt: row.sentAt && instant(row.sentAt),
});

@Controller('api/admin/v1/mails')
export class AdminMailsController {
  constructor(private readonly notifications: NotificationsService) {}

  @Get()
  @Needs('mails.read')
  @ApiList(MAIL_LIST)
  @ApiOperation({ operationId: 'listMails', summary: 'Mails of every brand, newest first' })
  @ApiOkResponse({ type: MailListDto })
  async list(@CurrentActor() actor: Actor, @ListParams() request: ListRequest): Promise<MailListDto> {
    const { items, ...page } = await this.notifications.mails(actor, request);
    return { ...page, items: items.map(toMailDto) };
  }

  @Get(':id')
  @Needs('mails.read')
  @ApiOperation({ operationId: 'getMail', summary: 'One mail with its text' })
  @ApiOkResponse({ type: MailDetailDto })
  async get(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: number): Promise<MailDetailDto> {
    const { html, ...mail } = await this.notifications.mail(actor, id);
    return { ...toMailDto(mail), html };
  }
}
