import { adminApi, resellerApi } from '#api-client';
import { makeQueryClient, sessionEnded } from '#ui';

export const queries = makeQueryClient();

/** Every call of this console goes through the generated, typed client. */
export const api = adminApi(() => sessionEnded(queries));

/** The reseller area, which staff enter as a reseller; that it refuses says nothing about their own session. */
export const area = resellerApi(() => Promise.resolve(false));
