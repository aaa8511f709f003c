/** Relative luminance of `#rrggbb` as WCAG defines it; null for anything else. */
function luminance(colour: string): number | null {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour.trim());
  if (!match) return null;
  const [r, g, b] = match.slice(1).map((hex) => {
    const c = parseInt(hex, 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast of two colours from 1 to 21; null when one of them is no colour. */
export function contrast(a: string, b: string): number | null {
  const [one, other] = [luminance(a), luminance(b)];
  if (one === null || other === null) return null;
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

/** Black or white, whichever reads better on the colour, and how well. */
export function bestOn(colour: string): { text: string; ratio: number } | null {
  const white = contrast(colour, '#ffffff');
  const black = contrast(colour, '#000000');
  if (white === null || black === null) return null;
  return white >= black ? { text: '#ffffff', ratio: white } : { text: '#000000', ratio: black };
}
