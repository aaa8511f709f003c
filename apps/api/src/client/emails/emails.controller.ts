import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { Actor } from '#kernel';
import { EMAIL_LIST, NotificationsService } from '#notifications';
import type { ListRequest } from '#platform';
import { ApiList, Field, ListParams } from '#platform/http';
import { CurrentActor, Needs } from '../../auth/decorators.js';
import { IdPipe } from '../../auth/id.pipe.js';

export class EmailDto {
  @Field.id()
  id: number;

  @Field.string()
  subject: string;

  @Field.string({ nullable: true, description: "date and time in the provider's zone" })
  sentAt: string | null;
}

export class EmailDetailDto extends EmailDto {
  @Field.text({ description: 'HTML; show it in a frame without scripts' })
  html: string;
}

export class EmailListDto {
  @Field.list(() => EmailDto)
  items: EmailDto[];

  @Field.string({ nullable: true })
  nextCursor: string | null;

  @Field.int({ optional: true, nullable: true })
  total?: number | null;

  @Field.int({ optional: true })
  totalAtLeast?: number;
}

@Controller('api/client/v1/emails')
export class ClientEmailsController {
  constructor(private readonly notifications: NotificationsService) {}

  @Get()
  @Needs('mails.read')
  @ApiList(EMAIL_LIST)
  @ApiOperation({ operationId: 'listEmails', summary: 'Mails that you were sent' })
  @ApiOkResponse({ type: EmailListDto })
  async list(@CurrentActor() actor: Actor, @ListParams() request: ListRequest): Promise<EmailListDto> {
    const { items, ...page } = await this.notifications.emails(actor, request);
    return { ...page, items: items.map(({ id, subject, sentAt }) => ({ id, subject, sentAt })) };
  }

  @Get(':id')
  @Needs('mails.read')
  @ApiOperation({ operationId: 'getEmail', summary: 'One mail with its text' })
  @ApiOkResponse({ type: EmailDetailDto })
  async get(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: number): Promise<EmailDetailDto> {
    const { subject, sentAt, html } = await this.notifications.email(actor, id);
    return { id, subject, sentAt, html };
  }
}
