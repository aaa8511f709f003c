import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { Actor } from '#kernel';
import { IdentityService } from '#identity';
import {
  ApiTokenListDto,
  IssuedTokenDto,
  NewApiTokenDto,
  toApiTokenListDto,
  toIssuedTokenDto,
} from '../../auth/api-token.dto.js';
import { CurrentActor, Needs, Throttled, WhenImpersonated } from '../../auth/decorators.js';
import { IdPipe } from '../../auth/id.pipe.js';

@WhenImpersonated('refused', 'API tokens')
@Controller('api/client/v1/api-tokens')
export class ClientTokensController {
  constructor(private readonly identity: IdentityService) {}

  @Get()
  @Needs('tokens.write')
  @ApiOperation({
    operationId: 'listApiTokens',
    summary: 'The living API tokens of this account, without the tokens themselves',
  })
  @ApiOkResponse({ type: ApiTokenListDto })
  async list(@CurrentActor() actor: Actor): Promise<ApiTokenListDto> {
    return toApiTokenListDto(await this.identity.apiTokens(actor));
  }

  @Post()
  @Needs('tokens.write')
  @Throttled({ route: 'api-tokens' })
  @ApiOperation({ operationId: 'createApiToken', summary: 'Makes an API token; it is shown this once' })
  @ApiCreatedResponse({ type: IssuedTokenDto })
  async create(@CurrentActor() actor: Actor, @Body() body: NewApiTokenDto): Promise<IssuedTokenDto> {
    return toIssuedTokenDto(await this.identity.createApiToken(actor, body));
  }

  @Delete(':id')
  @HttpCode(204)
  @Needs('tokens.write')
  @ApiOperation({ operationId: 'revokeApiToken', summary: 'Ends an API token at once' })
  @ApiNoContentResponse()
  async revoke(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: number): Promise<void> {
    await this.identity.revokeApiToken(actor, id);
  }
}
