import { Module } from '@nestjs/common';
import { BrandingModule } from '#branding';
import { ClientsModule } from '#clients';
import { DocumentsModule } from '#documents';
import { DomainsModule } from '#domains';
import { InvoicingModule } from '#invoicing';
import { OrderingModule } from '#ordering';
import { PaymentsModule } from '#payments';
import { SettingsModule } from '#settings';
import { MailOnBoundsMoved } from './mail-on-bounds-moved.handler.js';
import { MailOnCardChargeFailed } from './mail-on-card-charge-failed.handler.js';
import { MailOnCardExpires } from './mail-on-card-expires.handler.js';
import { MailOnChangeSetFailed } from './mail-on-change-set-failed.handler.js';
import { MailOnClientRegistered } from './mail-on-client-registered.handler.js';
import { MailOnDomainActivated } from './mail-on-domain-activated.handler.js';
import { MailOnDomainRefused } from './mail-on-domain-refused.handler.js';
import { MailOnInvoiceIssued } from './mail-on-invoice-issued.handler.js';
import { MailOnInvoiceNoticeDue } from './mail-on-invoice-notice-due.handler.js';
import { MailOnDisputeMoved } from './mail-on-dispute-moved.handler.js';
import { MailOnRefundDone } from './mail-on-refund-done.handler.js';
import { MailOnInvoicePaid } from './mail-on-invoice-paid.handler.js';
import { MailOnOrderPlaced } from './mail-on-order-placed.handler.js';
import { MailOnPayoutSent } from './mail-on-payout-sent.handler.js';
import { MailOnServiceActivated } from './mail-on-service-activated.handler.js';
import { MailOnTaskRefused } from './mail-on-task-refused.handler.js';
import { MailOnServiceSuspended } from './mail-on-service-suspended.handler.js';
import { MailOnServiceUnsuspended } from './mail-on-service-unsuspended.handler.js';
import { MailOnServiceEnded } from './mail-on-service-ended.handler.js';
import { MailOnServiceUpgraded } from './mail-on-service-upgraded.handler.js';
import { MailOnUpgradeLapsed } from './mail-on-upgrade-lapsed.handler.js';
import { MailOnCancellationRequested } from './mail-on-cancellation-requested.handler.js';
import { MailAttachments } from './mail-attachments.js';
import { MailLinks } from './mail-links.js';
import { MailTemplates } from './mail-templates.js';
import { MailWordsReader } from './mail-words.js';
import { Mailer } from './mailer.js';
import { NotificationsService } from './notifications.service.js';
import { SendMail } from './send-mail.job.js';

@Module({
  imports: [
    ClientsModule,
    BrandingModule,
    InvoicingModule,
    OrderingModule,
    PaymentsModule,
    DocumentsModule,
    DomainsModule,
    SettingsModule,
  ],
  providers: [
    NotificationsService,
    MailTemplates,
    MailAttachments,
    MailLinks,
    MailWordsReader,
    Mailer,
    SendMail,
    MailOnClientRegistered,
    MailOnOrderPlaced,
    MailOnInvoiceIssued,
    MailOnInvoicePaid,
    MailOnCardChargeFailed,
    MailOnCardExpires,
    MailOnInvoiceNoticeDue,
    MailOnDisputeMoved,
    MailOnRefundDone,
    MailOnServiceActivated,
    MailOnDomainActivated,
    MailOnPayoutSent,
    MailOnBoundsMoved,
    MailOnChangeSetFailed,
    MailOnTaskRefused,
    MailOnDomainRefused,
    MailOnCancellationRequested,
    MailOnUpgradeLapsed,
    MailOnServiceUpgraded,
    MailOnServiceEnded,
    MailOnServiceUnsuspended,
    MailOnServiceSuspended,
  ],
  exports: [NotificationsService],
})
export class NotificationsModule {}
