import { Processes, type JobProcessor } from '#platform';
import { CardSetups } from './card-setups.js';

/** Asks the gateway what became of a page on which a card is added; tried again until it tells. */
@Processes('payments.resolve-card-setup')
export class ResolveCardSetup implements JobProcessor<{ setupId: number }> {
  constructor(private readonly setups: CardSetups) {}

  async run({ setupId }: { setupId: number }): Promise<void> {
    await this.setups.resolve(setupId);
  }
}
