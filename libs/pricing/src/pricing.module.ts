import { Module } from '@nestjs/common';
import { CatalogModule } from '#catalog';
import { ClientsModule } from '#clients';
import { CommissionModule } from '#commission';
import { PromotionsModule } from '#promotions';
import { ResellersModule } from '#resellers';
import { SettingsModule } from '#settings';
import { TaxModule } from '#tax';
import { ChangeSetComparison } from './change-sets/change-set-comparison.js';
import { ChangeSetPublisher } from './change-sets/change-set-publisher.js';
import { ChangeSetsService } from './change-sets/change-sets.service.js';
import { PriceDoors } from './change-sets/price-door.js';
import { CopyGroupContent } from './copy-group-content.handler.js';
import { PriceCsvService } from './csv/price-csv.service.js';
import { FillService } from './fill.service.js';
import { FlagPricesOfNewGroup } from './flag-prices-of-new-group.handler.js';
import { FlaggedPricesService } from './flagged-prices.service.js';
import { GroupCellPlanner } from './group-cell-planner.js';
import { GroupCellsService } from './group-cells.service.js';
import { GroupImpact } from './group-impact.js';
import { GroupItemsService } from './group-items.service.js';
import { PriceBookLoader } from './price-book.loader.js';
import { PriceExplainer } from './price-explainer.service.js';
import { PriceRulesService } from './price-rules.service.js';
import { PriceSlices } from './price-slices.query.js';
import { PricingService } from './pricing.service.js';
import { ProfitGrounds } from './profit-grounds.js';
import { QuoteService } from './quote.service.js';
import { ResellerPricesService } from './reseller-prices.service.js';
import { RulePreviewService } from './rule-preview.service.js';
import { ServiceQuotes } from './service-quotes.service.js';
import { StoreCatalogueService } from './store-catalogue.service.js';
import { StoreTax } from './store-tax.service.js';

@Module({
  imports: [
    CatalogModule,
    ClientsModule,
    CommissionModule,
    PromotionsModule,
    ResellersModule,
    SettingsModule,
    TaxModule,
  ],
  providers: [
    ChangeSetComparison,
    ChangeSetPublisher,
    ChangeSetsService,
    FlaggedPricesService,
    GroupCellPlanner,
    GroupImpact,
    PriceCsvService,
    PriceDoors,
    ProfitGrounds,
    RulePreviewService,
    CopyGroupContent,
    FillService,
    FlagPricesOfNewGroup,
    GroupCellsService,
    GroupItemsService,
    PriceBookLoader,
    PriceExplainer,
    PriceRulesService,
    PriceSlices,
    PricingService,
    QuoteService,
    ResellerPricesService,
    ServiceQuotes,
    StoreCatalogueService,
    StoreTax,
  ],
  exports: [
    ChangeSetPublisher,
    ChangeSetsService,
    FlaggedPricesService,
    PriceCsvService,
    RulePreviewService,
    PricingService,
  ],
})
export class PricingModule {}
