import { type JobProcessor, Processes } from '#platform';
import { PaymentsService } from './payments.service.js';

@Processes('payments.book-dispute')
export class BookDispute implements JobProcessor<{ disputeId: number }> {
  constructor(private readonly payments: PaymentsService) {}

  run({ disputeId }: { disputeId: number }): Promise<void> {
    return this.payments.bookDispute(disputeId);
  }
}
