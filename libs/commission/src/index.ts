export { CommissionModule } from './commission.module.js';
export { CommissionService, type Preview, type PreviewedLine, type Refused } from './commission.service.js';
export type { InstalledMethod, MethodDescription } from './commission-method.registry.js';
export * from './commission.errors.js';
export type { Bearer, Discount, LineInput, LinePart, LineResult, Price, Remainder } from './line.js';
export { frozenLine, type StoredLine, type StoredPart } from './frozen-line.js';
export type { RefundCase } from './reversals.js';
