// The product's database: reached, and created when the server has none of that name. Needs the packages to be installed.
import { SetupError } from './project.mjs';

const describe = (url) => `${url.hostname}${url.port && `:${url.port}`}${url.pathname}`;

/** Answers true when the database had to be created. */
export async function ensureDatabase(databaseUrl) {
  const { createConnection } = await import('mysql2/promise');
  const url = new URL(databaseUrl);
  const name = decodeURIComponent(url.pathname.slice(1));
  if (!/^[\w$-]{1,64}$/.test(name)) {
    throw new SetupError(
      `DATABASE_URL names no database: ${describe(url)}`,
      'DATABASE_URL=mysql://user:password@host:3306/relabel',
    );
  }
  const bare = new URL(url);
  bare.pathname = '/';
  let connection;
  try {
    connection = await createConnection({ uri: url.href, connectTimeout: 10_000 });
    return false;
  } catch (error) {
    if (error.code !== 'ER_BAD_DB_ERROR') {
      throw new SetupError(
        `the database ${describe(url)} does not answer: ${error.message}`,
        'check DATABASE_URL, or unset it to use a private server',
      );
    }
  } finally {
    await connection?.end();
  }
  const create = `CREATE DATABASE IF NOT EXISTS \`${name}\` CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci`;
  try {
    connection = await createConnection({ uri: bare.href, connectTimeout: 10_000 });
    await connection.query(create);
    return true;
  } catch (error) {
    throw new SetupError(`the database ${name} is not there and could not be created: ${error.message}`, `${create};`);
  } finally {
    await connection?.end();
  }
}
