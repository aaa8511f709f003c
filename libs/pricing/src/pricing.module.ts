import { Module } from '@nestjs/common';
import { CatalogModule } from '#catalog';
import { ClientsModule } from '#clients';
import { CommissionModule } from '#commission';
import { ResellersModule } from '#resellers';
import { SettingsModule } from '#settings';
import { TaxModule } from '#tax';
import { CopyGroupContent } from './copy-group-content.handler.js';
import { FillService } from './fill.service.js';
import { FlagPricesOfNewGroup } from './flag-prices-of-new-group.handler.js';
import { GroupCellsService } from './group-cells.service.js';
import { GroupItemsService } from './group-items.service.js';
import { PriceBookLoader } from './price-book.loader.js';
import { PriceRulesService } from './price-rules.service.js';
import { PriceSlices } from './price-slices.query.js';
import { PricingService } from './pricing.service.js';
import { QuoteService } from './quote.service.js';
import { ResellerPricesService } from './reseller-prices.service.js';
import { ServiceQuotes } from './service-quotes.service.js';
import { StoreCatalogueService } from './store-catalogue.service.js';
import { StoreTax } from './store-tax.service.js';

@Module({
  imports: [CatalogModule, ClientsModule, CommissionModule, ResellersModule, SettingsModule, TaxModule],
  providers: [
    CopyGroupContent,
    FillService,
    FlagPricesOfNewGroup,
    GroupCellsService,
    GroupItemsService,
    PriceBookLoader,
    PriceRulesService,
    PriceSlices,
    PricingService,
    QuoteService,
    ResellerPricesService,
    ServiceQuotes,
    StoreCatalogueService,
    StoreTax,
  ],
  exports: [PricingService],
})
export class PricingModule {}
