import { IdentityService } from '#identity';
import { Actor } from '#kernel';
import { Db } from '#platform';
import type { CliApp } from './cli-app.js';

export async function hasAdmin(app: CliApp): Promise<boolean> {
  const rows = await app.get(Db).query('SELECT id FROM tbladmins WHERE disabled = 0 LIMIT 1');
  return rows.length > 0;
}

/** A full administrator, made from the command line. */
export async function createAdmin(app: CliApp, email: string, password: string, name = 'Administrator'): Promise<void> {
  const [firstName, ...rest] = name.trim().split(/\s+/);
  const admin = { email, password, firstName: firstName ?? '', lastName: rest.join(' ') };
  await app.get(IdentityService).createAdmin(Actor.system('command line'), admin);
}
