import { IdentityService } from '#identity';
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
  const { token: text } = await withApp((app) => app.get(IdentityService).issueToken({ kind, id, hours }));
  process.stdout.write(`${text}\n`);
  return 0;
}
