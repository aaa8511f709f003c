import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { formatDate } from '#branding';
import { IdentityService, type SessionKey } from '#identity';
import { DomainError } from '#kernel';
import { IdPipe } from '../../../../api/src/auth/id.pipe.js';
import { Form } from '../../page/form.js';
import { InvalidFormError, Pages } from '../../page/pages.service.js';
import type { PageModel } from '../../theme/theme.js';
import { clientOf, CurrentVisit, type Visit } from '../../visit/visit.js';
import { WhenImpersonated } from '../../../../api/src/auth/decorators.js';

const FIELDS = ['password', 'next', 'repeat', 'code'];

/** Password, second factor, and where the account is signed in (features.md E11). */
@WhenImpersonated('refused', 'passwords, the second factor and sessions')
@Controller('account/security')
export class SecurityController {
  constructor(
    private readonly pages: Pages,
    private readonly identity: IdentityService,
  ) {}

  @Get()
  async show(@CurrentVisit() visit: Visit, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.render(request, reply, visit, {});
  }

  @Post('password')
  async password(
    @Body() body: unknown,
    @CurrentVisit() visit: Visit,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const form = new Form(body);
    const next = form.raw('next');
    if (next.length < 8) form.fail('next', 'too_short');
    if (next.length > 128) form.fail('next', 'too_long');
    if (form.raw('repeat') !== next) form.fail('repeat', 'differs');
    await this.done(request, reply, visit, form, { at: 'password' }, async () => {
      await this.identity.changePassword(keyOf(visit, request), form.raw('password').slice(0, 1000), next);
      this.pages.leadOn(request, reply, '/account/security', 'password-new');
    });
  }

  /** Shows the secret, once: it is stored sealed and never told again. */
  @Post('factor')
  async begin(
    @Body() body: unknown,
    @CurrentVisit() visit: Visit,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const form = new Form(body);
    await this.done(request, reply, visit, form, { at: 'begin' }, async () => {
      const password = form.raw('password').slice(0, 1000);
      const setup = await this.identity.beginSecondFactor(keyOf(visit, request), password, visit.brand.companyName);
      const picture = `data:image/svg+xml;base64,${Buffer.from(setup.svg).toString('base64')}`;
      await this.render(request, reply, visit, {
        isBegun: true,
        picture,
        secret: setup.secret.match(/.{1,4}/g)!.join(' '),
      });
    });
  }

  @Post('factor/confirm')
  async confirm(
    @Body() body: unknown,
    @CurrentVisit() visit: Visit,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const form = new Form(body);
    await this.done(request, reply, visit, form, { at: 'confirm', isBegun: true }, async () => {
      const codes = await this.identity.confirmSecondFactor(keyOf(visit, request), form.text('code').slice(0, 20));
      await this.render(request, reply, visit, { codes });
    });
  }

  @Post('factor/off')
  async off(
    @Body() body: unknown,
    @CurrentVisit() visit: Visit,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const form = new Form(body);
    await this.done(request, reply, visit, form, { at: 'off' }, async () => {
      await this.identity.endSecondFactor(keyOf(visit, request), form.raw('password').slice(0, 1000));
      this.pages.leadOn(request, reply, '/account/security', 'factor-off');
    });
  }

  @Post('sessions/:id/end')
  async end(
    @Param('id', IdPipe) id: number,
    @CurrentVisit() visit: Visit,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.identity.revoke(clientOf(visit), id);
    this.pages.leadOn(request, reply, '/account/security', 'session-ended');
  }

  private async done(
    request: FastifyRequest,
    reply: FastifyReply,
    visit: Visit,
    form: Form,
    model: PageModel,
    work: () => Promise<void>,
  ): Promise<void> {
    clientOf(visit);
    try {
      if (form.errors.length > 0) throw new InvalidFormError(form.errors);
      await work();
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      await this.render(request, reply, visit, model, error);
    }
  }

  private async render(
    request: FastifyRequest,
    reply: FastifyReply,
    visit: Visit,
    model: PageModel,
    error?: DomainError,
  ): Promise<void> {
    const client = clientOf(visit);
    const { texts, brand } = visit;
    const [{ codesLeft }, sessions] = await Promise.all([
      this.identity.secondFactor(keyOf(visit, request)),
      this.identity.sessions(client, visit.sessionToken),
    ]);
    const words = error && this.pages.words(visit, error, FIELDS);
    const tried = typeof model.at === 'string' ? { [model.at]: true } : {};
    this.pages.send(
      request,
      reply,
      'security',
      {
        ...model,
        tried,
        passwordError: tried.password ? words?.fields.password : null,
        isOn: codesLeft !== null,
        codesLeft,
        sessions: sessions.map(({ id, ip, device, lastSeenAt, current }) => ({
          id,
          ip,
          device: device || texts.say('security.unknown-device'),
          seenOn: formatDate(lastSeenAt, brand.dateFormat),
          isThis: current,
        })),
      },
      {
        title: texts.say('security.title'),
        words,
        status: !error ? 200 : error.code === 'platform.too_many_requests' ? 429 : 422,
      },
    );
  }
}

const keyOf = (visit: Visit, request: FastifyRequest): SessionKey => ({
  token: visit.sessionToken ?? '',
  audience: 'client',
  ip: request.ip,
});
