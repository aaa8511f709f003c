import { Db } from '#platform';
import { seedDemo } from '../seed/demo.js';
import { seedSize } from '../seed/sizes.js';
import { parseArguments, positive } from '../arguments.js';
import { withApp, type CliApp } from '../cli-app.js';
import { migrateCommand } from './migrate.js';

/** `seed [--size S|M|L] [--seed N] [--wipe] [--demo-if-empty]`: S is the demo. Refuses a database that is not empty. */
export async function seed(args: string[]): Promise<number> {
  const { options } = parseArguments(args, ['wipe', 'demo-if-empty']);
  const size = options.get('size') ?? 'S';
  if (!['S', 'M', 'L'].includes(size)) throw new Error('--size is S, M or L');
  const random = options.has('seed') ? positive(options.get('seed'), 'seed') : 1;
  if (options.has('wipe')) {
    process.env.RELABEL_ALLOW_RESET = '1';
    await migrateCommand(['--reset']);
  }
  return withApp(async (app) => {
    if (!(await isEmpty(app))) {
      if (options.has('demo-if-empty')) return 0;
      throw new Error('the database is not empty; --wipe deletes everything in it first');
    }
    const progress = (text: string) => process.stderr.write(`${text}\n`);
    if (size === 'S') await seedDemo(app, progress);
    else await seedSize(app, size as 'M' | 'L', random, progress);
    return 0;
  });
}

async function isEmpty(app: CliApp): Promise<boolean> {
  const [row] = await app
    .get(Db)
    .query<{ n: string }>(
      'SELECT (SELECT COUNT(*) FROM tblclients) + (SELECT COUNT(*) FROM tblproducts) + (SELECT COUNT(*) FROM tbladmins) AS n',
    );
  return Number(row.n) === 0;
}
