import { Processes, type JobProcessor } from '#platform';
import { RefundSender } from './refund-sender.js';

/** Brings a refund to the gateway when whoever asked for it could not; tried again until the gateway tells. */
@Processes('payments.send-refund')
export class SendRefund implements JobProcessor<{ refundId: number }> {
  constructor(private readonly sender: RefundSender) {}

  async run({ refundId }: { refundId: number }): Promise<void> {
    if (!(await this.sender.send(refundId))) throw new Error('the gateway did not tell what became of the refund');
  }
}
