import { Select, type SelectProps } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { body, toQuery } from '#api-client';
import { api } from '../../api.js';

type ChoiceProps = Omit<SelectProps, 'data' | 'value' | 'onChange'> & {
  value: number | null;
  onChange: (id: number | null) => void;
};

/** One of the reseller's clients, found by typing. */
export function ClientSelect({ value, onChange, ...rest }: ChoiceProps) {
  const [typed, setTyped] = useState('');
  const [q] = useDebouncedValue(typed, 250);
  const { data } = useQuery({
    queryKey: ['clients', 'choice', q],
    queryFn: () =>
      body(
        api.GET('/api/reseller/v1/clients', {
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
      onChange={(v) => onChange(v ? parseInt(v, 10) : null)}
    />
  );
}
