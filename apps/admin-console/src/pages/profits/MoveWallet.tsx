import { Select, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { body, newIdempotencyKey } from '#api-client';
import { FormDrawer, showFieldErrors, typedAmount, useAction } from '#ui';
import { api } from '../../api.js';
import { ResellerSelect } from '../../shared/choices.js';
import { useCurrencies } from '../../shared/names.js';
import { t } from './profits.texts.js';

const KINDS = ['top-up', 'withdrawal', 'goodwill', 'correction'] as const;
type Kind = (typeof KINDS)[number];
const METHODS = ['banktransfer', 'cash', 'other'] as const;

/** Money into or out of a reseller's wallet. The key is made when the dialog opens: pressing again moves it once. */
export function MoveWallet({ resellerId, onClose }: { resellerId?: number; onClose: () => void }) {
  const [key] = useState(newIdempotencyKey);
  const [who, setWho] = useState<number | null>(resellerId ?? null);
  const currencies = useCurrencies();
  const form = useForm({
    initialValues: {
      kind: 'top-up' as Kind,
      currency: '',
      amount: '',
      method: 'banktransfer' as (typeof METHODS)[number],
      reference: '',
      reason: '',
    },
    validate: { amount: (value) => (typedAmount(value.replace(/^-/, '')) ? null : t('badAmount')) },
  });
  const { kind } = form.values;
  const byMoney = kind === 'top-up' || kind === 'withdrawal';
  const move = useAction({
    run: ({ amount, currency, method, reference, ...values }: typeof form.values) => {
      const minus = amount.trim().startsWith('-') ? '-' : '';
      const typed = `${minus}${typedAmount(amount.trim().replace(/^-/, '')) ?? ''}`;
      return body(
        api.POST('/api/admin/v1/resellers/{id}/wallet-movements', {
          params: { path: { id: who ?? 0 }, header: { 'Idempotency-Key': key } },
          body: { ...values, amount: { amount: typed, currency }, ...(byMoney ? { method, reference } : {}) },
        }),
      );
    },
    done: t('walletMoved'),
    after: onClose,
  });
  return (
    <FormDrawer
      opened
      onClose={onClose}
      title={t('moveWallet')}
      submit={t('moveWallet')}
      busy={move.isPending}
      error={move.error}
      onSubmit={form.onSubmit((values) =>
        move.mutate(values, { onError: (error) => showFieldErrors(form, error, { 'amount.amount': 'amount' }) }),
      )}
    >
      <ResellerSelect label={t('reseller')} required value={who} onChange={setWho} />
      <Select
        label={t('kind')}
        allowDeselect={false}
        data={KINDS.map((value) => ({ value, label: t(value) }))}
        {...form.getInputProps('kind')}
      />
      <Text size="sm" c="dimmed">
        {t(`${kind}Text`)}
      </Text>
      <Select label={t('currency')} required data={currencies.data ?? []} {...form.getInputProps('currency')} />
      <TextInput label={t('amount')} inputMode="decimal" required {...form.getInputProps('amount')} />
      {byMoney && (
        <>
          <Select
            label={t('way')}
            allowDeselect={false}
            data={METHODS.map((value) => ({ value, label: t(value) }))}
            {...form.getInputProps('method')}
          />
          <TextInput label={t('moneyReference')} required {...form.getInputProps('reference')} />
        </>
      )}
      <TextInput label={t('reason')} description={t('reasonHint')} required {...form.getInputProps('reason')} />
    </FormDrawer>
  );
}
