export { BrandingModule } from './branding.module.js';
export { BrandingService } from './branding.service.js';
export { canonicalHost } from './host-name.js';
export { MAX_LOGO_BYTES } from './logo.js';
export { textOn } from './color.js';
export { formatDate } from './format-date.js';
export { paletteOf, type Palette } from './palette.js';
export * from './brand.types.js';
export * from './branding.errors.js';
