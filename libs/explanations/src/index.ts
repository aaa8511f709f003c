export { ExplanationsModule } from './explanations.module.js';
export { ExplanationsService } from './explanations.service.js';
export * from './explanations.errors.js';
export type { Amounts, ExplainedEntry, ExplainedPosting, Explanation, ExplanationStep } from './explanation.types.js';
