import { Processes, type JobProcessor } from '#platform';
import { PaidCards } from './paid-cards.js';

/** Keeps the card of a payment whose payer asked for it; tried again until the gateway tells which card it was. */
@Processes('payments.keep-card')
export class KeepCard implements JobProcessor<{ attemptId: number }> {
  constructor(private readonly paid: PaidCards) {}

  async run({ attemptId }: { attemptId: number }): Promise<void> {
    await this.paid.keep(attemptId);
  }
}
