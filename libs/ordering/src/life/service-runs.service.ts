import { Injectable } from '@nestjs/common';
import type { LocalDate } from '#kernel';
import type { RunOptions, RunReport } from '#platform';
import { OrderLifeService } from '../order-life.service.js';
import { Upgrades } from '../upgrades/upgrades.service.js';
import { Cancellations } from './cancellations.service.js';
import { OverdueServices } from './overdue.service.js';

/** The daily tasks `suspensions` and `terminations` (`contracts.md`, jobs). Repeated for a date they make nothing new. */
@Injectable()
export class ServiceRuns {
  constructor(
    private readonly overdue: OverdueServices,
    private readonly cancellations: Cancellations,
    private readonly upgrades: Upgrades,
    private readonly orders: OrderLifeService,
  ) {}

  /** Suspends what is overdue for `billing.suspendDays`; what is owed no more runs again. */
  suspensions(date: LocalDate, options: RunOptions): Promise<RunReport> {
    return this.overdue.suspend(date, options);
  }

  /** Cancellations whose day has come, services overdue for `billing.terminateDays`, and unpaid upgrades whose days are over. */
  async terminations(date: LocalDate, options: RunOptions): Promise<RunReport> {
    const wishes = await this.cancellations.due(date);
    const overdue = await this.overdue.toTerminate(date);
    const lapsing = await this.upgrades.outOfDate(date.toString());
    await options.log.expect(wishes.length + overdue.length + lapsing.length);
    await this.cancellations.carryOut(wishes, date, options);
    await this.overdue.terminate(overdue, date, options);
    await this.orders.lapseUpgrades(lapsing, options);
    return options.log.report();
  }
}
