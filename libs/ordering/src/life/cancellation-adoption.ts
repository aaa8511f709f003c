import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel';
import { Db, type Tx } from '#platform';
import { decodeEntities, localToUtc } from '#whmcs';
import { type ImportedCancellation, importedCancellations } from './cancellation-list.query.js';
import { ServiceRows } from './service-rows.js';
import { isRunning } from './service-states.js';

const BY = 'import';

/**
 * Gives the cancellation requests of an imported WHMCS (`tblcancelrequests`) their rows of ours, so that the day's run carries them out
 * as WHMCS's would: `Immediate` with the next run, the others when the paid period ends. Nobody is told anew of what he asked for there.
 */
@Injectable()
export class CancellationAdoption {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly rows: ServiceRows,
  ) {}

  /** Safe to repeat. @returns how many */
  async all(): Promise<number> {
    const seen = new Set<number>();
    let adopted = 0;
    // The one that ends the service sooner comes first; a second wish for it adds nothing.
    for (const request of await importedCancellations(this.db)) {
      if (seen.has(request.serviceId)) continue;
      seen.add(request.serviceId);
      if (await this.db.transaction((tx) => this.adopt(tx, request))) adopted++;
    }
    return adopted;
  }

  private async adopt(tx: Tx, { id, serviceId, type, reason, date }: ImportedCancellation): Promise<boolean> {
    const service = await this.rows.lock(tx, { type: 'hosting', id: serviceId });
    if (!isRunning(service.status)) return false;
    // Where no period runs there is none to wait for: WHMCS ends such a service with its next run too.
    const isImmediate = type === 'Immediate' || service.nextDueOn === null;
    const today = this.clock.today().toString();
    const endsOn = !isImmediate && service.nextDueOn! > today ? service.nextDueOn! : today;
    const kind = isImmediate ? 'immediate' : 'end-of-period';
    const words = decodeEntities(reason);
    const { affectedRows } = await tx.execute(
      `INSERT IGNORE INTO rc_cancel_requests (request_id, service_type, service_id, reseller_id, client_id, kind, reason, ends_on,
         requested_by, requested_at) VALUES (?,?,?,?,?,?,?,?,?,?)`,
      [
        id,
        'hosting',
        serviceId,
        service.resellerId,
        service.clientId,
        kind,
        words.slice(0, 1000),
        endsOn,
        BY,
        new Date(localToUtc(date, this.clock.zone()) ?? this.clock.now()),
      ],
    );
    if (affectedRows === 0) return false;
    await this.rows.note(tx, service, { what: 'cancellation-requested', cause: kind, detail: words, by: BY });
    return true;
  }
}
