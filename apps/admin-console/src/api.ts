import { adminApi } from '#api-client';
import { makeQueryClient, sessionEnded } from '#ui';

export const queries = makeQueryClient();

/** Every call of this console goes through the generated, typed client. */
export const api = adminApi(() => sessionEnded(queries));
