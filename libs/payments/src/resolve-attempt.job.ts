import { Processes, type JobProcessor } from '#platform';
import { CardPayments } from './card-payments.js';
import { CardCharges } from './cards/card-charges.js';

/** Asks the gateway what became of a try whose answer was lost, on a page or of a kept card; tried again until it tells. */
@Processes('payments.resolve-attempt')
export class ResolveAttempt implements JobProcessor<{ attemptId: number }> {
  constructor(
    private readonly cards: CardPayments,
    private readonly charges: CardCharges,
  ) {}

  async run({ attemptId }: { attemptId: number }): Promise<void> {
    await this.cards.resolve(attemptId);
    await this.charges.resolve(attemptId);
  }
}
