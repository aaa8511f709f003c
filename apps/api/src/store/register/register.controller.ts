import { Body, Controller, Post, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOperation } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { BrandingService } from '#branding';
import type { ResellerId } from '#kernel';
import { IdentityService } from '#identity';
import type { AuthenticatedRequest } from '../../auth/authenticated-request.js';
import { CurrentStore, Public, Throttled, WhenImpersonated } from '../../auth/decorators.js';
import { SessionCookies } from '../../auth/session-cookies.js';
import { toSignedInDto } from '../../auth/session.dto.js';
import { RegisterDto, RegisteredDto } from './register.dto.js';

@Controller('api/store/v1')
export class RegisterController {
  constructor(
    private readonly branding: BrandingService,
    private readonly identity: IdentityService,
    private readonly cookies: SessionCookies,
  ) {}

  @Post('register')
  @WhenImpersonated('refused', 'another account')
  @Public('opening an account in a store')
  @Throttled({ route: 'register', account: 'email' })
  @ApiOperation({ operationId: 'register', summary: 'Opens an account in this store and signs it in' })
  @ApiCreatedResponse({ type: RegisteredDto })
  async register(
    @Body() body: RegisterDto,
    @CurrentStore() store: ResellerId,
    @Req() request: AuthenticatedRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RegisteredDto> {
    const device = this.cookies.device(request, 'client');
    const currency = body.currency ?? ((await this.branding.brandOf(store)).currency || undefined);
    const { signedIn } = await this.identity.registerClient({ ...body, currency, resellerId: store }, device);
    this.cookies.set(request, reply, 'client', signedIn);
    return toSignedInDto(this.identity, signedIn);
  }
}
