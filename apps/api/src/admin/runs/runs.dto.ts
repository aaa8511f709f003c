import { type DailyTask, type ListPage, RUN_STATUSES, type RunDetail, type RunRow } from '#platform';
import { Field } from '#platform/http';

export class AskRunDto {
  @Field.string({ max: 60, example: 'renewals', description: 'a task of the day, or `day`: all of them in order' })
  task: string;

  @Field.date({ description: 'business date' })
  date: string;

  @Field.boolean({ optional: true, description: 'writes nothing and tells what the run would do' })
  dryRun?: boolean;
}

export class RunTaskDto {
  @Field.string()
  name: string;

  @Field.string()
  title: string;
}

export class RunTasksDto {
  @Field.list(() => RunTaskDto, { description: 'in the order of a day' })
  items: RunTaskDto[];
}

export class RunNoteDto {
  @Field.enum(['made', 'skipped', 'failed'])
  outcome: string;

  @Field.string()
  subject: string;

  @Field.text()
  text: string;
}

export class RunDto {
  @Field.id()
  id: number;

  @Field.string()
  task: string;

  @Field.date({ description: 'business date' })
  date: string;

  @Field.boolean({ description: 'no run, but what it would do' })
  dryRun: boolean;

  @Field.enum(RUN_STATUSES, { description: 'held: the brake waits for a person; dropped: left undone for good' })
  status: string;

  @Field.int({ description: 'over all runs of this date' })
  made: number;

  @Field.int()
  skipped: number;

  @Field.int()
  failed: number;

  @Field.int({ description: 'how much the run is about to make; 0 while unknown' })
  expected: number;

  @Field.int({ description: 'how much is behind it' })
  progress: number;

  @Field.int({ description: 'what such a run makes usually; 0 while too little is known' })
  usual: number;

  @Field.int()
  attempts: number;

  @Field.string({ description: 'who asked for it; empty for the timer' })
  askedBy: string;

  @Field.text({ nullable: true, description: 'why it is held or failed' })
  reason: string | null;

  @Field.instant()
  startedAt: string;

  @Field.instant({ nullable: true })
  finishedAt: string | null;
}

export class RunDetailDto extends RunDto {
  @Field.list(() => RunNoteDto, { description: 'the first hundred of each outcome' })
  notes: RunNoteDto[];
}

export class RunListDto {
  @Field.list(() => RunDto)
  items: RunDto[];

  @Field.string({ nullable: true })
  nextCursor: string | null;

  @Field.int({ optional: true, nullable: true })
  total?: number | null;

  @Field.int({ optional: true })
  totalAtLeast?: number;
}

export const toRunTasksDto = (tasks: readonly DailyTask[]): RunTasksDto => ({
  items: tasks.map(({ name, title }) => ({ name, title })),
});

export const toRunDto = ({
  id,
  task,
  date,
  dryRun,
  status,
  made,
  skipped,
  failed,
  expected,
  progress,
  usual,
  attempts,
  askedBy,
  reason,
  startedAt,
  finishedAt,
}: RunRow): RunDto => ({
  id,
  task,
  date,
  dryRun,
  status,
  made,
  skipped,
  failed,
  expected,
  progress,
  usual,
  attempts,
  askedBy,
  reason,
  startedAt,
  finishedAt,
});

export const toRunListDto = ({ items, ...page }: ListPage<RunRow>): RunListDto => ({
  ...page,
  items: items.map(toRunDto),
});

export const toRunDetailDto = (run: RunDetail): RunDetailDto => ({
  ...toRunDto(run),
  notes: run.notes.map(({ outcome, subject, text }) => ({ outcome, subject, text })),
});
