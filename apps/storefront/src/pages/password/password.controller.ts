import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '#kernel';
import { canonicalEmail, IdentityService, LoginAttempts } from '#identity';
import { SessionCookies } from '../../../../api/src/auth/session-cookies.js';
import { Form } from '../../page/form.js';
import { InvalidFormError, Pages } from '../../page/pages.service.js';
import { CurrentVisit, type Visit, visitOf } from '../../visit/visit.js';
import { WhenImpersonated } from '../../../../api/src/auth/decorators.js';

/** Forgotten passwords: a link by mail, then a new password. What is answered never tells whether an address is known. */
@Controller()
export class PasswordController {
  constructor(
    private readonly pages: Pages,
    private readonly identity: IdentityService,
    private readonly attempts: LoginAttempts,
    private readonly sessions: SessionCookies,
  ) {}

  @Get('forgot-password')
  ask(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    this.renderAsk(request, reply, '');
  }

  @Post('forgot-password')
  @WhenImpersonated('refused', 'passwords')
  async request(
    @Body() body: unknown,
    @CurrentVisit() visit: Visit,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const form = new Form(body);
    const email = form.need('email', 190);
    try {
      if (form.errors.length > 0) throw new InvalidFormError(form.errors);
      await this.attempts.count({
        route: 'reset:client',
        account: `${visit.resellerId}:${canonicalEmail(email)}`,
        address: request.ip,
      });
      await this.identity.requestPasswordReset('client', email, visit.resellerId);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return this.renderAsk(request, reply, email, error);
    }
    this.pages.leadOn(request, reply, '/sign-in', 'reset-sent');
  }

  @Get('reset-password')
  choose(@Query() query: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    this.renderChoose(request, reply, new Form(query).text('token').slice(0, 100));
  }

  @Post('reset-password')
  @WhenImpersonated('refused', 'passwords')
  async reset(
    @Body() body: unknown,
    @CurrentVisit() visit: Visit,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const form = new Form(body);
    const token = form.text('token').slice(0, 100);
    const password = form.raw('password');
    if (password.length < 8) form.fail('password', 'too_short');
    if (password.length > 128) form.fail('password', 'too_long');
    if (form.raw('repeat') !== password) form.fail('repeat', 'differs');
    try {
      if (form.errors.length > 0) throw new InvalidFormError(form.errors);
      await this.attempts.count({ route: 'reset-confirm:client', address: request.ip });
      await this.identity.resetPassword(token, password);
      if (visit.client) this.sessions.clear(request, reply, 'client');
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return this.renderChoose(request, reply, token, error);
    }
    this.pages.leadOn(request, reply, '/sign-in', 'password-changed');
  }

  private renderAsk(request: FastifyRequest, reply: FastifyReply, email: string, error?: DomainError): void {
    const words = error && this.pages.words(visitOf(request), error, ['email']);
    this.pages.send(
      request,
      reply,
      'forgot-password',
      { email },
      { title: visitOf(request).texts.say('forgot.title'), words, status: words ? 422 : 200 },
    );
  }

  private renderChoose(request: FastifyRequest, reply: FastifyReply, token: string, error?: DomainError): void {
    const words = error && this.pages.words(visitOf(request), error, ['password', 'repeat']);
    this.pages.send(
      request,
      reply,
      'reset-password',
      { token },
      { title: visitOf(request).texts.say('reset.title'), words, status: words ? 422 : 200, hidesAddress: true },
    );
  }
}
