import { Select, type SelectProps } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { body, toQuery } from '#api-client';
import { api } from '../api.js';
import { useResellers } from './names.js';

type ChoiceProps = Omit<SelectProps, 'data' | 'value' | 'onChange'> & {
  value: number | null;
  onChange: (id: number | null) => void;
};

const idOf = (value: string | null): number | null => (value ? parseInt(value, 10) : null);

export function ResellerSelect({ value, onChange, ...rest }: ChoiceProps) {
  const [typed, setTyped] = useState('');
  const [q] = useDebouncedValue(typed, 250);
  const { data } = useResellers(/ \(\d+\)$/.test(q) ? '' : q);
  return (
    <Select
      {...rest}
      searchable
      clearable
      data={(data?.items ?? []).map((r) => ({ value: String(r.resellerId), label: `${r.name} (${r.resellerId})` }))}
      filter={({ options }) => options}
      value={value ? String(value) : null}
      onSearchChange={setTyped}
      onChange={(v) => onChange(idOf(v))}
    />
  );
}

export function ClientSelect({ value, onChange, ...rest }: ChoiceProps) {
  const [typed, setTyped] = useState('');
  const [q] = useDebouncedValue(typed, 250);
  const { data } = useQuery({
    queryKey: ['clients', 'choice', q],
    queryFn: () =>
      body(
        api.GET('/api/admin/v1/clients', {
          params: { query: toQuery({ limit: 20, q: / \(\d+\)$/.test(q) ? '' : q }) },
        }),
      ),
    staleTime: 30_000,
  });
  return (
    <Select
      {...rest}
      searchable
      clearable
      data={(data?.items ?? []).map((c) => ({ value: String(c.clientId), label: `${c.name} (${c.clientId})` }))}
      filter={({ options }) => options}
      value={value ? String(value) : null}
      onSearchChange={setTyped}
      onChange={(v) => onChange(idOf(v))}
    />
  );
}

export function GroupSelect({ value, onChange, ...rest }: ChoiceProps) {
  const { data } = useQuery({
    queryKey: ['pricing-groups', 'choice'],
    queryFn: () =>
      body(
        api.GET('/api/admin/v1/pricing-groups', {
          params: { query: toQuery({ limit: 100, filters: { status: 'active' } }) },
        }),
      ),
    staleTime: 30_000,
  });
  return (
    <Select
      {...rest}
      searchable
      data={(data?.items ?? []).map((g) => ({ value: String(g.id), label: g.name }))}
      value={value ? String(value) : null}
      onChange={(v) => onChange(idOf(v))}
    />
  );
}
