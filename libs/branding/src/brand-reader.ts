import { Injectable } from '@nestjs/common';
import { ClientsService } from '#clients';
import { PROVIDER, type ResellerId } from '#kernel';
import type { Sql } from '#platform';
import { ResellersService } from '#resellers';
import { PROVIDER_SCOPE, SettingsService } from '#settings';
import { BrandHosts } from './brand-hosts.service.js';
import { allowedOf, type BrandRow, freshRow, type Looks, readBrandRow, toBrand } from './brand-rows.js';
import { type Brand, ORDER_TEMPLATES, THEMES } from './brand.types.js';
import { BrandNotFoundError } from './branding.errors.js';

/** Makes a brand of its row, its reseller, his address, and what settings leave to him. */
@Injectable()
export class BrandReader {
  constructor(
    private readonly clients: ClientsService,
    private readonly resellers: ResellersService,
    private readonly settings: SettingsService,
    private readonly hosts: BrandHosts,
  ) {}

  /** The brand as stored, or as it would be with changes that are not. @throws BrandNotFoundError */
  async read(resellerId: ResellerId, sql: Sql, changes: Partial<BrandRow> = {}): Promise<Brand> {
    const status = await this.status(resellerId, sql);
    const stored = (await readBrandRow(sql, resellerId)) ?? freshRow(resellerId, await this.companyOf(resellerId, sql));
    const row = { ...stored, ...changes };
    const host = await this.hosts.primary(resellerId, sql);
    // The provider's name is a setting; his row may still be empty.
    const company = row.company_name || (await this.companyOf(resellerId, sql)) || host;
    const currency = resellerId === PROVIDER ? '' : (await this.clients.profile(resellerId, sql)).currency;
    return toBrand({ ...row, company_name: company }, status, host, currency, await this.looksOf(resellerId, sql));
  }

  /** Themes and order forms that the settings leave to a reseller. */
  async looksOf(resellerId: ResellerId, sql: Sql): Promise<Looks> {
    const scope = resellerId === PROVIDER ? PROVIDER_SCOPE : await this.resellers.scopeOf(resellerId, sql);
    const set = await this.settings.values(['branding.storeThemes', 'branding.orderTemplates'], scope, sql);
    return {
      themes: allowedOf(THEMES, set['branding.storeThemes']),
      orderTemplates: allowedOf(ORDER_TEMPLATES, set['branding.orderTemplates']),
    };
  }

  /** @throws BrandNotFoundError for whoever is no reseller (any more) */
  async status(resellerId: ResellerId, sql: Sql): Promise<'active' | 'suspended'> {
    if (resellerId === PROVIDER) return 'active';
    if (!(await this.resellers.isReseller(resellerId, sql))) throw new BrandNotFoundError(resellerId);
    return (await this.resellers.reseller(resellerId, sql)).status === 'suspended' ? 'suspended' : 'active';
  }

  async companyOf(resellerId: ResellerId, sql: Sql): Promise<string> {
    if (resellerId === PROVIDER) return this.settings.value('provider.company', PROVIDER_SCOPE, sql);
    return (await this.clients.profile(resellerId, sql)).name;
  }
}
