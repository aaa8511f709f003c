import type { ListPage, OperationsOverview, WorkRow } from '#platform';
import { Field } from '#platform/http';

export class WaitingDto {
  @Field.int()
  waiting: number;

  @Field.int({ description: 'age of the oldest in seconds' })
  oldestSeconds: number;
}

export class WaitingDeliveriesDto extends WaitingDto {
  @Field.int({ description: 'given up after eight tries' })
  parked: number;
}

export class WaitingJobsDto extends WaitingDeliveriesDto {
  @Field.int()
  running: number;
}

export class TimersDto {
  @Field.int()
  failed: number;
}

export class OperationsDto {
  @Field.object(() => WaitingDto)
  events: WaitingDto;

  @Field.object(() => WaitingDeliveriesDto)
  deliveries: WaitingDeliveriesDto;

  @Field.object(() => WaitingJobsDto)
  jobs: WaitingJobsDto;

  @Field.object(() => TimersDto)
  timers: TimersDto;
}

export class WorkDto {
  @Field.id()
  id: number;

  @Field.string({ description: 'event type of a delivery, queue of a job' })
  name: string;

  @Field.string({ description: 'handler of a delivery' })
  handler: string;

  @Field.enum(['pending', 'running', 'delivered', 'done', 'parked'])
  status: string;

  @Field.int()
  attempts: number;

  @Field.text({ nullable: true })
  lastError: string | null;

  @Field.instant()
  createdAt: string;

  @Field.instant()
  nextAttemptAt: string;

  @Field.instant({ nullable: true })
  finishedAt: string | null;
}

export class WorkListDto {
  @Field.list(() => WorkDto)
  items: WorkDto[];

  @Field.string({ nullable: true })
  nextCursor: string | null;

  @Field.int({ optional: true, nullable: true })
  total?: number | null;

  @Field.int({ optional: true })
  totalAtLeast?: number;
}

export const toOperationsDto = ({ events, deliveries, jobs, timers }: OperationsOverview): OperationsDto => ({
  events,
  deliveries,
  jobs,
  timers,
});

export const toWorkListDto = ({ items, ...page }: ListPage<WorkRow>): WorkListDto => ({
  ...page,
  items: items.map(({ id, name, handler, status, attempts, lastError, createdAt, nextAttemptAt, finishedAt }) => ({
    id,
    name,
    handler,
    status,
    attempts,
    lastError,
    createdAt,
    nextAttemptAt,
    finishedAt,
  })),
});
