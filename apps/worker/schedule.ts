import { Injectable } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import { BrandDrafts, HostChecks } from '#branding';
import { DomainLifeService } from '#domains';
import { PaymentsService } from '#payments';
import { PayoutsService } from '#payouts';
import { Clock } from '#kernel';
import { ProvisioningService, RefusedTasks } from '#provisioning';
import { JobRuns, RunCalendar } from '#platform';
import { ChangeSetPublisher } from '#pricing';

const NOTHING = { made: 0, skipped: 0, failed: 0 };

/**
 * EVERY timer of the product, one line each. A timer fires in every worker; the claim of (task, period) decides
 * who works, so each is safe to fire twice.
 */
@Injectable()
export class Schedule {
  private readonly busy = new Set<string>();

  constructor(
    private readonly runs: JobRuns,
    private readonly clock: Clock,
    private readonly payments: PaymentsService,
    private readonly payouts: PayoutsService,
    private readonly domains: DomainLifeService,
    private readonly provisioning: ProvisioningService,
    private readonly refusedTasks: RefusedTasks,
    private readonly changeSets: ChangeSetPublisher,
    private readonly hostChecks: HostChecks,
    private readonly brandDrafts: BrandDrafts,
    private readonly days: RunCalendar,
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

  @Cron('*/1 * * * *', { name: 'branding.check-hosts' })
  checkHosts(): Promise<unknown> {
    return this.runs.claim('branding.check-hosts', this.minute(), () => this.hostChecks.checkDue());
  }

  @Cron('23 * * * *', { name: 'branding.sweep-drafts' })
  sweepDrafts(): Promise<unknown> {
    return this.runs.claim('branding.sweep-drafts', this.minute(), async () => ({
      ...NOTHING,
      made: await this.brandDrafts.sweep(),
    }));
  }

  /** What leaves its hold with a new day. */
  @Cron('*/5 * * * *', { name: 'payouts.reckon-due' })
  reckonPayouts(): Promise<unknown> {
    return this.runs.claim('payouts.reckon-due', this.minute(), async () => ({
      ...NOTHING,
      made: await this.payouts.reckon('due'),
    }));
  }

  @Cron('*/5 * * * *', { name: 'domains.follow-registrars' })
  followRegistrars(): Promise<unknown> {
    return this.runs.claim('domains.follow-registrars', this.minute(), () => this.domains.followWaiting());
  }

  @Cron('*/5 * * * *', { name: 'provisioning.follow-servers' })
  followServers(): Promise<unknown> {
    return this.runs.claim('provisioning.follow-servers', this.minute(), async () => ({
      ...NOTHING,
      made: await this.provisioning.followWaiting(),
    }));
  }

  @Cron('*/5 * * * *', { name: 'provisioning.retry-refused-ends' })
  retryRefusedEnds(): Promise<unknown> {
    return this.runs.claim('provisioning.retry-refused-ends', this.minute(), async () => ({
      ...NOTHING,
      made: await this.refusedTasks.retryEnds(),
    }));
  }

  /** Each date once, in the provider's zone; missed ones first (`RunCalendar` claims them by task and date). */
  @Cron('*/5 * * * *', { name: 'runs.day' })
  runDays(): Promise<unknown> {
    return this.alone('day', () => this.days.catchUp());
  }

  /** What a person asked for in the console; each run is claimed by its row. */
  @Cron('*/2 * * * * *', { name: 'runs.asked' })
  runAsked(): Promise<unknown> {
    return this.alone('asked', () => this.days.takeAsked());
  }

  /** A tick while the one before is at work in this process is left out. */
  private async alone(name: string, work: () => Promise<unknown>): Promise<unknown> {
    if (this.busy.has(name)) return null;
    this.busy.add(name);
    try {
      return await work();
    } finally {
      this.busy.delete(name);
    }
  }

  private minute(): string {
    return this.clock.now().toISOString().slice(0, 16);
  }
}
