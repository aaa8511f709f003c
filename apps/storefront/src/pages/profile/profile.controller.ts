import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ClientsService, countryChoices } from '#clients';
import { canonicalEmail, IdentityService, LoginAttempts } from '#identity';
import { DomainError, ImpersonationForbiddenError } from '#kernel';
import { Form } from '../../page/form.js';
import { InvalidFormError, Pages } from '../../page/pages.service.js';
import { PERSON_FIELD_NAMES, personFields, personOf } from '../../page/person-form.js';
import { clientOf, CurrentVisit, type Visit } from '../../visit/visit.js';
import { WhenImpersonated } from '../../../../api/src/auth/decorators.js';

@Controller('account')
export class ProfileController {
  constructor(
    private readonly pages: Pages,
    private readonly clients: ClientsService,
    private readonly identity: IdentityService,
    private readonly attempts: LoginAttempts,
  ) {}

  @Get('profile')
  async show(@CurrentVisit() visit: Visit, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const profile = await this.clients.profile(clientOf(visit).clientId);
    this.render(request, reply, visit, { ...profile } as unknown as Record<string, string>);
  }

  @Post('profile')
  async save(
    @Body() body: unknown,
    @CurrentVisit() visit: Visit,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const client = clientOf(visit);
    const form = new Form(body);
    const person = personOf(form);
    try {
      if (form.errors.length > 0) throw new InvalidFormError(form.errors);
      await this.clients.update(client, client.clientId, person);
    } catch (error) {
      if (!(error instanceof DomainError) || error instanceof ImpersonationForbiddenError) throw error;
      return this.render(request, reply, visit, form.values(PERSON_FIELD_NAMES), error);
    }
    this.pages.leadOn(request, reply, '/account/profile', 'saved');
  }

  /** A new password is set through the link of a mail: whoever sits before a session that was left open cannot take the account. */
  @Post('password')
  @WhenImpersonated('refused', 'passwords')
  async password(
    @CurrentVisit() visit: Visit,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { email } = await this.clients.profile(clientOf(visit).clientId);
    await this.attempts.count({
      route: 'reset:client',
      account: `${visit.resellerId}:${canonicalEmail(email)}`,
      address: request.ip,
    });
    await this.identity.requestPasswordReset('client', email, visit.resellerId);
    this.pages.leadOn(request, reply, '/account/profile', 'reset-sent');
  }

  private render(
    request: FastifyRequest,
    reply: FastifyReply,
    visit: Visit,
    values: Record<string, string>,
    error?: DomainError,
  ): void {
    const model = {
      email: values.email ?? '',
      person: personFields(values, visit.texts),
      countries: countryChoices(values.country ?? '', visit.texts),
      currencyCode: visit.currency.code,
    };
    this.pages.send(request, reply, 'profile', model, {
      title: visit.texts.say('profile.title'),
      words: error && this.pages.words(visit, error, PERSON_FIELD_NAMES),
      status: error ? 422 : 200,
    });
  }
}
