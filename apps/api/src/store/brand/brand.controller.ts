import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { BrandingService } from '#branding';
import { CatalogService } from '#catalog';
import { DomainError, type ResellerId } from '#kernel';
import { OrderingService } from '#ordering';
import { CurrentStore, Public } from '../../auth/decorators.js';
import { IdPipe } from '../../auth/id.pipe.js';
import { StoreBrandDto, toStoreBrandDto } from './brand.dto.js';

@Controller('api/store/v1/brand')
export class StoreBrandController {
  constructor(
    private readonly branding: BrandingService,
    private readonly catalog: CatalogService,
    private readonly ordering: OrderingService,
  ) {}

  @Get()
  @Public('the face of a store')
  @ApiOperation({ operationId: 'getStoreBrand', summary: 'Name, colours and what the store offers to pay with' })
  @ApiOkResponse({ type: StoreBrandDto })
  async get(@CurrentStore() store: ResellerId): Promise<StoreBrandDto> {
    const [brand, currencies, gateways] = await Promise.all([
      this.branding.brandOf(store),
      this.catalog.currencies(),
      this.ordering.gateways(store),
    ]);
    const codes = [...currencies].sort((a, b) => Number(b.isDefault) - Number(a.isDefault)).map(({ code }) => code);
    return toStoreBrandDto(brand, brand.status === 'active', codes, gateways);
  }

  @Get('logo/:id')
  @Public('the logo of a store')
  @ApiOperation({ operationId: 'getStoreLogo', summary: 'The logo, an immutable picture' })
  @ApiProduces('image/png', 'image/jpeg', 'image/webp', 'image/gif')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async logo(
    @CurrentStore() store: ResellerId,
    @Param('id', IdPipe) fileId: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const file = await this.branding.file(store, fileId);
    if (!file) throw new DomainError('branding.file_not_found', 'not_found', {}, 'no such file');
    void reply.headers({
      'content-type': file.mediaType,
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    });
    return file.bytes;
  }
}
