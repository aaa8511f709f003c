import { Processes, type JobProcessor } from '#platform';
import { ProvisioningService } from './provisioning.service.js';

/** Calls the adapter of a task. */
@Processes('provisioning.run-task')
export class RunProvisioningTask implements JobProcessor<{ taskId: number }> {
  constructor(private readonly provisioning: ProvisioningService) {}

  async run({ taskId }: { taskId: number }, { attempts }: { attempts: number }): Promise<void> {
    await this.provisioning.run(taskId, attempts);
  }
}
