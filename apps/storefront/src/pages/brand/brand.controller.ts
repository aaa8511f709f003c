import { Controller, Get, NotFoundException, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { BrandingService } from '#branding';
import { paletteOf } from '#palette';
import { CurrentVisit, type Visit } from '../../visit/visit.js';

const A_DAY = 86_400;

/** Files of a brand: its logo, an icon made of its colour and first letter, and what search engines may visit. */
@Controller()
export class BrandController {
  constructor(private readonly branding: BrandingService) {}

  @Get('brand/logo')
  async logo(@CurrentVisit() visit: Visit, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { logoFileId } = visit.brand;
    const stored = () => (logoFileId === null ? null : this.branding.file(visit.resellerId, logoFileId));
    const file = visit.preview?.logo ?? (await stored());
    if (!file) throw new NotFoundException();
    const etag = `"${file.sha256}"`;
    // Its type is one of four raster types, read from its bytes; a browser must not guess another.
    void reply
      .header('etag', etag)
      .header('cache-control', `public, max-age=${A_DAY}`)
      .header('x-content-type-options', 'nosniff')
      .header('content-security-policy', "default-src 'none'");
    if (request.headers['if-none-match'] === etag) return void reply.status(304).send();
    void reply.type(file.mediaType).send(file.bytes);
  }

  @Get('brand/icon.svg')
  icon(@CurrentVisit() visit: Visit, @Res() reply: FastifyReply): void {
    const { brand, onBrand } = paletteOf(visit.brand.primaryColor, visit.brand.accentColor);
    const letter = /[\p{L}\p{N}]/u.exec(visit.brand.companyName)?.[0].toUpperCase() ?? '·';
    const text = `<text x="32" y="45" font-family="sans-serif" font-size="38" font-weight="700" text-anchor="middle" fill="${onBrand}">${letter}</text>`;
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><rect width="64" height="64" rx="14" fill="${brand}"/>${text}</svg>`;
    void reply
      .header('cache-control', `public, max-age=${A_DAY}`)
      .header('content-security-policy', "default-src 'none'")
      .type('image/svg+xml')
      .send(svg);
  }

  @Get('robots.txt')
  robots(@Res() reply: FastifyReply): void {
    const closed = [
      '/account',
      '/cart',
      '/checkout',
      '/orders',
      '/sign-in',
      '/register',
      '/forgot-password',
      '/reset-password',
      '/api/',
    ];
    void reply
      .type('text/plain; charset=utf-8')
      .send(['User-agent: *', ...closed.map((path) => `Disallow: ${path}`), ''].join('\n'));
  }
}
