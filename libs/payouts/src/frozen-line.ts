import { Percent } from '#kernel';
import { frozenLine, type LineInput, type StoredLine } from '#commission';

type Stored = StoredLine & { tax?: { rate1: string; rate2: string; compound: boolean; inclusive: boolean } };

/** What the calculator takes, from stored terms; null for a line that was made without a price rule (late fees, custom lines). */
export function lineInputOf(terms: object): LineInput | null {
  const stored = terms as Partial<Stored>;
  if (!stored.price || typeof stored.currency !== 'string') return null;
  const { tax } = stored;
  const complete = {
    discounts: [],
    options: [],
    floorAtZero: false,
    optionCommissions: false,
    ...stored,
    args: stored.args ?? {},
    admin: stored.admin ?? null,
  } as StoredLine;
  // Exclusive tax changes neither profit nor share; untaxed lines are frozen as exclusive.
  if (!tax?.inclusive) return frozenLine(complete);
  const { compound } = tax;
  return frozenLine(complete, {
    rate1: Percent.of(tax.rate1),
    rate2: Percent.of(tax.rate2),
    compound,
    inclusive: true,
  });
}
