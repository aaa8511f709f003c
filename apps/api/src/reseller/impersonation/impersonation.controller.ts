import { Body, Controller, Delete, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { IdentityService } from '#identity';
import type { Actor } from '#kernel';
import type { AuthenticatedRequest } from '../../auth/authenticated-request.js';
import { CurrentActor, Needs, Public, SIGNED_IN, Throttled, WhenImpersonated } from '../../auth/decorators.js';
import { IdPipe } from '../../auth/id.pipe.js';
import {
  ImpersonationEndDto,
  ImpersonationKeyDto,
  RedeemImpersonationDto,
  StartImpersonationDto,
  toImpersonationKeyDto,
} from '../../auth/impersonation.dto.js';
import { SessionCookies } from '../../auth/session-cookies.js';

/** A reseller goes on as his client (features.md R15); staff go on as him (A13). */
@Controller('api/reseller/v1')
export class ResellerImpersonationController {
  constructor(
    private readonly identity: IdentityService,
    private readonly cookies: SessionCookies,
  ) {}

  @Post('clients/:id/impersonation')
  @Needs('impersonation.start')
  @Throttled({ route: 'impersonation' })
  @WhenImpersonated('refused', 'signing in as yet another')
  @ApiOperation({ operationId: 'logInAsClient', summary: 'A key to go on as one of his end clients in the store' })
  @ApiCreatedResponse({ type: ImpersonationKeyDto })
  async asClient(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: number,
    @Body() body: StartImpersonationDto,
    @Req() request: AuthenticatedRequest,
  ): Promise<ImpersonationKeyDto> {
    const wish = { subject: 'client', subjectId: id, reason: body.reason } as const;
    return toImpersonationKeyDto(await this.identity.startImpersonation(actor, request.sessionToken ?? null, wish));
  }

  @Post('impersonation')
  @HttpCode(204)
  @Public('the key says who comes')
  @Throttled({ route: 'impersonation-key' })
  @WhenImpersonated('allowed', 'the new session takes the place of this one')
  @ApiOperation({ operationId: 'redeemImpersonation', summary: 'Uses a key up and sets the session cookie' })
  @ApiNoContentResponse()
  async redeem(
    @Body() body: RedeemImpersonationDto,
    @Req() request: AuthenticatedRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const device = this.cookies.device(request, 'reseller');
    this.cookies.set(request, reply, 'reseller', await this.identity.redeemImpersonation(body.key, null, device));
  }

  @Post('impersonation/writes')
  @HttpCode(204)
  @Needs(SIGNED_IN)
  @WhenImpersonated('allowed', 'it is the confirmation itself')
  @ApiOperation({ operationId: 'allowImpersonationWrites', summary: 'Allows changes until the end' })
  @ApiNoContentResponse()
  async allowWrites(@Req() request: AuthenticatedRequest): Promise<void> {
    await this.identity.allowWrites(keyOf(request));
  }

  @Delete('impersonation')
  @HttpCode(200)
  @Needs(SIGNED_IN)
  @WhenImpersonated('allowed', 'it ends the session')
  @ApiOperation({ operationId: 'endImpersonation', summary: 'Ends it, and says where it was started' })
  @ApiOkResponse({ type: ImpersonationEndDto })
  async end(
    @Req() request: AuthenticatedRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ImpersonationEndDto> {
    const back = await this.identity.stopImpersonation(keyOf(request));
    this.cookies.clear(request, reply, 'reseller');
    return { back };
  }
}

const keyOf = (request: AuthenticatedRequest) => ({
  token: request.sessionToken ?? '',
  audience: 'reseller' as const,
  ip: request.ip,
});
