import { Button, Checkbox, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQuery } from '@tanstack/react-query';
import { body, toQuery, type AdminSchemas } from '#api-client';
import { Facts, MoneyText, ProblemAlert, Section, showFieldErrors, typedAmount } from '#ui';
import { api } from '../../api.js';
import { useCurrencies } from '../../shared/names.js';
import { t } from './tax.texts.js';

/** What the rules come to for one amount: country, state, product. */
export function TaxCheck() {
  const { data: currencies = [] } = useCurrencies();
  const products = useQuery({
    queryKey: ['products', 'choice'],
    queryFn: () => body(api.GET('/api/admin/v1/catalog/products', { params: { query: toQuery({ limit: 100 }) } })),
    staleTime: 60_000,
  });
  const form = useForm({
    initialValues: { country: '', state: '', amount: '100.00', currency: '', productId: '', exempt: false },
    validate: {
      country: (value) => (/^[a-z]{2}$/i.test(value.trim()) ? null : t('badCountry')),
      amount: (value) => (typedAmount(value) ? null : t('badAmount')),
    },
  });
  const check = useMutation({
    mutationFn: ({ country, state, amount, currency, productId, exempt }: typeof form.values) =>
      body(
        api.POST('/api/admin/v1/tax/check', {
          body: {
            country: country.trim().toUpperCase(),
            state: state.trim(),
            amount: { amount: typedAmount(amount) ?? '', currency: currency || (currencies[0] ?? '') },
            exempt,
            ...(productId ? { productId: parseInt(productId, 10) } : {}),
          },
        }),
      ),
  });
  const submit = form.onSubmit((values) =>
    check.mutate(values, { onError: (error) => showFieldErrors(form, error, { 'amount.amount': 'amount' }) }),
  );
  return (
    <Section title={t('check')}>
      <form onSubmit={submit} noValidate>
        <Stack>
          <Text size="sm" c="dimmed">
            {t('checkText')}
          </Text>
          <Group align="flex-start">
            <TextInput
              label={t('countryOf')}
              description={t('countryCode')}
              maxLength={2}
              required
              {...form.getInputProps('country')}
            />
            <TextInput label={t('state')} description={t('stateHint')} {...form.getInputProps('state')} />
          </Group>
          <Group align="flex-start">
            <TextInput label={t('amount')} inputMode="decimal" required {...form.getInputProps('amount')} />
            <Select
              label={t('currency')}
              data={currencies}
              allowDeselect={false}
              w={120}
              {...form.getInputProps('currency')}
              value={form.values.currency || (currencies[0] ?? null)}
            />
            <Select
              label={t('product')}
              placeholder={t('anyProduct')}
              clearable
              searchable
              data={(products.data?.items ?? []).map(({ id, name }) => ({ value: String(id), label: name }))}
              {...form.getInputProps('productId')}
              value={form.values.productId || null}
              onChange={(value) => form.setFieldValue('productId', value ?? '')}
            />
          </Group>
          <Checkbox label={t('exempt')} {...form.getInputProps('exempt', { type: 'checkbox' })} />
          <Group>
            <Button type="submit" loading={check.isPending} disabled={currencies.length === 0}>
              {t('tryIt')}
            </Button>
          </Group>
          {check.error && <ProblemAlert error={check.error} />}
          <div aria-live="polite">{check.data && <Outcome checked={check.data} />}</div>
        </Stack>
      </form>
    </Section>
  );
}

function Outcome({ checked }: { checked: AdminSchemas['TaxCheckDto'] }) {
  const words = (level: 1 | 2) => {
    const { name, rate } = level === 1 ? checked.level1 : checked.level2;
    return name ? t('tax', { name, rate }) : t('noRule', { level });
  };
  return (
    <Stack gap="xs">
      <Facts
        items={[
          [t('net'), <MoneyText key="net" value={checked.net} />],
          [words(1), <MoneyText key="1" value={checked.level1.sum} />],
          [words(2), <MoneyText key="2" value={checked.level2.sum} />],
          [t('total'), <MoneyText key="total" value={checked.total} strong />],
        ]}
      />
      <Text size="sm" c="dimmed">
        {[
          !checked.taxed && t('untaxed'),
          checked.inclusive && t('inclusive'),
          checked.compound && checked.level2.name && t('compound'),
        ]
          .filter(Boolean)
          .join(' ')}
      </Text>
    </Stack>
  );
}
