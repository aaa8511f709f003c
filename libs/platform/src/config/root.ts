import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

function findRoot(from: string): string {
  for (let dir = from; dir !== dirname(dir); dir = dirname(dir)) {
    if (existsSync(join(dir, 'package.json')) && existsSync(join(dir, 'libs'))) return dir;
  }
  throw new Error('package.json of the project not found');
}

/** The project's folder, the same from sources and from `dist`: migrations, themes and templates are read from there. */
export const projectRoot = findRoot(dirname(fileURLToPath(import.meta.url)));
