import { Injectable } from '@nestjs/common';
import { type Actor, DomainError, type InvoiceId } from '#kernel';
import { type CardAttempt, PaymentsService } from '#payments';
import { Form } from '../../page/form.js';

const STILL_OPEN = new Set(['created', 'pending', 'unknown']);

export type CardState = { isPending: boolean; hasFailed: boolean; isCancelled: boolean };

/** Where the gateway's pay page leads back to: what the browser brings proves nothing, so the state is what we were told ourselves. */
@Injectable()
export class CardReturn {
  constructor(private readonly payments: PaymentsService) {}

  async read(actor: Actor, invoiceId: InvoiceId, query: unknown): Promise<CardState> {
    const form = new Form(query);
    const payment = await this.attempt(actor, form.whole('attempt'));
    const mine = payment?.invoiceId === invoiceId ? payment : null;
    const cancelled = form.text('return') === 'cancelled';
    return {
      isPending: mine !== null && STILL_OPEN.has(mine.status) && !cancelled,
      hasFailed: mine?.status === 'failed',
      isCancelled: cancelled && mine !== null,
    };
  }

  /** A try that the actor may see; null for every other, and for what is no number. */
  async attempt(actor: Actor, attemptId: number): Promise<CardAttempt | null> {
    if (Number.isNaN(attemptId)) return null;
    try {
      return await this.payments.cardPayment(actor, attemptId);
    } catch (error) {
      if (error instanceof DomainError) return null;
      throw error;
    }
  }
}
