import { AuditModule } from '#audit';
import { BrandingModule } from '#branding';
import { CatalogModule } from '#catalog';
import { ClientsModule } from '#clients';
import { CommissionModule } from '#commission';
import { DocumentsModule } from '#documents';
import { DomainsModule } from '#domains';
import { ExplanationsModule } from '#explanations';
import { IdentityModule } from '#identity';
import { InvoicingModule } from '#invoicing';
import { LedgerModule } from '#ledger';
import { NotificationsModule } from '#notifications';
import { OrderingModule } from '#ordering';
import { PaymentsModule } from '#payments';
import { PayoutsModule } from '#payouts';
import { PricingModule } from '#pricing';
import { PromotionsModule } from '#promotions';
import { ProvisioningModule } from '#provisioning';
import { ReportingModule } from '#reporting';
import { ResellersModule } from '#resellers';
import { SettingsModule } from '#settings';
import { TaxModule } from '#tax';
import { DailyTasksModule } from './daily-tasks.js';
import { pluginModules } from './plugins.js';

/** Every context and plugin: what each process of the product is made of. */
export const contextModules = [
  AuditModule,
  SettingsModule,
  CatalogModule,
  ClientsModule,
  ResellersModule,
  BrandingModule,
  TaxModule,
  CommissionModule,
  PromotionsModule,
  PricingModule,
  LedgerModule,
  InvoicingModule,
  PaymentsModule,
  PayoutsModule,
  DocumentsModule,
  ProvisioningModule,
  DomainsModule,
  OrderingModule,
  ExplanationsModule,
  ReportingModule,
  NotificationsModule,
  IdentityModule,
  DailyTasksModule,
  ...pluginModules,
];
