import '@fastify/cookie';
import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Env } from '#platform';
import type { Device, SessionAudience } from '#identity';

/** As long as a session can live; the server decides earlier. Relative, so that the browser's clock does not matter. */
const LONGEST_SECONDS = 30 * 86_400;

/** Browsers take localhost and every name below it for a safe place, also without TLS. */
const LOCALHOST = /^(?:.+\.)?localhost$/i;

/**
 * The cookies of the three audiences: `__Host-` and Secure on https and on localhost names; on a plain-http address a plain
 * name, because a browser would drop the other (contracts.md, cookies).
 */
@Injectable()
export class SessionCookies {
  constructor(private readonly env: Env) {}

  name(request: FastifyRequest, audience: SessionAudience): string {
    return `${this.isSecure(request) ? '__Host-' : ''}relabel_${audience}`;
  }

  read(request: FastifyRequest, audience: SessionAudience): string | null {
    const value = request.cookies[this.name(request, audience)];
    return value !== undefined && value.length > 0 && value.length <= 100 ? value : null;
  }

  set(request: FastifyRequest, reply: FastifyReply, audience: SessionAudience, session: { token: string }): void {
    void reply.setCookie(this.name(request, audience), session.token, {
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure: this.isSecure(request),
      maxAge: LONGEST_SECONDS,
    });
  }

  clear(request: FastifyRequest, reply: FastifyReply, audience: SessionAudience): void {
    void reply.clearCookie(this.name(request, audience), {
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure: this.isSecure(request),
    });
  }

  /** What a new session is told of the browser, with the session that it replaces. */
  device(request: FastifyRequest, audience: SessionAudience): Device {
    return {
      ip: request.ip,
      userAgent: request.headers['user-agent'] ?? '',
      previousToken: this.read(request, audience),
    };
  }

  private isSecure(request: FastifyRequest): boolean {
    const { hostname } = request;
    if (request.protocol === 'https' || LOCALHOST.test(hostname)) return true;
    const consoles = new URL(this.env.publicUrl);
    // Behind a proxy that ends TLS the configured address tells what the browser sees.
    return hostname === consoles.hostname
      ? consoles.protocol === 'https:'
      : this.env.storeUrl(hostname).startsWith('https:');
  }
}
