import { type JobProcessor, Processes } from '#platform';
import { PayPages } from './pay-pages.js';

/** Closes a pay page that asks for a sum that is not owed any more; tried again until the gateway tells. */
@Processes('payments.close-page')
export class ClosePage implements JobProcessor<{ attemptId: number }> {
  constructor(private readonly pages: PayPages) {}

  async run({ attemptId }: { attemptId: number }): Promise<void> {
    if (!(await this.pages.close(attemptId))) throw new Error('the gateway did not tell whether the page is closed');
  }
}
