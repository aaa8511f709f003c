/** What a theme needs of a brand's colours; every text pair has a contrast of at least 4.5 : 1. */
export type Palette = {
  brand: string;
  /** Text on the brand colour. */
  onBrand: string;
  /** The brand colour as text and lines on a light page, darkened where it is too pale to be read. */
  ink: string;
  /** The same on a dark page, lightened where it is too dark. */
  inkDark: string;
  /** The brand colour a little further from the text on it. */
  deep: string;
  accent: string;
  onAccent: string;
};

/** How well a colour is read, each contrast as WCAG counts it. */
export type Legibility = {
  /** White or black, whichever stands on it, and the contrast it has there: never below 4.5. */
  text: { color: string; contrast: number };
  /** The colour itself on a light page, and what stands there instead of it where it is too pale. */
  light: { contrast: number; shown: string };
  /** The same on a dark page, where it may be too dark. */
  dark: { contrast: number; shown: string };
};

type Rgb = [number, number, number];
type Ground = { colour: Rgb; towards: Rgb };

/** The contrast from which text is easy to read (WCAG 2.2, 1.4.3). */
export const READABLE = 4.5;
const BLACK: Rgb = [0, 0, 0];
const WHITE: Rgb = [255, 255, 255];
/** The tinted panels of the pages are the hardest grounds: what reads there reads on the page itself. */
const LIGHT: Ground = { colour: [238, 240, 243], towards: BLACK };
const DARK: Ground = { colour: [35, 40, 48], towards: WHITE };
const FALLBACK = '#2454a6';

/** The colours of a store, derived from the brand's; what is no colour is never repeated. */
export function paletteOf(primary: string, accent: string): Palette {
  const brand = parse(primary) ?? parse(FALLBACK)!;
  const second = parse(accent) ?? brand;
  return {
    brand: hex(brand),
    onBrand: hex(textOn(brand)),
    deep: hex(brand.map((value, i) => mix(value, textOn(brand) === WHITE ? BLACK[i] : WHITE[i], 14)) as Rgb),
    ink: hex(readableOn(LIGHT, brand)),
    inkDark: hex(readableOn(DARK, brand)),
    accent: hex(second),
    onAccent: hex(textOn(second)),
  };
}

/** Null for what is no colour such as `#1f4e79`. */
export function legibilityOf(color: string): Legibility | null {
  const own = parse(color.trim());
  if (!own) return null;
  const text = textOn(own);
  const on = (ground: Ground) => ({
    contrast: floored(contrastOf(own, ground.colour)),
    shown: hex(readableOn(ground, own)),
  });
  return {
    text: { color: hex(text), contrast: floored(contrastOf(own, text)) },
    light: on(LIGHT),
    dark: on(DARK),
  };
}

/** A second colour that goes with the first: the opposite hue, as light and as strong as people take for an accent. */
export function accentFor(primary: string): string {
  const brand = parse(primary) ?? parse(FALLBACK)!;
  const [high, low] = [Math.max(...brand), Math.min(...brand)];
  // A grey has no hue, so nothing is opposite to it: it gets an orange.
  const hue = high === low ? 25 : (hueOf(brand, high, high - low) + 180) % 360;
  return hex(fromHue(hue));
}

/** WCAG's contrast of two colours, 1 to 21. */
export function contrast(one: string, other: string): number {
  return contrastOf(parse(one)!, parse(other)!);
}

/** Rounded down, so that what is shown as 4.5 is readable. */
const floored = (ratio: number): number => Math.floor(ratio * 10) / 10;

function textOn(colour: Rgb): Rgb {
  const [dark, light] = [contrastOf(BLACK, colour), contrastOf(WHITE, colour)];
  // White reads calmer on saturated colours, so it wins wherever it is readable.
  if (light >= READABLE) return WHITE;
  return dark >= light ? BLACK : WHITE;
}

function readableOn({ colour, towards }: Ground, wanted: Rgb): Rgb {
  for (let share = 0; share <= 100; share += 4) {
    const mixed = wanted.map((value, i) => mix(value, towards[i], share)) as Rgb;
    if (contrastOf(mixed, colour) >= READABLE) return mixed;
  }
  return towards;
}

const mix = (from: number, to: number, percent: number): number => Math.floor(from + ((to - from) * percent) / 100);

function contrastOf(one: Rgb, other: Rgb): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** Relative luminance of WCAG 2.2. */
function luminance(colour: Rgb): number {
  const [r, g, b] = colour.map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** In degrees. */
function hueOf([r, g, b]: Rgb, high: number, span: number): number {
  if (high === r) return ((g - b) / span + 6) * 60;
  return high === g ? ((b - r) / span + 2) * 60 : ((r - g) / span + 4) * 60;
}

/** A hue at 72 % saturation and 42 % lightness. */
function fromHue(hue: number): Rgb {
  const [lightness, chroma] = [0.42, 0.72 * 0.42];
  const part = (n: number) => {
    const k = (n + hue / 30) % 12;
    return Math.floor(255 * (lightness - chroma * Math.max(-1, Math.min(k - 3, 9 - k, 1))));
  };
  return [part(0), part(8), part(4)];
}

function parse(text: string): Rgb | null {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(text);
  return match ? ([match[1], match[2], match[3]].map((part) => Number.parseInt(part, 16)) as Rgb) : null;
}

const hex = (colour: Rgb): string => `#${colour.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
