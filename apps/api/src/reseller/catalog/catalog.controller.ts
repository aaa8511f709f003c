import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { CatalogService } from '#catalog';
import { Needs } from '../../auth/decorators.js';
import { SaleCurrencyListDto, SaleGroupListDto, toSaleCurrencyListDto, toSaleGroupListDto } from './catalog.dto.js';

/** What a reseller must know of the catalogue to write his prices and price rules. */
@Controller('api/reseller/v1')
export class ResellerCatalogController {
  constructor(private readonly catalog: CatalogService) {}

  @Get('currencies')
  @Needs('prices.read')
  @ApiOperation({ operationId: 'listCurrencies', summary: 'Currencies prices can be written in' })
  @ApiOkResponse({ type: SaleCurrencyListDto })
  async currencies(): Promise<SaleCurrencyListDto> {
    return toSaleCurrencyListDto(await this.catalog.currencies());
  }

  @Get('product-groups')
  @Needs('prices.read')
  @ApiOperation({ operationId: 'listProductGroups', summary: 'Product groups price rules can name' })
  @ApiOkResponse({ type: SaleGroupListDto })
  async productGroups(): Promise<SaleGroupListDto> {
    return toSaleGroupListDto((await this.catalog.productGroups()).filter((group) => !group.hidden));
  }
}
