import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { type Actor, LocalDate } from '#kernel';
import { DailyRuns, type ListRequest, RUN_LIST, RunCalendar, RunHistory } from '#platform';
import { ApiList, ListParams } from '#platform/http';
import { CurrentActor, Needs } from '../../auth/decorators.js';
import { IdPipe } from '../../auth/id.pipe.js';
import {
  AskRunDto,
  RunDetailDto,
  RunListDto,
  RunTasksDto,
  toRunDetailDto,
  toRunListDto,
  toRunTasksDto,
} from './runs.dto.js';

@Controller('api/admin/v1/runs')
export class RunsController {
  constructor(
    private readonly runs: DailyRuns,
    private readonly calendar: RunCalendar,
    private readonly history: RunHistory,
  ) {}

  @Get()
  @Needs('runs.read')
  @ApiList(RUN_LIST)
  @ApiOperation({
    operationId: 'listRuns',
    summary: 'Runs of the daily tasks by business date, with progress of those under way',
  })
  @ApiOkResponse({ type: RunListDto })
  async list(@ListParams() request: ListRequest): Promise<RunListDto> {
    return toRunListDto(await this.history.list(request));
  }

  @Get('tasks')
  @Needs('runs.read')
  @ApiOperation({ operationId: 'listRunTasks', summary: 'The tasks of a day, in order' })
  @ApiOkResponse({ type: RunTasksDto })
  tasks(): RunTasksDto {
    return toRunTasksDto(this.runs.tasks);
  }

  @Get(':id')
  @Needs('runs.read')
  @ApiOperation({
    operationId: 'getRun',
    summary: 'One run with what it left out or could not do, or what it would do',
  })
  @ApiOkResponse({ type: RunDetailDto })
  async get(@Param('id', IdPipe) id: number): Promise<RunDetailDto> {
    return toRunDetailDto(await this.history.run(id));
  }

  @Post()
  @HttpCode(202)
  @Needs('runs.write')
  @ApiOperation({
    operationId: 'askRun',
    summary: 'Asks the worker to run a task of a date, or to tell what it would do',
  })
  @ApiAcceptedResponse({ type: RunDetailDto })
  async ask(@CurrentActor() actor: Actor, @Body() { task, date, dryRun = false }: AskRunDto): Promise<RunDetailDto> {
    const id = await this.calendar.ask(actor, { task, date: LocalDate.of(date), dryRun });
    return toRunDetailDto(await this.history.run(id));
  }

  @Post(':id/release')
  @HttpCode(202)
  @Needs('runs.write')
  @ApiOperation({ operationId: 'releaseRun', summary: 'Lets a held run go past the brake' })
  @ApiAcceptedResponse({ type: RunDetailDto })
  async release(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: number): Promise<RunDetailDto> {
    await this.history.release(actor, id);
    return toRunDetailDto(await this.history.run(id));
  }

  @Post(':id/retry')
  @HttpCode(202)
  @Needs('runs.write')
  @ApiOperation({ operationId: 'retryRun', summary: 'Tries a failed run again' })
  @ApiAcceptedResponse({ type: RunDetailDto })
  async retry(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: number): Promise<RunDetailDto> {
    await this.history.retry(actor, id);
    return toRunDetailDto(await this.history.run(id));
  }

  @Post(':id/drop')
  @HttpCode(200)
  @Needs('runs.write')
  @ApiOperation({ operationId: 'dropRun', summary: 'Leaves a held or failed run undone for good' })
  @ApiOkResponse({ type: RunDetailDto })
  async drop(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: number): Promise<RunDetailDto> {
    await this.history.drop(actor, id);
    return toRunDetailDto(await this.history.run(id));
  }
}
