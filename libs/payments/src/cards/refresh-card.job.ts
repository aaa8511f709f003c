import { Processes, type JobProcessor } from '#platform';
import { KeptCards } from './kept-cards.js';

/** Reads a card again that its bank changed. */
@Processes('payments.refresh-card')
export class RefreshCard implements JobProcessor<{ payMethodId: number }> {
  constructor(private readonly kept: KeptCards) {}

  async run({ payMethodId }: { payMethodId: number }): Promise<void> {
    await this.kept.refresh(payMethodId);
  }
}
