import { Controller, Headers, HttpCode, Param, Post, Req, type RawBodyRequest } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { CallBacks } from '#provisioning';
import { Public } from '../auth/decorators.js';

@ApiExcludeController()
@Controller('api/hooks/provisioning')
export class ProvisioningHooksController {
  constructor(private readonly callBacks: CallBacks) {}

  /** The raw bytes are what was signed. 204 says that it is written. */
  @Post(':server')
  @HttpCode(204)
  @Public('the server signs its messages')
  async receive(
    @Param('server') server: string,
    @Req() request: RawBodyRequest<FastifyRequest>,
    @Headers('relabel-timestamp') timestamp: string | undefined,
    @Headers('relabel-signature') signature: string | undefined,
  ): Promise<void> {
    const id = /^\d{1,10}$/.test(server) ? Number(server) : 0;
    await this.callBacks.receive(id, request.rawBody ?? Buffer.alloc(0), timestamp ?? '', signature ?? '');
  }
}
