import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { IdentityService, ImpersonationKeyInvalidError } from '#identity';
import { Env } from '#platform';
import { Throttled } from '../auth/decorators.js';
import { requireSameOrigin } from '../auth/same-site.js';

const KEY = /^[A-Za-z0-9_-]{20,64}$/;
const SCRIPT = 'document.forms[0].submit();';

/**
 * The page between a console and a store: the content policy of the consoles lets forms lead to themselves only, so a page that may lead to
 * this one store carries the key over, in the body of a form (ADR 0030). It has a button for whoever runs no scripts.
 */
@Controller('impersonation/hand-over')
export class HandOverController {
  constructor(
    private readonly identity: IdentityService,
    private readonly env: Env,
  ) {}

  /** @throws CrossSiteError, ImpersonationKeyInvalidError */
  @Post()
  @Throttled({ route: 'impersonation-key' })
  async carry(@Body() body: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    requireSameOrigin(request, this.env.publicUrl);
    const key = (body as Record<string, unknown> | null)?.key;
    if (typeof key !== 'string' || !KEY.test(key)) throw new ImpersonationKeyInvalidError();
    const { target, subjectName } = await this.identity.handOver(key);
    const policy = [
      "default-src 'none'",
      "style-src 'unsafe-inline'",
      "script-src 'self'",
      `form-action ${new URL(target).origin}`,
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ].join('; ');
    void reply
      .status(200)
      .header('content-security-policy', policy)
      .header('cache-control', 'no-store')
      // The store takes the form from our consoles only, so it must be told where it comes from: the origin, no more.
      .header('referrer-policy', 'origin')
      .type('text/html; charset=utf-8')
      .send(page(target, key, subjectName));
  }

  @Get('go.js')
  script(@Res() reply: FastifyReply): void {
    void reply.header('cache-control', 'public, max-age=86400').type('text/javascript; charset=utf-8').send(SCRIPT);
  }
}

const page = (target: string, key: string, name: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Signing in as ${escaped(name)}</title>
<style>body{font:16px/1.5 system-ui,sans-serif;max-width:30rem;margin:18vh auto;padding:0 1.25rem}button{font:inherit;padding:.6rem 1.2rem}</style>
</head>
<body>
<main>
<h1>Signing in as ${escaped(name)}</h1>
<p>You are taken to ${escaped(new URL(target).host)}.</p>
<form method="post" action="${escaped(target)}"><input type="hidden" name="key" value="${escaped(key)}"><button>Continue</button></form>
</main>
<script src="/impersonation/hand-over/go.js" defer></script>
</body>
</html>`;

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
