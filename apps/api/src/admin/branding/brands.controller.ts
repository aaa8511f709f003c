import { Body, Controller, Delete, Get, Headers, HttpCode, Param, Patch, Post, Put, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiNoContentResponse, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { BrandDrafts, BrandingService, HostChecks, type Brand } from '#branding';
import type { Actor, ResellerId } from '#kernel';
import { CurrentActor, Needs } from '../../auth/decorators.js';
import { IdPipe } from '../../auth/id.pipe.js';
import { BrandIdPipe } from './brand-id.pipe.js';
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
} from './brand.dto.js';

/** Brands for staff; 0 is the provider's own. */
@Controller('api/admin/v1/brands/:resellerId')
export class AdminBrandsController {
  constructor(
    private readonly branding: BrandingService,
    private readonly checks: HostChecks,
    private readonly drafts: BrandDrafts,
  ) {}

  @Get()
  @Needs('resellers.read')
  @ApiOperation({ operationId: 'getBrand', summary: "A reseller's brand, or (0) the provider's" })
  @ApiOkResponse({ type: BrandDto })
  async get(
    @Param('resellerId', BrandIdPipe) id: ResellerId,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<BrandDto> {
    return this.answer(await this.branding.brandOf(id), reply);
  }

  @Patch()
  @HttpCode(200)
  @Needs('resellers.write')
  @ApiHeader({
    name: 'If-Match',
    required: false,
    description: 'ETag that was read; 412 when the brand changed meanwhile',
  })
  @ApiOperation({ operationId: 'updateBrand', summary: 'Changes a brand' })
  @ApiOkResponse({ type: BrandDto })
  async update(
    @CurrentActor() actor: Actor,
    @Param('resellerId', BrandIdPipe) id: ResellerId,
    @Body() body: PatchBrandDto,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<BrandDto> {
    return this.answer(await this.branding.update(actor, id, body, versionOf(ifMatch)), reply);
  }

  @Put('logo')
  @HttpCode(204)
  @Needs('resellers.write')
  @ApiOperation({ operationId: 'setBrandLogo', summary: 'Sets the logo' })
  @ApiNoContentResponse()
  async setLogo(
    @CurrentActor() actor: Actor,
    @Param('resellerId', BrandIdPipe) id: ResellerId,
    @Body() body: LogoDto,
  ): Promise<void> {
    await this.branding.setLogo(actor, id, body.data);
  }

  @Delete('logo')
  @HttpCode(204)
  @Needs('resellers.write')
  @ApiOperation({ operationId: 'removeBrandLogo', summary: 'Removes the logo' })
  @ApiNoContentResponse()
  async removeLogo(@CurrentActor() actor: Actor, @Param('resellerId', BrandIdPipe) id: ResellerId): Promise<void> {
    await this.branding.removeLogo(actor, id);
  }

  @Post('drafts')
  @Needs('resellers.write')
  @ApiOperation({
    operationId: 'keepBrandDraft',
    summary: 'Shows changes in the real store before they are saved, for an hour',
  })
  @ApiCreatedResponse({ type: KeptDraftDto })
  async keepDraft(
    @CurrentActor() actor: Actor,
    @Param('resellerId', BrandIdPipe) id: ResellerId,
    @Body() body: PatchBrandDto,
  ): Promise<KeptDraftDto> {
    return toKeptDraftDto(await this.drafts.keep(actor, id, body));
  }

  @Post('hosts')
  @Needs('resellers.write')
  @ApiOperation({ operationId: 'addBrandHost', summary: 'Adds an address; what staff add counts as verified' })
  @ApiCreatedResponse({ type: BrandHostDto })
  async addHost(
    @CurrentActor() actor: Actor,
    @Param('resellerId', BrandIdPipe) id: ResellerId,
    @Body() body: NewHostDto,
  ): Promise<BrandHostDto> {
    return toBrandHostDto(await this.branding.addHost(actor, id, body.host));
  }

  @Post('hosts/:hostId/verify')
  @HttpCode(204)
  @Needs('resellers.write')
  @ApiOperation({ operationId: 'verifyBrandHost', summary: 'Staff have seen that the domain points here' })
  @ApiNoContentResponse()
  async verifyHost(
    @CurrentActor() actor: Actor,
    @Param('resellerId', BrandIdPipe) id: ResellerId,
    @Param('hostId', IdPipe) hostId: number,
  ): Promise<void> {
    await this.branding.verifyHost(actor, id, hostId);
  }

  @Post('hosts/:hostId/check')
  @HttpCode(200)
  @Needs('resellers.write')
  @ApiOperation({
    operationId: 'checkBrandHost',
    summary: 'Asks the name servers about a domain; it opens when its records are right',
  })
  @ApiOkResponse({ type: BrandHostDto })
  async checkHost(
    @CurrentActor() actor: Actor,
    @Param('resellerId', BrandIdPipe) id: ResellerId,
    @Param('hostId', IdPipe) hostId: number,
  ): Promise<BrandHostDto> {
    return toBrandHostDto(await this.checks.check(actor, id, hostId));
  }

  @Delete('hosts/:hostId')
  @HttpCode(204)
  @Needs('resellers.write')
  @ApiOperation({ operationId: 'removeBrandHost', summary: 'Removes an address' })
  @ApiNoContentResponse()
  async removeHost(
    @CurrentActor() actor: Actor,
    @Param('resellerId', BrandIdPipe) id: ResellerId,
    @Param('hostId', IdPipe) hostId: number,
  ): Promise<void> {
    await this.branding.removeHost(actor, id, hostId);
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
