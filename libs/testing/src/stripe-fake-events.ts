import { createHmac } from 'node:crypto';
import type { FakeEvent, FakeState } from './stripe-fake-state.js';

const RETRY_AFTER_MS = [0, 500, 1500, 5000, 15_000, 60_000];

/** The header that the gateway signs a message with. */
export function signature(payload: string, secret: string, at = Math.floor(Date.now() / 1000)): string {
  const hash = createHmac('sha256', secret).update(`${at}.${payload}`).digest('hex');
  return `t=${at},v1=${hash}`;
}

/** Tells the product what happened, again and again until it answers 2xx. */
export class FakeEvents {
  private readonly timers = new Set<NodeJS.Timeout>();
  private closed = false;

  constructor(
    private readonly state: FakeState,
    private readonly target: { webhookUrl: string; secret: string },
  ) {}

  emit(type: string, object: object, extra: { account?: string; deliver?: boolean } = {}): FakeEvent {
    const event: FakeEvent = {
      id: this.state.newId('evt'),
      object: 'event',
      type,
      created: Math.floor(Date.now() / 1000),
      livemode: false,
      ...(extra.account ? { account: extra.account } : {}),
      data: { object: structuredClone(object) as Record<string, unknown> },
    };
    this.state.data.events[event.id] = { event, deliveries: 0, delivered: false };
    this.state.save();
    if (extra.deliver !== false) this.schedule(event.id, 0);
    return event;
  }

  /** What was not delivered when the last run ended. */
  resume(): void {
    for (const [id, { delivered }] of Object.entries(this.state.data.events)) if (!delivered) this.schedule(id, 0);
  }

  /** One delivery now; returns the status of the answer, 0 when there was none. */
  async send(id: string): Promise<number> {
    const known = this.state.data.events[id];
    if (!known) return 404;
    const payload = JSON.stringify(known.event);
    known.deliveries++;
    try {
      const answer = await fetch(this.target.webhookUrl, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'stripe-signature': signature(payload, this.target.secret) },
        body: payload,
        signal: AbortSignal.timeout(20_000),
      });
      await answer.arrayBuffer();
      if (answer.ok) known.delivered = true;
      if (!this.closed) this.state.save();
      return answer.status;
    } catch {
      return 0;
    }
  }

  after(ms: number, work: () => void): void {
    const timer = setTimeout(() => {
      this.timers.delete(timer);
      work();
    }, ms);
    this.timers.add(timer);
  }

  close(): void {
    this.closed = true;
    for (const timer of this.timers) clearTimeout(timer);
  }

  private schedule(id: string, attempt: number): void {
    if (!this.target.webhookUrl) return;
    this.after(RETRY_AFTER_MS[attempt] as number, () => {
      void this.send(id).then((status) => {
        const ok = status >= 200 && status < 300;
        if (!ok && !this.closed && attempt + 1 < RETRY_AFTER_MS.length) this.schedule(id, attempt + 1);
      });
    });
  }
}
