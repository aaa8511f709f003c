import { Body, Controller, Get, HttpCode, Param, Patch } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { CATALOG_LISTS, CatalogService } from '#catalog';
import type { Actor } from '#kernel';
import type { ListRequest } from '#platform';
import { ApiList, ListParams } from '#platform/http';
import { CurrentActor, Needs } from '../../auth/decorators.js';
import { IdPipe } from '../../auth/id.pipe.js';
import {
  AddonListDto,
  ConfigOptionListDto,
  CurrencyListDto,
  ProductDetailDto,
  ProductGroupListDto,
  ProductListDto,
  TldListDto,
  UpdateProductDto,
} from './catalog.dto.js';
import {
  toAddonDto,
  toConfigOptionDto,
  toCurrencyDto,
  toProductDetailDto,
  toProductDto,
  toProductGroupDto,
  toTldDto,
} from './to-catalog-dto.js';

const orNull = <T, D>(found: T | null | undefined, dto: (found: T) => D): D | null => (found ? dto(found) : null);

@Controller('api/admin/v1/catalog')
export class CatalogController {
  constructor(private readonly catalog: CatalogService) {}

  @Get('currencies')
  @Needs('catalog.read')
  @ApiList(CATALOG_LISTS.currencies)
  @ApiOperation({ operationId: 'listCurrencies', summary: 'Currencies sold in' })
  @ApiOkResponse({ type: CurrencyListDto })
  async currencies(@ListParams() request: ListRequest): Promise<CurrencyListDto> {
    return this.catalog.page('currencies', request, (c, id) =>
      orNull(
        c.currencies().find((x) => x.id === id),
        toCurrencyDto,
      ),
    );
  }

  @Get('product-groups')
  @Needs('catalog.read')
  @ApiList(CATALOG_LISTS.productGroups)
  @ApiOperation({ operationId: 'listProductGroups', summary: 'Product groups' })
  @ApiOkResponse({ type: ProductGroupListDto })
  async productGroups(@ListParams() request: ListRequest): Promise<ProductGroupListDto> {
    return this.catalog.page('productGroups', request, (c, id) =>
      orNull(
        c.productGroups().find((x) => x.id === id),
        toProductGroupDto,
      ),
    );
  }

  @Get('products')
  @Needs('catalog.read')
  @ApiList(CATALOG_LISTS.products)
  @ApiOperation({ operationId: 'listProducts', summary: 'Products with their list prices, hidden ones too' })
  @ApiOkResponse({ type: ProductListDto })
  async products(@ListParams() request: ListRequest): Promise<ProductListDto> {
    return this.catalog.page('products', request, (c, id) => orNull(c.findProduct(id), (p) => toProductDto(c, p)));
  }

  @Get('products/:id')
  @Needs('catalog.read')
  @ApiOperation({ operationId: 'getProduct', summary: 'One product with its options' })
  @ApiOkResponse({ type: ProductDetailDto })
  async product(@Param('id', IdPipe) id: number): Promise<ProductDetailDto> {
    return toProductDetailDto(await this.catalog.current(), id);
  }

  @Patch('products/:id')
  @HttpCode(200)
  @Needs('catalog.write')
  @ApiOperation({ operationId: 'updateProduct', summary: 'Renames, describes, hides or shows a product' })
  @ApiOkResponse({ type: ProductDetailDto })
  async update(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: number,
    @Body() body: UpdateProductDto,
  ): Promise<ProductDetailDto> {
    await this.catalog.updateProduct(actor, id, body);
    return toProductDetailDto(await this.catalog.current(), id);
  }

  @Get('addons')
  @Needs('catalog.read')
  @ApiList(CATALOG_LISTS.addons)
  @ApiOperation({ operationId: 'listAddons', summary: 'Addons with their list prices' })
  @ApiOkResponse({ type: AddonListDto })
  async addons(@ListParams() request: ListRequest): Promise<AddonListDto> {
    return this.catalog.page('addons', request, (c, id) => orNull(c.findAddon(id), (a) => toAddonDto(c, a)));
  }

  @Get('options')
  @Needs('catalog.read')
  @ApiList(CATALOG_LISTS.options)
  @ApiOperation({
    operationId: 'listConfigOptions',
    summary: 'Configurable options with their choices and list prices',
  })
  @ApiOkResponse({ type: ConfigOptionListDto })
  async options(@ListParams() request: ListRequest): Promise<ConfigOptionListDto> {
    return this.catalog.page('options', request, (c, id) =>
      orNull(
        c.allOptions().find((o) => o.id === id),
        (o) => toConfigOptionDto(c, o),
      ),
    );
  }

  @Get('tlds')
  @Needs('catalog.read')
  @ApiList(CATALOG_LISTS.tlds)
  @ApiOperation({ operationId: 'listTlds', summary: 'Domain extensions with their list prices' })
  @ApiOkResponse({ type: TldListDto })
  async tlds(@ListParams() request: ListRequest): Promise<TldListDto> {
    return this.catalog.page('tlds', request, (c, id) => orNull(c.findTld(id), (t) => toTldDto(c, t)));
  }
}
