import { Select, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { body, newIdempotencyKey, type AdminSchemas } from '#api-client';
import { FormDrawer, MoneyText, showFieldErrors, typedAmount, useAction } from '#ui';
import { api } from '../../api.js';
import { t } from './invoices.texts.js';

type Invoice = AdminSchemas['TenantInvoiceDetailDto'];
type Result = AdminSchemas['PaymentResultDto'];
const said = (result: Result): string =>
  result.duplicate
    ? t('duplicate')
    : result.kind === 'held'
      ? t('held')
      : result.invoicePaid
        ? t('recordedPaid')
        : t('recorded');

/** Money that arrived by hand. The key is made when the dialog opens: pressing again, or after a lost answer, books once. */
export function RecordPayment({ invoice, onClose }: { invoice: Invoice; onClose: () => void }) {
  const [key] = useState(newIdempotencyKey);
  const { currency } = invoice.open;
  const form = useForm({
    initialValues: {
      gateway: 'banktransfer',
      amount: invoice.open.amount,
      transactionId: '',
      receivedOn: new Date().toLocaleDateString('sv-SE'),
      fee: '',
    },
    validate: {
      amount: (value) => (typedAmount(value) ? null : t('badAmount')),
      fee: (value) => (!value || typedAmount(value) ? null : t('badAmount')),
    },
  });
  const record = useAction({
    run: (values: typeof form.values) =>
      body(
        api.POST('/api/admin/v1/invoices/{id}/payments', {
          params: { path: { id: invoice.id }, header: { 'Idempotency-Key': key } },
          body: {
            gateway: values.gateway,
            transactionId: values.transactionId.trim(),
            amount: { amount: typedAmount(values.amount) ?? '', currency },
            receivedOn: values.receivedOn,
            ...(values.fee ? { fee: { amount: typedAmount(values.fee) ?? '', currency } } : {}),
          },
        }),
      ),
    done: said,
    after: onClose,
  });
  const submit = form.onSubmit((values) =>
    record.mutate(values, {
      onError: (error) => showFieldErrors(form, error, { 'amount.amount': 'amount', 'fee.amount': 'fee' }),
    }),
  );
  return (
    <FormDrawer
      opened
      onClose={onClose}
      title={t('record')}
      submit={t('record')}
      onSubmit={submit}
      busy={record.isPending}
      error={record.error}
    >
      <Text size="sm" c="dimmed">
        {t('recordText')}
      </Text>
      <Text size="sm">
        {t('open')}: <MoneyText value={invoice.open} strong />
      </Text>
      <Select
        label={t('gateway')}
        allowDeselect={false}
        data={[
          { value: 'banktransfer', label: t('bank') },
          { value: 'cash', label: t('cash') },
          { value: 'other', label: t('other') },
        ]}
        {...form.getInputProps('gateway')}
      />
      <TextInput
        label={`${t('amount')} (${currency})`}
        inputMode="decimal"
        required
        {...form.getInputProps('amount')}
      />
      <TextInput
        label={t('reference')}
        description={t('referenceHint')}
        required
        {...form.getInputProps('transactionId')}
      />
      <TextInput label={t('received')} type="date" required {...form.getInputProps('receivedOn')} />
      <TextInput label={t('fee')} inputMode="decimal" {...form.getInputProps('fee')} />
    </FormDrawer>
  );
}

/** Credit the client has with the issuer, put on this invoice. */
export function UseCredit({ invoice, onClose }: { invoice: Invoice; onClose: () => void }) {
  const [key] = useState(newIdempotencyKey);
  const form = useForm({
    initialValues: { amount: invoice.open.amount },
    validate: { amount: (value) => (typedAmount(value) ? null : t('badAmount')) },
  });
  const apply = useAction({
    run: ({ amount }: typeof form.values) =>
      body(
        api.POST('/api/admin/v1/invoices/{id}/credit', {
          params: { path: { id: invoice.id }, header: { 'Idempotency-Key': key } },
          body: { amount: { amount: typedAmount(amount) ?? '', currency: invoice.open.currency } },
        }),
      ),
    done: t('creditApplied'),
    after: onClose,
  });
  return (
    <FormDrawer
      opened
      onClose={onClose}
      title={t('applyCredit')}
      submit={t('applyCredit')}
      busy={apply.isPending}
      error={apply.error}
      onSubmit={form.onSubmit((v) =>
        apply.mutate(v, { onError: (error) => showFieldErrors(form, error, { 'amount.amount': 'amount' }) }),
      )}
    >
      <Text size="sm">
        {t('open')}: <MoneyText value={invoice.open} strong />
      </Text>
      <TextInput
        label={`${t('amount')} (${invoice.open.currency})`}
        inputMode="decimal"
        required
        {...form.getInputProps('amount')}
      />
    </FormDrawer>
  );
}
