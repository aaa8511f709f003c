import { Injectable } from '@nestjs/common';
import { Actor, type LocalDate } from '#kernel';
import { Db, type Tx } from '#platform';
import { ResellersService } from '#resellers';
import { SettingsService } from '#settings';
import {
  AlreadyHeldError,
  NotHeldError,
  ServiceEndsError,
  ServiceNotFoundError,
  ServiceNotRunningError,
  SuspendingOffError,
} from '../ordering.errors.js';
import { ServiceLife } from './service-life.service.js';
import { type LockedService, ServiceRows, type ServiceRef } from './service-rows.js';
import { HOLD_CAUSES, isRunning } from './service-states.js';

/** What people do to services by hand: staff always, a reseller to his clients' where `services.suspend` lets him. */
@Injectable()
export class ServiceActions {
  constructor(
    private readonly db: Db,
    private readonly resellers: ResellersService,
    private readonly settings: SettingsService,
    private readonly rows: ServiceRows,
    private readonly life: ServiceLife,
  ) {}

  async suspend(actor: Actor, ref: ServiceRef, reason: string): Promise<void> {
    await this.change(actor, ref, async (tx, service) => {
      const cause = actor.kind === 'reseller' ? 'by-reseller' : 'by-staff';
      if (!(await this.life.hold(tx, service, { cause, reason, by: actor.key }))) throw new AlreadyHeldError();
    });
  }

  /** Staff lift every hold there is, also of an unpaid invoice (the next run holds it again unless it is kept); a reseller his own. */
  async unsuspend(actor: Actor, ref: ServiceRef): Promise<void> {
    await this.change(actor, ref, async (tx, service) => {
      let lifted = false;
      for (const cause of actor.kind === 'reseller' ? (['by-reseller'] as const) : HOLD_CAUSES)
        if (await this.life.lift(tx, service, cause, actor.key)) lifted = true;
      if (!lifted) throw new NotHeldError();
    });
  }

  /** Ends a service for good; staff alone. */
  async terminate(actor: Actor, ref: ServiceRef, reason: string): Promise<void> {
    actor.require('services.write');
    if (!isStaff(actor)) throw new ServiceNotFoundError();
    await this.change(actor, ref, async (tx, service) => {
      await this.life.end(tx, service, { outcome: 'Terminated', cause: 'by-staff', reason, by: actor.key });
    });
  }

  /** WHMCS's "override auto-suspend" of a hosting service: no run holds or ends it for an unpaid invoice until that day, null = for ever. */
  async keep(actor: Actor, serviceId: number, kept: { on: boolean; until: LocalDate | null }): Promise<void> {
    actor.require('services.write');
    if (!isStaff(actor)) throw new ServiceNotFoundError();
    await this.db.transaction(async (tx) => {
      const service = await this.rows.lockFor(tx, actor, { type: 'hosting', id: serviceId });
      const until = kept.on && kept.until ? kept.until.toString() : '0000-00-00';
      await tx.execute('UPDATE tblhosting SET overideautosuspend = ?, overidesuspenduntil = ? WHERE id = ?', [
        kept.on ? 1 : 0,
        until,
        serviceId,
      ]);
      const detail = kept.on ? `until ${kept.until?.toString() ?? 'further notice'}` : 'no longer';
      await this.rows.note(tx, service, { what: 'kept', detail, by: actor.key });
    });
  }

  private async change(
    actor: Actor,
    ref: ServiceRef,
    work: (tx: Tx, service: LockedService) => Promise<void>,
  ): Promise<void> {
    actor.require('services.write');
    await this.db.transaction(async (tx) => {
      const service = await this.rows.lockFor(tx, actor, ref);
      await this.mayHold(tx, actor);
      if (!isRunning(service.status)) throw new ServiceNotRunningError(service.status);
      if (await this.life.isEnding(tx, service)) throw new ServiceEndsError();
      await work(tx, service);
    });
  }

  /** Asked when it is known that the service is his: of a foreign one nothing is told, not even that he may not. */
  private async mayHold(tx: Tx, actor: Actor): Promise<void> {
    if (isStaff(actor)) return;
    if (actor.kind !== 'reseller') throw new ServiceNotFoundError();
    const scope = await this.resellers.scopeOf(actor.resellerId, tx);
    if (!(await this.settings.value('services.suspend', scope, tx))) throw new SuspendingOffError();
  }
}

const isStaff = (actor: Actor): boolean => actor.kind === 'admin' || actor.kind === 'system';
