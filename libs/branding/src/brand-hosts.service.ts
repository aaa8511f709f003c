import { Injectable } from '@nestjs/common';
import { Clock, PROVIDER, type Actor, type ResellerId } from '#kernel';
import { Db, Env, newToken, parseJson, type Sql, type Tx } from '#platform';
import { AuditService } from '#audit';
import { ResellersService } from '#resellers';
import { SettingsService } from '#settings';
import { BUMP_BRANDS } from './brand-rows.js';
import type { BrandHost, HostProblem, HostSetUp } from './brand.types.js';
import { BadHostError, HostNotFoundError, HostTakenError, OwnDomainNotAllowedError } from './branding.errors.js';
import { type HostFindings, proofName, proofText } from './dns/host-records.js';
import { canonicalHost, nameFor, RESERVED_NAMES } from './host-name.js';

const MOST_HOSTS = 20;

type HostRow = {
  id: number;
  host: string;
  kind: 'subdomain' | 'own';
  verified_at: string | null;
  created_at: string;
  token: string;
  checked_at: string | null;
  next_check_at: string | null;
  findings: string | null;
};
type Findings = HostFindings & { problem: HostProblem | null };

const HOST_COLUMNS = 'id, host, kind, verified_at, created_at, token, checked_at, next_check_at, findings';
const UNCHECKED: Findings = {
  proof: { state: 'unchecked', found: [] },
  target: { state: 'unchecked', found: [] },
  addresses: [],
  problem: null,
};

/**
 * The addresses of stores. `NAME.<base>` under the provider's own base host works at once; an own domain counts once its records prove
 * it (`HostChecks`) or staff say so, because a name that is not his must not open his store.
 */
@Injectable()
export class BrandHosts {
  /** Host of the provider's own store; stores are one label below it. */
  readonly base: string;

  constructor(
    env: Env,
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly resellers: ResellersService,
    private readonly settings: SettingsService,
  ) {
    const configured = env.values.STORE_PUBLIC_URL;
    this.base = (configured && canonicalHost(new URL(configured).hostname)) || 'localhost';
  }

  async list(resellerId: ResellerId, sql: Sql = this.db): Promise<BrandHost[]> {
    const rows = await sql.query<HostRow>(
      `SELECT ${HOST_COLUMNS} FROM rc_brand_hosts WHERE reseller_id = ? ORDER BY id`,
      [resellerId],
    );
    return rows.map((row) => this.toHost(row));
  }

  /** Whose verified host this is; null for nobody's. The base host is the provider's. */
  async ownerOf(host: string, sql: Sql = this.db): Promise<ResellerId | null> {
    if (host === this.base) return PROVIDER;
    const [row] = await sql.query<{ reseller_id: number }>(
      'SELECT reseller_id FROM rc_brand_hosts WHERE host = ? AND verified_at IS NOT NULL',
      [host],
    );
    return row ? (row.reseller_id as ResellerId) : null;
  }

  /** The host people are sent to: the newest verified own domain, else the newest name under the base; '' without any. */
  async primary(resellerId: ResellerId, sql: Sql = this.db): Promise<string> {
    const [row] = await sql.query<{ host: string }>(
      "SELECT host FROM rc_brand_hosts WHERE reseller_id = ? AND verified_at IS NOT NULL ORDER BY kind = 'own' DESC, id DESC LIMIT 1",
      [resellerId],
    );
    return row?.host ?? (resellerId === PROVIDER ? this.base : '');
  }

  /**
   * Adds an address: a bare name becomes `name.<base>`.
   * Several may ask for one domain until somebody proves it. @throws BadHostError, HostTakenError, OwnDomainNotAllowedError
   */
  async add(tx: Tx, actor: Actor, resellerId: ResellerId, given: string): Promise<BrandHost> {
    const host = canonicalHost(given.includes('.') ? given : `${given}.${this.base}`);
    if (!host) throw new BadHostError('bad_host', 'is not a host name');
    const kind = this.kindOf(host);
    if (kind === 'own' && actor.kind === 'reseller') {
      const allowed = await this.settings.value('branding.ownDomain', await this.resellers.scopeOf(resellerId, tx), tx);
      if (!allowed) throw new OwnDomainNotAllowedError();
    }
    if ((await this.list(resellerId, tx)).length >= MOST_HOSTS)
      throw new BadHostError('too_many_hosts', `a brand has at most ${MOST_HOSTS} addresses`);
    const others = await this.ownerOf(host, tx);
    if (others !== null && others !== resellerId) throw new HostTakenError();
    // Staff who add a domain say by it that it points here.
    const verified = kind === 'subdomain' || actor.kind === 'admin' || actor.kind === 'system';
    const now = this.clock.now();
    const { affectedRows, insertId } = await tx.execute(
      'INSERT IGNORE INTO rc_brand_hosts (host, reseller_id, kind, verified_at, token, next_check_at, created_at) VALUES (?, ?, ?, ?, ?, ?, ?)',
      [host, resellerId, kind, verified ? now : null, newToken(), verified ? null : now, now],
    );
    const own = await this.list(resellerId, tx);
    if (affectedRows === 0) {
      if (own.some((one) => one.host === host)) throw new BadHostError('host_added_already', 'is in the list already');
      throw new HostTakenError();
    }
    await tx.execute(BUMP_BRANDS);
    await this.audit.record(tx, actor, `Host ${host} added to brand ${resellerId}`, { clientId: resellerId });
    return own.find(({ id }) => id === insertId)!;
  }

