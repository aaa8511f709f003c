import { Processes, type JobProcessor } from '#platform';
import { RegistrarTasksService } from './registrar-tasks.service.js';

/** Calls the registrar of a task. */
@Processes('domains.run-task')
export class RunRegistrarTask implements JobProcessor<{ taskId: number }> {
  constructor(private readonly tasks: RegistrarTasksService) {}

  async run({ taskId }: { taskId: number }): Promise<void> {
    await this.tasks.run(taskId);
  }
}
