import type { LocalDate } from '#kernel';

/** In the order in which they are sent; each once per invoice (domain.md §9). */
export const NOTICES = ['reminder', 'overdue-1', 'overdue-2', 'overdue-3'] as const;
export type Notice = (typeof NOTICES)[number];

/** `reminderDays` counts from the due date, −3 = three days before it; `overdueDays` are days after it, rising. */
export type NoticeRules = { reminderDays: number; overdueDays: readonly number[] };

/**
 * The newest notice that is due on a date, null for none. Who was invoiced when the reminder would have been due is not reminded.
 * @example due on the 20th, reminder −3, overdue 1, 5, 10: reminder from the 17th to the 20th, overdue-1 from the 21st, overdue-2 from the 25th
 */
export function newestNotice(
  { issuedOn, dueOn }: { issuedOn: LocalDate; dueOn: LocalDate },
  { reminderDays, overdueDays }: NoticeRules,
  date: LocalDate,
): Notice | null {
  for (let at = overdueDays.length; at > 0; at--)
    if (date.isAfter(dueOn) && dueOn.plusDays(overdueDays[at - 1]).isOnOrBefore(date)) return NOTICES[at];
  const reminder = dueOn.plusDays(reminderDays);
  return date.isOnOrBefore(dueOn) && reminder.isOnOrBefore(date) && issuedOn.isBefore(reminder) ? 'reminder' : null;
}

/** The notices before one: they are passed over when it is sent first. */
export const before = (notice: Notice): readonly Notice[] => NOTICES.slice(0, NOTICES.indexOf(notice));
