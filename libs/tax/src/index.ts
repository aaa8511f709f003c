export * from './tax-calculator.js';
