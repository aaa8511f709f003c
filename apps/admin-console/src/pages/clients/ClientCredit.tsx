import { Button, Select, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { body, newIdempotencyKey, type AdminSchemas } from '#api-client';
import { FormDrawer, isZero, MoneyText, showFieldErrors, typedAmount, useAction, useMe } from '#ui';
import { api } from '../../api.js';
import { t } from './clients.texts.js';

/** In line with what it stands under, however narrow the column and long the word. */
const LINE = {
  variant: 'subtle',
  size: 'compact-sm',
  px: 0,
  mr: 'md',
  mt: 4,
  h: 'auto',
  ta: 'start',
  styles: { label: { whiteSpace: 'normal' } },
} as const;

/** What a client has to his credit, the way to give or take some by hand, and to send it back to him. */
export function ClientCredit({ id }: { id: number }) {
  const me = useMe();
  const [dialog, setDialog] = useState<'send' | 'change' | null>(null);
  const query = useQuery({
    queryKey: ['clients', id, 'credit'],
    queryFn: () => body(api.GET('/api/admin/v1/clients/{id}/credit', { params: { path: { id } } })),
    enabled: me.can('payments.read'),
  });
  if (!query.data) return <>–</>;
  const { credit } = query.data;
  return (
    <>
      <MoneyText value={credit} />
      <br />
      {!isZero(credit.amount) && me.can('payments.write') && (
        <Button {...LINE} onClick={() => setDialog('send')}>
          {t('sendBack')}
        </Button>
      )}
      {me.can('payments.write') && (
        <Button {...LINE} onClick={() => setDialog('change')}>
          {t('changeCredit')}
        </Button>
      )}
      {dialog === 'send' && <SendBack id={id} credit={credit} onClose={() => setDialog(null)} />}
      {dialog === 'change' && <ChangeCredit id={id} credit={credit} onClose={() => setDialog(null)} />}
    </>
  );
}

function SendBack({ id, credit, onClose }: { id: number; credit: AdminSchemas['MoneyDto']; onClose: () => void }) {
  const [key] = useState(newIdempotencyKey);
  const form = useForm({
    initialValues: { amount: credit.amount, reference: '', reason: '' },
    validate: { amount: (value) => (typedAmount(value) ? null : t('badAmount')) },
  });
  const send = useAction({
    run: ({ amount, reference, reason }: typeof form.values) =>
      body(
        api.POST('/api/admin/v1/clients/{id}/credit-refunds', {
          params: { path: { id }, header: { 'Idempotency-Key': key } },
          body: {
            amount: { amount: typedAmount(amount) ?? '', currency: credit.currency },
            reference: reference.trim(),
            ...(reason.trim() ? { reason: reason.trim() } : {}),
          },
        }),
      ),
    done: t('sentBack'),
    after: onClose,
  });
  return (
    <FormDrawer
      opened
      onClose={onClose}
      title={t('sendBack')}
      submit={t('sendBack')}
      busy={send.isPending}
      error={send.error}
      onSubmit={form.onSubmit((values) =>
        send.mutate(values, { onError: (error) => showFieldErrors(form, error, { 'amount.amount': 'amount' }) }),
      )}
    >
      <Text size="sm" c="dimmed">
        {t('sendBackText')}
      </Text>
      <TextInput
        label={`${t('amount')} (${credit.currency})`}
        inputMode="decimal"
        required
        {...form.getInputProps('amount')}
      />
      <TextInput
        label={t('reference')}
        description={t('referenceHint')}
        required
        {...form.getInputProps('reference')}
      />
      <TextInput label={t('reason')} maxLength={255} {...form.getInputProps('reason')} />
    </FormDrawer>
  );
}

/** Goodwill, or taking away what was given by mistake; staff say why. */
function ChangeCredit({ id, credit, onClose }: { id: number; credit: AdminSchemas['MoneyDto']; onClose: () => void }) {
  const [key] = useState(newIdempotencyKey);
  const form = useForm({
    initialValues: { direction: 'give', amount: '', reason: '' },
    validate: {
      amount: (value) => (typedAmount(value) ? null : t('badAmount')),
      reason: (value) => (value.trim() ? null : t('reasonNeeded')),
    },
  });
  const change = useAction({
    run: ({ direction, amount, reason }: typeof form.values) =>
      body(
        api.POST('/api/admin/v1/clients/{id}/credit-adjustments', {
          params: { path: { id }, header: { 'Idempotency-Key': key } },
          body: {
            amount: {
              amount: `${direction === 'take' ? '-' : ''}${typedAmount(amount) ?? ''}`,
              currency: credit.currency,
            },
            reason: reason.trim(),
          },
        }),
      ),
    done: t('creditChanged'),
    refresh: [['clients', id]],
    after: onClose,
  });
  return (
    <FormDrawer
      opened
      onClose={onClose}
      title={t('changeCredit')}
      submit={t('changeCredit')}
      busy={change.isPending}
      error={change.error}
      onSubmit={form.onSubmit((values) =>
        change.mutate(values, { onError: (error) => showFieldErrors(form, error, { 'amount.amount': 'amount' }) }),
      )}
    >
      <Text size="sm" c="dimmed">
        {t('changeCreditText')}
      </Text>
      <Text size="sm">
        {t('credit')}: <MoneyText value={credit} strong />
      </Text>
      <Select
        label={t('direction')}
        allowDeselect={false}
        data={[
          { value: 'give', label: t('give') },
          { value: 'take', label: t('take') },
        ]}
        {...form.getInputProps('direction')}
      />
      <TextInput
        label={`${t('amount')} (${credit.currency})`}
        inputMode="decimal"
        required
        {...form.getInputProps('amount')}
      />
      <TextInput
        label={t('reason')}
        description={t('creditReasonHint')}
        required
        maxLength={255}
        {...form.getInputProps('reason')}
      />
    </FormDrawer>
  );
}
