import { IdentityService } from '#identity';
import { newToken } from '#platform';
import { createAdmin, hasAdmin } from '../admins.js';
import { parseArguments, positive } from '../arguments.js';
import { withApp } from '../cli-app.js';

/** `token --admin | --reseller ID | --client ID [--hours N]`: prints one API token, shown this once. */
export async function token(args: string[]): Promise<number> {
  const { options } = parseArguments(args, ['admin']);
  const kinds = (['admin', 'reseller', 'client'] as const).filter((k) => options.has(k));
  if (kinds.length !== 1) throw new Error('say one of --admin, --reseller ID, --client ID');
  const [kind] = kinds;
  const id = kind === 'admin' ? null : positive(options.get(kind), kind);
  const hours = options.has('hours') ? positive(options.get('hours'), 'hours') : 24;
  const { token: text } = await withApp(async (app) => {
    // The first token of a fresh installation brings the first administrator with it.
    if (kind === 'admin' && !(await hasAdmin(app))) await createAdmin(app, 'setup@relabel.localhost', newToken());
    return app.get(IdentityService).issueToken({ kind, id, hours });
  });
  process.stdout.write(`${text}\n`);
  return 0;
}
