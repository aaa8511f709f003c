import { Module } from '@nestjs/common';
import { CatalogModule } from '#catalog';
import { CommissionModule } from '#commission';
import { InvoicingModule } from '#invoicing';
import { LedgerModule } from '#ledger';
import { PaymentsModule } from '#payments';
import { ResellersModule } from '#resellers';
import { SettingsModule } from '#settings';
import { PayoutRun } from './payout-run.service.js';
import { FollowProfitOnLinesUnpaid } from './follow-profit-on-lines-unpaid.handler.js';
import { PayoutsService } from './payouts.service.js';
import { PostProfitOnInvoicePaid } from './post-profit-on-invoice-paid.handler.js';
import { ProfitPosting } from './profit-posting.js';
import { ProfitReversals } from './profit-reversals.js';
import { StatementsService } from './statements.service.js';
import { ReverseProfitOnLinesReturned } from './reverse-profit-on-lines-returned.handler.js';

@Module({
  imports: [
    CatalogModule,
    CommissionModule,
    InvoicingModule,
    LedgerModule,
    PaymentsModule,
    ResellersModule,
    SettingsModule,
  ],
  providers: [
    PayoutsService,
    StatementsService,
    PayoutRun,
    ProfitPosting,
    ProfitReversals,
    PostProfitOnInvoicePaid,
    ReverseProfitOnLinesReturned,
    FollowProfitOnLinesUnpaid,
  ],
  exports: [PayoutsService, StatementsService, PayoutRun],
})
export class PayoutsModule {}
