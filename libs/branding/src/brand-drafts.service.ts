import { Injectable } from '@nestjs/common';
import { asId, Clock, type Actor, type ResellerId } from '#kernel';
import { Db, Env, hashToken, newToken, parseJson, sha256 } from '#platform';
import { BrandHosts } from './brand-hosts.service.js';
import { BrandReader } from './brand-reader.js';
import type { BrandRow } from './brand-rows.js';
import { BrandRules } from './brand-rules.js';
import type { Brand, BrandFile, BrandPatch } from './brand.types.js';
import { BrandNotFoundError } from './branding.errors.js';
import { readImage } from './logo.js';

const AN_HOUR = 60 * 60_000;
/** Older ones of the same reseller make room. */
const MOST_DRAFTS = 20;
const TOKEN_BYTES = 32;
/** In place of a stored file: the logo of the draft itself. */
const DRAFT_LOGO = -1;
const SWEPT_AT_ONCE = 500;

/** Where a draft is looked at, and until when. */
export type KeptDraft = { previewUrl: string; expiresAt: Date };
/** A brand with the changes of a draft, and the draft's own logo where it has one. */
export type DraftedBrand = { brand: Brand; logo: BrandFile | null };

/** Brands that are not saved yet, to be looked at in the real store for an hour (ADR 0034). Nothing but a preview reads them. */
@Injectable()
export class BrandDrafts {
  constructor(
    private readonly env: Env,
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly reader: BrandReader,
    private readonly rules: BrandRules,
    private readonly hosts: BrandHosts,
  ) {}

  /**
   * Keeps changes for a look. The rules of saving hold, so what can be looked at can be saved.
   * @throws InvalidBrandError, BadImageError, BrandNotFoundError
   */
  async keep(actor: Actor, resellerId: ResellerId, patch: BrandPatch): Promise<KeptDraft> {
    this.rules.mayWrite(actor, resellerId);
    const stored = await this.reader.read(resellerId, this.db);
    const columns = await this.rules.columns(this.db, actor, resellerId, patch, stored);
    const image = patch.logo ? readImage('logo', patch.logo) : null;
    const logo = patch.logo === undefined ? {} : { logo_file_id: image ? DRAFT_LOGO : 0 };
    const token = newToken(TOKEN_BYTES);
    const now = this.clock.now();
    const expiresAt = new Date(now.getTime() + AN_HOUR);
    await this.db.transaction(async (tx) => {
      await tx.execute(
        `INSERT INTO rc_brand_drafts (reseller_id, token_hash, changes, media_type, logo, created_at, expires_at)
         VALUES (?, ?, ?, ?, ?, ?, ?)`,
        [
          resellerId,
          hashToken(token),
          JSON.stringify({ ...columns, ...logo }),
          image?.mediaType ?? '',
          image?.bytes ?? null,
          now,
          expiresAt,
        ],
      );
      const [last] = await tx.query<{ id: number }>(
        `SELECT id FROM rc_brand_drafts WHERE reseller_id = ? ORDER BY id DESC LIMIT 1 OFFSET ${MOST_DRAFTS}`,
        [resellerId],
      );
      if (last)
        await tx.execute('DELETE FROM rc_brand_drafts WHERE reseller_id = ? AND id <= ?', [resellerId, last.id]);
    });
    return { previewUrl: `${this.env.storeUrl(this.hosts.base)}/preview/${token}`, expiresAt };
  }

  /** What a link shows; null when it is no draft's, or not any more. */
  async byToken(token: string): Promise<DraftedBrand | null> {
    const [row] = await this.db.query<{
      reseller_id: number;
      changes: string | null;
      media_type: string;
      logo: Buffer | null;
    }>('SELECT reseller_id, changes, media_type, logo FROM rc_brand_drafts WHERE token_hash = ? AND expires_at > ?', [
      hashToken(token),
      this.clock.now(),
    ]);
    if (!row) return null;
    const { media_type: mediaType, logo: bytes } = row;
    try {
      const changes = parseJson<Partial<BrandRow>>(row.changes ?? '{}');
      const brand = await this.reader.read(asId<ResellerId>(row.reseller_id), this.db, changes);
      return { brand, logo: bytes && { fileId: DRAFT_LOGO, mediaType, bytes, sha256: sha256(bytes) } };
    } catch (error) {
      if (error instanceof BrandNotFoundError) return null;
      throw error;
    }
  }

  /** Forgets drafts whose hour is over. Safe to repeat. */
  async sweep(): Promise<number> {
    return this.db.transaction(async (tx) => {
      const { affectedRows } = await tx.execute(
        `DELETE FROM rc_brand_drafts WHERE expires_at <= ? LIMIT ${SWEPT_AT_ONCE}`,
        [this.clock.now()],
      );
      return affectedRows;
    });
  }
}
