import { describe, expect, it } from 'vitest';
import { toProblem } from './problem.filter.js';

const status = (error: object) => toProblem(error, '/', 'r').status;

describe('an answer while the database is away', () => {
  it.each([
    ['refuses connections', { code: 'ECONNREFUSED' }],
    ['died under a statement', { code: 'PROTOCOL_CONNECTION_LOST', fatal: true }],
    [
      'was gone before the statement',
      { message: "Can't add new command when connection is in closed state", fatal: true },
    ],
    ['was gone while it was written to', { code: 'EPIPE' }],
  ])('is 503 when it %s', (_, error) => expect(status(Object.assign(new Error(), error))).toBe(503));

  it('is 500 for a statement that is wrong', () =>
    expect(status(Object.assign(new Error(), { code: 'ER_PARSE_ERROR', fatal: false }))).toBe(500));
});
