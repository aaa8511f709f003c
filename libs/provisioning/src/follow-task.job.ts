import { Processes, type JobProcessor } from '#platform';
import { ProvisioningService } from './provisioning.service.js';

/** Asks the server of a task that it said it is working on. */
@Processes('provisioning.follow-task')
export class FollowProvisioningTask implements JobProcessor<{ taskId: number }> {
  constructor(private readonly provisioning: ProvisioningService) {}

  async run({ taskId }: { taskId: number }): Promise<void> {
    await this.provisioning.follow(taskId);
  }
}
