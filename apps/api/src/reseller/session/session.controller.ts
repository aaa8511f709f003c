import { Body, Controller, Delete, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '#kernel';
import { IdentityService } from '#identity';
import { Field } from '#platform/http';
import { PromotionsService } from '#promotions';
import type { AuthenticatedRequest } from '../../auth/authenticated-request.js';
import { CurrentActor, Needs, Public, SIGNED_IN, Throttled, WhenImpersonated } from '../../auth/decorators.js';
import { IdPipe } from '../../auth/id.pipe.js';
import { toImpersonationDto } from '../../auth/impersonation.dto.js';
import { SessionCookies } from '../../auth/session-cookies.js';
import {
  ForgottenPasswordDto,
  FrontMeDto,
  NewPasswordDto,
  SessionListDto,
  SignedInDto,
  SignInDto,
  SwitchClientDto,
  toMeDto,
  toSessionListDto,
  toSignedInDto,
} from '../../auth/session.dto.js';

export class ResellerMeDto extends FrontMeDto {
  @Field.boolean({ description: 'whether he may have promotions of his own' })
  promotions: boolean;

  @Field.boolean({ description: 'whether he may sign in as his clients' })
  logInAsClients: boolean;
}

@Controller('api/reseller/v1')
export class ResellerSessionController {
  constructor(
    private readonly identity: IdentityService,
    private readonly cookies: SessionCookies,
    private readonly promotions: PromotionsService,
  ) {}

  @Post('session')
  @WhenImpersonated('refused', 'signing in; end this first')
  @HttpCode(200)
  @Public('signing in')
  @Throttled({ route: 'login', account: 'email', giveBack: true })
  @ApiOperation({ operationId: 'signIn', summary: 'Signs in and sets the session cookie' })
  @ApiOkResponse({ type: SignedInDto })
  async signIn(
    @Body() body: SignInDto,
    @Req() request: AuthenticatedRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignedInDto> {
    const device = this.cookies.device(request, 'reseller');
    const signedIn = await this.identity.loginReseller(body, device);
    this.cookies.set(request, reply, 'reseller', signedIn);
    return toSignedInDto(this.identity, signedIn);
  }

  @Get('session')
  @Needs(SIGNED_IN)
  @ApiOperation({ operationId: 'me', summary: 'Who is signed in, and what he may do' })
  @ApiOkResponse({ type: ResellerMeDto })
  async me(@CurrentActor() actor: Actor, @Req() request: AuthenticatedRequest): Promise<ResellerMeDto> {
    const [promotions, logInAsClients] = await Promise.all([
      this.promotions.isOn(actor.resellerId),
      this.identity.mayLogInAsClients(actor.resellerId),
    ]);
    const impersonation = toImpersonationDto(request.impersonation);
    return { ...toMeDto(this.identity.me(actor)), promotions, logInAsClients, impersonation };
  }

  @Delete('session')
  @WhenImpersonated('allowed', 'it ends the session')
  @HttpCode(204)
  @Public('signing out works with a dead session too')
  @ApiOperation({ operationId: 'signOut', summary: 'Ends the session' })
  @ApiNoContentResponse()
  async signOut(@Req() request: AuthenticatedRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    const token = this.cookies.read(request, 'reseller');
    if (token) await this.identity.logout(token, 'reseller');
    this.cookies.clear(request, reply, 'reseller');
  }

  @Post('session/switch')
  @WhenImpersonated('refused', 'another account')
  @HttpCode(200)
  @Needs(SIGNED_IN)
  @Throttled({ route: 'switch' })
  @ApiOperation({ operationId: 'switchClient', summary: 'Goes on as another client of the same login' })
  @ApiOkResponse({ type: SignedInDto })
  async switchClient(
    @Body() body: SwitchClientDto,
    @Req() request: AuthenticatedRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignedInDto> {
    const device = this.cookies.device(request, 'reseller');
    const signedIn = await this.identity.switchClient(request.sessionToken ?? '', 'reseller', body.clientId, device);
    this.cookies.set(request, reply, 'reseller', signedIn);
    return toSignedInDto(this.identity, signedIn);
  }

  @Get('sessions')
  @WhenImpersonated('refused', 'sessions')
  @Needs(SIGNED_IN)
  @ApiOperation({ operationId: 'listSessions', summary: 'The living sessions of this account' })
  @ApiOkResponse({ type: SessionListDto })
  async sessions(@CurrentActor() actor: Actor, @Req() request: AuthenticatedRequest): Promise<SessionListDto> {
    return toSessionListDto(await this.identity.sessions(actor, request.sessionToken ?? null));
  }

  @Delete('sessions/:id')
  @WhenImpersonated('refused', 'sessions')
  @HttpCode(204)
  @Needs(SIGNED_IN)
  @ApiOperation({ operationId: 'revokeSession', summary: 'Ends one session of this account' })
  @ApiNoContentResponse()
  async revoke(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: number): Promise<void> {
    await this.identity.revoke(actor, id);
  }

  @Post('password-reset')
  @WhenImpersonated('refused', 'passwords')
  @HttpCode(202)
  @Public('forgotten password')
  @Throttled({ route: 'password-reset', account: 'email' })
  @ApiOperation({
    operationId: 'requestPasswordReset',
    summary: 'Sends a link if the address is known; the answer never tells',
  })
  async requestReset(@Body() body: ForgottenPasswordDto): Promise<void> {
    await this.identity.requestPasswordReset('reseller', body.email);
  }

  @Post('password-reset/confirm')
  @WhenImpersonated('refused', 'passwords')
  @HttpCode(204)
  @Public('the link of the mail')
  @Throttled({ route: 'password-reset-confirm' })
  @ApiOperation({
    operationId: 'confirmPasswordReset',
    summary: 'Sets a new password, once per link; ends all sessions',
  })
  @ApiNoContentResponse()
  async confirmReset(@Body() body: NewPasswordDto): Promise<void> {
    await this.identity.resetPassword(body.token, body.password);
  }
}
