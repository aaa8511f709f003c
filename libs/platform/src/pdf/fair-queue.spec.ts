import { describe, expect, it } from 'vitest';
import { FairQueue } from './fair-queue.js';

describe('the queue of the printer', () => {
  it('serves one of each tenant in turn, each in his own order', () => {
    const queue = new FairQueue<string>({ all: 100, perTenant: 100 });
    for (const item of ['a1', 'a2', 'a3', 'a4']) queue.push('a', item);
    queue.push('b', 'b1');
    queue.push('c', 'c1');
    queue.push('b', 'b2');
    const served = Array.from({ length: 8 }, () => queue.next());
    expect(served).toEqual(['a1', 'b1', 'c1', 'a2', 'b2', 'a3', 'a4', undefined]);
  });

  it('refuses a tenant who waits for too much, and everybody when it is full', () => {
    const queue = new FairQueue<number>({ all: 3, perTenant: 2 });
    queue.push('a', 1);
    queue.push('a', 2);
    expect(() => queue.push('a', 3)).toThrow(expect.objectContaining({ code: 'platform.printer_busy' }));
    queue.push('b', 1);
    expect(() => queue.push('b', 2)).toThrow(expect.objectContaining({ code: 'platform.printer_busy' }));
    queue.next();
    queue.push('b', 2);
    expect(queue.size).toBe(3);
  });
});
