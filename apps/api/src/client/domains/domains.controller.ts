import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { DOMAIN_LIST, DomainLifeService, DomainsService } from '#domains';
import type { Actor } from '#kernel';
import { OrderingService } from '#ordering';
import type { ListRequest } from '#platform';
import { ApiList, ListParams } from '#platform/http';
import { CurrentActor, Needs, WhenImpersonated } from '../../auth/decorators.js';
import { IdPipe } from '../../auth/id.pipe.js';
import { DomainDto, DomainListDto, toDomainDto, toDomainListDto } from './domain.dto.js';
import {
  DomainFieldsDto,
  DomainRegistryDto,
  EppCodeDto,
  LockDto,
  RenewalOfferListDto,
  toAnswers,
  toDomainRegistryDto,
  toRenewalOfferListDto,
} from './registry.dto.js';

@Controller('api/client/v1/domains')
export class ClientDomainsController {
  constructor(
    private readonly domains: DomainsService,
    private readonly life: DomainLifeService,
    private readonly ordering: OrderingService,
  ) {}

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

  @Get(':id/registry')
  @Needs('domains.read')
  @ApiOperation({ operationId: 'getDomainRegistry', summary: 'What the registry knows of it, and what it allows' })
  @ApiOkResponse({ type: DomainRegistryDto })
  async registry(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: number): Promise<DomainRegistryDto> {
    return toDomainRegistryDto(await this.life.registry(actor, id));
  }

  @Get(':id/renewals')
  @Needs('domains.read')
  @ApiOperation({
    operationId: 'listDomainRenewals',
    summary: 'What renewing it costs, by years; ordered as a line of type domainrenew',
  })
  @ApiOkResponse({ type: RenewalOfferListDto })
  async renewals(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: number): Promise<RenewalOfferListDto> {
    return toRenewalOfferListDto(await this.ordering.domainRenewals(actor, id));
  }

  @Put(':id/lock')
  @HttpCode(204)
  @Needs('domains.write')
  @ApiOperation({ operationId: 'setDomainLock', summary: 'Switches the registrar lock' })
  @ApiNoContentResponse()
  async lock(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: number,
    @Body() { locked }: LockDto,
  ): Promise<void> {
    await this.life.setLock(actor, id, locked);
  }

  @Post(':id/epp-code')
  @WhenImpersonated('refused', 'transfer codes of domains')
  @HttpCode(200)
  @Needs('domains.write')
  @ApiOperation({ operationId: 'showEppCode', summary: 'Its transfer code; that it was shown is noted' })
  @ApiOkResponse({ type: EppCodeDto })
  async eppCode(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: number): Promise<EppCodeDto> {
    return { eppCode: await this.life.eppCode(actor, id) };
  }

  @Put(':id/fields')
  @HttpCode(204)
  @Needs('domains.write')
  @ApiOperation({ operationId: 'setDomainFields', summary: 'Answers what the ending asks of its owner' })
  @ApiNoContentResponse()
  async fields(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: number,
    @Body() { fields }: DomainFieldsDto,
  ): Promise<void> {
    await this.life.setFields(actor, id, toAnswers(fields));
  }
}
