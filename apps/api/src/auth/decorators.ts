import { createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import type { Actor, ResellerId } from '#kernel';
import type { AuthenticatedRequest } from './authenticated-request.js';

export const NEEDS = 'relabel:needs';
export const PUBLIC = 'relabel:public';
export const THROTTLED = 'relabel:throttled';
export const WHEN_IMPERSONATED = 'relabel:when-impersonated';

/** In place of a permission: whoever is signed in to the audience, whatever he may do (his own sessions, for example). */
export const SIGNED_IN = 'signed-in';

/** The permission (admin) or scope (reseller, end client, API token) that a route needs. Every route has it or `@Public`. */
export const Needs = (permission: string) => SetMetadata(NEEDS, permission);

/** A route that anyone may call: login, catalogue, registration. `why` is for the reader and the route list. */
export const Public = (why: string) => SetMetadata(PUBLIC, why);

export interface Throttle {
  /** The kind of route whose tries are counted together, per audience. */
  route: string;
  /** The body's field that names the account. */
  account?: string;
  /** Tries that succeed are not counted: logins. */
  giveBack?: boolean;
}

/** Counts the tries of a route that takes a secret, per account and per address (reliability.md, case 103). */
export const Throttled = (throttle: Throttle) => SetMetadata(THROTTLED, throttle);

export type WhenImpersonatedRule = 'refused' | 'allowed';
export interface WhenImpersonatedMeta {
  rule: WhenImpersonatedRule;
  why: string;
}

/**
 * What holds while somebody is signed in as somebody else (ADR 0030). `refused`: never, also when changes were confirmed (passwords, payment
 * data, payouts). `allowed`: also in a session that only reads, because it changes nothing or ends it. Without it a route that changes
 * something waits for the confirmation. `why` is for the reader, and with `refused` for who is refused. What is refused inside a larger
 * body, such as a new e-mail address, its context refuses (`actor.requireHimself`).
 */
export const WhenImpersonated = (rule: WhenImpersonatedRule, why: string) =>
  SetMetadata(WHEN_IMPERSONATED, { rule, why } satisfies WhenImpersonatedMeta);

const request = (context: ExecutionContext) => context.switchToHttp().getRequest<AuthenticatedRequest>();

/** Who asks; set by the audience guard. */
export const CurrentActor = createParamDecorator(
  (_: unknown, context: ExecutionContext): Actor => request(context).actor!,
);

/** Who asks on a public route; null for a visitor. */
export const OptionalActor = createParamDecorator(
  (_: unknown, context: ExecutionContext): Actor | null => request(context).actor ?? null,
);

/** The reseller whose store was asked: by the Host, or by the bearer token. 0 is the provider's own store. Client and store API only. */
export const CurrentStore = createParamDecorator(
  (_: unknown, context: ExecutionContext): ResellerId => request(context).storeResellerId!,
);
