export * from './client-name.js';
export * from './column-types.js';
export * from './cycles.js';
export * from './html-text.js';
export * from './indexes.js';
export * from './local-time.js';
export {
  mirrorFitted,
  mirrorInsert,
  mirrorInsertMany,
  type MirrorRow,
  type MirrorSql,
  type MirrorValue,
  type MirrorWriteResult,
} from './mirror-insert.js';
export * from './passwords.js';
export * from './price-columns.js';
export * from './statuses.js';
