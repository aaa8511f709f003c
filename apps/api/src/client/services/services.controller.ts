import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam } from '@nestjs/swagger';
import type { Actor } from '#kernel';
import { OrderingService, SERVICE_LIST } from '#ordering';
import type { ListRequest } from '#platform';
import { ApiList, ListParams } from '#platform/http';
import { CurrentActor, Needs } from '../../auth/decorators.js';
import { IdPipe } from '../../auth/id.pipe.js';
import { ServiceDetailDto, ServiceListDto, toServiceDetailDto, toServiceListDto } from './service.dto.js';
import { ServiceTypePipe } from './service-type.pipe.js';

@Controller('api/client/v1/services')
export class ClientServicesController {
  constructor(private readonly ordering: OrderingService) {}

  @Get()
  @Needs('services.read')
  @ApiList(SERVICE_LIST)
  @ApiOperation({ operationId: 'listServices', summary: 'Your services and addons' })
  @ApiOkResponse({ type: ServiceListDto })
  async list(@CurrentActor() actor: Actor, @ListParams() request: ListRequest): Promise<ServiceListDto> {
    return toServiceListDto(await this.ordering.services(actor, request));
  }

  @Get(':type/:id')
  @Needs('services.read')
  @ApiParam({ name: 'type', enum: ['hosting', 'addon'] })
  @ApiOperation({ operationId: 'getService', summary: 'One of your services' })
  @ApiOkResponse({ type: ServiceDetailDto })
  async get(
    @CurrentActor() actor: Actor,
    @Param('type', ServiceTypePipe) type: 'hosting' | 'addon',
    @Param('id', IdPipe) id: number,
  ): Promise<ServiceDetailDto> {
    return toServiceDetailDto(await this.ordering.service(actor, type, id));
  }
}
