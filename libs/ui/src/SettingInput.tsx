import { Select, Switch, TagsInput, Textarea, TextInput, MultiSelect } from '@mantine/core';
import { t } from './setting-input.texts.js';

/** What a setting's value may be, as the server declares it. */
export type SettingKind =
  | { kind: 'boolean' }
  | { kind: 'text'; max: number }
  | { kind: 'choice'; choices: string[] }
  | { kind: 'set'; choices?: string[]; ordered?: boolean; all?: boolean }
  | { kind: 'number'; min: number; max: number }
  | { kind: 'numbers'; min: number; max: number; most: number; exactly?: number }
  | { kind: 'sum' }
  | { kind: 'country' }
  | { kind: 'timeZone' };

const list = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);
const sums = (value: unknown): [string, string][] =>
  value && typeof value === 'object' ? (Object.entries(value) as [string, string][]) : [];
const whole = (text: string): number | string => (/^-?\d+$/.test(text.trim()) ? parseInt(text, 10) : text);

/** A value in words, for reading. */
export function settingWords(type: SettingKind, value: unknown): string {
  if (value === null || value === undefined) return t('none');
  if (type.kind === 'boolean') return value ? t('on') : t('off');
  if (type.kind === 'sum')
    return sums(value)
      .map(([currency, amount]) => `${amount} ${currency === '*' ? t('anyCurrency') : currency}`)
      .join(', ');
  if (Array.isArray(value)) return value.length === 0 ? t('none') : value[0] === '*' ? t('all') : value.join(', ');
  return String(value) || t('empty');
}

interface Props {
  type: SettingKind;
  value: unknown;
  onChange: (value: unknown) => void;
  label: string;
  error?: string;
}

/** The field for a setting, drawn from its declared type. The server checks the value; nothing is guessed here. */
export function SettingInput({ type, value, onChange, label, error }: Props) {
  const common = { label, error };
  switch (type.kind) {
    case 'boolean':
      return <Switch {...common} checked={value === true} onChange={(e) => onChange(e.currentTarget.checked)} />;
    case 'choice':
      return (
        <Select {...common} data={type.choices} value={String(value ?? '')} allowDeselect={false} onChange={onChange} />
      );
    case 'set':
      return type.choices ? (
        <MultiSelect {...common} data={type.choices} value={list(value)} onChange={onChange} />
      ) : (
        <TagsInput
          {...common}
          description={type.all ? t('names') : undefined}
          value={list(value)}
          onChange={onChange}
        />
      );
    case 'number':
      return (
        <TextInput
          {...common}
          inputMode="numeric"
          description={t('between', { min: type.min, max: type.max })}
          value={String(value ?? '')}
          onChange={(e) => onChange(whole(e.currentTarget.value))}
        />
      );
    case 'numbers':
      return (
        <TextInput
          {...common}
          description={t('numbers', { n: type.most })}
          defaultValue={list(value).join(', ')}
          onChange={(e) =>
            onChange(
              e.currentTarget.value
                .split(',')
                .map((n) => n.trim())
                .filter(Boolean)
                .map(whole),
            )
          }
        />
      );
    case 'sum':
      return (
        <Textarea
          {...common}
          description={t('sums')}
          autosize
          minRows={2}
          defaultValue={sums(value)
            .map((pair) => pair.join(' '))
            .join('\n')}
          onChange={(e) =>
            onChange(
              Object.fromEntries(
                e.currentTarget.value
                  .split('\n')
                  .map((line) => line.trim().split(/\s+/))
                  .filter((pair) => pair[0])
                  .map(([currency, amount]) => [currency, amount ?? '']),
              ),
            )
          }
        />
      );
    default: {
      const text = String(value ?? '');
      return type.kind === 'text' && type.max > 200 ? (
        <Textarea {...common} autosize minRows={2} value={text} onChange={(e) => onChange(e.currentTarget.value)} />
      ) : (
        <TextInput {...common} value={text} onChange={(e) => onChange(e.currentTarget.value)} />
      );
    }
  }
}
