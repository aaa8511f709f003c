import { useQuery } from '@tanstack/react-query';
import { body, toQuery } from '#api-client';
import { PageLink } from '#ui';
import { api } from '../api.js';
import { t } from './names.texts.js';

export const useCurrencies = () =>
  useQuery({
    queryKey: ['currencies'],
    queryFn: () => body(api.GET('/api/admin/v1/catalog/currencies', { params: { query: toQuery({ limit: 100 }) } })),
    staleTime: 300_000,
    select: (page) => [...page.items].sort((a, b) => Number(b.isDefault) - Number(a.isDefault)).map((c) => c.code),
  });

/** The first hundred resellers, for names in lists; more are found by typing. */
export const useResellers = (q = '') =>
  useQuery({
    queryKey: ['resellers', 'choice', q],
    queryFn: () => body(api.GET('/api/admin/v1/resellers', { params: { query: toQuery({ limit: 100, q }) } })),
    staleTime: 60_000,
  });

/** Who the reseller is: his name where it is known, else his number; "direct" for the provider's own clients. */
export function ResellerName({ id }: { id: number }) {
  const { data } = useResellers();
  if (id === 0) return <span>{t('direct')}</span>;
  return (
    <PageLink to={`/resellers/${id}`}>
      {data?.items.find((r) => r.resellerId === id)?.name ?? t('reseller', { id })}
    </PageLink>
  );
}

/** A client by his number, where the list does not carry the name. */
export const ClientLink = ({ id, name }: { id: number; name?: string }) =>
  id === 0 ? <>–</> : <PageLink to={`/clients/${id}`}>{name || t('client', { id })}</PageLink>;
