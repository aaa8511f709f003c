import { Injectable } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import { DomainLifeService } from '#domains';
import { PaymentsService } from '#payments';
import { Clock } from '#kernel';
import { JobRuns } from '#platform';
import { ChangeSetPublisher } from '#pricing';

const NOTHING = { made: 0, skipped: 0, failed: 0 };

/**
 * EVERY timer of the product, one line each. A timer fires in every worker; the claim of (task, period) decides
 * who works, so each is safe to fire twice.
 */
@Injectable()
export class Schedule {
  constructor(
    private readonly runs: JobRuns,
    private readonly clock: Clock,
    private readonly payments: PaymentsService,
    private readonly domains: DomainLifeService,
    private readonly changeSets: ChangeSetPublisher,
  ) {}

  @Cron('*/1 * * * *', { name: 'payments.resolve-unknown' })
  resolveUnknownPayments(): Promise<unknown> {
    return this.runs.claim('payments.resolve-unknown', this.minute(), async () => ({
      ...NOTHING,
      made: await this.payments.resolveStaleAttempts(),
    }));
  }

  @Cron('*/1 * * * *', { name: 'pricing.publish-change-sets' })
  publishChangeSets(): Promise<unknown> {
    return this.runs.claim('pricing.publish-change-sets', this.minute(), async () => ({
      ...NOTHING,
      ...(await this.changeSets.publishDue()),
    }));
  }

  @Cron('*/5 * * * *', { name: 'domains.follow-registrars' })
  followRegistrars(): Promise<unknown> {
    return this.runs.claim('domains.follow-registrars', this.minute(), () => this.domains.followWaiting());
  }

  @Cron('17 3 * * *', { name: 'domains.sync' })
  syncDomains(): Promise<unknown> {
    return this.runs.claim('domains.sync', this.clock.today().toString(), () => this.domains.sync());
  }

  private minute(): string {
    return this.clock.now().toISOString().slice(0, 16);
  }
}
