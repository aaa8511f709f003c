import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { countryChoices } from '#clients';
import { DomainError } from '#kernel';
import { Form } from '../../page/form.js';
import { localPath } from '../../page/local-path.js';
import { InvalidFormError, Pages } from '../../page/pages.service.js';
import { PERSON_FIELD_NAMES, personFields } from '../../page/person-form.js';
import { requireOpen } from '../../page/require-open.js';
import { CurrentVisit, type Visit } from '../../visit/visit.js';
import { orderSteps } from '../order/order-steps.js';
import { StoreAccounts } from '../order/store-accounts.service.js';
import { StoreCart } from '../cart/store-cart.service.js';
import { WhenImpersonated } from '../../../../api/src/auth/decorators.js';

@Controller('register')
export class RegisterController {
  constructor(
    private readonly pages: Pages,
    private readonly accounts: StoreAccounts,
    private readonly cart: StoreCart,
  ) {}

  @Get()
  async show(
    @Query() query: unknown,
    @CurrentVisit() visit: Visit,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    requireOpen(visit);
    const next = localPath(new Form(query).text('next'), '/account');
    if (visit.client) return this.pages.leadOn(request, reply, next);
    const { country = '', state = '' } = (await this.cart.view(visit)) ?? {};
    this.render(request, reply, visit, next, { country, state });
  }

  @Post()
  @WhenImpersonated('refused', 'another account')
  async register(
    @Body() body: unknown,
    @CurrentVisit() visit: Visit,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    requireOpen(visit);
    const form = new Form(body);
    const next = localPath(form.text('next'), '/account');
    const account = this.accounts.read(form);
    try {
      if (form.errors.length > 0) throw new InvalidFormError(form.errors);
      await this.accounts.open(request, reply, visit, account);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return this.render(request, reply, visit, next, form.values(PERSON_FIELD_NAMES), error);
    }
    this.pages.leadOn(request, reply, next, 'registered');
  }

  private render(
    request: FastifyRequest,
    reply: FastifyReply,
    visit: Visit,
    next: string,
    values: Record<string, string>,
    error?: DomainError,
  ): void {
    const model = {
      next,
      email: values.email ?? '',
      person: personFields(values, visit.texts),
      countries: countryChoices(values.country ?? '', visit.texts),
      currencyCode: visit.currency.code,
      isForCheckout: next === '/checkout',
      steps: next === '/checkout' ? orderSteps(visit, 'account') : null,
    };
    this.pages.send(request, reply, 'register', model, {
      title: visit.texts.say('register.title'),
      words: error && this.pages.words(visit, error, [...PERSON_FIELD_NAMES, 'password']),
      status: !error ? 200 : error.code === 'platform.too_many_requests' ? 429 : 422,
    });
  }
}
