import '@fastify/cookie';
import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SessionCookies } from '../../../api/src/auth/session-cookies.js';
import type { CartCookie } from './visit.js';

export type StoreCookie = 'cart' | 'csrf' | 'notice' | 'currency' | 'promocode' | 'language' | 'scheme' | 'paylink';

const LIFE: Record<StoreCookie, number> = {
  cart: 30 * 86_400,
  csrf: 30 * 86_400,
  notice: 60,
  currency: 365 * 86_400,
  language: 365 * 86_400,
  scheme: 365 * 86_400,
  promocode: 86_400,
  /** As long as a visit to the gateway's pay page. */
  paylink: 2 * 3600,
};
const SHAPE: Record<StoreCookie, RegExp> = {
  cart: /^[A-Za-z0-9_-]{20,64}\.\d{1,3}$/,
  csrf: /^[A-Za-z0-9_-]{20,64}$/,
  notice: /^[a-z][a-z.-]{0,40}$/,
  currency: /^[A-Z]{3}$/,
  language: /^[a-z]{2,3}$/,
  scheme: /^(?:auto|light|dark)$/,
  paylink: /^[A-Za-z0-9_-]{20,64}$/,
  promocode: /^[!-~]{2,64}$/,
};

/** The store's own cookies beside the session; named and secured in the same way. */
@Injectable()
export class StoreCookies {
  constructor(private readonly sessions: SessionCookies) {}

  /** Whether a cookie may hold this. */
  static fits(cookie: StoreCookie, value: string): boolean {
    return SHAPE[cookie].test(value);
  }

  read(request: FastifyRequest, cookie: StoreCookie): string | null {
    const value = request.cookies[this.name(request, cookie)];
    return value !== undefined && SHAPE[cookie].test(value) ? value : null;
  }

  set(request: FastifyRequest, reply: FastifyReply, cookie: StoreCookie, value: string): void {
    void reply.setCookie(this.name(request, cookie), value, { ...this.options(request), maxAge: LIFE[cookie] });
  }

  clear(request: FastifyRequest, reply: FastifyReply, cookie: StoreCookie): void {
    void reply.clearCookie(this.name(request, cookie), this.options(request));
  }

  cart(request: FastifyRequest): CartCookie | null {
    const value = this.read(request, 'cart');
    if (!value) return null;
    const [token, lines] = value.split('.');
    return { token, lines: Number.parseInt(lines, 10) };
  }

  private name(request: FastifyRequest, cookie: StoreCookie): string {
    return `${this.isSecure(request) ? '__Host-' : ''}relabel_${cookie}`;
  }

  private options(request: FastifyRequest) {
    return { path: '/', httpOnly: true, sameSite: 'lax', secure: this.isSecure(request) } as const;
  }

  private isSecure(request: FastifyRequest): boolean {
    return this.sessions.name(request, 'client').startsWith('__Host-');
  }
}
