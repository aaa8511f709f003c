import { Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { body, newIdempotencyKey, type ResellerSchemas } from '#api-client';
import { FormDrawer, MoneyText, showFieldErrors, typedAmount, useAction } from '#ui';
import { api } from '../../api.js';
import { t } from './invoices.texts.js';

/** Credit the client has, put on this invoice. */
export function UseCredit({
  invoice,
  onClose,
}: {
  invoice: ResellerSchemas['TenantInvoiceDetailDto'];
  onClose: () => void;
}) {
  const [key] = useState(newIdempotencyKey);
  const form = useForm({
    initialValues: { amount: invoice.open.amount },
    validate: { amount: (value) => (typedAmount(value) ? null : t('badAmount')) },
  });
  const apply = useAction({
    run: ({ amount }: typeof form.values) =>
      body(
        api.POST('/api/reseller/v1/invoices/{id}/credit', {
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
      onSubmit={form.onSubmit((values) =>
        apply.mutate(values, { onError: (error) => showFieldErrors(form, error, { 'amount.amount': 'amount' }) }),
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
