import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiQuery } from '@nestjs/swagger';
import { BrandingService } from '#branding';
import { CatalogService } from '#catalog';
import { DomainsService } from '#domains';
import type { ResellerId } from '#kernel';
import { PricingService } from '#pricing';
import { CurrentStore, Public } from '../../auth/decorators.js';
import { DomainSearchDto, StoreCatalogueDto, toDomainSearchDto, toStoreCatalogueDto } from './catalogue.dto.js';

@Controller('api/store/v1')
export class StoreCatalogueController {
  constructor(
    private readonly branding: BrandingService,
    private readonly catalog: CatalogService,
    private readonly pricing: PricingService,
    private readonly domains: DomainsService,
  ) {}

  @Get('catalogue')
  @Public('what a store sells')
  @ApiQuery({ name: 'currency', required: false, schema: { type: 'string', pattern: '^[A-Z]{3}$' } })
  @ApiOperation({ operationId: 'getStoreCatalogue', summary: 'Everything the store sells, with prices in one currency' })
  @ApiOkResponse({ type: StoreCatalogueDto })
  async catalogue(@CurrentStore() store: ResellerId, @Query('currency') currency?: unknown): Promise<StoreCatalogueDto> {
    return toStoreCatalogueDto(await this.pricing.storeCatalogue(store, await this.currencyOf(store, currency)));
  }

  @Get('domains/search')
  @Public('what a store sells')
  @ApiQuery({ name: 'q', required: true, schema: { type: 'string', maxLength: 253 } })
  @ApiQuery({ name: 'currency', required: false, schema: { type: 'string', pattern: '^[A-Z]{3}$' } })
  @ApiOperation({ operationId: 'searchDomains', summary: 'Whether a name, or a word with the endings of the store, can be had' })
  @ApiOkResponse({ type: DomainSearchDto })
  async search(
    @CurrentStore() store: ResellerId,
    @Query('q') q: unknown,
    @Query('currency') currency?: unknown,
  ): Promise<DomainSearchDto> {
    const answers = await this.domains.search(typeof q === 'string' ? q : '');
    const shop = await this.pricing.storeCatalogue(store, await this.currencyOf(store, currency));
    return toDomainSearchDto(answers, shop, (extension) => this.domains.rules(extension).fields);
  }

  /** An unknown currency is refused by the catalogue, whatever was sent. */
  private async currencyOf(store: ResellerId, asked: unknown): Promise<string> {
    if (asked === undefined)
      return (await this.branding.brandOf(store)).currency || (await this.catalog.defaultCurrency()).code;
    return (await this.catalog.currency(String(asked).slice(0, 10))).code;
  }
}
