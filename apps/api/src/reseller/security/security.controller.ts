import { Body, Controller, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { BrandingService } from '#branding';
import { IdentityService, type SessionKey } from '#identity';
import { PROVIDER } from '#kernel';
import type { AuthenticatedRequest } from '../../auth/authenticated-request.js';
import { Needs, Public, SIGNED_IN, Throttled, WhenImpersonated } from '../../auth/decorators.js';
import {
  BackupCodesDto,
  FactorCodeDto,
  FactorSetupDto,
  NewOwnPasswordDto,
  OwnPasswordDto,
  SecondFactorDto,
} from '../../auth/security.dto.js';
import { SessionCookies } from '../../auth/session-cookies.js';
import { SignedInDto, toSignedInDto } from '../../auth/session.dto.js';

const keyOf = (request: AuthenticatedRequest): SessionKey => ({
  token: request.sessionToken ?? '',
  audience: 'reseller',
  ip: request.ip,
});

/** Password and second factor of who is signed in by a session; an API token has neither. */
@WhenImpersonated('refused', 'passwords and the second factor')
@Controller('api/reseller/v1')
export class ResellerSecurityController {
  constructor(
    private readonly identity: IdentityService,
    private readonly branding: BrandingService,
    private readonly cookies: SessionCookies,
  ) {}

  @Post('session/second-factor')
  @HttpCode(200)
  @Public('the code of a login that is half-way in')
  @Throttled({ route: 'second-factor' })
  @ApiOperation({ operationId: 'proveSecondFactor', summary: 'The code that the sign-in still waits for' })
  @ApiOkResponse({ type: SignedInDto })
  async prove(
    @Body() { code }: FactorCodeDto,
    @Req() request: AuthenticatedRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignedInDto> {
    const token = this.cookies.read(request, 'reseller') ?? '';
    const device = this.cookies.device(request, 'reseller');
    const signedIn = await this.identity.proveSecondFactor(token, 'reseller', code, device);
    this.cookies.set(request, reply, 'reseller', signedIn);
    return toSignedInDto(this.identity, signedIn);
  }

  @Get('second-factor')
  @Needs(SIGNED_IN)
  @ApiOperation({
    operationId: 'getSecondFactor',
    summary: 'Whether codes are asked, and how many backup codes are left',
  })
  @ApiOkResponse({ type: SecondFactorDto })
  async show(@Req() request: AuthenticatedRequest): Promise<SecondFactorDto> {
    const { codesLeft } = await this.identity.secondFactor(keyOf(request));
    return { on: codesLeft !== null, codesLeft };
  }

  @Post('second-factor')
  @HttpCode(200)
  @Needs(SIGNED_IN)
  @Throttled({ route: 'password-again', giveBack: true })
  @ApiOperation({
    operationId: 'beginSecondFactor',
    summary: 'A secret for an authenticator app; asked of nobody until it is confirmed',
  })
  @ApiOkResponse({ type: FactorSetupDto })
  async begin(@Body() { password }: OwnPasswordDto, @Req() request: AuthenticatedRequest): Promise<FactorSetupDto> {
    const { companyName } = await this.branding.brandOf(PROVIDER);
    return this.identity.beginSecondFactor(keyOf(request), password, companyName);
  }

  @Post('second-factor/confirm')
  @HttpCode(200)
  @Needs(SIGNED_IN)
  @Throttled({ route: 'second-factor', giveBack: true })
  @ApiOperation({
    operationId: 'confirmSecondFactor',
    summary: 'Switches it on by the first code; tells the backup codes once',
  })
  @ApiOkResponse({ type: BackupCodesDto })
  async confirm(@Body() { code }: FactorCodeDto, @Req() request: AuthenticatedRequest): Promise<BackupCodesDto> {
    return { codes: await this.identity.confirmSecondFactor(keyOf(request), code) };
  }

  @Post('second-factor/off')
  @HttpCode(204)
  @Needs(SIGNED_IN)
  @Throttled({ route: 'password-again', giveBack: true })
  @ApiOperation({ operationId: 'endSecondFactor', summary: 'Switches it off; the password is asked again' })
  @ApiNoContentResponse()
  async end(@Body() { password }: OwnPasswordDto, @Req() request: AuthenticatedRequest): Promise<void> {
    await this.identity.endSecondFactor(keyOf(request), password);
  }

  @Post('password')
  @HttpCode(204)
  @Needs(SIGNED_IN)
  @Throttled({ route: 'password-again', giveBack: true })
  @ApiOperation({
    operationId: 'changePassword',
    summary: 'A new password by the present one; ends the other sessions',
  })
  @ApiNoContentResponse()
  async password(@Body() body: NewOwnPasswordDto, @Req() request: AuthenticatedRequest): Promise<void> {
    await this.identity.changePassword(keyOf(request), body.password, body.newPassword);
  }
}
