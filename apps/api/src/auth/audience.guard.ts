import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply } from 'fastify';
import { type Actor, DomainError, type ResellerId } from '#kernel';
import { Env } from '#platform';
import { BrandingService } from '#branding';
import { IdentityService, LoginAttempts, UnauthenticatedError, WrongAudienceError } from '#identity';
import { type ApiAudience, audienceOf, type AuthenticatedRequest } from './authenticated-request.js';
import { counted } from './counted.js';
import { NEEDS, PUBLIC, SIGNED_IN } from './decorators.js';
import { requireJson, requireSameSite } from './same-site.js';
import { SessionCookies } from './session-cookies.js';

/** Wrong API tokens from one address in a quarter of an hour. A right one is always served. */
const WRONG_TOKENS = 100;

/**
 * Who asks, and whether he may: one guard for the four APIs. A bearer token brings its tenant with it; a session is bound to the
 * audience of its cookie and, for clients, to the brand of the Host.
 */
@Injectable()
export class AudienceGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly env: Env,
    private readonly identity: IdentityService,
    private readonly attempts: LoginAttempts,
    private readonly branding: BrandingService,
    private readonly cookies: SessionCookies,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<AuthenticatedRequest>();
    const audience = audienceOf(request);
    if (!audience) return true;
    const targets = [context.getHandler(), context.getClass()];
    const needs = this.reflector.getAllAndOverride<string | undefined>(NEEDS, targets);
    const isPublic =
      needs === undefined && this.reflector.getAllAndOverride<string | undefined>(PUBLIC, targets) !== undefined;
    if (needs === undefined && !isPublic) throw new Error(`${request.routeOptions.url} declares no permission`);

    const { authorization } = request.headers;
    if (authorization === undefined) await this.bySession(request, audience, isPublic);
    else await this.byToken(request, context.switchToHttp().getResponse<FastifyReply>(), audience, authorization);

    if (isPublic) return true;
    if (!request.actor) throw new UnauthenticatedError();
    if (needs !== SIGNED_IN) request.actor.require(needs!);
    return true;
  }

  private async byToken(
    request: AuthenticatedRequest,
    reply: FastifyReply,
    audience: ApiAudience,
    authorization: string,
  ): Promise<void> {
    const token = /^Bearer +([\x21-\x7e]{1,200})$/i.exec(authorization)?.[1];
    const actor = token === undefined ? null : await this.identity.actorOfToken(token, request.ip);
    if (!actor) {
      await counted(this.attempts, { route: 'bearer', address: request.ip, perAddress: WRONG_TOKENS }, reply);
      throw new UnauthenticatedError();
    }
    if (actor.kind !== kindOf(audience)) throw new WrongAudienceError(audience);
    requireJson(request);
    request.actor = actor;
    request.storeResellerId = actor.resellerId;
  }

  private async bySession(request: AuthenticatedRequest, audience: ApiAudience, isPublic: boolean): Promise<void> {
    requireSameSite(request, this.env.publicUrl);
    const ofStore = audience === 'client' || audience === 'store';
    if (ofStore) request.storeResellerId = await this.storeOf(request, audience === 'store' || isPublic);
    const token = this.cookies.read(request, kindOf(audience));
    const session = token === null ? null : await this.identity.actorOfSession(token, kindOf(audience));
    if (!session || (ofStore && !isOfStore(session.actor, request.storeResellerId!))) return;
    request.actor = session.actor;
    request.sessionToken = token!;
    if (session.impersonation) request.impersonation = session.impersonation;
  }

  /** @throws DomainError `branding.unknown_host`: a name that is nobody's store shows nothing (reliability.md, case 90) */
  private async storeOf(request: AuthenticatedRequest, asksTheStore: boolean): Promise<ResellerId> {
    const brand = await this.branding.byHost(request.hostname);
    if (brand) return brand.resellerId;
    // Without a store there is no session: a client here is a stranger. Who asks the store itself has the wrong address.
    if (!asksTheStore) throw new UnauthenticatedError();
    throw new DomainError('branding.unknown_host', 'not_found', {}, 'there is no store at this address');
  }
}

const kindOf = (audience: ApiAudience): 'admin' | 'reseller' | 'client' => (audience === 'store' ? 'client' : audience);

const isOfStore = (actor: Actor, store: ResellerId): boolean => actor.resellerId === store;
