export { CancellationsScreen } from './Cancellations.js';
export { CreditMovements } from './CreditMovements.js';
export { NumberSeries, type NumberSeriesDoor } from './NumberSeries.js';
