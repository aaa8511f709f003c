import { DomainError, type FieldError } from '#kernel';

export class ProductNotFoundError extends DomainError {
  constructor(id: number) {
    super('catalog.product_not_found', 'not_found', { id }, `there is no product ${id}`);
  }
}

export class TldNotFoundError extends DomainError {
  constructor(id: number) {
    super('catalog.tld_not_found', 'not_found', { id }, `there is no ending ${id}`);
  }
}

export class UnknownCurrencyError extends DomainError {
  constructor(currency: string) {
    super(
      'catalog.unknown_currency',
      'invalid',
      { currency: currency.slice(0, 20) },
      'this installation does not sell in that currency',
    );
  }
}

/** A list of prices with at least one bad row: nothing of it was loaded. */
export class ImportRefusedError extends DomainError {
  constructor(rows: { file: string; line: number; column: string; code: string; detail: string }[], total: number) {
    const errors: FieldError[] = rows.map((row) => ({
      pointer: `/files/${row.file}/${row.line}${row.column ? `/${row.column}` : ''}`,
      code: row.code,
      detail: `line ${row.line}${row.column ? `, column ${row.column}` : ''}: ${row.detail}`,
    }));
    super(
      'catalog.import_refused',
      'invalid',
      { errors, rows, errorCount: total },
      `${total} rows are not right; nothing was loaded`,
    );
  }
}

export class NothingToImportError extends DomainError {
  constructor() {
    super(
      'catalog.nothing_to_import',
      'invalid',
      { errors: [{ pointer: '/files', code: 'required', detail: 'send at least one file' }] },
      'an import has at least one file',
    );
  }
}
