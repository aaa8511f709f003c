import { MultiSelect, NumberInput, Select, SimpleGrid, Switch, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { typedAmount } from '../money.js';
import { termWords } from '../terms.js';
import type { Promotion, PromotionDoor, PromotionInput } from './door.js';
import { t } from './promotions.texts.js';
import { choiceList, itemKey, itemOfKey } from './words.js';

const KINDS = ['percent', 'fixed', 'price_override', 'free_setup'] as const;
const TERMS = [
  ...['onetime', 'monthly', 'quarterly', 'semiannually', 'annually', 'biennially', 'triennially'],
  ...Array.from({ length: 10 }, (_, i) => `${i + 1}y`),
];

export type RuleValues = {
  kind: string;
  percent: string;
  amounts: Record<string, string>;
  upgradeKind: string;
  upgradePercent: string;
  upgradeAmounts: Record<string, string>;
  appliesTo: string[];
  terms: string[];
  requires: string[];
  requiresOwned: boolean;
  oncePerOrder: boolean;
  recurrence: string;
  further: number;
  startsOn: string;
  expiresOn: string;
  maxUsesPerClient: number;
  audience: string;
  notes: string;
};
export type RuleForm<V extends RuleValues = RuleValues> = UseFormReturnType<V>;

const typed = (amounts: Promotion['amounts'] = []): Record<string, string> =>
  Object.fromEntries(amounts.map(({ amount, currency }) => [currency, amount]));

export const ruleValues = (from?: Promotion): RuleValues => ({
  kind: from?.kind ?? 'percent',
  percent: from?.kind === 'percent' ? from.percent : '',
  amounts: typed(from?.amounts),
  upgradeKind: from?.upgrade?.kind ?? '',
  upgradePercent: from?.upgrade?.kind === 'percent' ? from.upgrade.percent : '',
  upgradeAmounts: typed(from?.upgrade?.amounts),
  appliesTo: from ? from.appliesTo.map(itemKey) : ['product:0'],
  terms: from?.terms ?? [],
  requires: from?.requires.map(itemKey) ?? [],
  requiresOwned: from?.requiresOwned ?? false,
  oncePerOrder: from?.oncePerOrder ?? false,
  recurrence: from?.recurrence ?? 'first',
  further: from?.further ?? 0,
  startsOn: from?.startsOn ?? '',
  expiresOn: from?.expiresOn ?? '',
  maxUsesPerClient: from?.maxUsesPerClient ?? 0,
  audience: from?.audience ?? 'all',
  notes: from?.notes ?? '',
});

function benefitInput(kind: string, percent: string, amounts: Record<string, string>) {
  const sums = Object.entries(amounts)
    .filter(([, amount]) => amount.trim() !== '')
    .map(([currency, amount]) => ({ currency, amount: typedAmount(amount) ?? amount }));
  return {
    kind: kind as PromotionInput['kind'],
    ...(kind === 'percent' ? { percent: percent.trim().replace(',', '.') } : {}),
    ...(kind === 'fixed' || kind === 'price_override' ? { amounts: sums } : {}),
  };
}

/** The rule as the API takes it. */
export const ruleInput = (values: RuleValues) => ({
  ...benefitInput(values.kind, values.percent, values.amounts),
  upgrade: values.upgradeKind ? benefitInput(values.upgradeKind, values.upgradePercent, values.upgradeAmounts) : null,
  appliesTo: values.appliesTo.map(itemOfKey),
  terms: values.terms as NonNullable<PromotionInput['terms']>,
  requires: values.requires.map(itemOfKey),
  requiresOwned: values.requiresOwned,
  oncePerOrder: values.oncePerOrder,
  recurrence: values.recurrence as PromotionInput['recurrence'],
  further: values.recurrence === 'further' ? values.further : 0,
  startsOn: values.startsOn || null,
  expiresOn: values.expiresOn || null,
  maxUsesPerClient: values.maxUsesPerClient,
  audience: values.audience as PromotionInput['audience'],
  notes: values.notes,
});

/** The fields of a rule, for a promotion and for a batch of codes. */
export function RuleFields<V extends RuleValues>({ form, door }: { form: RuleForm<V>; door: PromotionDoor }) {
  const choices = useQuery({ queryKey: ['promotions', 'choices'], queryFn: door.choices, staleTime: 300_000 });
  const items = choiceList(choices.data?.items ?? []);
  const { values } = form;
  const field = (name: keyof RuleValues) => form.getInputProps(name as never);
  const sums = (name: 'amounts' | 'upgradeAmounts') => (
    <SimpleGrid cols={{ base: 1, xs: 2 }}>
      {door.currencies.map((currency) => (
        <TextInput
          key={currency}
          label={t('amountIn', { currency })}
          description={t('amountHint')}
          inputMode="decimal"
          value={values[name][currency] ?? ''}
          onChange={(e) =>
            form.setFieldValue(name as never, { ...values[name], [currency]: e.currentTarget.value } as never)
          }
          error={form.errors[name]}
        />
      ))}
    </SimpleGrid>
  );
  return (
    <>
      <Select
        label={t('kind')}
        allowDeselect={false}
        data={KINDS.map((value) => ({ value, label: t(value) }))}
        {...field('kind')}
      />
      {values.kind === 'percent' && (
        <TextInput
          label={t('percentValue')}
          description={t('percentHint')}
          required
          inputMode="decimal"
          {...field('percent')}
        />
      )}
      {(values.kind === 'fixed' || values.kind === 'price_override') && sums('amounts')}
      <MultiSelect label={t('appliesTo')} required searchable limit={100} data={items} {...field('appliesTo')} />
      <MultiSelect
        label={t('terms')}
        placeholder={values.terms.length ? undefined : t('anyTerm')}
        searchable
        data={TERMS.map((value) => ({ value, label: termWords(value) }))}
        {...field('terms')}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <Select
          label={t('recurrence')}
          allowDeselect={false}
          data={(['first', 'further', 'always'] as const).map((value) => ({ value, label: t(value) }))}
          {...field('recurrence')}
        />
        {values.recurrence === 'further' && (
          <NumberInput label={t('furtherCount')} required min={1} max={1000} {...field('further')} />
        )}
      </SimpleGrid>
      <SimpleGrid cols={{ base: 1, xs: 2 }} style={{ alignItems: 'end' }}>
        <Select
          label={t('audience')}
          allowDeselect={false}
          data={(['all', 'new', 'existing'] as const).map((value) => ({ value, label: t(value) }))}
          {...field('audience')}
        />
        <NumberInput label={t('maxUsesPerClient')} description={t('noLimit')} min={0} {...field('maxUsesPerClient')} />
      </SimpleGrid>
      <SimpleGrid cols={{ base: 1, xs: 2 }} style={{ alignItems: 'start' }}>
        <TextInput label={t('starts')} type="date" description={t('startHint')} {...field('startsOn')} />
        <TextInput label={t('ends')} type="date" description={t('dates')} {...field('expiresOn')} />
      </SimpleGrid>
      <MultiSelect
        label={t('requires')}
        description={t('requiresHint')}
        searchable
        limit={100}
        data={items}
        {...field('requires')}
      />
      {values.requires.length > 0 && (
        <Switch
          label={t('requiresOwned')}
          checked={values.requiresOwned}
          onChange={(e) => form.setFieldValue('requiresOwned' as never, e.currentTarget.checked as never)}
        />
      )}
      <Switch
        label={t('oncePerOrder')}
        checked={values.oncePerOrder}
        onChange={(e) => form.setFieldValue('oncePerOrder' as never, e.currentTarget.checked as never)}
      />
      <Select
        label={t('upgrade')}
        allowDeselect={false}
        data={[{ value: '', label: t('noUpgrade') }, ...KINDS.map((value) => ({ value, label: t(value) }))]}
        {...field('upgradeKind')}
      />
      {values.upgradeKind === 'percent' && (
        <TextInput label={t('percentValue')} required inputMode="decimal" {...field('upgradePercent')} />
      )}
      {(values.upgradeKind === 'fixed' || values.upgradeKind === 'price_override') && sums('upgradeAmounts')}
      <Textarea label={t('notes')} autosize minRows={2} maxLength={1000} {...field('notes')} />
    </>
  );
}

/** Where the fields of a refusal stand in the form. */
export const RENAMED = { 'upgrade.percent': 'upgradePercent', 'upgrade.amounts': 'upgradeAmounts' };
