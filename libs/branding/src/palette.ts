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

type Rgb = [number, number, number];
type Ground = { colour: Rgb; towards: Rgb };

const READABLE = 4.5;
const BLACK: Rgb = [0, 0, 0];
const WHITE: Rgb = [255, 255, 255];
/** The tinted panels of the pages are the hardest grounds: what reads there reads on the page itself. */
const LIGHT: Ground = { colour: [238, 240, 243], towards: BLACK };
const DARK: Ground = { colour: [35, 40, 48], towards: WHITE };
const FALLBACK = '#2454a6';

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

/** WCAG's contrast of two colours, 1 to 21. */
export function contrast(one: string, other: string): number {
  return contrastOf(parse(one)!, parse(other)!);
}

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

function luminance(colour: Rgb): number {
  const [r, g, b] = colour.map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function parse(text: string): Rgb | null {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(text);
  return match ? ([match[1], match[2], match[3]].map((part) => Number.parseInt(part, 16)) as Rgb) : null;
}

const hex = (colour: Rgb): string => `#${colour.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
