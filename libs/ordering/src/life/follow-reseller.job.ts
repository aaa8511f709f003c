import type { ResellerId } from '#kernel';
import { Db, type JobProcessor, Processes } from '#platform';
import { PROVIDER_SCOPE, SettingsService } from '#settings';
import { ResellersService } from '#resellers';
import { ServiceLife } from './service-life.service.js';
import { ServiceRows, type ServiceRef } from './service-rows.js';

const BATCH = 50;
const BY = 'system:resellers';
type Progress = { resellerId: number; after?: number; fact: string };

/**
 * Services of a suspended reseller go on, or are suspended with him by `resellers.suspendedServices`; when he is active again his hold goes,
 * whatever the setting says by then. What is right is read when the job runs, so any number and order of runs ends right.
 */
@Processes('ordering.follow-reseller')
export class FollowReseller implements JobProcessor<Progress> {
  constructor(
    private readonly db: Db,
    private readonly resellers: ResellersService,
    private readonly settings: SettingsService,
    private readonly rows: ServiceRows,
    private readonly life: ServiceLife,
  ) {}

  async run({ resellerId, after = 0, fact }: Progress): Promise<void> {
    const { status } = await this.resellers.reseller(resellerId as ResellerId);
    const follow = await this.settings.value('resellers.suspendedServices', PROVIDER_SCOPE);
    const holds = status === 'suspended' && follow === 'suspend';
    if (!holds && status === 'suspended') return;
    const found = await this.db.query<ServiceRef & { row: number }>(
      `SELECT s.id AS row, s.service_type AS type, s.service_id AS id FROM rc_services s
       WHERE s.reseller_id = ? AND s.id > ? AND s.service_type IN ('hosting', 'addon') AND s.status IN ('Active', 'Suspended')
       ORDER BY s.id LIMIT ${BATCH}`,
      [resellerId, after],
    );
    for (const ref of found)
      await this.db.transaction(async (tx) => {
        const service = await this.rows.lock(tx, ref);
        if (holds) {
          // Addons follow their product.
          if (service.type === 'hosting') await this.life.hold(tx, service, { cause: 'reseller-suspended', by: BY });
        } else await this.life.lift(tx, service, 'reseller-suspended', BY);
      });
    const last = found.at(-1);
    if (last && found.length === BATCH)
      await this.db.transaction(async (tx) => {
        const next: Progress = { resellerId, after: last.row, fact };
        tx.enqueue('ordering.follow-reseller', next, `follow-reseller:${fact}:${last.row}`);
      });
  }
}
