import { DomainError } from '#kernel';

export class TaxRuleNotFoundError extends DomainError {
  constructor(id: number) {
    super('tax.rule_not_found', 'not_found', { id }, `there is no tax rule ${id}`);
  }
}

export class InvalidTaxRuleError extends DomainError {
  constructor(field: string, code: string, detail: string) {
    super('tax.invalid_rule', 'invalid', { errors: [{ pointer: `/${field}`, code, detail }] }, `${field}: ${detail}`);
  }
}

export class DuplicateTaxRuleError extends DomainError {
  constructor() {
    super('tax.duplicate_rule', 'conflict', {}, 'there is a rule for this level, country and state already');
  }
}
