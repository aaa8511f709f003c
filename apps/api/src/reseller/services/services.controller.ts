import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam } from '@nestjs/swagger';
import type { Actor } from '#kernel';
import { OrderingService, SERVICE_LIST, type ServiceType } from '#ordering';
import type { ListRequest } from '#platform';
import { ApiList, ListParams } from '#platform/http';
import { CurrentActor, Needs, WhenImpersonated } from '../../auth/decorators.js';
import { IdPipe } from '../../auth/id.pipe.js';
import {
  ServiceDetailDto,
  ServiceListDto,
  ServiceTermsListDto,
  toServiceDetailDto,
  toServiceListDto,
  toServiceTermsListDto,
} from '../../client/services/service.dto.js';
import { RenewableTypePipe } from '../../client/services/renewable-type.pipe.js';
import {
  SplitRenewalQuoteDto,
  SplitUpgradeQuoteDto,
  UpgradeTargetDto,
  toSplitRenewalQuoteDto,
  toSplitUpgradeQuoteDto,
  toUpgradeTarget,
} from '../../client/services/service-quote.dto.js';
import { ServiceTypePipe } from '../../client/services/service-type.pipe.js';

@Controller('api/reseller/v1/services')
export class ResellerServicesController {
  constructor(private readonly ordering: OrderingService) {}

  @Get()
  @Needs('services.read')
  @ApiList(SERVICE_LIST)
  @ApiOperation({ operationId: 'listServices', summary: 'Services and addons of your clients' })
  @ApiOkResponse({ type: ServiceListDto })
  async list(@CurrentActor() actor: Actor, @ListParams() request: ListRequest): Promise<ServiceListDto> {
    return toServiceListDto(await this.ordering.services(actor, request));
  }

  @Get(':type/:id')
  @Needs('services.read')
  @ApiParam({ name: 'type', enum: ['hosting', 'addon'] })
  @ApiOperation({ operationId: 'getService', summary: 'One service or addon' })
  @ApiOkResponse({ type: ServiceDetailDto })
  async get(
    @CurrentActor() actor: Actor,
    @Param('type', ServiceTypePipe) type: 'hosting' | 'addon',
    @Param('id', IdPipe) id: number,
  ): Promise<ServiceDetailDto> {
    return toServiceDetailDto(await this.ordering.service(actor, type, id));
  }

  @Get(':type/:id/terms')
  @Needs('services.read')
  @ApiParam({ name: 'type', enum: ['hosting', 'addon'] })
  @ApiOperation({ operationId: 'listServiceTerms', summary: 'What was sold, frozen, every version' })
  @ApiOkResponse({ type: ServiceTermsListDto })
  async terms(
    @CurrentActor() actor: Actor,
    @Param('type', ServiceTypePipe) type: 'hosting' | 'addon',
    @Param('id', IdPipe) id: number,
  ): Promise<ServiceTermsListDto> {
    return toServiceTermsListDto(await this.ordering.terms(actor, type, id));
  }

  @Get(':type/:id/renewal-quote')
  @Needs('services.read')
  @ApiParam({ name: 'type', enum: ['hosting', 'addon', 'domain'] })
  @ApiOperation({ operationId: 'quoteRenewal', summary: 'What the next period costs' })
  @ApiOkResponse({ type: SplitRenewalQuoteDto })
  async renewalQuote(
    @CurrentActor() actor: Actor,
    @Param('type', RenewableTypePipe) type: ServiceType,
    @Param('id', IdPipe) id: number,
  ): Promise<SplitRenewalQuoteDto> {
    return toSplitRenewalQuoteDto(await this.ordering.renewalQuote(actor, type, id));
  }

  @Post(':id/upgrade-quote')
  @WhenImpersonated('allowed', 'it only calculates')
  @HttpCode(200)
  @Needs('services.read')
  @ApiOperation({
    operationId: 'quoteUpgrade',
    summary: 'What another product, cycle or set of options of a hosting service costs today; changes nothing',
  })
  @ApiOkResponse({ type: SplitUpgradeQuoteDto })
  async upgradeQuote(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: number,
    @Body() target: UpgradeTargetDto,
  ): Promise<SplitUpgradeQuoteDto> {
    return toSplitUpgradeQuoteDto(await this.ordering.upgradeQuote(actor, id, toUpgradeTarget(target)));
  }
}
