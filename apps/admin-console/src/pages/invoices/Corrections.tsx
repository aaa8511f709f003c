import { Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { body, newIdempotencyKey, type AdminSchemas } from '#api-client';
import { FormDrawer, MoneyText, showFieldErrors, typedAmount, useAction } from '#ui';
import { api } from '../../api.js';
import { t } from './invoices.texts.js';

type Props = { invoice: AdminSchemas['TenantInvoiceDetailDto']; onClose: () => void };

/** A credit note without money going back. */
export function WriteCreditNote({ invoice, onClose }: Props) {
  const [key] = useState(newIdempotencyKey);
  const { currency } = invoice.total;
  const form = useForm({
    initialValues: { amount: '', reason: '' },
    validate: {
      amount: (value) => (value.trim() === '' || typedAmount(value) ? null : t('badAmount')),
      reason: (value) => (value.trim() ? null : t('whyNeeded')),
    },
  });
  const write = useAction({
    run: ({ amount, reason }: typeof form.values) =>
      body(
        api.POST('/api/admin/v1/invoices/{id}/credit-notes', {
          params: { path: { id: invoice.id }, header: { 'Idempotency-Key': key } },
          body: {
            ...(amount.trim() ? { amount: { amount: typedAmount(amount) ?? '', currency } } : {}),
            reason: reason.trim(),
          },
        }),
      ),
    done: ({ number, toCredit }) => t(toCredit ? 'noteToCredit' : 'noteWritten', { number }),
    after: onClose,
  });
  return (
    <FormDrawer
      opened
      onClose={onClose}
      title={t('writeNote')}
      submit={t('writeNote')}
      busy={write.isPending}
      error={write.error}
      onSubmit={form.onSubmit((values) =>
        write.mutate(values, { onError: (error) => showFieldErrors(form, error, { 'amount.amount': 'amount' }) }),
      )}
    >
      <Text size="sm" c="dimmed">
        {t('noteText')}
      </Text>
      <Text size="sm">
        {t('open')}: <MoneyText value={invoice.open} strong />
      </Text>
      <TextInput
        label={`${t('amount')} (${currency})`}
        description={t('noteAmountHint')}
        inputMode="decimal"
        {...form.getInputProps('amount')}
      />
      <TextInput
        label={t('reason')}
        description={t('reasonHint')}
        required
        maxLength={255}
        {...form.getInputProps('reason')}
      />
    </FormDrawer>
  );
}

/** Gives up what is open. */
export function WriteOff({ invoice, onClose }: Props) {
  const [key] = useState(newIdempotencyKey);
  const form = useForm({
    initialValues: { reason: '' },
    validate: { reason: (value) => (value.trim() ? null : t('whyNeeded')) },
  });
  const write = useAction({
    run: ({ reason }: typeof form.values) =>
      body(
        api.POST('/api/admin/v1/invoices/{id}/write-off', {
          params: { path: { id: invoice.id }, header: { 'Idempotency-Key': key } },
          body: { reason: reason.trim() },
        }),
      ),
    done: t('writtenOff'),
    after: onClose,
  });
  return (
    <FormDrawer
      opened
      onClose={onClose}
      title={t('writeOff')}
      submit={t('writeOff')}
      busy={write.isPending}
      error={write.error}
      onSubmit={form.onSubmit((values) => write.mutate(values))}
    >
      <Text size="sm" c="dimmed">
        {t('writeOffText')}
      </Text>
      <Text size="sm">
        {t('open')}: <MoneyText value={invoice.open} strong />
      </Text>
      <TextInput label={t('reason')} required maxLength={255} {...form.getInputProps('reason')} />
    </FormDrawer>
  );
}
