import type { ProvisioningOutcome } from '#plugin-sdk';

const text = (value: unknown, length: number): string | undefined =>
  typeof value === 'string' && value !== '' ? value.slice(0, length) : undefined;

/** What the other side says of a task; null when it says none of the three words. */
export function toldOutcome(body: string): ProvisioningOutcome | null {
  let told: Record<string, unknown>;
  try {
    told = (JSON.parse(body) ?? {}) as Record<string, unknown>;
  } catch {
    return null;
  }
  const note = text(told.note, 1000);
  if (told.status === 'done') return { outcome: 'done', username: text(told.username, 190), note };
  if (told.status === 'pending') return { outcome: 'pending', note };
  if (told.status === 'refused')
    return { outcome: 'refused', note: text(told.reason, 1000) ?? 'refused without a reason' };
  return null;
}

/** Says nothing about the task itself: the server could not take it now. */
const LATER = new Set([408, 425, 429]);

/** Reads the answer to a request: 2xx by its word, 4xx is a refusal, everything else is not known. */
export function outcomeOfAnswer({ status, text: body }: { status: number; text: string }): ProvisioningOutcome {
  const told = toldOutcome(body);
  if (status >= 200 && status < 300)
    return told ?? { outcome: 'unknown', note: `HTTP ${status} with an answer that cannot be read` };
  if (status >= 300 && status < 400) return { outcome: 'unknown', note: `HTTP ${status}: redirects are not followed` };
  if (status >= 400 && status < 500 && !LATER.has(status))
    return told?.outcome === 'refused' ? told : { outcome: 'refused', note: `HTTP ${status}` };
  return { outcome: 'unknown', note: `HTTP ${status}` };
}
