import { useQuery } from '@tanstack/react-query';
import { body, resellerApi } from '#api-client';
import { makeQueryClient, sessionEnded } from '#ui';

export const queries = makeQueryClient();

/** Every call of this console goes through the generated, typed client. */
export const api = resellerApi(() => sessionEnded(queries));

/** Currencies prices can be written in: his own first, then the provider's default. */
export const useCurrencies = () =>
  useQuery({
    queryKey: ['currencies'],
    queryFn: async () => {
      const [{ items }, { currency }] = await Promise.all([
        body(api.GET('/api/reseller/v1/currencies')),
        body(api.GET('/api/reseller/v1/profile')),
      ]);
      const rank = (one: (typeof items)[number]) => (one.code === currency ? 0 : one.isDefault ? 1 : 2);
      return [...items].sort((a, b) => rank(a) - rank(b)).map(({ code }) => code);
    },
    staleTime: 300_000,
  });
