export * from './column-types.js';
export * from './cycles.js';
export * from './html-text.js';
export * from './indexes.js';
export * from './local-time.js';
export * from './passwords.js';
export * from './price-columns.js';
export * from './statuses.js';
