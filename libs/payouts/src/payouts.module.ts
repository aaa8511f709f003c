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
import { PayoutAccounts } from './payout-accounts.js';
import { PayoutBatches } from './payout-batches.service.js';
import { PayoutSteps } from './payout-steps.js';
import { PayoutsService } from './payouts.service.js';
import { ReckonAccounts } from './reckon-accounts.job.js';
import { ReckonOnResellerActivated } from './reckon-on-reseller-activated.handler.js';
import { ReckonOnResellerGroupChanged } from './reckon-on-reseller-group-changed.handler.js';
import { ReckonOnResellerSuspended } from './reckon-on-reseller-suspended.handler.js';
import { ReckonOnSettingChanged } from './reckon-on-setting-changed.handler.js';
import { RunBatch } from './run-batch.job.js';
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
    PayoutAccounts,
    PayoutSteps,
    PayoutBatches,
    RunBatch,
    ReckonAccounts,
    ReckonOnResellerActivated,
    ReckonOnResellerGroupChanged,
    ReckonOnResellerSuspended,
    ReckonOnSettingChanged,
    StatementsService,
    PayoutRun,
    ProfitPosting,
    ProfitReversals,
    PostProfitOnInvoicePaid,
    ReverseProfitOnLinesReturned,
    FollowProfitOnLinesUnpaid,
  ],
  exports: [PayoutsService, PayoutBatches, StatementsService, PayoutRun],
})
export class PayoutsModule {}
