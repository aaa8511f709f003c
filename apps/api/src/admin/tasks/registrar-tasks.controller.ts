import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { REGISTRAR_TASK_LIST, RegistrarTasksService } from '#domains';
import type { Actor } from '#kernel';
import type { ListRequest } from '#platform';
import { ApiList, ListParams } from '#platform/http';
import { CurrentActor, Needs } from '../../auth/decorators.js';
import { IdPipe } from '../../auth/id.pipe.js';
import {
  CompleteRegistrarDto,
  RefuseTaskDto,
  ResendRegistrarDto,
  RegistrarTaskDetailDto,
  RegistrarTaskListDto,
  toRegistrarTaskDetailDto,
  toRegistrarTaskListDto,
} from './task.dto.js';

@Controller('api/admin/v1/registrar-tasks')
export class RegistrarTasksController {
  constructor(private readonly registrars: RegistrarTasksService) {}

  @Get()
  @Needs('tasks.read')
  @ApiList(REGISTRAR_TASK_LIST)
  @ApiOperation({ operationId: 'listRegistrarTasks', summary: 'What is to be done at registrars, oldest first' })
  @ApiOkResponse({ type: RegistrarTaskListDto })
  async list(@CurrentActor() actor: Actor, @ListParams() request: ListRequest): Promise<RegistrarTaskListDto> {
    return toRegistrarTaskListDto(await this.registrars.tasks(actor, request));
  }

  @Get(':id')
  @Needs('tasks.read')
  @ApiOperation({
    operationId: 'getRegistrarTask',
    summary: 'One task, with its transfer code for those who may do it',
  })
  @ApiOkResponse({ type: RegistrarTaskDetailDto })
  async get(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: number): Promise<RegistrarTaskDetailDto> {
    return toRegistrarTaskDetailDto(await this.registrars.task(actor, id));
  }

  @Post(':id/complete')
  @HttpCode(204)
  @Needs('tasks.write')
  @ApiOperation({ operationId: 'completeRegistrarTask', summary: 'The registry has it; dates and status follow' })
  @ApiNoContentResponse()
  async complete(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: number,
    @Body() body: CompleteRegistrarDto,
  ): Promise<void> {
    await this.registrars.complete(actor, id, body);
  }

  @Post(':id/resend')
  @HttpCode(204)
  @Needs('tasks.write')
  @ApiOperation({
    operationId: 'resendRegistrarTask',
    summary: 'Sends it to its registrar again, after what stood in its way was mended',
  })
  @ApiNoContentResponse()
  async resend(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: number,
    @Body() body: ResendRegistrarDto,
  ): Promise<void> {
    await this.registrars.resend(actor, id, body);
  }

  @Post(':id/refuse')
  @HttpCode(204)
  @Needs('tasks.write')
  @ApiOperation({ operationId: 'refuseRegistrarTask', summary: 'It will not be done, and why' })
  @ApiNoContentResponse()
  async refuse(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: number,
    @Body() { note }: RefuseTaskDto,
  ): Promise<void> {
    await this.registrars.refuse(actor, id, note);
  }
}
