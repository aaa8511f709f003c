import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { BrandingService } from '#branding';
import { CatalogService } from '#catalog';
import type { Actor } from '#kernel';
import { PricingService } from '#pricing';
import { CurrentActor, Needs } from '../../auth/decorators.js';
import { StoreLinksDto, toStoreLinksDto } from './links.dto.js';

@Controller('api/reseller/v1/store-links')
export class ResellerLinksController {
  constructor(
    private readonly branding: BrandingService,
    private readonly catalog: CatalogService,
    private readonly pricing: PricingService,
  ) {}

  @Get()
  @Needs('prices.read')
  @ApiOperation({
    operationId: 'listStoreLinks',
    summary: 'Addresses of what his store sells: products and product groups',
  })
  @ApiOkResponse({ type: StoreLinksDto })
  async list(@CurrentActor() { resellerId }: Actor): Promise<StoreLinksDto> {
    const currencies = await this.catalog.currencies();
    const shops = await Promise.all(currencies.map(({ code }) => this.pricing.storeCatalogue(resellerId, code)));
    return toStoreLinksDto(await this.branding.storeUrl(resellerId), shops);
  }
}
