import { Body, Controller, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { IdentityService, type SessionKey } from '#identity';
import { Throttled, WhenImpersonated } from '../../../../api/src/auth/decorators.js';
import { SessionCookies } from '../../../../api/src/auth/session-cookies.js';
import { Form } from '../../page/form.js';
import { Pages } from '../../page/pages.service.js';
import { clientOf, CurrentVisit, type Visit, visitOf } from '../../visit/visit.js';

/** Staff or the reseller are signed in as a client of this store (features.md A13, R15; ADR 0030). */
@Controller('impersonation')
export class ImpersonationController {
  constructor(
    private readonly pages: Pages,
    private readonly identity: IdentityService,
    private readonly sessions: SessionCookies,
  ) {}

  /** Takes the key that a console sends, in the body of a form. */
  @Post()
  @Throttled({ route: 'impersonation-key' })
  @WhenImpersonated('allowed', 'the new session takes the place of this one')
  async begin(
    @Body() body: unknown,
    @CurrentVisit() visit: Visit,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const key = new Form(body).text('key').slice(0, 100);
    const device = this.sessions.device(request, 'client');
    const session = await this.identity.redeemImpersonation(key, visit.resellerId, device);
    this.sessions.set(request, reply, 'client', session);
    this.pages.leadOn(request, reply, '/account');
  }

  @Post('writes')
  @WhenImpersonated('allowed', 'it is the confirmation itself')
  async allowWrites(
    @CurrentVisit() visit: Visit,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.identity.allowWrites(keyOf(visit, request));
    this.pages.leadOn(request, reply, '/account', 'impersonation.writes');
  }

  /** A form leads to this store only, so the way back to the console is a page that moves on by itself. */
  @Post('end')
  @WhenImpersonated('allowed', 'it ends the session')
  async end(@CurrentVisit() visit: Visit, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { name } = clientOf(visit);
    const back = await this.identity.stopImpersonation(keyOf(visit, request));
    this.sessions.clear(request, reply, 'client');
    Object.assign(visitOf(request), { client: null, impersonation: null, sessionToken: null });
    this.pages.send(
      request,
      reply,
      'impersonation-ended',
      { name, back },
      { title: visit.texts.say('impersonation.ended'), refreshSeconds: 1, refreshTo: back },
    );
  }
}

function keyOf(visit: Visit, request: FastifyRequest): SessionKey {
  clientOf(visit);
  return { token: visit.sessionToken ?? '', audience: 'client', ip: request.ip };
}
