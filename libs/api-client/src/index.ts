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

/** Told that the session has ended; answers true once the person has signed in again, so that the same call may go on. */
export type SignInAgain = () => Promise<boolean>;

const isAboutTheSession = (request: Request): boolean => /\/v1\/session(\/|$)/.test(new URL(request.url).pathname);

/** Every refusal becomes an exception, so that a screen has one way of showing it. */
function refusals(signInAgain: SignInAgain): Middleware {
  // A request's body can be read once: what may have to be sent again is copied before it goes.
  const copies = new Map<string, Request>();
  return {
    onRequest({ request, id }) {
      if (!isAboutTheSession(request)) copies.set(id, request.clone());
    },
    async onResponse({ response, id }) {
      const copy = copies.get(id);
      copies.delete(id);
      if (response.ok) return response;
      let problem = await toApiProblem(response);
      if (copy && problem.code === 'identity.unauthenticated' && (await signInAgain())) {
        const second = await fetch(copy);
        if (second.ok) return second;
        problem = await toApiProblem(second);
      }
      throw problem;
    },
    onError({ error, id }) {
      copies.delete(id);
      return error instanceof ApiProblem ? error : networkProblem(error);
    },
  };
}

function client<Paths extends object>(signInAgain: SignInAgain): Client<Paths> {
  const made = createClient<Paths>({ baseUrl: '', credentials: 'same-origin' });
  made.use(refusals(signInAgain));
  return made;
}

/** The client of the provider's console. `signInAgain` is asked when the session has ended. */
export const adminApi = (signInAgain: SignInAgain): AdminApi => client<AdminPaths>(signInAgain);

/** The client of the reseller area. `signInAgain` is asked when the session has ended. */
export const resellerApi = (signInAgain: SignInAgain): ResellerApi => client<ResellerPaths>(signInAgain);

/** The body of an answer; a refusal has been thrown before as {@link ApiProblem}. */
export async function body<T>(call: Promise<{ data?: T }>): Promise<T> {
  return (await call).data as T;
}

/** One key per dialog opening: pressing twice, or again after a lost answer, moves money once. */
export function newIdempotencyKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (b) => b.toString(16).padStart(2, '0')).join('');
}
