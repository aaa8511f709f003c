import { formatMoney } from '../money.js';
import { t } from './matrix.texts.js';
import type { FieldProblem, SheetColumn, SheetRow } from './sheet.js';

/** What is wrong with a typed value, with the limits where there are any. */
export function problemOfField(problem: FieldProblem): string {
  if (problem.kind === 'amount') return t('badAmount');
  if (problem.kind === 'word') return t('badWord', { word: problem.word ?? '' });
  if (problem.kind === 'zero') return t('badZero');
  return problem.kind === 'negative' ? t('badNegative') : limitWords(problem);
}

/** The allowed range in words; empty where nothing bounds it. */
export function limitWords({ lowest, highest }: { lowest?: string; highest?: string }): string {
  if (lowest && highest) return t('between', { lowest, highest });
  if (lowest) return t('atLeast', { lowest });
  return highest ? t('atMost', { highest }) : '';
}

export const fieldName = (row: SheetRow, column: SheetColumn): string =>
  t('fieldName', { item: row.name, column: column.label, meaning: column.meaning });

export const sum = (amount: string | undefined, currency: string): string =>
  amount ? formatMoney({ amount, currency }) : '–';
