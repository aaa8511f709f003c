import { expect, it } from 'vitest';
import { type Candidate, chooseServer } from './server-choice.js';

const server = (id: number, used: bigint, max: number, isFirst = false): Candidate => ({ id, used, max, isFirst });

it.each([
  ['the least full by share, not by count', 'least-full', [server(1, 5n, 10), server(2, 20n, 100)], 2],
  ['the one with less on it where shares are the same', 'least-full', [server(1, 10n, 20), server(2, 5n, 10)], 2],
  ['the first of two that are the same', 'least-full', [server(2, 0n, 0), server(1, 0n, 0)], 1],
  ['the less used of two without a limit', 'least-full', [server(1, 4n, 0), server(2, 3n, 0)], 2],
  ['one with room before a full one', 'least-full', [server(1, 1n, 1), server(2, 99n, 100)], 2],
  ['the one that is filled now', 'one-by-one', [server(1, 0n, 10), server(2, 9n, 10, true)], 2],
  [
    'the least full once that is full',
    'one-by-one',
    [server(1, 4n, 10), server(2, 10n, 10, true), server(3, 3n, 10)],
    3,
  ],
  ['the least full while none is filled', 'one-by-one', [server(1, 4n, 10), server(3, 3n, 10)], 3],
  ['none where none has room', 'one-by-one', [server(1, 1n, 1, true), server(2, 2n, 2)], undefined],
] as const)('takes %s', (_, rule, candidates, id) => {
  expect(chooseServer(candidates, rule)?.id).toBe(id);
});
