import { Processes, type JobProcessor } from '#platform';
import { CardPayments } from './card-payments.js';

/** Asks the gateway what became of a try whose answer was lost; tried again until it tells. */
@Processes('payments.resolve-attempt')
export class ResolveAttempt implements JobProcessor<{ attemptId: number }> {
  constructor(private readonly cards: CardPayments) {}

  async run({ attemptId }: { attemptId: number }): Promise<void> {
    await this.cards.resolve(attemptId);
  }
}
