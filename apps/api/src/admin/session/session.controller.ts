import { Body, Controller, Delete, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '#kernel';
import { IdentityService } from '#identity';
import type { AuthenticatedRequest } from '../../auth/authenticated-request.js';
import { CurrentActor, Needs, Public, SIGNED_IN, Throttled } from '../../auth/decorators.js';
import { IdPipe } from '../../auth/id.pipe.js';
import { SessionCookies } from '../../auth/session-cookies.js';
import {
  ForgottenPasswordDto,
  MeDto,
  NewPasswordDto,
  SessionListDto,
  SignedInDto,
  SignInDto,
  toMeDto,
  toSessionListDto,
  toSignedInDto,
} from '../../auth/session.dto.js';

@Controller('api/admin/v1')
export class AdminSessionController {
  constructor(
    private readonly identity: IdentityService,
    private readonly cookies: SessionCookies,
  ) {}

  @Post('session')
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
    const device = this.cookies.device(request, 'admin');
    const signedIn = await this.identity.loginAdmin(body, device);
    this.cookies.set(request, reply, 'admin', signedIn);
    return toSignedInDto(this.identity, signedIn);
  }

  @Get('session')
  @Needs(SIGNED_IN)
  @ApiOperation({ operationId: 'me', summary: 'Who is signed in, and what he may do' })
  @ApiOkResponse({ type: MeDto })
  me(@CurrentActor() actor: Actor): MeDto {
    return toMeDto(this.identity.me(actor));
  }

  @Delete('session')
  @HttpCode(204)
  @Public('signing out works with a dead session too')
  @ApiOperation({ operationId: 'signOut', summary: 'Ends the session' })
  @ApiNoContentResponse()
  async signOut(@Req() request: AuthenticatedRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    const token = this.cookies.read(request, 'admin');
    if (token) await this.identity.logout(token, 'admin');
    this.cookies.clear(request, reply, 'admin');
  }

  @Get('sessions')
  @Needs(SIGNED_IN)
  @ApiOperation({ operationId: 'listSessions', summary: 'The living sessions of this account' })
  @ApiOkResponse({ type: SessionListDto })
  async sessions(@CurrentActor() actor: Actor, @Req() request: AuthenticatedRequest): Promise<SessionListDto> {
    return toSessionListDto(await this.identity.sessions(actor, request.sessionToken ?? null));
  }

  @Delete('sessions/:id')
  @HttpCode(204)
  @Needs(SIGNED_IN)
  @ApiOperation({ operationId: 'revokeSession', summary: 'Ends one session of this account' })
  @ApiNoContentResponse()
  async revoke(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: number): Promise<void> {
    await this.identity.revoke(actor, id);
  }

  @Post('password-reset')
  @HttpCode(202)
  @Public('forgotten password')
  @Throttled({ route: 'password-reset', account: 'email' })
  @ApiOperation({
    operationId: 'requestPasswordReset',
    summary: 'Sends a link if the address is known; the answer never tells',
  })
  async requestReset(@Body() body: ForgottenPasswordDto): Promise<void> {
    await this.identity.requestPasswordReset('admin', body.email);
  }

  @Post('password-reset/confirm')
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
