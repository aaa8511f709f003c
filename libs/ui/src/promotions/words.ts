import { formatMoney } from '../money.js';
import type { Choice, Promotion } from './door.js';
import { t } from './promotions.texts.js';

type Benefit = Pick<Promotion, 'kind' | 'percent' | 'amounts'>;

/** `10 %`, `5.00 EUR or 6.00 USD`, `Free set-up`. */
export function benefitWords({ kind, percent, amounts }: Benefit): string {
  if (kind === 'percent') return `${percent} %`;
  if (kind === 'free_setup') return t('free_setup');
  const sums = amounts.map((sum) => formatMoney(sum)).join(' / ');
  return kind === 'price_override' ? `${t('price_override')}: ${sums}` : sums;
}

export const recurrenceWords = ({ recurrence, further }: Pick<Promotion, 'recurrence' | 'further'>): string =>
  recurrence === 'further' ? `${t('further')}: ${further}` : t(recurrence as 'first' | 'always');

export const itemKey = ({ type, id }: { type: string; id: number }): string => `${type}:${id}`;

export const itemOfKey = (key: string): { type: Choice['type']; id: number } => {
  const [type, id] = key.split(':');
  return { type: type as Choice['type'], id: parseInt(id, 10) };
};

const TYPES = ['product', 'addon', 'domainregister', 'domaintransfer', 'domainrenew'] as const;

/** Every kind as a whole first, then each item. */
export const choiceList = (choices: Choice[]): { value: string; label: string }[] => [
  ...TYPES.map((type) => ({ value: `${type}:0`, label: t('allOf', { type: t(type) }) })),
  ...choices.map((choice) => ({ value: itemKey(choice), label: choice.label })),
];

export const usesWords = ({ uses, maxUses }: Pick<Promotion, 'uses' | 'maxUses'>): string =>
  maxUses > 0 ? `${uses} / ${maxUses}` : String(uses);
