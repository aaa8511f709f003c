import { Select, SimpleGrid, Switch, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { body, type AdminSchemas } from '#api-client';
import { FormDrawer, showFieldErrors, useAction } from '#ui';
import { api } from '../../api.js';
import { ResellerSelect } from '../../shared/choices.js';
import { useCurrencies } from '../../shared/names.js';
import { t } from './clients.texts.js';

type Client = AdminSchemas['AdminClientDto'];

/** Adds a client, or changes the one given. */
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
  const groups = useQuery({ queryKey: ['client-groups'], queryFn: () => body(api.GET('/api/admin/v1/client-groups')) });
  const form = useForm({
    initialValues: {
      firstName: client?.firstName ?? '',
      lastName: client?.lastName ?? '',
      companyName: client?.companyName ?? '',
      email: client?.email ?? '',
      address1: client?.address1 ?? '',
      address2: client?.address2 ?? '',
      city: client?.city ?? '',
      state: client?.state ?? '',
      postcode: client?.postcode ?? '',
      country: client?.country ?? '',
      phone: client?.phone ?? '',
      taxId: client?.taxId ?? '',
      taxExempt: client?.taxExempt ?? false,
      notes: client?.notes ?? '',
      groupId: client?.groupId ? String(client.groupId) : null,
      currency: null as string | null,
      resellerId: null as number | null,
      status: client?.status ?? ('Active' as Client['status']),
    },
  });
  const save = useAction({
    run: ({ groupId, currency, resellerId, status, ...values }: typeof form.values) => {
      const common = {
        ...values,
        country: values.country.trim().toUpperCase(),
        groupId: groupId ? parseInt(groupId, 10) : 0,
      };
      if (client)
        return body(
          api.PATCH('/api/admin/v1/clients/{id}', {
            params: { path: { id: client.clientId } },
            body: { ...common, status },
          }),
        );
      return body(
        api.POST('/api/admin/v1/clients', {
          body: { ...common, ...(currency ? { currency } : {}), ...(resellerId ? { resellerId } : {}) },
        }),
      );
    },
    done: client ? t('saved') : t('added'),
    after: (saved) => {
      onClose();
      after?.(saved);
    },
  });
  const text = (
    name:
      | 'firstName'
      | 'lastName'
      | 'companyName'
      | 'address1'
      | 'address2'
      | 'city'
      | 'state'
      | 'postcode'
      | 'phone'
      | 'taxId',
    required = false,
  ) => <TextInput label={t(name)} required={required} {...form.getInputProps(name)} />;
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
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        {text('firstName', true)}
        {text('lastName', true)}
      </SimpleGrid>
      {text('companyName')}
      <TextInput label={t('email')} type="email" required {...form.getInputProps('email')} />
      {!client && (
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <ResellerSelect
            label={t('reseller')}
            description={t('resellerHint')}
            value={form.values.resellerId}
            onChange={(id) => form.setFieldValue('resellerId', id)}
            error={form.errors.resellerId}
          />
          <Select
            label={t('currency')}
            description={t('currencyHint')}
            data={currencies.data ?? []}
            clearable
            {...form.getInputProps('currency')}
          />
        </SimpleGrid>
      )}
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
      <Select
        label={t('group')}
        clearable
        data={(groups.data?.items ?? []).map((g) => ({
          value: String(g.id),
          label: `${g.name} (${g.discountPercent} %)`,
        }))}
        {...form.getInputProps('groupId')}
      />
      {client && (
        <Select
          label={t('status')}
          allowDeselect={false}
          data={['Active', 'Inactive', 'Closed']}
          {...form.getInputProps('status')}
        />
      )}
      <Switch label={t('taxExempt')} {...form.getInputProps('taxExempt', { type: 'checkbox' })} />
      <Textarea label={t('notes')} autosize minRows={2} {...form.getInputProps('notes')} />
    </FormDrawer>
  );
}
