import { DomainError } from '#kernel';

export class ClientNotFoundError extends DomainError {
  constructor(id: number) {
    super('clients.client_not_found', 'not_found', { id }, `there is no client ${id}`);
  }
}

export class InvalidClientError extends DomainError {
  constructor(field: string, code: string, detail: string) {
    super(
      'clients.invalid_client',
      'invalid',
      { errors: [{ pointer: `/${field}`, code, detail }] },
      `${field}: ${detail}`,
    );
  }
}

export class ClientCurrencyError extends DomainError {
  constructor(clientCurrency: string, other: string) {
    super(
      'clients.other_currency',
      'invalid',
      { clientCurrency, currency: other },
      `the client's currency is ${clientCurrency}`,
    );
  }
}
