import { Module } from '@nestjs/common';
import { PaymentsModule } from '#payments';
import { ProvisioningModule } from '#provisioning';
import { ProvisioningHooksController } from './provisioning-hooks.controller.js';
import { StripeWebhooksController } from './stripe-webhooks.controller.js';

/** Call-backs of gateways and servers; they sign their messages, so no session and no token is asked for. */
@Module({
  imports: [PaymentsModule, ProvisioningModule],
  controllers: [StripeWebhooksController, ProvisioningHooksController],
})
export class WebhooksModule {}
