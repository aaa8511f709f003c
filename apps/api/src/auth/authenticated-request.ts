import type { FastifyRequest } from 'fastify';
import type { LiveImpersonation } from '#identity';
import type { Actor, ResellerId } from '#kernel';

/** A request after the audience guard. */
export interface AuthenticatedRequest extends FastifyRequest {
  /** Absent for a visitor on a public route. */
  actor?: Actor;
  /** Client and store API: whose store. */
  storeResellerId?: ResellerId;
  /** The cookie's token when the actor came by a session; absent for API tokens. */
  sessionToken?: string;
  /** Who really asks, when the session is in the name of somebody else. */
  impersonation?: LiveImpersonation;
}

export const AUDIENCES = ['admin', 'reseller', 'client', 'store'] as const;
export type ApiAudience = (typeof AUDIENCES)[number];

const API_ROUTE = /^\/api\/(admin|reseller|client|store)\/v1(?:\/|$)/;

/** The audience of a route by its declared path, never by the text of the URL. Null outside of the APIs. */
export function audienceOf(request: FastifyRequest): ApiAudience | null {
  return (API_ROUTE.exec(request.routeOptions.url ?? '')?.[1] as ApiAudience | undefined) ?? null;
}
