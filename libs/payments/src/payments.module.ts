import { Module } from '@nestjs/common';
import { AuditModule } from '#audit';
import { CatalogModule } from '#catalog';
import { ClientsModule } from '#clients';
import { InvoicingModule } from '#invoicing';
import { LedgerModule } from '#ledger';
import { ResellersModule } from '#resellers';
import { SettingsModule } from '#settings';
import { ApplyCreditOnInvoiceIssued } from './apply-credit-on-invoice-issued.handler.js';
import { CashRows } from './cash-rows.js';
import { CardPayments } from './card-payments.js';
import { AutoPayments } from './cards/auto-payments.js';
import { CardCharges } from './cards/card-charges.js';
import { CardCustomers } from './cards/card-customers.js';
import { CardExpiryRun } from './cards/card-expiry-run.service.js';
import { CardSetups } from './cards/card-setups.js';
import { CardsService } from './cards/cards.service.js';
import { ChargeFailures } from './cards/charge-failures.js';
import { ChargeRun } from './cards/charge-run.service.js';
import { KeepCard } from './cards/keep-card.job.js';
import { KeptCards } from './cards/kept-cards.js';
import { PaidCards } from './cards/paid-cards.js';
import { RefreshCard } from './cards/refresh-card.job.js';
import { RemoveCard } from './cards/remove-card.job.js';
import { ResolveCardSetup } from './cards/resolve-card-setup.job.js';
import { StripeCards } from './cards/stripe-cards.js';
import { ClientCredit } from './client-credit.js';
import { ClosePage } from './close-page.job.js';
import { CreditRefunds } from './credit-refunds.js';
import { CreditAdjuster } from './credit-adjuster.js';
import { CreditAdoption } from './credit-adoption.js';
import { CreditApplier } from './credit-applier.js';
import { DecideWebhook } from './decide-webhook.job.js';
import { BookDispute } from './book-dispute.job.js';
import { DisputeBooking } from './dispute-booking.js';
import { DisputeParts } from './dispute-parts.js';
import { Disputes } from './disputes.js';
import { GatewayAccounts } from './gateway-accounts.js';
import { GatewayFees } from './gateway-fees.js';
import { ReadFee } from './read-fee.job.js';
import { GatewayRules } from './gateway-rules.js';
import { HeldPayments } from './held-payments.js';
import { InvoiceCanceller } from './invoice-canceller.js';
import { LowerMassPaymentOnInvoiceCancelled } from './lower-mass-payment-on-invoice-cancelled.handler.js';
import { LowerMassPaymentOnInvoiceLowered } from './lower-mass-payment-on-invoice-lowered.handler.js';
import { LowerMassPaymentOnInvoicePaid } from './lower-mass-payment-on-invoice-paid.handler.js';
import { MassPayments } from './mass-payments.js';
import { MassTargets } from './mass-targets.js';
import { PayPages } from './pay-pages.js';
import { Receipts } from './receipts.js';
import { NoteWriter } from './note-writer.js';
import { PaymentApplier } from './payment-applier.js';
import { PayLinksService } from './pay-links.service.js';
import { PaymentsService } from './payments.service.js';
import { Refunds } from './refunds.js';
import { RefundSender } from './refund-sender.js';
import { ResolveAttempt } from './resolve-attempt.job.js';
import { RevokePayLinksOnClientChanged } from './revoke-pay-links-on-client-changed.handler.js';
import { RevokePayLinksOnClientMoved } from './revoke-pay-links-on-client-moved.handler.js';
import { SendRefund } from './send-refund.job.js';
import { StripeGateway } from './stripe-gateway.js';
import { WalletDesk } from './wallet-desk.js';
import { Wallets } from './wallets.js';
import { Webhooks } from './webhooks.js';

@Module({
  imports: [AuditModule, CatalogModule, ClientsModule, InvoicingModule, LedgerModule, ResellersModule, SettingsModule],
  providers: [
    PaymentsService,
    PaymentApplier,
    CashRows,
    HeldPayments,
    InvoiceCanceller,
    Disputes,
    DisputeParts,
    DisputeBooking,
    BookDispute,
    Refunds,
    CreditRefunds,
    RefundSender,
    SendRefund,
    CardPayments,
    CardsService,
    CardCharges,
    CardCustomers,
    CardSetups,
    KeptCards,
    PaidCards,
    AutoPayments,
    ChargeFailures,
    ChargeRun,
    CardExpiryRun,
    StripeCards,
    KeepCard,
    RemoveCard,
    RefreshCard,
    ResolveCardSetup,
    Webhooks,
    StripeGateway,
    GatewayAccounts,
    GatewayRules,
    GatewayFees,
    ReadFee,
    ClientCredit,
    CreditApplier,
    CreditAdjuster,
    CreditAdoption,
    NoteWriter,
    Receipts,
    MassPayments,
    MassTargets,
    PayPages,
    ClosePage,
    LowerMassPaymentOnInvoicePaid,
    LowerMassPaymentOnInvoiceCancelled,
    LowerMassPaymentOnInvoiceLowered,
    Wallets,
    WalletDesk,
    ApplyCreditOnInvoiceIssued,
    PayLinksService,
    RevokePayLinksOnClientChanged,
    RevokePayLinksOnClientMoved,
    ResolveAttempt,
    DecideWebhook,
  ],
  exports: [PaymentsService, PayLinksService, CardsService, ChargeRun, CardExpiryRun],
})
export class PaymentsModule {}
