import { Select, SimpleGrid, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { body, type ResellerSchemas } from '#api-client';
import { changedOnly, FormDrawer, keptWords, showFieldErrors, useAction, useMe } from '#ui';
import { api, useCurrencies } from '../../api.js';
import { t } from './clients.texts.js';

type Client = ResellerSchemas['ClientDto'];
const FIELDS = [
  'firstName',
  'lastName',
  'companyName',
  'email',
  'address1',
  'address2',
  'city',
  'state',
  'postcode',
  'country',
  'phone',
  'taxId',
] as const;
type Values = Record<(typeof FIELDS)[number], string>;

export const personValues = (from?: Partial<Values>): Values =>
  Object.fromEntries(FIELDS.map((name) => [name, from?.[name] ?? ''])) as Values;

/** What the form's values are to the server. */
export const personInput = <T extends { country: string }>(values: T): T => ({
  ...values,
  country: values.country.trim().toUpperCase(),
});

/** Name, address and contact of a person; used for clients and for the reseller himself. */
export function PersonFields({ form, isNew }: { form: { getInputProps: (name: string) => object }; isNew?: boolean }) {
  // Whoever signs in with an address changes it himself.
  const keepsEmail = Boolean(useMe().impersonation) && !isNew;
  const text = (name: (typeof FIELDS)[number], required = false) => (
    <TextInput label={t(name)} required={required} {...form.getInputProps(name)} />
  );
  return (
    <>
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        {text('firstName', true)}
        {text('lastName', true)}
      </SimpleGrid>
      {text('companyName')}
      <TextInput
        label={t('email')}
        type="email"
        required
        disabled={keepsEmail}
        description={keepsEmail ? keptWords() : undefined}
        {...form.getInputProps('email')}
      />
      {text('address1')}
      {text('address2')}
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        {text('postcode')}
        {text('city')}
        {text('state')}
        <TextInput
          label={t('country')}
          description={t('countryHint')}
          required
          maxLength={2}
          {...form.getInputProps('country')}
        />
        {text('phone')}
        {text('taxId')}
      </SimpleGrid>
    </>
  );
}

/** Adds an end client, or changes the one given. */
export function ClientForm({
  client,
  onClose,
  after,
}: {
  client?: Client;
  onClose: () => void;
  after?: (client: Client) => void;
}) {
  const currencies = useCurrencies();
  const before = personValues(client);
  const form = useForm({ initialValues: { ...before, currency: null as string | null } });
  const save = useAction({
    run: ({ currency, ...values }: typeof form.values) => {
      const input = personInput(values);
      return client
        ? body(
            api.PATCH('/api/reseller/v1/clients/{id}', {
              params: { path: { id: client.clientId } },
              body: changedOnly(before, input),
            }),
          )
        : body(api.POST('/api/reseller/v1/clients', { body: { ...input, ...(currency ? { currency } : {}) } }));
    },
    done: client ? t('saved') : t('added'),
    after: (saved) => {
      onClose();
      after?.(saved);
    },
  });
  const submit = form.onSubmit((values) => save.mutate(values, { onError: (error) => showFieldErrors(form, error) }));
  return (
    <FormDrawer
      opened
      onClose={onClose}
      size="lg"
      title={client ? t('editTitle') : t('add')}
      onSubmit={submit}
      busy={save.isPending}
      error={save.error}
    >
      {!client && (
        <Text size="sm" c="dimmed">
          {t('addText')}
        </Text>
      )}
      <PersonFields form={form} isNew={!client} />
      {!client && (
        <Select
          label={t('currency')}
          description={t('currencyHint')}
          clearable
          data={currencies.data ?? []}
          {...form.getInputProps('currency')}
        />
      )}
    </FormDrawer>
  );
}
