import { Button, Select, SimpleGrid, Stack, Switch, TextInput } from '@mantine/core';
import { useState } from 'react';
import { body } from '#api-client';
import { ExplainSteps, Facts, formatMoney, Note, ProblemAlert, Section, typedAmount, useAction } from '#ui';
import { api } from '../../api.js';
import { useCurrencies } from '../../shared/names.js';
import { t } from './groups.texts.js';
import { argsOf, floorOf, MethodFields, noMethod, useMethods, type TypedMethod } from './method.js';

const START = {
  adminSetup: '0',
  adminRecurring: '10.00',
  priceSetup: '0',
  priceRecurring: '15.00',
  quantity: '1',
  discount: '',
  days: '',
  ofDays: '',
  rate1: '',
  rate2: '',
  optionPrice: '',
  optionAdmin: '',
  optionQuantity: '1',
};

/** Tries a method on one line with the calculator that bills; nothing is saved. */
export function TestBench() {
  const currencies = useCurrencies().data ?? [];
  const methods = useMethods();
  const [method, setMethod] = useState<TypedMethod>(noMethod);
  const [picked, setCurrency] = useState<string | null>(null);
  const [borneBy, setBorneBy] = useState<string>('reseller');
  const [values, setValues] = useState(START);
  const [flags, setFlags] = useState({ inclusive: false, compound: false, optionCommissions: false });
  const currency = picked ?? currencies[0] ?? '';
  const amount = (text: string) => typedAmount(text) ?? text;
  const whole = (text: string) => (/^\d+$/.test(text.trim()) ? parseInt(text, 10) : text);
  const flag = (name: keyof typeof flags) => (
    <Switch
      label={t(name)}
      checked={flags[name]}
      onChange={(e) => setFlags({ ...flags, [name]: e.currentTarget.checked })}
    />
  );
  const args = argsOf(
    methods.data?.find((m) => m.key === method.key),
    method.typed,
    currencies,
    currency,
  );
  const calculate = useAction({
    run: () =>
      body(
        api.POST('/api/admin/v1/commission/preview', {
          body: {
            lines: [
              {
                currency,
                quantity: whole(values.quantity),
                method: method.key ?? '',
                args,
                price: { setup: amount(values.priceSetup), recurring: amount(values.priceRecurring) },
                admin: { setup: amount(values.adminSetup), recurring: amount(values.adminRecurring) },
                ...(values.discount ? { discounts: [{ amount: amount(values.discount), borneBy }] } : {}),
                ...(values.days && values.ofDays
                  ? { factor: { days: whole(values.days), of: whole(values.ofDays) } }
                  : {}),
                ...(values.rate1 || values.rate2
                  ? {
                      tax: {
                        rate1: values.rate1 || '0',
                        rate2: values.rate2 || '0',
                        inclusive: flags.inclusive,
                        compound: flags.compound,
                      },
                    }
                  : {}),
                ...(values.optionPrice || values.optionAdmin
                  ? {
                      optionCommissions: flags.optionCommissions,
                      options: [
                        {
                          method: method.key ?? '',
                          args,
                          quantity: whole(values.optionQuantity),
                          price: { setup: '0', recurring: amount(values.optionPrice || '0') },
                          admin: { setup: '0', recurring: amount(values.optionAdmin || '0') },
                        },
                      ],
                    }
                  : {}),
                ...(floorOf(method.floor) === null ? {} : { floorAtZero: floorOf(method.floor) }),
              },
            ] as never,
          },
        }),
      ),
    refresh: [['none']],
  });
  const line = calculate.data?.lines[0];
  const refusal = line?.error as { detail?: string; errors?: { pointer: string; detail: string }[] } | undefined;
  const field = (name: keyof typeof START) => (
    <TextInput
      label={t(name)}
      inputMode="decimal"
      value={values[name]}
      onChange={(e) => setValues({ ...values, [name]: e.currentTarget.value })}
    />
  );
  const money = (sum: string | undefined) => (sum === undefined ? '–' : formatMoney({ amount: sum, currency }));
  return (
    <Stack>
      <Section title={t('bench')} description={t('benchHint')}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            calculate.mutate();
          }}
        >
          <Stack>
            <SimpleGrid cols={{ base: 1, xs: 2, md: 4 }}>
              <Select
                label={t('currency')}
                allowDeselect={false}
                data={currencies}
                value={currency || null}
                onChange={setCurrency}
              />
              <MethodFields value={method} onChange={setMethod} currencies={currencies} currency={currency} required />
            </SimpleGrid>
            <SimpleGrid cols={{ base: 2, md: 4 }}>
              {field('adminRecurring')}
              {field('adminSetup')}
              {field('priceRecurring')}
              {field('priceSetup')}
              {field('quantity')}
              {field('discount')}
              <Select
                label={t('borneBy')}
                allowDeselect={false}
                data={[
                  { value: 'reseller', label: t('reseller') },
                  { value: 'provider', label: t('provider') },
                ]}
                value={borneBy}
                onChange={(value) => setBorneBy(value ?? 'reseller')}
              />
              {field('days')}
              {field('ofDays')}
            </SimpleGrid>
            <SimpleGrid cols={{ base: 2, md: 4 }} style={{ alignItems: 'end' }}>
              {field('rate1')}
              {field('rate2')}
              {flag('inclusive')}
              {flag('compound')}
              {field('optionPrice')}
              {field('optionAdmin')}
              {field('optionQuantity')}
              {flag('optionCommissions')}
            </SimpleGrid>
            <ProblemAlert error={calculate.error} />
            <div>
              <Button type="submit" loading={calculate.isPending}>
                {t('calculate')}
              </Button>
            </div>
          </Stack>
        </form>
      </Section>
      {refusal && (
        <Note tone="bad">
          <p>{refusal.detail}</p>
          <ul>
            {refusal.errors?.map((e) => (
              <li key={e.pointer}>
                <code>{e.pointer}</code> {e.detail}
              </li>
            ))}
          </ul>
        </Note>
      )}
      {line && !refusal && (
        <Section title={t('profit')}>
          <Stack>
            <Facts
              items={[
                [t('pays'), money(line.clientPays)],
                [t('net'), money(line.net)],
                [t('profit'), <strong key="p">{money(line.profit)}</strong>],
                [t('share'), money(line.providerShare)],
              ]}
            />
            <ExplainSteps lines={line.explain ?? []} />
          </Stack>
        </Section>
      )}
    </Stack>
  );
}
