import { Body, Controller, Delete, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor, ResellerId } from '#kernel';
import { IdentityService } from '#identity';
import type { AuthenticatedRequest } from '../../auth/authenticated-request.js';
import {
  CurrentActor,
  CurrentStore,
  Needs,
  Public,
  SIGNED_IN,
  Throttled,
  WhenImpersonated,
} from '../../auth/decorators.js';
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

@Controller('api/client/v1')
export class ClientSessionController {
  constructor(
    private readonly identity: IdentityService,
    private readonly cookies: SessionCookies,
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
    @CurrentStore() store: ResellerId,
    @Req() request: AuthenticatedRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignedInDto> {
    const device = this.cookies.device(request, 'client');
    const signedIn = await this.identity.loginClient(store, body, device);
    this.cookies.set(request, reply, 'client', signedIn);
    return toSignedInDto(this.identity, signedIn);
  }

  @Get('session')
  @Needs(SIGNED_IN)
  @ApiOperation({ operationId: 'me', summary: 'Who is signed in, and what he may do' })
  @ApiOkResponse({ type: FrontMeDto })
  me(@CurrentActor() actor: Actor, @Req() request: AuthenticatedRequest): FrontMeDto {
    return { ...toMeDto(this.identity.me(actor)), impersonation: toImpersonationDto(request.impersonation) };
  }

  @Delete('session')
  @WhenImpersonated('allowed', 'it ends the session')
  @HttpCode(204)
  @Public('signing out works with a dead session too')
  @ApiOperation({ operationId: 'signOut', summary: 'Ends the session' })
  @ApiNoContentResponse()
  async signOut(@Req() request: AuthenticatedRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    const token = this.cookies.read(request, 'client');
    if (token) await this.identity.logout(token, 'client');
    this.cookies.clear(request, reply, 'client');
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
    const device = this.cookies.device(request, 'client');
    const signedIn = await this.identity.switchClient(request.sessionToken ?? '', 'client', body.clientId, device);
    this.cookies.set(request, reply, 'client', signedIn);
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
  async requestReset(@Body() body: ForgottenPasswordDto, @CurrentStore() store: ResellerId): Promise<void> {
    await this.identity.requestPasswordReset('client', body.email, store);
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