  /** The first address of a new brand, from its company's name; a number after it when the name is taken. Repeating changes nothing. */
  async addFirst(tx: Tx, resellerId: ResellerId, company: string): Promise<void> {
    if ((await this.list(resellerId, tx)).length > 0) return;
    const slug = nameFor(company);
    const plain = slug === '' || RESERVED_NAMES.has(slug) ? [] : [slug, `${slug}-${resellerId}`];
    const now = this.clock.now();
    for (const name of [...plain, `store-${resellerId}`]) {
      const { affectedRows } = await tx.execute(
        "INSERT IGNORE INTO rc_brand_hosts (host, reseller_id, kind, verified_at, created_at) VALUES (?, ?, 'subdomain', ?, ?)",
        [`${name}.${this.base}`, resellerId, now, now],
      );
      if (affectedRows > 0) return void (await tx.execute(BUMP_BRANDS));
    }
  }

  /** @throws HostNotFoundError also for another brand's host */
  async remove(tx: Tx, actor: Actor, resellerId: ResellerId, hostId: number): Promise<void> {
    const { affectedRows } = await tx.execute('DELETE FROM rc_brand_hosts WHERE id = ? AND reseller_id = ?', [
      hostId,
      resellerId,
    ]);
    if (affectedRows === 0) throw new HostNotFoundError(hostId);
    await tx.execute(BUMP_BRANDS);
    await this.audit.record(tx, actor, `Host ${hostId} removed from brand ${resellerId}`, { clientId: resellerId });
  }

  /** Staff have seen that the domain points here. @throws HostNotFoundError, HostTakenError */
  async verify(tx: Tx, actor: Actor, resellerId: ResellerId, hostId: number): Promise<void> {
    const [row] = await tx.query('SELECT id FROM rc_brand_hosts WHERE id = ? AND reseller_id = ? FOR UPDATE', [
      hostId,
      resellerId,
    ]);
    if (!row) throw new HostNotFoundError(hostId);
    if (!(await this.open(tx, hostId))) throw new HostTakenError();
    await tx.execute(BUMP_BRANDS);
    await this.audit.record(tx, actor, `Host ${hostId} of brand ${resellerId} verified`, { clientId: resellerId });
  }

  /** Under the row's lock: the host opens its store from now on. @returns false when the name is another's already */
  async open(tx: Tx, hostId: number): Promise<boolean> {
    await tx.execute(
      'UPDATE IGNORE rc_brand_hosts SET verified_at = COALESCE(verified_at, ?), next_check_at = NULL WHERE id = ?',
      [this.clock.now(), hostId],
    );
    const [row] = await tx.query<{ verified_at: string | null }>(
      'SELECT verified_at FROM rc_brand_hosts WHERE id = ? FOR UPDATE',
      [hostId],
    );
    return row.verified_at !== null;
  }

  private toHost(row: HostRow): BrandHost {
    const { id, host, kind } = row;
    const verified = row.verified_at !== null;
    return {
      id,
      host,
      kind,
      verified,
      createdAt: instantOf(row.created_at),
      setUp: verified ? null : this.setUpOf(row),
    };
  }

  /** What its owner has to set, and how far that is seen. */
  private setUpOf({ host, token, ...row }: HostRow): HostSetUp {
    const { proof, target, addresses, problem } = row.findings === null ? UNCHECKED : parseJson<Findings>(row.findings);
    return {
      proof: { name: proofName(host), value: proofText(token), ...proof },
      target: { name: host, value: this.base, addresses, ...target },
      problem,
      checkedAt: row.checked_at && instantOf(row.checked_at),
      nextCheckAt: row.next_check_at && instantOf(row.next_check_at),
    };
  }

  private kindOf(host: string): 'subdomain' | 'own' {
    if (host === this.base) throw new BadHostError('reserved_host', 'this is the address of the provider');
    if (host.endsWith(`.${this.base}`)) {
      const name = host.slice(0, -this.base.length - 1);
      if (name.includes('.')) throw new BadHostError('bad_host', `a store lies directly below ${this.base}`);
      if (name.length < 2 || RESERVED_NAMES.has(name)) throw new BadHostError('reserved_host', `"${name}" is reserved`);
      return 'subdomain';
    }
    // Names that only this machine or this network knows cannot be a customer's domain.
    if (!host.includes('.') || /(^|\.)(localhost|local|internal|lan|home|test|invalid|example|onion|arpa)$/.test(host))
      throw new BadHostError('reserved_host', 'is not a public domain');
    return 'own';
  }
}

const instantOf = (stored: string): string => `${stored.replace(' ', 'T')}Z`;
