import type { DataSourceOptions } from 'typeorm';

/** Session state that every connection must have, also on a server that is not ours (`stack.md`). */
export const SESSION_STATEMENTS = [
  "SET SESSION sql_mode='STRICT_ALL_TABLES,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION', time_zone='+00:00'",
  'SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED',
];

/** Turns `mysql://user:pass@host:port/db?socketPath=/x` into what TypeORM and mysql2 take. */
export function connectionParts(url: string) {
  const u = new URL(url);
  const socketPath = u.searchParams.get('socketPath') ?? undefined;
  return {
    ...(socketPath ? { socketPath } : { host: u.hostname, port: u.port ? Number(u.port) : 3306 }),
    username: decodeURIComponent(u.username || 'root'),
    password: decodeURIComponent(u.password || ''),
    database: decodeURIComponent(u.pathname.slice(1)),
  };
}

export function dataSourceOptions(url: string, poolSize: number): DataSourceOptions {
  return {
    type: 'mariadb',
    ...connectionParts(url),
    charset: 'utf8mb4',
    timezone: 'Z',
    dateStrings: true,
    supportBigNumbers: true,
    bigNumberStrings: false,
    synchronize: false,
    migrationsRun: false,
    poolSize,
    connectTimeout: 8000,
    // For `Packets` alone: it takes one statement at a time and escapes every value.
    extra: {
      multipleStatements: true,
      decimalNumbers: false,
      queueLimit: 500,
      maxIdle: poolSize,
      namedPlaceholders: false,
    },
  };
}
