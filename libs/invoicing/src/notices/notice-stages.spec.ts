import { describe, expect, it } from 'vitest';
import { LocalDate } from '#kernel';
import { before, newestNotice } from './notice-stages.js';

const rules = { reminderDays: -3, overdueDays: [1, 5, 10] };
const invoice = { issuedOn: LocalDate.of('2026-12-06'), dueOn: LocalDate.of('2026-12-20') };
const on = (date: string, over = {}) => newestNotice({ ...invoice, ...over }, rules, LocalDate.of(date));

describe('the newest notice of an unpaid invoice', () => {
  it.each([
    ['2026-12-16', null],
    ['2026-12-17', 'reminder'],
    ['2026-12-20', 'reminder'],
    ['2026-12-21', 'overdue-1'],
    ['2026-12-24', 'overdue-1'],
    ['2026-12-25', 'overdue-2'],
    ['2026-12-30', 'overdue-3'],
    ['2027-06-01', 'overdue-3'],
  ])('on %s is %s', (date, notice) => expect(on(date)).toBe(notice));

  it('is no reminder of what was invoiced after its day', () => {
    const late = { issuedOn: LocalDate.of('2026-12-18') };
    expect([on('2026-12-19', late), on('2026-12-21', late)]).toEqual([null, 'overdue-1']);
  });

  it('of zero days after the due date waits until it is overdue', () => {
    const eager = { reminderDays: 0, overdueDays: [0, 5, 10] };
    expect(newestNotice(invoice, eager, invoice.dueOn)).toBe('reminder');
    expect(newestNotice(invoice, eager, invoice.dueOn.plusDays(1))).toBe('overdue-1');
  });

  it('passes over those before it', () => expect(before('overdue-2')).toEqual(['reminder', 'overdue-1']));
});
