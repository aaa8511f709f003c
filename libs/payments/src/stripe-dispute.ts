import type { DisputeStatus, DisputeTold } from './dispute.types.js';
import { fromGatewayAmount } from './stripe-gateway.js';

/** What is kept of a message about a dispute; nothing of the payer and his words. */
export type KeptDispute = {
  id: string;
  status: string;
  reason: string;
  amount: unknown;
  currency: unknown;
  toldAt: number;
  movements: { id: string; amount: unknown; fee: unknown; currency: unknown }[];
};

const text = (value: unknown): string => (typeof value === 'string' ? value.slice(0, 190) : '');

/** Reads the few fields by hand: the body is a stranger's until each of them was looked at. */
export function keptDispute(object: Record<string, unknown>, toldAt: number): KeptDispute {
  const moved = Array.isArray(object.balance_transactions) ? (object.balance_transactions as unknown[]) : [];
  return {
    id: text(object.id),
    status: text(object.status),
    reason: text(object.reason),
    amount: object.amount,
    currency: object.currency,
    toldAt: Number.isSafeInteger(toldAt) ? toldAt : 0,
    movements: moved.slice(0, 20).flatMap((entry) => {
      if (typeof entry !== 'object' || entry === null) return [];
      const { id, amount, fee, currency } = entry as Record<string, unknown>;
      return typeof id === 'string' ? [{ id: text(id), amount, fee, currency }] : [];
    }),
  };
}

/** Null for a message that names no amount we can hold. */
export function disputeOf(kept: KeptDispute): DisputeTold | null {
  const amount = fromGatewayAmount(kept.amount, kept.currency);
  if (!amount || !amount.isPositive() || kept.id === '') return null;
  const movements = kept.movements.flatMap((entry) => {
    const moved = fromGatewayAmount(entry.amount, entry.currency);
    if (!moved || moved.isZero()) return [];
    const kind = moved.isNegative() ? ('withdrawn' as const) : ('reinstated' as const);
    // Settled in another currency: our books hold the charge's, so the whole amount moved, and the fee is not known in it.
    if (moved.currency !== amount.currency) return [{ reference: entry.id, kind, amount, fee: amount.minus(amount) }];
    const fee = fromGatewayAmount(entry.fee ?? 0, entry.currency) ?? amount.minus(amount);
    return [{ reference: entry.id, kind, amount: moved.abs(), fee: kind === 'withdrawn' ? fee : fee.negated() }];
  });
  return {
    reference: kept.id,
    status: statusOf(kept.status),
    reason: kept.reason,
    amount,
    toldAt: kept.toldAt,
    movements,
  };
}

function statusOf(status: string): DisputeStatus {
  if (status === 'won' || status === 'warning_closed') return 'won';
  if (status === 'lost') return 'lost';
  return status.startsWith('warning') ? 'inquiry' : 'open';
}
