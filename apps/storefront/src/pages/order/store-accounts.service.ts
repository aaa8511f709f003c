import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type ClientAddress, ClientsService } from '#clients';
import { canonicalEmail, IdentityService, LoginAttempts, type SignedIn } from '#identity';
import type { Actor } from '#kernel';
import { SessionCookies } from '../../../../api/src/auth/session-cookies.js';
import type { Form } from '../../page/form.js';
import { personOf } from '../../page/person-form.js';
import type { Visit } from '../../visit/visit.js';

const SHORTEST_PASSWORD = 8;
const LONGEST_PASSWORD = 128;

/** Signing in and opening accounts, for every form of a store that does either; counted together with the same doors of the API. */
@Injectable()
export class StoreAccounts {
  constructor(
    private readonly identity: IdentityService,
    private readonly attempts: LoginAttempts,
    private readonly sessions: SessionCookies,
    private readonly clients: ClientsService,
  ) {}

  /** @throws LoginFailedError, TooManyAttemptsError */
  async signIn(request: FastifyRequest, reply: FastifyReply, visit: Visit, form: Form): Promise<SignedIn> {
    const email = form.text('email').slice(0, 190);
    const password = form.raw('password').slice(0, LONGEST_PASSWORD);
    const attempt = {
      route: 'login:client',
      account: `${visit.resellerId}:${canonicalEmail(email)}`,
      address: request.ip,
    };
    await this.attempts.count(attempt);
    const device = this.sessions.device(request, 'client');
    const signedIn = await this.identity.loginClient(visit.resellerId, { email, password }, device);
    await this.attempts.giveBack(attempt);
    this.sessions.set(request, reply, 'client', signedIn);
    return signedIn;
  }

  /** The code that a sign-in still waits for. @throws SecondFactorFailedError, UnauthenticatedError, TooManyAttemptsError */
  async prove(request: FastifyRequest, reply: FastifyReply, code: string): Promise<SignedIn> {
    const token = this.sessions.read(request, 'client') ?? '';
    const device = this.sessions.device(request, 'client');
    const signedIn = await this.identity.proveSecondFactor(token, 'client', code, device);
    this.sessions.set(request, reply, 'client', signedIn);
    return signedIn;
  }

  /** Reads a person and his password; what is missing or wrong is noted in the form. */
  read(form: Form): { person: ClientAddress; password: string } {
    const person = personOf(form);
    const password = form.raw('password');
    if (password.length < SHORTEST_PASSWORD) form.fail('password', 'too_short');
    if (password.length > LONGEST_PASSWORD) form.fail('password', 'too_long');
    return { person, password };
  }

  /** @throws EmailTakenError, TooManyAttemptsError, InvalidClientError */
  async open(
    request: FastifyRequest,
    reply: FastifyReply,
    visit: Visit,
    { person, password }: { person: ClientAddress; password: string },
  ): Promise<SignedIn> {
    await this.attempts.count({
      route: 'register:store',
      account: `${visit.resellerId}:${canonicalEmail(person.email)}`,
      address: request.ip,
    });
    const { whmcs: language } = visit.texts.language;
    const { signedIn } = await this.identity.registerClient(
      {
        ...person,
        resellerId: visit.resellerId,
        password,
        currency: visit.currency.code,
        ...(language && { language }),
      },
      this.sessions.device(request, 'client'),
    );
    this.sessions.set(request, reply, 'client', signedIn);
    return signedIn;
  }

  /** From here on the visit is that of the client: prices are in the currency of his account. */
  async become(visit: Visit, client: Actor): Promise<void> {
    const { currency } = await this.clients.profile(client.clientId);
    visit.client = client;
    visit.currency = visit.currencies.find(({ code }) => code === currency) ?? visit.currency;
  }
}
