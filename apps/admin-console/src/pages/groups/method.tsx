import { Select, Switch, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { body, type AdminSchemas } from '#api-client';
import { sentence, typedAmount } from '#ui';
import { api } from '../../api.js';
import { t } from './groups.texts.js';

type Method = AdminSchemas['CommissionMethodDto'];
/** A method with what was typed for its arguments; a sum per currency is kept as `name:EUR`. */
export interface TypedMethod {
  key: string | null;
  typed: Record<string, string | boolean>;
  floor: 'setting' | 'yes' | 'no';
}
export const noMethod: TypedMethod = { key: null, typed: {}, floor: 'setting' };

export const useMethods = () =>
  useQuery({
    queryKey: ['commission-methods'],
    queryFn: () => body(api.GET('/api/admin/v1/commission/methods')),
    staleTime: 600_000,
    select: (d) => d.items,
  });

export const floorOf = (floor: TypedMethod['floor']): boolean | null => (floor === 'setting' ? null : floor === 'yes');

/** The arguments as the API takes them: with `currency` one plain sum, without it a sum for each currency that was typed. */
export function argsOf(
  method: Method | undefined,
  typed: TypedMethod['typed'],
  currencies: string[],
  currency?: string,
): Record<string, unknown> {
  const args: Record<string, unknown> = {};
  for (const { name, type } of method?.args ?? []) {
    const plain = typed[name];
    if (type === 'boolean') args[name] = plain === true;
    else if (type === 'money' && !currency) {
      const sums = currencies
        .map((c) => [c, typed[`${name}:${c}`]] as const)
        .filter((pair): pair is [string, string] => typeof pair[1] === 'string' && pair[1].trim() !== '')
        .map(([c, text]) => [c, typedAmount(text) ?? text]);
      if (sums.length > 0) args[name] = Object.fromEntries(sums);
    } else if (typeof plain === 'string' && plain.trim() !== '')
      args[name] =
        type === 'integer'
          ? /^-?\d+$/.test(plain.trim())
            ? parseInt(plain, 10)
            : plain
          : type === 'text'
            ? plain
            : (typedAmount(plain) ?? plain);
  }
  return args;
}

/** Stored arguments in words. */
export const argWords = (args: Record<string, unknown>): string =>
  Object.entries(args)
    .map(([name, value]) =>
      value && typeof value === 'object'
        ? `${name} ${Object.entries(value)
            .map(([c, sum]) => `${sum} ${c}`)
            .join(' / ')}`
        : `${name} ${String(value)}`,
    )
    .join(', ');

interface Props {
  value: TypedMethod;
  onChange: (value: TypedMethod) => void;
  currencies: string[];
  /** Set on the test bench: one currency, plain sums. */
  currency?: string;
  required?: boolean;
}

/** The form of a calculation method, drawn from what the method says about its arguments. */
export function MethodFields({ value, onChange, currencies, currency, required }: Props) {
  const methods = useMethods();
  const method = methods.data?.find((m) => m.key === value.key);
  const set = (name: string, typed: string | boolean) =>
    onChange({ ...value, typed: { ...value.typed, [name]: typed } });
  const text = (name: string) => {
    const typed = value.typed[name];
    return typeof typed === 'string' ? typed : '';
  };
  return (
    <>
      <Select
        label={t('method')}
        required={required}
        clearable={!required}
        data={(methods.data ?? []).map((m) => ({ value: m.key, label: sentence(m.label) }))}
        value={value.key}
        onChange={(key) => onChange({ ...value, key, typed: {} })}
      />
      {method?.args.flatMap(({ name, type, label: english, required: needed }) => {
        const label = sentence(english);
        if (type === 'boolean')
          return [
            <Switch
              key={name}
              label={label}
              checked={value.typed[name] === true}
              onChange={(e) => set(name, e.currentTarget.checked)}
            />,
          ];
        if (type === 'money' && !currency)
          return currencies.map((c) => (
            <TextInput
              key={`${name}:${c}`}
              label={t('perCurrency', { label, currency: c })}
              inputMode="decimal"
              value={text(`${name}:${c}`)}
              onChange={(e) => set(`${name}:${c}`, e.currentTarget.value)}
            />
          ));
        return [
          <TextInput
            key={name}
            label={type === 'percent' ? `${label} (%)` : label}
            inputMode={type === 'text' ? 'text' : 'decimal'}
            required={needed}
            value={text(name)}
            onChange={(e) => set(name, e.currentTarget.value)}
          />,
        ];
      })}
      {value.key && (
        <Select
          label={t('floor')}
          allowDeselect={false}
          data={[
            { value: 'setting', label: t('floorSetting') },
            { value: 'yes', label: t('yes') },
            { value: 'no', label: t('no') },
          ]}
          value={value.floor}
          onChange={(floor) => onChange({ ...value, floor: floor as TypedMethod['floor'] })}
        />
      )}
    </>
  );
}
