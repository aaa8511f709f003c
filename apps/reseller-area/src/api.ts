import { useQuery } from '@tanstack/react-query';
import { body, resellerApi } from '#api-client';
import { makeQueryClient, sessionEnded } from '#ui';

export const queries = makeQueryClient();

/** Every call of this console goes through the generated, typed client. */
export const api = resellerApi(() => sessionEnded(queries));

/** Currencies prices can be written in, the default one first. */
export const useCurrencies = () =>
  useQuery({
    queryKey: ['currencies'],
    queryFn: () => body(api.GET('/api/reseller/v1/currencies')),
    staleTime: 300_000,
    select: ({ items }) => [...items].sort((a, b) => Number(b.isDefault) - Number(a.isDefault)).map((c) => c.code),
  });
