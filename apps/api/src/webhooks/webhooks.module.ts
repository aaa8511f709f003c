import { Module } from '@nestjs/common';
import { PaymentsModule } from '#payments';
import { StripeWebhooksController } from './stripe-webhooks.controller.js';

/** Call-backs of gateways; they sign their messages, so no session and no token is asked for. */
@Module({ imports: [PaymentsModule], controllers: [StripeWebhooksController] })
export class WebhooksModule {}
