import { describe, expect, it } from 'vitest';
import { texts } from './texts.js';

describe('the texts of a page', () => {
  const t = texts({ en: { open: '{n} open tasks' } });

  it('fill in their values', () => expect(t('open', { n: 3 })).toBe('3 open tasks'));
  it('leave an unknown place visible rather than empty', () => expect(t('open', { m: 3 })).toBe('{n} open tasks'));
});
