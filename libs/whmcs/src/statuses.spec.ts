import { describe, expect, it } from 'vitest';
import { DOMAIN_STATUSES, INVOICE_LINE_TYPES, INVOICE_STATUSES, SERVICE_STATUSES, statusWord } from './statuses.js';

describe('words of closed lists', () => {
  it('are recognised in any capitals and given in the documented ones', () => {
    expect(statusWord(INVOICE_STATUSES, 'payment pending')).toBe('Payment Pending');
    expect(statusWord(SERVICE_STATUSES, ' SUSPENDED ')).toBe('Suspended');
    expect(statusWord(DOMAIN_STATUSES, 'Transferred Away')).toBe('Transferred Away');
  });

  it('are nothing else: overdue is computed and never stored', () => {
    expect(statusWord(INVOICE_STATUSES, 'Overdue')).toBeNull();
    expect(statusWord(SERVICE_STATUSES, '')).toBeNull();
    expect(statusWord(SERVICE_STATUSES, 'Active ,')).toBeNull();
  });

  it('of invoice lines know the empty word, which is a line written by hand', () => {
    expect(statusWord(INVOICE_LINE_TYPES, '')).toBe('');
    expect(statusWord(INVOICE_LINE_TYPES, 'addfunds')).toBe('AddFunds');
  });
});
