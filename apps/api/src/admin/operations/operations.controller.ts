import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { DELIVERY_LIST, JOB_LIST, type ListRequest, Operations } from '#platform';
import { ApiList, ListParams } from '#platform/http';
import { Needs } from '../../auth/decorators.js';
import { IdPipe } from '../../auth/id.pipe.js';
import { OperationsDto, toOperationsDto, toWorkListDto, WorkListDto } from './operations.dto.js';

@Controller('api/admin/v1/operations')
export class OperationsController {
  constructor(private readonly operations: Operations) {}

  @Get()
  @Needs('operations.read')
  @ApiOperation({ operationId: 'operations', summary: 'What waits, how long, and what is parked' })
  @ApiOkResponse({ type: OperationsDto })
  async overview(): Promise<OperationsDto> {
    return toOperationsDto(await this.operations.overview());
  }

  @Get('deliveries')
  @Needs('operations.read')
  @ApiList(DELIVERY_LIST)
  @ApiOperation({ operationId: 'listDeliveries', summary: 'Deliveries of events to their handlers' })
  @ApiOkResponse({ type: WorkListDto })
  async deliveries(@ListParams() request: ListRequest): Promise<WorkListDto> {
    return toWorkListDto(await this.operations.deliveries(request));
  }

  @Post('deliveries/:id/retry')
  @HttpCode(204)
  @Needs('operations.write')
  @ApiOperation({ operationId: 'retryDelivery', summary: 'Gives a parked delivery its tries again' })
  @ApiNoContentResponse()
  async retryDelivery(@Param('id', IdPipe) id: number): Promise<void> {
    await this.operations.retryDelivery(id);
  }

  @Get('jobs')
  @Needs('operations.read')
  @ApiList(JOB_LIST)
  @ApiOperation({ operationId: 'listJobs', summary: 'Work with an effect outside: mails, gateways' })
  @ApiOkResponse({ type: WorkListDto })
  async jobs(@ListParams() request: ListRequest): Promise<WorkListDto> {
    return toWorkListDto(await this.operations.jobs(request));
  }

  @Post('jobs/:id/retry')
  @HttpCode(204)
  @Needs('operations.write')
  @ApiOperation({ operationId: 'retryJob', summary: 'Gives a parked job its tries again' })
  @ApiNoContentResponse()
  async retryJob(@Param('id', IdPipe) id: number): Promise<void> {
    await this.operations.retryJob(id);
  }
}
