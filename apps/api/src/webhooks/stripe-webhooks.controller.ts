import { Controller, Headers, HttpCode, Param, Post, Req, type RawBodyRequest } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { PaymentsService } from '#payments';
import { Public } from '../auth/decorators.js';

@ApiExcludeController()
@Controller('webhooks/stripe')
export class StripeWebhooksController {
  constructor(private readonly payments: PaymentsService) {}

  /** The raw bytes are what was signed: a body read and written again would not fit. 200 says that it is stored. */
  @Post(':account')
  @HttpCode(200)
  @Public('the gateway signs its messages')
  async receive(
    @Param('account') account: string,
    @Req() request: RawBodyRequest<FastifyRequest>,
    @Headers('stripe-signature') signature: string | undefined,
  ): Promise<{ received: true }> {
    await this.payments.receiveWebhook(account, request.rawBody ?? Buffer.alloc(0), signature ?? '');
    return { received: true };
  }
}
