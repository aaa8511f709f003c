import { Injectable } from '@nestjs/common';
import { AuditService } from '#audit';
import { Actor, asId, Clock, PROVIDER, type ResellerId } from '#kernel';
import { Db, type Tx } from '#platform';
import { ResellersService } from '#resellers';
import { SettingsService } from '#settings';
import { BrandHosts } from './brand-hosts.service.js';
import { BrandNotFoundError, HostNotFoundError } from './branding.errors.js';
import { BUMP_BRANDS } from './brand-rows.js';
import { DnsResolver } from './dns/dns-resolver.js';
import { askAbout, type HostFindings } from './dns/host-records.js';
import type { BrandHost, HostProblem } from './brand.types.js';

/** Minutes from one check to the next; the last one counts on. */
const PAUSES = [1, 1, 2, 5, 10, 30, 60, 360];
/** So long a host that was added is looked after by itself; after that a person asks. */
const LOOKED_AFTER_DAYS = 30;
/** While a check is under way no other worker begins one. */
const CLAIM_MINUTES = 5;
const BATCH = 200;
const AT_ONCE = 10;
const MINUTE = 60_000;

type Waiting = { id: number; reseller_id: number; host: string; token: string; next_check_at: string };

/**
 * Looks whether the domains that resellers brought are theirs and lead here, and opens those that do (ADR 0032). Name servers are asked
 * outside of any transaction.
 */
@Injectable()
export class HostChecks {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly resellers: ResellersService,
    private readonly settings: SettingsService,
    private readonly hosts: BrandHosts,
    private readonly dns: DnsResolver,
  ) {}

  /**
   * Asks the name servers now. A host that is open already stays so. Needs `brand.write` of its own reseller, or staff's
   * `resellers.write`. @throws HostNotFoundError
   */
  async check(actor: Actor, resellerId: ResellerId, hostId: number): Promise<BrandHost> {
    if (actor.kind === 'admin' || actor.kind === 'system') actor.require('resellers.write');
    else {
      actor.require('brand.write');
      if (actor.kind !== 'reseller' || actor.resellerId !== resellerId) throw new BrandNotFoundError(resellerId);
    }
    const [row] = await this.db.query<Waiting>(
      'SELECT id, reseller_id, host, token FROM rc_brand_hosts WHERE id = ? AND reseller_id = ? AND verified_at IS NULL',
      [hostId, resellerId],
    );
    if (row) await this.look(actor, row);
    const host = (await this.hosts.list(resellerId)).find(({ id }) => id === hostId);
    if (!host) throw new HostNotFoundError(hostId);
    return host;
  }

  /** The timer's work: every host whose next check is due. @returns `made`: hosts that opened */
  async checkDue(): Promise<{ made: number; skipped: number; failed: number }> {
    const due = await this.db.query<Waiting>(
      `SELECT id, reseller_id, host, token, next_check_at FROM rc_brand_hosts
       WHERE next_check_at <= ? AND verified_at IS NULL ORDER BY next_check_at, id LIMIT ${BATCH}`,
      [this.clock.now()],
    );
    const counts = { made: 0, skipped: 0, failed: 0 };
    const rest = [...due];
    const lane = async () => {
      for (let row = rest.shift(); row; row = rest.shift()) {
        if (!(await this.claim(row))) counts.skipped++;
        else if (await this.look(Actor.system('check-hosts'), row)) counts.made++;
        else counts.failed++;
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, lane));
    return counts;
  }

  private async claim(row: Waiting): Promise<boolean> {
    const until = new Date(this.clock.now().getTime() + CLAIM_MINUTES * MINUTE);
    return this.db.transaction(async (tx) => {
      const { affectedRows } = await tx.execute(
        'UPDATE rc_brand_hosts SET next_check_at = ? WHERE id = ? AND next_check_at = ?',
        [until, row.id, row.next_check_at],
      );
      return affectedRows === 1;
    });
  }

  /** @returns whether the host opened */
  private async look(actor: Actor, { id, reseller_id, host, token }: Waiting): Promise<boolean> {
    const resellerId = asId<ResellerId>(reseller_id);
    const findings = await askAbout(this.dns, { host, token, base: this.hosts.base });
    return this.db.transaction(async (tx) => {
      const [row] = await tx.query<{ checks: number; created_at: string; verified_at: string | null }>(
        'SELECT checks, created_at, verified_at FROM rc_brand_hosts WHERE id = ? FOR UPDATE',
        [id],
      );
      if (!row || row.verified_at !== null) return false;
      let problem: HostProblem | null = null;
      let opened = false;
      if (isGood(findings)) {
        if (!(await this.mayOwn(tx, resellerId))) problem = 'not_allowed';
        else {
          opened = await this.hosts.open(tx, id);
          if (!opened) problem = 'taken';
        }
      }
      const now = this.clock.now();
      await tx.execute(
        'UPDATE rc_brand_hosts SET checks = ?, checked_at = ?, next_check_at = ?, findings = ? WHERE id = ?',
        [
          row.checks + 1,
          now,
          opened ? null : nextCheck(row.checks, new Date(`${row.created_at.replace(' ', 'T')}Z`), now),
          JSON.stringify({ ...findings, problem }),
          id,
        ],
      );
      if (!opened) return false;
      await tx.execute(BUMP_BRANDS);
      await this.audit.record(tx, actor, `Host ${host} of brand ${resellerId} verified by its DNS records`, {
        clientId: resellerId,
      });
      return true;
    });
  }

  /** Whether own domains are (still) allowed, and he is (still) a reseller. */
  private async mayOwn(tx: Tx, resellerId: ResellerId): Promise<boolean> {
    if (resellerId === PROVIDER) return true;
    if (!(await this.resellers.isReseller(resellerId, tx))) return false;
    return this.settings.value('branding.ownDomain', await this.resellers.scopeOf(resellerId, tx), tx);
  }
}

const isGood = ({ proof, target }: HostFindings): boolean => proof.state === 'ok' && target.state === 'ok';

/** When a host is looked at again after `checks` earlier looks; null once it was given up. */
function nextCheck(checks: number, added: Date, now: Date): Date | null {
  if (now.getTime() - added.getTime() > LOOKED_AFTER_DAYS * 24 * 60 * MINUTE) return null;
  return new Date(now.getTime() + PAUSES[Math.min(checks, PAUSES.length - 1)] * MINUTE);
}
