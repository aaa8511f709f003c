import { newToken } from '#platform';
import { createAdmin } from '../admins.js';
import { parseArguments } from '../arguments.js';
import { withApp } from '../cli-app.js';

/** `admin --email E [--name "First Last"]`: makes a full administrator and prints his first password, shown this once. */
export async function admin(args: string[]): Promise<number> {
  const { options } = parseArguments(args);
  const email = options.get('email') ?? '';
  if (!/^[^\s@]+@[^\s@]+$/.test(email)) throw new Error('--email needs an address');
  const password = newToken();
  await withApp((app) => createAdmin(app, email, password, options.get('name')));
  process.stdout.write(`${password}\n`);
  return 0;
}
