import { DomainError, type FieldError } from '#kernel';

/** Everything that is wrong with a typed draft, by field. */
export class InvalidDraftError extends DomainError {
  constructor(errors: FieldError[]) {
    super('invoicing.invalid_draft', 'invalid', { errors }, errors.map((e) => `${e.pointer} ${e.detail}`).join('; '));
  }
}

/** Only a draft is edited, deleted or issued; an issued invoice is corrected by a credit note, or cancelled and written anew. */
export class NotADraftError extends DomainError {
  constructor(invoiceId: number, status: string) {
    super('invoicing.not_a_draft', 'conflict', { invoiceId, status }, `invoice ${invoiceId} is ${status}, no draft`);
  }
}

export class StaleDraftError extends DomainError {
  constructor(version: number) {
    super('platform.stale_version', 'conflict', { version }, 'the draft was changed meanwhile; read it again');
  }
}

/** The client has another reseller or currency than when the draft was written: its prices may mean something else now. */
export class DraftOutdatedError extends DomainError {
  constructor(invoiceId: number, what: 'reseller' | 'currency') {
    super(
      'invoicing.draft_outdated',
      'conflict',
      { invoiceId, what },
      `the client has another ${what} since the draft was written: write it anew`,
    );
  }
}

/** Staff gave lines of this draft an admin price; changing it would lose that. */
export class DraftHasAdminPriceError extends DomainError {
  constructor(invoiceId: number) {
    super(
      'invoicing.draft_has_admin_price',
      'conflict',
      { invoiceId },
      'the provider has set admin prices on this draft: only he changes it',
    );
  }
}
