import { Body, Controller, Param, Post, Req } from '@nestjs/common';
import { ApiCreatedResponse, ApiOperation } from '@nestjs/swagger';
import { IdentityService } from '#identity';
import type { Actor } from '#kernel';
import type { AuthenticatedRequest } from '../../auth/authenticated-request.js';
import { CurrentActor, Needs, Throttled } from '../../auth/decorators.js';
import { IdPipe } from '../../auth/id.pipe.js';
import { ImpersonationKeyDto, StartImpersonationDto, toImpersonationKeyDto } from '../../auth/impersonation.dto.js';

/** Staff go on as a reseller or a client (features.md A13). */
@Controller('api/admin/v1')
export class AdminImpersonationController {
  constructor(private readonly identity: IdentityService) {}

  @Post('clients/:id/impersonation')
  @Needs('impersonation.start')
  @Throttled({ route: 'impersonation' })
  @ApiOperation({ operationId: 'logInAsClient', summary: 'A key to go on as a client in his store' })
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

  @Post('resellers/:id/impersonation')
  @Needs('impersonation.start')
  @Throttled({ route: 'impersonation' })
  @ApiOperation({ operationId: 'logInAsReseller', summary: 'A key to go on as a reseller in his area' })
  @ApiCreatedResponse({ type: ImpersonationKeyDto })
  async asReseller(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: number,
    @Body() body: StartImpersonationDto,
    @Req() request: AuthenticatedRequest,
  ): Promise<ImpersonationKeyDto> {
    const wish = { subject: 'reseller', subjectId: id, reason: body.reason } as const;
    return toImpersonationKeyDto(await this.identity.startImpersonation(actor, request.sessionToken ?? null, wish));
  }
}
