import { Injectable } from '@nestjs/common';
import { type Actor, DomainError, type ResellerId } from '#kernel';
import type { Sql } from '#platform';
import { ResellersService } from '#resellers';
import { SettingsService } from '#settings';
import { checkPatch } from './brand-fields.js';
import { BrandReader } from './brand-reader.js';
import type { BrandPatch } from './brand.types.js';
import { BrandNotFoundError, InvalidBrandError } from './branding.errors.js';

/** Who may change a brand, and into what. */
@Injectable()
export class BrandRules {
  constructor(
    private readonly reader: BrandReader,
    private readonly resellers: ResellersService,
    private readonly settings: SettingsService,
  ) {}

  /** A reseller's own brand needs `brand.write`; staff change any with `resellers.write`. Somebody else's does not exist. */
  mayWrite(actor: Actor, resellerId: ResellerId): void {
    if (actor.kind === 'admin' || actor.kind === 'system') return actor.require('resellers.write');
    actor.require('brand.write');
    if (actor.kind !== 'reseller' || actor.resellerId !== resellerId) throw new BrandNotFoundError(resellerId);
  }

  /**
   * The columns that a change sets, each value checked.
   * @param stored where payments go now: only who is it himself changes that
   * @throws InvalidBrandError, ImpersonationForbiddenError for another `payTo`
   */
  async columns(
    sql: Sql,
    actor: Actor,
    resellerId: ResellerId,
    patch: BrandPatch,
    stored: { payTo: string },
  ): Promise<Record<string, string>> {
    const columns = checkPatch(patch);
    await this.checkSettings(sql, actor, resellerId, patch);
    if (columns.pay_to !== undefined && columns.pay_to !== stored.payTo) actor.requireHimself('where payments go');
    return columns;
  }

  private async checkSettings(sql: Sql, actor: Actor, resellerId: ResellerId, patch: BrandPatch): Promise<void> {
    if (actor.kind !== 'reseller') return;
    const scope = await this.resellers.scopeOf(resellerId, sql);
    const { themes, orderTemplates } = await this.reader.looksOf(resellerId, sql);
    if (patch.theme !== undefined && !themes.includes(patch.theme))
      throw new InvalidBrandError('theme', 'not_allowed', 'is not one of the themes you may use');
    if (patch.orderTemplate !== undefined && !orderTemplates.includes(patch.orderTemplate))
      throw new InvalidBrandError('orderTemplate', 'not_allowed', 'is not one of the order forms you may use');
    if (patch.dateFormat !== undefined && !(await this.settings.value('branding.dateFormat.allowed', scope, sql)))
      throw new DomainError(
        'branding.date_format_not_allowed',
        'forbidden',
        { setting: 'branding.dateFormat.allowed' },
        'the date format is set by the provider',
      );
  }
}
