import { Injectable } from '@nestjs/common';
import { AuditService } from '#audit';
import { ClientsService } from '#clients';
import { Clock, DomainError, machineNow, PROVIDER, type Actor, type ResellerId } from '#kernel';
import { Db, Env, sha256, type Sql, type Tx } from '#platform';
import { ResellersService } from '#resellers';
import { PROVIDER_SCOPE, SettingsService } from '#settings';
import { checkPatch } from './brand-fields.js';
import { BrandHosts } from './brand-hosts.service.js';
import { BrandMemory } from './brand-memory.js';
import { allowedOf, BUMP_BRANDS, freshRow, type Looks, readBrandRow, toBrand, type BrandRow } from './brand-rows.js';
import { ORDER_TEMPLATES, THEMES, type Brand, type BrandFile, type BrandHost, type BrandPatch } from './brand.types.js';
import { BrandNotFoundError, InvalidBrandError, StaleBrandError } from './branding.errors.js';
import { BrandChanged } from './events.js';
import { canonicalHost } from './host-name.js';
import { readImage } from './logo.js';

const REMEMBERED = 10_000;
/** How long other processes may still show the old brand after a change. */
const LOOK_EVERY_MS = 1000;

/** How each store presents itself, and which host name opens which store. */
@Injectable()
export class BrandingService {
  private readonly memory = new BrandMemory(REMEMBERED);
  private lookedAt = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly env: Env,
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly clients: ClientsService,
    private readonly resellers: ResellersService,
    private readonly settings: SettingsService,
    private readonly hosts: BrandHosts,
  ) {}

  /**
   * The brand a host name opens, from memory; null for a host nobody has, one that is not verified, and a reseller who left. Takes the
   * Host header as it comes: port, capitals and the final point do not matter.
   */
  async byHost(host: string): Promise<Brand | null> {
    const canonical = canonicalHost(host);
    if (!canonical) return null;
    await this.look();
    return this.memory.host(canonical, async () => {
      const owner = await this.hosts.ownerOf(canonical);
      if (owner === null) return null;
      const brand = await this.read(owner, this.db).catch((error: unknown) => {
        if (error instanceof BrandNotFoundError) return null;
        throw error;
      });
      return brand;
    });
  }

  /** The brand of a reseller, or of the provider (0), from memory. @throws BrandNotFoundError for whoever is no reseller */
  async brandOf(resellerId: ResellerId): Promise<Brand> {
    await this.look();
    return this.memory.reseller(resellerId, () => this.read(resellerId, this.db));
  }

  /** Address of a brand's store, made from the stored host, never from a request; without a host of its own the provider's. */
  async storeUrl(resellerId: ResellerId, sql: Sql = this.db): Promise<string> {
    const host = await this.hosts.primary(resellerId, sql);
    return this.env.storeUrl(host || this.hosts.base);
  }

  /**
   * Changes a brand. Pass the version that was shown as `ifVersion`, and a change made meanwhile is not overwritten.
   * @throws InvalidBrandError, StaleBrandError (412), BrandNotFoundError, ImpersonationForbiddenError for another `payTo`
   */
  async update(
    actor: Actor,
    resellerId: ResellerId,
    patch: BrandPatch,
    ifVersion: number | null = null,
  ): Promise<Brand> {
    this.mayWrite(actor, resellerId);
    const columns = checkPatch(patch);
    const changed = await this.db.transaction(async (tx) => {
      const row = await this.lock(tx, resellerId);
      if (ifVersion !== null && ifVersion !== row.version) throw new StaleBrandError(row.version);
      await this.checkSettings(tx, actor, resellerId, patch);
      if (columns.pay_to !== undefined && columns.pay_to !== (row.pay_to ?? ''))
        actor.requireHimself('where payments go');
      const names = Object.keys(columns);
      if (names.length > 0) {
        await tx.execute(`UPDATE rc_brands SET ${names.map((n) => `${n} = ?`).join(', ')} WHERE reseller_id = ?`, [
          ...Object.values(columns),
          resellerId,
        ]);
        await this.audit.record(tx, actor, `Brand ${resellerId} changed: ${names.join(', ')}`, {
          clientId: resellerId,
        });
        await this.bump(tx, resellerId, row.version);
      }
      return this.read(resellerId, tx);
    });
    this.forget();
    return changed;
  }

  /** PNG, JPEG, WebP or GIF of at most 512 kB, as base64; what it is, its bytes say. @throws BadImageError */
  async setLogo(actor: Actor, resellerId: ResellerId, base64: string): Promise<number> {
    this.mayWrite(actor, resellerId);
    const { bytes, mediaType } = readImage(base64);
    const fileId = await this.db.transaction(async (tx) => {
      const row = await this.lock(tx, resellerId);
      await tx.execute("DELETE FROM rc_brand_files WHERE reseller_id = ? AND kind = 'logo'", [resellerId]);
      const { insertId } = await tx.execute(
        "INSERT INTO rc_brand_files (reseller_id, kind, media_type, sha256, bytes, created_at) VALUES (?, 'logo', ?, ?, ?, ?)",
        [resellerId, mediaType, sha256(bytes), bytes, this.clock.now()],
      );
      await tx.execute('UPDATE rc_brands SET logo_file_id = ? WHERE reseller_id = ?', [insertId, resellerId]);
      await this.audit.record(tx, actor, `Logo of brand ${resellerId} changed`, { clientId: resellerId });
      await this.bump(tx, resellerId, row.version);
      return insertId;
    });
    this.forget();
    return fileId;
  }

  async removeLogo(actor: Actor, resellerId: ResellerId): Promise<void> {
    this.mayWrite(actor, resellerId);
    await this.db.transaction(async (tx) => {
      const row = await this.lock(tx, resellerId);
      await tx.execute("DELETE FROM rc_brand_files WHERE reseller_id = ? AND kind = 'logo'", [resellerId]);
      await tx.execute('UPDATE rc_brands SET logo_file_id = 0 WHERE reseller_id = ?', [resellerId]);
      await this.audit.record(tx, actor, `Logo of brand ${resellerId} removed`, { clientId: resellerId });
      await this.bump(tx, resellerId, row.version);
    });
    this.forget();
  }

  /** The bytes of a brand's image, for the store to serve with `nosniff`; null when it is not this brand's. */
  async file(resellerId: ResellerId, fileId: number): Promise<BrandFile | null> {
    const [row] = await this.db.query<{ id: number; media_type: string; sha256: string; bytes: Buffer }>(
      'SELECT id, media_type, sha256, bytes FROM rc_brand_files WHERE id = ? AND reseller_id = ?',
      [fileId, resellerId],
    );
    return row ? { fileId: row.id, mediaType: row.media_type, bytes: row.bytes, sha256: row.sha256 } : null;
  }

  async hostsOf(resellerId: ResellerId): Promise<BrandHost[]> {
    return this.hosts.list(resellerId);
  }

  /** @throws BadHostError, HostTakenError, OwnDomainNotAllowedError */
  async addHost(actor: Actor, resellerId: ResellerId, host: string): Promise<BrandHost> {
    this.mayWrite(actor, resellerId);
    const added = await this.db.transaction(async (tx) => {
      await this.lock(tx, resellerId);
      return this.hosts.add(tx, actor, resellerId, host);
    });
    this.forget();
    return added;
  }

  async removeHost(actor: Actor, resellerId: ResellerId, hostId: number): Promise<void> {
    this.mayWrite(actor, resellerId);
    await this.db.transaction((tx) => this.hosts.remove(tx, actor, resellerId, hostId));
    this.forget();
  }

  /** An own domain of a reseller counts from now on; staff only. */
  async verifyHost(actor: Actor, resellerId: ResellerId, hostId: number): Promise<void> {
    actor.require('resellers.write');
    if (actor.kind !== 'admin' && actor.kind !== 'system') throw new BrandNotFoundError(resellerId);
    await this.db.transaction((tx) => this.hosts.verify(tx, actor, resellerId, hostId));
    this.forget();
  }

  /** Makes the brand of a reseller with his company's name and a first address, unless it is there. */
  async ensureBrand(tx: Tx, resellerId: ResellerId): Promise<void> {
    const company = await this.companyOf(resellerId, tx);
    const now = this.clock.now();
    const { affectedRows } = await tx.execute(
      'INSERT IGNORE INTO rc_brands (reseller_id, company_name, pay_to, signature, created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?)',
      [resellerId, company.slice(0, 190), '', '', now, now],
    );
    if (resellerId !== PROVIDER) await this.hosts.addFirst(tx, resellerId, company);
    if (affectedRows > 0) await tx.execute(BUMP_BRANDS);
  }

  /** What settings allow has changed: every process reads its brands again. */
  async readAgain(tx: Tx): Promise<void> {
    await tx.execute(BUMP_BRANDS);
  }

  /** A reseller's own brand needs `brand.write`; staff change any with `resellers.write`. Somebody else's does not exist. */
  private mayWrite(actor: Actor, resellerId: ResellerId): void {
    if (actor.kind === 'admin' || actor.kind === 'system') return actor.require('resellers.write');
    actor.require('brand.write');
    if (actor.kind !== 'reseller' || actor.resellerId !== resellerId) throw new BrandNotFoundError(resellerId);
  }

  private async checkSettings(tx: Tx, actor: Actor, resellerId: ResellerId, patch: BrandPatch): Promise<void> {
    if (actor.kind !== 'reseller') return;
    const scope = await this.resellers.scopeOf(resellerId, tx);
    const { themes, orderTemplates } = await this.looksOf(resellerId, tx);
    if (patch.theme !== undefined && !themes.includes(patch.theme))
      throw new InvalidBrandError('theme', 'not_allowed', 'is not one of the themes you may use');
    if (patch.orderTemplate !== undefined && !orderTemplates.includes(patch.orderTemplate))
      throw new InvalidBrandError('orderTemplate', 'not_allowed', 'is not one of the order forms you may use');
    if (patch.dateFormat !== undefined && !(await this.settings.value('branding.dateFormat.allowed', scope, tx)))
      throw new DomainError(
        'branding.date_format_not_allowed',
        'forbidden',
        { setting: 'branding.dateFormat.allowed' },
        'the date format is set by the provider',
      );
  }

  private async lock(tx: Tx, resellerId: ResellerId): Promise<BrandRow> {
    // A brand made here and not by the event is the same brand: both insert it only when it is missing.
    await this.status(resellerId, tx);
    await this.ensureBrand(tx, resellerId);
    await tx.query('SELECT reseller_id FROM rc_brands WHERE reseller_id = ? FOR UPDATE', [resellerId]);
    return (await readBrandRow(tx, resellerId))!;
  }

  private async bump(tx: Tx, resellerId: ResellerId, version: number): Promise<void> {
    await tx.execute('UPDATE rc_brands SET version = ?, updated_at = ? WHERE reseller_id = ?', [
      version + 1,
      this.clock.now(),
      resellerId,
    ]);
    await tx.execute(BUMP_BRANDS);
    tx.emit(new BrandChanged({ resellerId, version: version + 1 }));
  }

  private async read(resellerId: ResellerId, sql: Sql): Promise<Brand> {
    const status = await this.status(resellerId, sql);
    const stored = (await readBrandRow(sql, resellerId)) ?? freshRow(resellerId, await this.companyOf(resellerId, sql));
    const host = await this.hosts.primary(resellerId, sql);
    // The provider's name is a setting; his row may still be empty.
    const company = stored.company_name || (await this.companyOf(resellerId, sql)) || host;
    const currency = resellerId === PROVIDER ? '' : (await this.clients.profile(resellerId, sql)).currency;
    return toBrand({ ...stored, company_name: company }, status, host, currency, await this.looksOf(resellerId, sql));
  }

  /** Themes and order forms that the settings leave to a reseller. */
  private async looksOf(resellerId: ResellerId, sql: Sql): Promise<Looks> {
    const scope = resellerId === PROVIDER ? PROVIDER_SCOPE : await this.resellers.scopeOf(resellerId, sql);
    const set = await this.settings.values(['branding.storeThemes', 'branding.orderTemplates'], scope, sql);
    return {
      themes: allowedOf(THEMES, set['branding.storeThemes']),
      orderTemplates: allowedOf(ORDER_TEMPLATES, set['branding.orderTemplates']),
    };
  }

  /** @throws BrandNotFoundError for whoever is no reseller (any more) */
  private async status(resellerId: ResellerId, sql: Sql): Promise<'active' | 'suspended'> {
    if (resellerId === PROVIDER) return 'active';
    if (!(await this.resellers.isReseller(resellerId, sql))) throw new BrandNotFoundError(resellerId);
    return (await this.resellers.reseller(resellerId, sql)).status === 'suspended' ? 'suspended' : 'active';
  }

  private async companyOf(resellerId: ResellerId, sql: Sql): Promise<string> {
    if (resellerId === PROVIDER) return this.settings.value('provider.company', PROVIDER_SCOPE, sql);
    return (await this.clients.profile(resellerId, sql)).name;
  }

  /** Compares the versions in the database with the remembered ones, once a second; in test builds each time. */
  private async look(): Promise<void> {
    const now = machineNow();
    if (!this.env.isTest && now - this.lookedAt < LOOK_EVERY_MS) return;
    const [row] = await this.db.query<{ version: number }>(
      "SELECT version FROM rc_brand_version WHERE name = 'brands'",
    );
    this.memory.holdsFor(`${row?.version ?? 0}/${await this.resellers.version()}`);
    this.lookedAt = now;
  }

  private forget(): void {
    this.lookedAt = Number.NEGATIVE_INFINITY;
  }
}
