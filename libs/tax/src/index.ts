export * from './tax-calculator.js';
export { ruleFor, type TaxRule, type TaxRuleInput } from './tax-rule.js';
export * from './tax.errors.js';
export { TaxModule } from './tax.module.js';
export { TaxService, type TaxChecked, type TaxPlace, type TaxRatesFor } from './tax.service.js';
