import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { Actor } from '#kernel';
import type { ListRequest } from '#platform';
import { ApiList, ListParams } from '#platform/http';
import { PROVISIONING_TASK_LIST, ProvisioningService } from '#provisioning';
import { CurrentActor, Needs } from '../../auth/decorators.js';
import { IdPipe } from '../../auth/id.pipe.js';
import {
  CompleteProvisioningDto,
  ProvisioningTaskDto,
  ProvisioningTaskListDto,
  RefuseTaskDto,
  TaskAttemptListDto,
  toProvisioningTaskDto,
  toProvisioningTaskListDto,
  toTaskAttemptListDto,
} from './task.dto.js';

@Controller('api/admin/v1/provisioning-tasks')
export class ProvisioningTasksController {
  constructor(private readonly provisioning: ProvisioningService) {}

  @Get()
  @Needs('tasks.read')
  @ApiList(PROVISIONING_TASK_LIST)
  @ApiOperation({ operationId: 'listProvisioningTasks', summary: 'What is to be done at servers, oldest first' })
  @ApiOkResponse({ type: ProvisioningTaskListDto })
  async list(@CurrentActor() actor: Actor, @ListParams() request: ListRequest): Promise<ProvisioningTaskListDto> {
    return toProvisioningTaskListDto(await this.provisioning.tasks(actor, request));
  }

  @Get(':id')
  @Needs('tasks.read')
  @ApiOperation({ operationId: 'getProvisioningTask', summary: 'One task' })
  @ApiOkResponse({ type: ProvisioningTaskDto })
  async get(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: number): Promise<ProvisioningTaskDto> {
    return toProvisioningTaskDto(await this.provisioning.task(actor, id));
  }

  @Post(':id/complete')
  @HttpCode(204)
  @Needs('tasks.write')
  @ApiOperation({ operationId: 'completeProvisioningTask', summary: 'It is done; the service follows' })
  @ApiNoContentResponse()
  async complete(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: number,
    @Body() body: CompleteProvisioningDto,
  ): Promise<void> {
    await this.provisioning.complete(actor, id, body);
  }

  @Get(':id/attempts')
  @Needs('tasks.read')
  @ApiOperation({ operationId: 'listProvisioningAttempts', summary: 'The calls about a task, newest first' })
  @ApiOkResponse({ type: TaskAttemptListDto })
  async attempts(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: number): Promise<TaskAttemptListDto> {
    return toTaskAttemptListDto(await this.provisioning.attempts(actor, id));
  }

  @Post(':id/ask-again')
  @HttpCode(204)
  @Needs('tasks.write')
  @ApiOperation({
    operationId: 'askProvisioningTaskAgain',
    summary: 'Asks its server again; a refused task is sent anew after what stood in its way was mended',
  })
  @ApiNoContentResponse()
  async askAgain(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: number): Promise<void> {
    await this.provisioning.askAgain(actor, id);
  }

  @Post(':id/refuse')
  @HttpCode(204)
  @Needs('tasks.write')
  @ApiOperation({ operationId: 'refuseProvisioningTask', summary: 'It will not be done, and why' })
  @ApiNoContentResponse()
  async refuse(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: number,
    @Body() { note }: RefuseTaskDto,
  ): Promise<void> {
    await this.provisioning.refuse(actor, id, note);
  }
}
