import { InvalidBrandError } from './branding.errors.js';

/** A colour as `#rrggbb` in lower case; three digits are doubled. */
export function checkedColor(field: string, given: string): string {
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(given);
  const full = short
    ? `#${short
        .slice(1)
        .map((d) => d + d)
        .join('')}`
    : given;
  if (!/^#[0-9a-f]{6}$/i.test(full)) throw new InvalidBrandError(field, 'bad_color', 'is a colour such as #1f4e79');
  return full.toLowerCase();
}

/** Relative luminance of WCAG 2.2. */
function luminance(color: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

const contrast = (a: number, b: number): number => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);

/** Black or white, whichever is read better on a colour, and the contrast it has; one of the two always reaches 4.5. */
export function textOn(color: string): { color: string; contrast: number } {
  const own = luminance(color);
  const [white, black] = [contrast(own, 1), contrast(own, 0)];
  const best = white >= black ? white : black;
  return { color: white >= black ? '#ffffff' : '#000000', contrast: Math.floor(best * 100) / 100 };
}
