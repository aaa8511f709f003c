import { typedAmount } from '../money.js';
import type { Draft, DraftContent } from './door.js';
import { t } from './invoices.texts.js';

export interface TypedLine {
  key: string;
  description: string;
  quantity: string;
  unitPrice: string;
  taxed: boolean;
  discountKind: 'none' | 'percent' | 'sum';
  discount: string;
  borneBy: 'provider' | 'reseller';
  adminPrice: string;
}
export interface TypedDraft {
  clientId: number | null;
  dueOn: string;
  paymentMethod: string;
  notes: string;
  lines: TypedLine[];
}

let keys = 0;
export const emptyLine = (): TypedLine => ({
  key: `line-${keys++}`,
  description: '',
  quantity: '1',
  unitPrice: '',
  taxed: true,
  discountKind: 'none',
  discount: '',
  borneBy: 'provider',
  adminPrice: '',
});

/** The reader's own calendar day, some days on; the server decides what is allowed. */
const inDays = (days: number) => {
  const day = new Date();
  day.setDate(day.getDate() + days);
  return day.toLocaleDateString('sv-SE');
};

export const emptyDraft = (): TypedDraft => ({
  clientId: null,
  dueOn: inDays(14),
  paymentMethod: 'banktransfer',
  notes: '',
  lines: [emptyLine()],
});

export const typedOf = (draft: Draft): TypedDraft => ({
  clientId: draft.clientId,
  dueOn: draft.dueOn,
  paymentMethod: draft.paymentMethod,
  notes: draft.notes,
  lines: draft.lines.map((line) => ({
    key: `line-${keys++}`,
    description: line.description,
    quantity: String(line.quantity),
    unitPrice: line.unitPrice.amount,
    taxed: line.taxed,
    discountKind: line.discount?.percent !== undefined ? 'percent' : line.discount?.amount ? 'sum' : 'none',
    discount: line.discount?.percent ?? line.discount?.amount?.amount ?? '',
    borneBy: line.discountBorneBy ?? 'provider',
    adminPrice: line.adminPrice?.amount ?? '',
  })),
});

/** What is typed, in the wire's form. */
export const contentOf = ({ dueOn, paymentMethod, notes, lines }: TypedDraft, currency: string): DraftContent => ({
  dueOn,
  paymentMethod,
  notes,
  lines: lines.map((line) => {
    const money = (text: string) => ({ amount: typedAmount(text) ?? '0', currency });
    const discount =
      line.discountKind === 'none'
        ? null
        : line.discountKind === 'percent'
          ? { percent: typedAmount(line.discount) ?? '0' }
          : { amount: money(line.discount) };
    return {
      description: line.description,
      quantity: /^\d{1,7}$/.test(line.quantity.trim()) ? parseInt(line.quantity, 10) : 0,
      unitPrice: money(line.unitPrice),
      taxed: line.taxed,
      discount,
      discountBorneBy: line.borneBy,
      adminPrice: line.adminPrice.trim() === '' ? null : money(line.adminPrice),
    };
  }),
});

/** What can be said before the server is asked. */
export const checks = {
  dueOn: (value: string) => (value ? null : t('required')),
  lines: {
    description: (value: string) => (value.trim() ? null : t('required')),
    quantity: (value: string) => (/^[1-9]\d{0,6}$/.test(value.trim()) ? null : t('badQuantity')),
    unitPrice: (value: string) => (typedAmount(value) ? null : t('badAmount')),
    discount: (value: string, { lines }: TypedDraft, path: string) => {
      const line = lines[parseInt(path.split('.')[1] ?? '0', 10)];
      return line?.discountKind === 'none' || typedAmount(value) ? null : t('badAmount');
    },
    adminPrice: (value: string) => (value.trim() === '' || typedAmount(value) ? null : t('badAmount')),
  },
};

export const isComplete = ({ clientId, lines }: TypedDraft): boolean =>
  clientId !== null &&
  lines.length > 0 &&
  lines.every((line) => line.description.trim() && typedAmount(line.unitPrice) && /^[1-9]\d{0,6}$/.test(line.quantity));
