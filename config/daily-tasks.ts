import { Module } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { Clock } from '#kernel';
import { DailyRuns, type DailyTask, Db, Drain, RunBrake, RunCalendar, RunClaims } from '#platform';
import { DomainLifeService } from '#domains';
import { LateFeeRun, ReminderRun } from '#invoicing';
import { OrderingService, RenewalRun } from '#ordering';
import { CardExpiryRun, ChargeRun } from '#payments';
import { PayoutRun } from '#payouts';
import { ReportingService } from '#reporting';
import { PROVIDER_SCOPE, SettingsModule, SettingsService } from '#settings';

type Facades = <T>(type: abstract new (...args: never[]) => T) => T;
type Listed = Omit<DailyTask, 'run'> & { of: (get: Facades) => DailyTask['run'] };

/** EVERY task of a day, in the order of the day (`contracts.md`, jobs). The worker's timer, the command line and the console run these. */
const TASKS: readonly Listed[] = [
  {
    name: 'renewals',
    title: 'Invoices for the next periods of services',
    of: (get) => (date, options) => get(RenewalRun).run(date, options),
  },
  {
    name: 'charges',
    title: 'Due invoices of clients who chose automatic payment, by their kept card',
    of: (get) => (date, options) => get(ChargeRun).run(date, options),
  },
  {
    name: 'card-expiry',
    title: 'Clients whose kept card expires soon are told',
    of: (get) => (date, options) => get(CardExpiryRun).run(date, options),
  },
  {
    name: 'reminders',
    title: 'Reminders and overdue notices of unpaid invoices',
    of: (get) => (date, options) => get(ReminderRun).run(date, options),
  },
  {
    name: 'late-fees',
    title: 'Late fees of overdue invoices',
    of: (get) => (date, options) => get(LateFeeRun).run(date, options),
  },
  {
    name: 'suspensions',
    title: 'Services with an invoice overdue for too long are suspended; those owed no more run again',
    of: (get) => (date, options) => get(OrderingService).suspensions(date, options),
  },
  {
    name: 'terminations',
    title: 'Cancellations whose day has come, services unpaid for too long, changes not paid in time',
    of: (get) => (date, options) => get(OrderingService).terminations(date, options),
  },
  {
    name: 'domains',
    title: 'What registries say of held domains, and transfers that end by time',
    of: (get) => (date, options) => get(DomainLifeService).daily(date, options),
  },
  {
    name: 'payouts',
    title: 'A payout for each reseller and currency with enough settled profit',
    of: (get) => (date, options) => get(PayoutRun).run(date, options),
  },
  {
    name: 'rollups',
    title: 'The journal of ended days, summed for charts',
    of: (get) => async (date, options) => ({
      ...(await get(ReportingService).writeLedgerDays(date, options)),
      skipped: 0,
      failed: 0,
    }),
  },
  {
    name: 'mail',
    title: 'Sends what waits: mails and other work outside',
    of: (get) => async (_, options) => get(Drain).run(options, 'jobs'),
  },
  {
    name: 'outbox',
    title: 'Delivers what happened to everybody who acts on it',
    of: (get) => async (_, options) => get(Drain).run(options, 'all'),
  },
];

/** Names of `contracts.md` whose business rules are not part of this version yet. */
export const NOT_YET: readonly string[] = ['consolidation', 'deferred-overdue'];

@Module({
  imports: [SettingsModule],
  providers: [
    {
      provide: DailyRuns,
      inject: [ModuleRef, Db, Clock, Drain, RunClaims, SettingsService],
      useFactory: (
        module: ModuleRef,
        db: Db,
        clock: Clock,
        drain: Drain,
        claims: RunClaims,
        settings: SettingsService,
      ) => {
        const get: Facades = (type) => module.get(type as never, { strict: false });
        const tasks = TASKS.map(({ of, ...task }) => ({ ...task, run: of(get) }));
        const brake = new RunBrake(db, () => settings.value('billing.runBrake', PROVIDER_SCOPE));
        return new DailyRuns(db, clock, drain, claims, tasks, brake);
      },
    },
    RunCalendar,
  ],
  exports: [DailyRuns, RunCalendar],
})
export class DailyTasksModule {}
