export { Env, type EnvValues } from './config/env.js';
export { projectRoot } from './config/root.js';
export { DatabaseClock } from './clock/database-clock.js';
export { armCrashPoint, crashPoint, crashPoints, type CrashPoint } from './clock/crash-points.js';
export { Sealer } from './crypto/sealer.js';
export { hashToken, newToken, sameSecret, sha256 } from './crypto/tokens.js';
export { connectionParts, dataSourceOptions, SESSION_STATEMENTS } from './db/connection.js';
export { DatabaseBusyError, Db, type Idempotency } from './db/db.js';
export { migrate, migrationFiles, splitStatements } from './db/migrator.js';
export { ReadOnce } from './db/read-once.js';
export type { Rows, Sql, SqlValue } from './db/sql.js';
export { Tx, type WriteResult } from './db/tx.js';
export { everything, listPage, type FilterOp, type ListPage, type ListRequest, type ListSpec } from './lists/list.js';
export { Drain, type Quiet } from './outbox/drain.js';
export { HandlerRegistry } from './outbox/handler-registry.js';
export { Handles, Processes, type DeliveredEvent, type EventHandler, type JobProcessor } from './outbox/handles.js';
export { JobRunner } from './outbox/jobs.js';
export { DELIVERY_LIST, JOB_LIST, Operations, type OperationsOverview, type WorkRow } from './outbox/operations.js';
export { EventRelay, PARK_AFTER, parse as parseJson } from './outbox/relay.js';
export { DailyRuns, type RunMode } from './runs/daily-runs.js';
export { JobRuns } from './runs/job-runs.js';
export { RunBrake } from './runs/run-brake.js';
export { RunCalendar } from './runs/run-calendar.js';
export { RunClaims } from './runs/run-claims.js';
export { RUN_LIST, type RunDetail, RunHistory, type RunRow } from './runs/run-history.js';
export { RunHeldError, RunLog } from './runs/run-log.js';
export {
  type DailyTask,
  type DailyWork,
  RUN_STATUSES,
  type RunCounts,
  type RunNote,
  type RunOptions,
  type RunOutcome,
  type RunReport,
} from './runs/run.types.js';
export { PlatformModule } from './platform.module.js';
