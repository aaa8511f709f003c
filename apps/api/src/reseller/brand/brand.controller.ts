import { Body, Controller, Delete, Get, Headers, HttpCode, Param, Patch, Post, Put, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiNoContentResponse, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { BrandDrafts, BrandingService, HostChecks, type Brand } from '#branding';
import type { Actor } from '#kernel';
import {
  BrandDto,
  BrandHostDto,
  KeptDraftDto,
  LogoDto,
  NewHostDto,
  PatchBrandDto,
  toBrandDto,
  toBrandHostDto,
  toKeptDraftDto,
  versionOf,
} from '../../admin/branding/brand.dto.js';
import { CurrentActor, Needs } from '../../auth/decorators.js';
import { IdPipe } from '../../auth/id.pipe.js';

@Controller('api/reseller/v1/brand')
export class ResellerBrandController {
  constructor(
    private readonly branding: BrandingService,
    private readonly checks: HostChecks,
    private readonly drafts: BrandDrafts,
  ) {}

  @Get()
  @Needs('brand.read')
  @ApiOperation({ operationId: 'getBrand', summary: 'How his store presents itself' })
  @ApiOkResponse({ type: BrandDto })
  async get(@CurrentActor() actor: Actor, @Res({ passthrough: true }) reply: FastifyReply): Promise<BrandDto> {
    return this.answer(await this.branding.brandOf(actor.resellerId), reply);
  }

  @Patch()
  @HttpCode(200)
  @Needs('brand.write')
  @ApiHeader({
    name: 'If-Match',
    required: false,
    description: 'ETag that was read; 412 when the brand changed meanwhile',
  })
  @ApiOperation({ operationId: 'updateBrand', summary: 'Changes his brand' })
  @ApiOkResponse({ type: BrandDto })
  async update(
    @CurrentActor() actor: Actor,
    @Body() body: PatchBrandDto,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<BrandDto> {
    return this.answer(await this.branding.update(actor, actor.resellerId, body, versionOf(ifMatch)), reply);
  }

  @Put('logo')
  @HttpCode(204)
  @Needs('brand.write')
  @ApiOperation({ operationId: 'setLogo', summary: 'Sets the logo' })
  @ApiNoContentResponse()
  async setLogo(@CurrentActor() actor: Actor, @Body() body: LogoDto): Promise<void> {
    await this.branding.setLogo(actor, actor.resellerId, body.data);
  }

  @Delete('logo')
  @HttpCode(204)
  @Needs('brand.write')
  @ApiOperation({ operationId: 'removeLogo', summary: 'Removes the logo' })
  @ApiNoContentResponse()
  async removeLogo(@CurrentActor() actor: Actor): Promise<void> {
    await this.branding.removeLogo(actor, actor.resellerId);
  }

  @Post('drafts')
  @Needs('brand.write')
  @ApiOperation({
    operationId: 'keepBrandDraft',
    summary: 'Shows changes in the real store before they are saved, for an hour',
  })
  @ApiCreatedResponse({ type: KeptDraftDto })
  async keepDraft(@CurrentActor() actor: Actor, @Body() body: PatchBrandDto): Promise<KeptDraftDto> {
    return toKeptDraftDto(await this.drafts.keep(actor, actor.resellerId, body));
  }

  @Post('hosts')
  @Needs('brand.write')
  @ApiOperation({
    operationId: 'addHost',
    summary: 'Adds an address; a domain of his own counts once its DNS records prove it',
  })
  @ApiCreatedResponse({ type: BrandHostDto })
  async addHost(@CurrentActor() actor: Actor, @Body() body: NewHostDto): Promise<BrandHostDto> {
    return toBrandHostDto(await this.branding.addHost(actor, actor.resellerId, body.host));
  }

  @Post('hosts/:hostId/check')
  @HttpCode(200)
  @Needs('brand.write')
  @ApiOperation({
    operationId: 'checkHost',
    summary: 'Asks the name servers about a domain; it opens when its records are right',
  })
  @ApiOkResponse({ type: BrandHostDto })
  async checkHost(@CurrentActor() actor: Actor, @Param('hostId', IdPipe) hostId: number): Promise<BrandHostDto> {
    return toBrandHostDto(await this.checks.check(actor, actor.resellerId, hostId));
  }

  @Delete('hosts/:hostId')
  @HttpCode(204)
  @Needs('brand.write')
  @ApiOperation({ operationId: 'removeHost', summary: 'Removes an address' })
  @ApiNoContentResponse()
  async removeHost(@CurrentActor() actor: Actor, @Param('hostId', IdPipe) hostId: number): Promise<void> {
    await this.branding.removeHost(actor, actor.resellerId, hostId);
  }

  private async answer(brand: Brand, reply: FastifyReply): Promise<BrandDto> {
    void reply.header('etag', `"${brand.version}"`);
    return toBrandDto(
      brand,
      await this.branding.storeUrl(brand.resellerId),
      await this.branding.hostsOf(brand.resellerId),
    );
  }
}
