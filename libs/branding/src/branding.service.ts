import { Injectable } from '@nestjs/common';
import { AuditService } from '#audit';
import { Clock, machineNow, PROVIDER, type Actor, type ResellerId } from '#kernel';
import { Db, Env, sha256, type Sql, type Tx } from '#platform';
import { ResellersService } from '#resellers';
import { BrandHosts } from './brand-hosts.service.js';
import { BrandMemory } from './brand-memory.js';
import { BrandReader } from './brand-reader.js';
import { BUMP_BRANDS, readBrandRow, type BrandRow } from './brand-rows.js';
import { BrandRules } from './brand-rules.js';
import type { Brand, BrandFile, BrandHost, BrandPatch } from './brand.types.js';
import { BrandNotFoundError, StaleBrandError } from './branding.errors.js';
import { BrandChanged } from './events.js';
import { canonicalHost } from './host-name.js';
import { type Image, readImage } from './logo.js';

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
    private readonly resellers: ResellersService,
    private readonly reader: BrandReader,
    private readonly rules: BrandRules,
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
      const brand = await this.reader.read(owner, this.db).catch((error: unknown) => {
        if (error instanceof BrandNotFoundError) return null;
        throw error;
      });
      return brand;
    });
  }

  /** The brand of a reseller, or of the provider (0), from memory. @throws BrandNotFoundError for whoever is no reseller */
  async brandOf(resellerId: ResellerId): Promise<Brand> {
    await this.look();
    return this.memory.reseller(resellerId, () => this.reader.read(resellerId, this.db));
  }

  /** Address of a brand's store, made from the stored host, never from a request; without a host of its own the provider's. */
  async storeUrl(resellerId: ResellerId, sql: Sql = this.db): Promise<string> {
    const host = await this.hosts.primary(resellerId, sql);
    return this.env.storeUrl(host || this.hosts.base);
  }

  /**
   * Changes a brand. Pass the version that was shown as `ifVersion`, and a change made meanwhile is not overwritten.
   * @throws InvalidBrandError, BadImageError, StaleBrandError (412), BrandNotFoundError, ImpersonationForbiddenError for another `payTo`
   */
  async update(
    actor: Actor,
    resellerId: ResellerId,
    patch: BrandPatch,
    ifVersion: number | null = null,
  ): Promise<Brand> {
    this.rules.mayWrite(actor, resellerId);
    const logo = patch.logo ? readImage('logo', patch.logo) : null;
    return this.change(actor, resellerId, async (tx, row) => {
      if (ifVersion !== null && ifVersion !== row.version) throw new StaleBrandError(row.version);
      const columns = await this.rules.columns(tx, actor, resellerId, patch, { payTo: row.pay_to ?? '' });
      if (patch.logo === undefined) return columns;
      return { ...columns, logo_file_id: await this.keepLogo(tx, resellerId, logo) };
    });
  }

  /** PNG, JPEG, WebP or GIF of at most 512 kB, as base64; what it is, its bytes say. @throws BadImageError */
  async setLogo(actor: Actor, resellerId: ResellerId, base64: string): Promise<number> {
    this.rules.mayWrite(actor, resellerId);
    const image = readImage('data', base64);
    const { logoFileId } = await this.change(actor, resellerId, async (tx) => ({
      logo_file_id: await this.keepLogo(tx, resellerId, image),
    }));
    return logoFileId!;
  }

  async removeLogo(actor: Actor, resellerId: ResellerId): Promise<void> {
    await this.update(actor, resellerId, { logo: '' });
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
    this.rules.mayWrite(actor, resellerId);
    const added = await this.db.transaction(async (tx) => {
      await this.lock(tx, resellerId);
      return this.hosts.add(tx, actor, resellerId, host);
    });
    this.forget();
    return added;
  }

  async removeHost(actor: Actor, resellerId: ResellerId, hostId: number): Promise<void> {
    this.rules.mayWrite(actor, resellerId);
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
    const company = await this.reader.companyOf(resellerId, tx);
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

  /** Sets the columns that `columnsOf` gives of the locked row; none change nothing. */
  private async change(
    actor: Actor,
    resellerId: ResellerId,
    columnsOf: (tx: Tx, row: BrandRow) => Promise<Record<string, string | number>>,
  ): Promise<Brand> {
    const changed = await this.db.transaction(async (tx) => {
      const row = await this.lock(tx, resellerId);
      const columns = await columnsOf(tx, row);
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
      return this.reader.read(resellerId, tx);
    });
    this.forget();
    return changed;
  }

  /** In place of the one before. @returns what the brand refers to; 0 = none */
  private async keepLogo(tx: Tx, resellerId: ResellerId, image: Image | null): Promise<number> {
    await tx.execute("DELETE FROM rc_brand_files WHERE reseller_id = ? AND kind = 'logo'", [resellerId]);
    if (!image) return 0;
    const { insertId } = await tx.execute(
      "INSERT INTO rc_brand_files (reseller_id, kind, media_type, sha256, bytes, created_at) VALUES (?, 'logo', ?, ?, ?, ?)",
      [resellerId, image.mediaType, sha256(image.bytes), image.bytes, this.clock.now()],
    );
    return insertId;
  }

  private async lock(tx: Tx, resellerId: ResellerId): Promise<BrandRow> {
    // A brand made here and not by the event is the same brand: both insert it only when it is missing.
    await this.reader.status(resellerId, tx);
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
