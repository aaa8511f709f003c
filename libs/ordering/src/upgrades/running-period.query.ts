import { Exact, LocalDate } from '#kernel';
import { parseJson, type Sql } from '#platform';
import type { FrozenTerms } from '#pricing';

type StandingDiscount = { amount: Exact; borneBy: 'provider' | 'reseller'; label: string };
export type RunningPeriod = {
  /** What the discounts of the running period's lines still stand for the days that are left, less what was taken back already. */
  discounted: StandingDiscount[];
  /** One of its invoices is not paid: accepted before payment, or charged back. */
  unpaid: boolean;
  /** Something of its lines was given back. */
  returned: boolean;
};

type ChargedLine = { start: string; end: string; status: string; returned: number; terms: unknown };

/**
 * The lines that charged the paid time from today on: of the running period, of periods that are paid ahead, and of upgrades within them.
 * Each discount stands for its line's days in equal parts.
 */
export async function runningPeriod(
  sql: Sql,
  serviceId: number,
  { today, dueOn }: { today: LocalDate; dueOn: string | null },
): Promise<RunningPeriod> {
  if (!dueOn) return { discounted: [], unpaid: false, returned: false };
  const lines = await sql.query<ChargedLine>(
    `SELECT p.period_start AS start, p.period_end AS end, i.status, l.terms,
       (SELECT COUNT(*) FROM rc_line_returns r WHERE r.line_id = l.id) AS returned
     FROM rc_service_periods p JOIN rc_invoice_lines l ON l.id = p.invoice_line_id
     JOIN rc_invoices i ON i.invoice_id = l.invoice_id
     WHERE p.service_type = 'hosting' AND p.service_id = ? AND p.period_end > ? AND p.period_end <= ? AND l.type <> 'Upgrade'
     UNION ALL
     SELECT l.period_start, l.period_end, i.status, l.terms,
       (SELECT COUNT(*) FROM rc_line_returns r WHERE r.line_id = l.id)
     FROM rc_upgrades u JOIN rc_invoice_lines l ON l.type = 'Upgrade' AND l.relid = u.upgrade_id
     JOIN rc_invoices i ON i.invoice_id = l.invoice_id
     WHERE u.service_id = ? AND u.status = 'Completed' AND l.period_end > ? AND l.period_end = ?`,
    [serviceId, today.toString(), dueOn, serviceId, today.toString(), dueOn],
  );
  const discounted = new Map<string, StandingDiscount>();
  for (const line of lines) {
    const left = leftOf(line, today);
    const { discounts = [], discountsBack = [] } = parseJson<Partial<FrozenTerms>>(line.terms);
    const count = (given: FrozenTerms['discounts'], sign: 1 | -1) => {
      for (const { amount, borneBy, label } of given) {
        const key = `${borneBy}:${label}`;
        const share = Exact.of(amount).times(left).times(sign);
        const known = discounted.get(key);
        discounted.set(key, { borneBy, label, amount: known ? known.amount.plus(share) : share });
      }
    };
    count(discounts, 1);
    count(discountsBack, -1);
  }
  return {
    discounted: [...discounted.values()].filter(({ amount }) => amount.isPositive()),
    unpaid: lines.some(({ status }) => status !== 'Paid' && status !== 'Refunded'),
    returned: lines.some(({ returned }) => Number(returned) > 0),
  };
}

/** Which part of a line's days is not used yet. */
function leftOf({ start, end }: ChargedLine, today: LocalDate): Exact {
  const [first, last] = [LocalDate.of(start), LocalDate.of(end)];
  const from = first.isAfter(today) ? first : today;
  const days = first.daysUntil(last);
  return days > 0 ? Exact.fraction(from.daysUntil(last), days) : Exact.zero;
}
