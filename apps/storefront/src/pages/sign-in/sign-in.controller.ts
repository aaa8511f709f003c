import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '#kernel';
import { IdentityService } from '#identity';
import { SessionCookies } from '../../../../api/src/auth/session-cookies.js';
import { Form } from '../../page/form.js';
import { localPath } from '../../page/local-path.js';
import { Pages } from '../../page/pages.service.js';
import { CurrentVisit, type Visit, visitOf } from '../../visit/visit.js';
import { orderSteps } from '../order/order-steps.js';
import { StoreAccounts } from '../order/store-accounts.service.js';
import { CartHandover } from '../cart/cart-handover.service.js';
import { WhenImpersonated } from '../../../../api/src/auth/decorators.js';

@Controller()
export class SignInController {
  constructor(
    private readonly pages: Pages,
    private readonly identity: IdentityService,
    private readonly accounts: StoreAccounts,
    private readonly sessions: SessionCookies,
    private readonly handover: CartHandover,
  ) {}

  @Get('sign-in')
  async show(
    @Query() query: unknown,
    @CurrentVisit() visit: Visit,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const next = localPath(new Form(query).text('next'), '/account');
    if (visit.client) return this.pages.leadOn(request, reply, next);
    // Whoever was signed in here as a client is told why he is not any more.
    const token = this.sessions.read(request, 'client');
    this.render(request, reply, { next, email: '', wasActing: token && (await this.identity.wayBackOf(token)) });
  }

  @Post('sign-in')
  @WhenImpersonated('refused', 'signing in; end this first')
  async signIn(
    @Body() body: unknown,
    @CurrentVisit() visit: Visit,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const form = new Form(body);
    const email = form.text('email').slice(0, 190);
    const next = localPath(form.text('next'), '/account');
    try {
      const signedIn = await this.accounts.signIn(request, reply, visit, form);
      if (signedIn.awaitsFactor)
        return this.pages.leadOn(request, reply, `/sign-in/code?next=${encodeURIComponent(next)}`);
      await this.handover.to(visit, signedIn.actor.clientId);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return this.render(request, reply, { next, email }, error);
    }
    this.pages.leadOn(request, reply, next);
  }

  /** The second factor: a session that waits for its code opens this page and nothing else. */
  @Get('sign-in/code')
  async askCode(
    @Query() query: unknown,
    @CurrentVisit() visit: Visit,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const next = localPath(new Form(query).text('next'), '/account');
    const token = this.sessions.read(request, 'client');
    if (visit.client) return this.pages.leadOn(request, reply, next);
    if (!token || !(await this.identity.awaitsSecondFactor(token, 'client')))
      return this.pages.leadOn(request, reply, `/sign-in?next=${encodeURIComponent(next)}`);
    this.renderCode(request, reply, next);
  }

  @Post('sign-in/code')
  @WhenImpersonated('refused', 'signing in; end this first')
  async proveCode(
    @Body() body: unknown,
    @CurrentVisit() visit: Visit,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const form = new Form(body);
    const next = localPath(form.text('next'), '/account');
    try {
      const signedIn = await this.accounts.prove(request, reply, form.text('code').slice(0, 20));
      await this.handover.to(visit, signedIn.actor.clientId);
    } catch (error) {
      if (!(error instanceof DomainError) || error.code === 'identity.unauthenticated') throw error;
      return this.renderCode(request, reply, next, error);
    }
    this.pages.leadOn(request, reply, next);
  }

  @Post('sign-out')
  @WhenImpersonated('allowed', 'it ends the session')
  async signOut(
    @CurrentVisit() visit: Visit,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    if (visit.sessionToken) await this.identity.logout(visit.sessionToken, 'client');
    this.sessions.clear(request, reply, 'client');
    this.pages.leadOn(request, reply, '/', 'signed-out');
  }

  private renderCode(request: FastifyRequest, reply: FastifyReply, next: string, error?: DomainError): void {
    const visit = visitOf(request);
    const status = !error ? 200 : error.code === 'platform.too_many_requests' ? 429 : 422;
    const words = error && this.pages.words(visit, error, ['code']);
    this.pages.send(
      request,
      reply,
      'sign-in-code',
      { next },
      { title: visit.texts.say('second.title'), words, status },
    );
  }

  private render(
    request: FastifyRequest,
    reply: FastifyReply,
    model: { next: string; email: string; wasActing?: string | null },
    error?: DomainError,
  ): void {
    const visit = visitOf(request);
    const { texts } = visit;
    const isForCheckout = model.next === '/checkout';
    this.pages.send(
      request,
      reply,
      'sign-in',
      { ...model, isForCheckout, steps: isForCheckout ? orderSteps(visit, 'account') : null },
      {
        title: texts.say('sign-in.title'),
        words: error && this.pages.words(visit, error),
        status: !error ? 200 : error.code === 'platform.too_many_requests' ? 429 : 422,
      },
    );
  }
}
