import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { DOMAIN_LIST, DomainsService } from '#domains';
import type { Actor } from '#kernel';
import type { ListRequest } from '#platform';
import { ApiList, ListParams } from '#platform/http';
import { CurrentActor, Needs } from '../../auth/decorators.js';
import { IdPipe } from '../../auth/id.pipe.js';
import { DomainDto, DomainListDto, toDomainDto, toDomainListDto } from '../../client/domains/domain.dto.js';

@Controller('api/admin/v1/domains')
export class AdminDomainsController {
  constructor(private readonly domains: DomainsService) {}

  @Get()
  @Needs('domains.read')
  @ApiList(DOMAIN_LIST)
  @ApiOperation({ operationId: 'listDomains', summary: 'Domains, newest first' })
  @ApiOkResponse({ type: DomainListDto })
  async list(@CurrentActor() actor: Actor, @ListParams() request: ListRequest): Promise<DomainListDto> {
    return toDomainListDto(await this.domains.list(actor, request));
  }

  @Get(':id')
  @Needs('domains.read')
  @ApiOperation({ operationId: 'getDomain', summary: 'One domain' })
  @ApiOkResponse({ type: DomainDto })
  async get(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: number): Promise<DomainDto> {
    return toDomainDto(await this.domains.domain(actor, id));
  }
}
