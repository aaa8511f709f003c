import { describe, expect, it } from 'vitest';
import { CHUNK, ChunkFailure, savePrices, type PricesDoor } from './send.js';
import { fieldOfRefusal, Sheet, type Asked, type SheetRow } from './sheet.js';

const rows = (n: number): SheetRow[] =>
  Array.from({ length: n }, (_, i) => ({
    key: `product ${i + 1}`,
    name: `Item ${i + 1}`,
    group: 'Hosting',
    cells: { monthly: { stored: {}, known: {} } },
  }));
const asked = (n: number): Asked[] => {
  const sheet = new Sheet(rows(n), {}, 'EUR', 2);
  const typed = rows(n).map(({ key }) => [`${key} monthly admin recurring`, { text: '1.00', base: '' }]);
  return sheet.over(Object.fromEntries(typed)).asked();
};
/** Writes down what is asked of the server; `refuse` may throw as it would. */
function door(refuse: (step: string) => void = () => undefined) {
  const steps: string[] = [];
  const step = async <T>(text: string, answer: T): Promise<T> => {
    steps.push(text);
    refuse(text);
    return answer;
  };
  const prices: PricesDoor = {
    write: (cells, dryRun, version) => step(`write ${cells.length} ${dryRun} @${version}`, { cells: [] }),
    createSet: (_name, cells, version) => step(`create ${cells.length} @${version}`, { id: 7 }),
    putCells: (set, cells, version) => step(`put ${set} ${cells[0].itemId}+${cells.length} @${version}`, null),
    publishSet: (set) => step(`publish ${set}`, null),
    removeSet: (set) => step(`remove ${set}`, null),
  };
  return { steps, prices };
}

describe('many prices at once', () => {
  it('as many as one request takes go in one; more go into one set, in parts that miss none, and come into force together', async () => {
    const few = door();
    await savePrices(few.prices, asked(CHUNK), 3, () => undefined);
    expect(few.steps).toEqual([`write ${CHUNK} false @3`]);
    const many = door();
    const progress: number[] = [];
    await savePrices(many.prices, asked(2 * CHUNK + 1), 3, (done) => progress.push(done));
    expect(many.steps).toEqual([
      'create 0 @3',
      `put 7 1+${CHUNK} @3`,
      `put 7 ${CHUNK + 1}+${CHUNK} @3`,
      `put 7 ${2 * CHUNK + 1}+1 @3`,
      'publish 7',
    ]);
    expect(progress).toEqual([CHUNK, 2 * CHUNK, 2 * CHUNK + 1]);
  });
  it('a refused part takes the set with it and says where it was; the reason stays, even if the set cannot be removed', async () => {
    const cause = new Error('refused');
    const all = asked(CHUNK + 2);
    const { steps, prices } = door((step) => {
      if (step.startsWith(`put 7 ${CHUNK + 1}`) || step === 'remove 7') throw cause;
    });
    const error: unknown = await savePrices(prices, all, 3, () => undefined).catch((one: unknown) => one);
    expect(steps.slice(-2)).toEqual([`put 7 ${CHUNK + 1}+2 @3`, 'remove 7']);
    expect(error).toMatchObject({ cause, offset: CHUNK, keptAs: null });
    expect(error).toBeInstanceOf(ChunkFailure);
    expect(fieldOfRefusal('/cells/1001/admin/recurring', all)).toBe(`product ${CHUNK + 2} monthly admin recurring`);
  });
  it('a set that cannot come into force is kept, and named', async () => {
    const { prices, steps } = door((step) => {
      if (step === 'publish 7') throw new Error('moved');
    });
    await expect(savePrices(prices, asked(CHUNK + 1), 3, () => undefined)).rejects.toMatchObject({ keptAs: 7 });
    expect(steps.at(-1)).toBe('publish 7');
  });
});
