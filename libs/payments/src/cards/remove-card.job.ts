import { Processes, type JobProcessor } from '#platform';
import { KeptCards } from './kept-cards.js';

/** Brings a removal to the gateway; one of unknown outcome is tried again by the timer. */
@Processes('payments.remove-card')
export class RemoveCard implements JobProcessor<{ payMethodId: number }> {
  constructor(private readonly kept: KeptCards) {}

  async run({ payMethodId }: { payMethodId: number }): Promise<void> {
    await this.kept.takeAway(payMethodId);
  }
}
