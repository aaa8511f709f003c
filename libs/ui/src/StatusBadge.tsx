import { word } from './words.js';

export type Tone = 'good' | 'wait' | 'bad' | 'info' | 'plain';

const TONES: Record<Tone, string[]> = {
  good: [
    'paid',
    'active',
    'sent',
    'done',
    'succeeded',
    'completed',
    'settled',
    'applied',
    'resolved',
    'delivered',
    'earned',
    'loaded',
    'registered',
    'ready',
    'made',
  ],
  wait: [
    'unpaid',
    'pending',
    'open',
    'draft',
    'queued',
    'sending',
    'approved',
    'payment pending',
    'held',
    'created',
    'waiting',
    'pending registration',
    'pending transfer',
    'pending_transfer',
    'grace',
    'attention',
    'running',
    'reserved',
    'below_minimum',
    'to_approve',
    'to_send',
    'on_hold',
    'skipped',
    'stopped',
  ],
  bad: [
    'failed',
    'overdue',
    'suspended',
    'refused',
    'fraud',
    'terminated',
    'collections',
    'parked',
    'unknown',
    'reversed',
    'invalid',
    'redemption',
    'expired',
    'owed',
  ],
  info: ['refunded', 'dry run', 'trial'],
  plain: [],
};
const toneOf = (status: string): Tone =>
  (Object.keys(TONES) as Tone[]).find((tone) => TONES[tone].includes(status.toLowerCase())) ?? 'plain';

/** A state as a word on its colour; the word alone says it, the colour only helps. */
export function StatusBadge({ status, tone, label }: { status: string; tone?: Tone; label?: string }) {
  const words = label ?? word(status).replaceAll('_', ' ').replaceAll('-', ' ');
  return (
    <span className="rl-badge" data-tone={tone ?? toneOf(status)}>
      {words.charAt(0).toUpperCase() + words.slice(1)}
    </span>
  );
}
