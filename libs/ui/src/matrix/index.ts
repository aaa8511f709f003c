export { columnsOf, PriceMatrix } from './PriceMatrix.js';
export type { PricesDoor } from './send.js';
export type { Part, SheetCell, SheetRow, Side } from './sheet.js';
