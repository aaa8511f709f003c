import { DomainError, type Money } from '#kernel';

export class CreditNoteNotFoundError extends DomainError {
  constructor(creditNoteId: number) {
    super('invoicing.credit_note_not_found', 'not_found', { creditNoteId }, 'there is no such credit note');
  }
}

/** Names a line of another invoice, or one twice. */
export class ReturnLineUnknownError extends DomainError {
  constructor(index: number) {
    super('invoicing.return_line_unknown', 'invalid', {
      errors: [
        { pointer: `/lines/${index}/lineId`, code: 'unknown', detail: 'no line of this invoice, or named twice' },
      ],
    });
  }
}

/** More of a line than is left of it, or nothing of it. */
export class ReturnExceedsLineError extends DomainError {
  constructor(index: number, asked: Money, left: Money) {
    super(
      'invoicing.return_exceeds_line',
      'conflict',
      {
        asked: asked.toJSON(),
        left: left.toJSON(),
        errors: [{ pointer: `/lines/${index}/amount`, code: 'range', detail: `${left} is left of this line` }],
      },
      `${asked} is not between nothing and the ${left} that is left of the line`,
    );
  }
}

/** A chargeback opens no more of an invoice than is settled of it. */
export class ReopenExceedsSettledError extends DomainError {
  constructor(invoiceId: number, asked: Money, settled: Money) {
    super(
      'invoicing.reopen_exceeds_settled',
      'conflict',
      { invoiceId, asked: asked.toJSON(), settled: settled.toJSON() },
      `${asked} cannot be opened again, ${settled} is settled`,
    );
  }
}
