import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { AUDIT_LIST, AuditService } from '#audit';
import type { Actor } from '#kernel';
import type { ListRequest } from '#platform';
import { ApiList, ListParams } from '#platform/http';
import { CurrentActor, Needs } from '../../auth/decorators.js';
import { AuditListDto, toAuditListDto } from './audit.dto.js';

@Controller('api/admin/v1/audit')
export class AuditController {
  constructor(private readonly audit: AuditService) {}

  @Get()
  @Needs('audit.read')
  @ApiList(AUDIT_LIST)
  @ApiOperation({ operationId: 'listAuditEntries', summary: 'The activity log, newest first' })
  @ApiOkResponse({ type: AuditListDto })
  async list(@CurrentActor() actor: Actor, @ListParams() request: ListRequest): Promise<AuditListDto> {
    return toAuditListDto(await this.audit.list(actor, request));
  }
}
