import { canonicalHost } from '#branding';

/**
 * The host name that a request is for, in the form brands are stored under. Null for what names no store at all: no Host, an address
 * in digits, an absolute-form target (whose host may differ from the header), or junk. `X-Forwarded-Host` is not asked: a visitor
 * could write it himself.
 */
export function storeHost(header: string | undefined, target: string): string | null {
  return header && target.startsWith('/') ? canonicalHost(header) : null;
}
