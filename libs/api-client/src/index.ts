import createClient, { type Client, type Middleware } from 'openapi-fetch';
import { ApiProblem, networkProblem, toApiProblem } from './problem.js';
import type { components as AdminComponents, paths as AdminPaths } from './generated/admin.js';
import type { components as ResellerComponents, paths as ResellerPaths } from './generated/reseller.js';

export { ApiProblem, type FieldProblem } from './problem.js';
export { toQuery, type ListQuery, type ListState } from './list-query.js';

export type AdminApi = Client<AdminPaths>;
export type ResellerApi = Client<ResellerPaths>;
/** The shapes of the admin API by their names. */
export type AdminSchemas = AdminComponents['schemas'];
/** The shapes of the reseller API by their names. */
export type ResellerSchemas = ResellerComponents['schemas'];

/** Every refusal becomes an exception, so that a screen has one way of showing it. */
function refusals(onSignedOut: () => void): Middleware {
  return {
    async onResponse({ response, request }) {
      if (response.ok) return response;
      const problem = await toApiProblem(response);
      const isLogin = request.method === 'POST' && request.url.endsWith('/session');
      if (problem.status === 401 && !isLogin) onSignedOut();
      throw problem;
    },
    onError({ error }) {
      return error instanceof ApiProblem ? error : networkProblem(error);
    },
  };
}

function client<Paths extends object>(onSignedOut: () => void): Client<Paths> {
  const made = createClient<Paths>({ baseUrl: '', credentials: 'same-origin' });
  made.use(refusals(onSignedOut));
  return made;
}

/** The client of the provider's console. `onSignedOut` is told when the session has ended. */
export const adminApi = (onSignedOut: () => void): AdminApi => client<AdminPaths>(onSignedOut);

/** The client of the reseller area. `onSignedOut` is told when the session has ended. */
export const resellerApi = (onSignedOut: () => void): ResellerApi => client<ResellerPaths>(onSignedOut);

/** The body of an answer; a refusal has been thrown before as {@link ApiProblem}. */
export async function body<T>(call: Promise<{ data?: T }>): Promise<T> {
  return (await call).data as T;
}

/** One key per dialog opening: pressing twice, or again after a lost answer, moves money once. */
export function newIdempotencyKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (b) => b.toString(16).padStart(2, '0')).join('');
}
