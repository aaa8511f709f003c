import { Injectable } from '@nestjs/common';
import { Actor, DomainError, type LocalDate, type ResellerId } from '#kernel';
import { everything, type RunOptions, type RunReport } from '#platform';
import { ResellersService } from '#resellers';
import { PayoutsService } from './payouts.service.js';

const SYSTEM = Actor.system('payouts');

/** The daily task `payouts`: prepares, never sends. */
@Injectable()
export class PayoutRun {
  constructor(
    private readonly payouts: PayoutsService,
    private readonly resellers: ResellersService,
  ) {}

  /** A payout for every reseller and currency with enough settled profit (domain.md §8); admins approve and send. */
  async run(_date: LocalDate, { dryRun, log }: RunOptions): Promise<RunReport> {
    if (!dryRun) await this.payouts.reckon('due');
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<ResellersService['list']>> = await this.resellers.list(SYSTEM, {
        ...everything(100),
        cursor,
      });
      for (const { resellerId } of page.items) await this.ofReseller(resellerId as ResellerId, { dryRun, log });
      cursor = page.nextCursor;
      await log.tick();
    } while (cursor);
    return log.report();
  }

  private async ofReseller(resellerId: ResellerId, { dryRun, log }: RunOptions): Promise<void> {
    for (const { currency, available, state } of await this.payouts.balances(resellerId)) {
      if (!available.isPositive()) continue;
      const subject = `reseller ${resellerId}, ${currency}`;
      try {
        if (dryRun && state !== 'ready') log.skipped(subject, `${available.toString()} ${state.replace('_', ' ')}`);
        else {
          if (!dryRun) await this.payouts.prepare(SYSTEM, { resellerId, currency }, null);
          log.made(subject, available.toString());
        }
      } catch (error) {
        if (error instanceof DomainError) log.skipped(subject, error.message);
        else log.failed(subject, (error as Error).message);
      }
    }
  }
}
