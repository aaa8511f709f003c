import { Processes, type JobProcessor } from '#platform';
import { Webhooks } from './webhooks.js';

/** Decides an event whose request died after storing it. */
@Processes('payments.decide-webhook')
export class DecideWebhook implements JobProcessor<{ inboxId: number }> {
  constructor(private readonly webhooks: Webhooks) {}

  async run({ inboxId }: { inboxId: number }): Promise<void> {
    await this.webhooks.decide(inboxId);
  }
}
