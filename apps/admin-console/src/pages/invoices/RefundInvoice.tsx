import { Alert, Checkbox, SegmentedControl, Select, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { body, newIdempotencyKey, type AdminSchemas } from '#api-client';
import { FormDrawer, MoneyText, ProblemAlert, showFieldErrors, typedAmount, useAction } from '#ui';
import { api } from '../../api.js';
import { t } from './invoices.texts.js';

type Invoice = AdminSchemas['TenantInvoiceDetailDto'];
type Answer = AdminSchemas['RefundAnswerDto'];
type Wish = Omit<AdminSchemas['RefundInvoiceDto'], 'dryRun'>;
type How = 'all' | 'amount' | 'lines';
type Destination = Wish['destination'];

const said = ({ refund }: Answer): string =>
  refund?.status === 'done'
    ? t('refundDone', { number: refund.creditNoteNumber })
    : refund?.status === 'failed'
      ? t('refundFailed', { error: refund.error })
      : t('refundOnItsWay');

/** Money back to the client. The key is made when the dialog opens: pressing again, or after a lost answer, gives back once. */
export function RefundInvoice({ invoice, onClose }: { invoice: Invoice; onClose: () => void }) {
  const [key] = useState(newIdempotencyKey);
  const { currency } = invoice.total;
  const [how, setHow] = useState<How>('all');
  const form = useForm({
    initialValues: {
      destination: 'credit' as Destination,
      amount: '',
      reference: '',
      reason: '',
      lines: invoice.lines.map((line) => ({ id: line.id, picked: false, amount: '' })),
    },
  });
  const { destination, amount, lines, reference, reason } = form.values;
  const picked = lines.filter((line) => line.picked);
  const typed =
    how === 'all' ||
    (how === 'amount' && typedAmount(amount) !== null) ||
    (how === 'lines' && picked.length > 0 && picked.every((line) => typedAmount(line.amount) !== null));
  const wish: Wish = {
    destination,
    ...(how === 'amount' ? { amount: { amount: typedAmount(amount) ?? '', currency } } : {}),
    ...(how === 'lines'
      ? {
          lines: picked.map((line) => ({
            lineId: line.id,
            amount: { amount: typedAmount(line.amount) ?? '', currency },
          })),
        }
      : {}),
    ...(reference.trim() && destination === 'manual' ? { reference: reference.trim() } : {}),
    ...(reason.trim() ? { reason: reason.trim() } : {}),
  };
  const send = (dryRun: boolean, idempotencyKey: string) =>
    body(
      api.POST('/api/admin/v1/invoices/{id}/refunds', {
        params: { path: { id: invoice.id }, header: { 'Idempotency-Key': idempotencyKey } },
        body: { ...wish, dryRun },
      }),
    );
  const preview = useQuery({
    queryKey: ['refund-preview', invoice.id, how, destination, wish.amount, wish.lines],
    queryFn: () => send(true, newIdempotencyKey()),
    enabled: typed,
    retry: false,
    staleTime: 0,
  });
  /** What is left of each line, offered when it is picked. */
  const left = useQuery({
    queryKey: ['refund-left', invoice.id],
    queryFn: () =>
      body(
        api.POST('/api/admin/v1/invoices/{id}/refunds', {
          params: { path: { id: invoice.id }, header: { 'Idempotency-Key': newIdempotencyKey() } },
          body: { destination: 'credit', dryRun: true },
        }),
      ),
    retry: false,
    staleTime: 0,
  });
  const refund = useAction({ run: () => send(false, key), done: said, after: onClose });
  return (
    <FormDrawer
      opened
      onClose={onClose}
      title={t('refund')}
      submit={t('refund')}
      busy={refund.isPending}
      error={refund.error}
      onSubmit={(event) => {
        event.preventDefault();
        refund.mutate(undefined, { onError: (error) => showFieldErrors(form, error, { 'amount.amount': 'amount' }) });
      }}
    >
      <Text size="sm" c="dimmed">
        {t('refundText')}
      </Text>
      <Select
        label={t('destination')}
        allowDeselect={false}
        data={[
          { value: 'credit', label: t('toCredit') },
          { value: 'gateway', label: t('toGateway') },
          { value: 'manual', label: t('toHand') },
        ]}
        {...form.getInputProps('destination')}
      />
      {destination === 'manual' && (
        <TextInput
          label={t('reference')}
          description={t('referenceHint')}
          required
          {...form.getInputProps('reference')}
        />
      )}
      <div>
        <Text size="sm" fw={500} mb={4} id="refund-how">
          {t('howMuch')}
        </Text>
        <SegmentedControl
          fullWidth
          aria-labelledby="refund-how"
          value={how}
          onChange={(value) => setHow(value as How)}
          data={[
            { value: 'all', label: t('allThatIsLeft') },
            { value: 'amount', label: t('anAmount') },
            { value: 'lines', label: t('byLines') },
          ]}
        />
      </div>
      {how === 'amount' && (
        <TextInput
          label={`${t('amount')} (${currency})`}
          description={t('amountHint')}
          inputMode="decimal"
          required
          {...form.getInputProps('amount')}
        />
      )}
      {how === 'lines' && <Lines invoice={invoice} form={form} left={left.data?.preview?.lines ?? []} />}
      <TextInput label={t('reason')} description={t('reasonHint')} maxLength={255} {...form.getInputProps('reason')} />
      {typed && preview.error && <ProblemAlert error={preview.error} />}
      {typed && preview.data?.preview && <Preview of={preview.data.preview} />}
    </FormDrawer>
  );
}

type Form = ReturnType<
  typeof useForm<{
    destination: Destination;
    amount: string;
    reference: string;
    reason: string;
    lines: { id: number; picked: boolean; amount: string }[];
  }>
>;

type Left = AdminSchemas['RefundPreviewDto']['lines'];

/** What of each line: picking one offers all that is left of it. */
function Lines({ invoice, form, left }: { invoice: Invoice; form: Form; left: Left }) {
  const leftOf = (id: number) => left.find(({ lineId }) => lineId === id)?.gross.amount ?? '';
  return (
    <Stack gap="xs" role="group" aria-label={t('byLines')}>
      {invoice.lines.map((line, index) => {
        const at = form.values.lines[index];
        return (
          <div key={line.id} style={{ display: 'flex', gap: 12, alignItems: 'flex-end', flexWrap: 'wrap' }}>
            <Checkbox
              style={{ flex: '1 1 200px', paddingBottom: 8 }}
              label={line.description}
              checked={at.picked}
              onChange={(event) => {
                const on = event.currentTarget.checked;
                form.setFieldValue(`lines.${index}`, {
                  ...at,
                  picked: on,
                  amount: on ? at.amount || leftOf(line.id) : at.amount,
                });
              }}
            />
            <TextInput
              style={{ width: 130 }}
              label={`${t('gross')} (${line.net.currency})`}
              inputMode="decimal"
              disabled={!at.picked}
              {...form.getInputProps(`lines.${index}.amount`)}
            />
          </div>
        );
      })}
    </Stack>
  );
}

/** Who gives and gets what, as the server would book it. */
function Preview({ of }: { of: AdminSchemas['RefundPreviewDto'] }) {
  const rows: [string, AdminSchemas['MoneyDto'], boolean?][] = [
    [t('clientGets'), of.amount, true],
    [t('taxBack'), of.tax],
    [t('resellerGives'), of.profit],
    [t('providerGives'), of.providerShare],
    [t('leftAfter'), of.leftAfter],
  ];
  return (
    <Alert variant="light" title={t('whatHappens')} role="status">
      <table style={{ width: '100%', fontSize: 14 }}>
        <tbody>
          {rows.map(([label, value, strong]) => (
            <tr key={label}>
              <th scope="row" style={{ textAlign: 'start', fontWeight: 400 }}>
                {label}
              </th>
              <td style={{ textAlign: 'end' }}>
                <MoneyText value={value} strong={strong} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Alert>
  );
}
