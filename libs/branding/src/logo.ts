import { BadImageError } from './branding.errors.js';

export const MAX_LOGO_BYTES = 512 * 1024;

const starts = (bytes: Buffer, ...magic: number[]): boolean => magic.every((byte, at) => bytes[at] === byte);

/** The type of a raster image by its first bytes; null for anything else, SVG and HTML among it. What the sender calls it does not count. */
export function imageType(bytes: Buffer): string | null {
  if (bytes.length < 16) return null;
  if (starts(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png';
  if (starts(bytes, 0xff, 0xd8, 0xff)) return 'image/jpeg';
  const text = bytes.toString('latin1', 0, 12);
  if (text.startsWith('GIF87a') || text.startsWith('GIF89a')) return 'image/gif';
  if (text.startsWith('RIFF') && text.slice(8, 12) === 'WEBP') return 'image/webp';
  return null;
}

export type Image = { bytes: Buffer; mediaType: string };

/** Bytes and type of an image sent as base64 in a field. @throws BadImageError */
export function readImage(field: string, base64: string): Image {
  const plain = base64.replace(/^data:[a-z/+.-]{1,40};base64,/, '');
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(plain))
    throw new BadImageError(field, 'bad_base64', 'the image is not sent as base64');
  const bytes = Buffer.from(plain, 'base64');
  if (bytes.length > MAX_LOGO_BYTES)
    throw new BadImageError(
      field,
      'image_too_large',
      `the image has ${kB(bytes.length)} kB, and at most ${kB(MAX_LOGO_BYTES)} kB are taken`,
    );
  const mediaType = imageType(bytes);
  if (mediaType) return { bytes, mediaType };
  // Drawings can hold scripts and fetch from elsewhere; a picture of one cannot.
  if (isSvg(bytes))
    throw new BadImageError(field, 'image_is_svg', 'SVG drawings are not taken: save the logo as PNG or WebP');
  throw new BadImageError(field, 'not_an_image', 'this is none of PNG, JPEG, WebP and GIF');
}

const kB = (bytes: number): number => Math.ceil(bytes / 1024);

const isSvg = (bytes: Buffer): boolean => /<svg[\s>]/i.test(bytes.toString('latin1', 0, 4096));
