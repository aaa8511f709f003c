// Where things are. Node built-ins only: this runs before any package exists.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');
export const inRoot = (...parts) => path.join(root, ...parts);

/** The folder of everything private to this checkout; only its owner may look inside. */
export function privateFolder(...parts) {
  const folder = path.resolve(root, ...parts);
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  return folder;
}

export function dataFolder() {
  const folder = privateFolder(process.env.DATA_DIR || '.data');
  if (fs.statSync(folder).uid === process.getuid?.()) fs.chmodSync(folder, 0o700);
  return folder;
}

export const isRoot = () => process.getuid?.() === 0;
export const isDebianLike = () => process.platform === 'linux' && fs.existsSync('/usr/bin/apt-get');
export const userName = () => os.userInfo().username;

/** A failure that a person can mend: what went wrong and the line to type. */
export class SetupError extends Error {
  constructor(message, mend) {
    super(message);
    this.mend = mend;
  }
}
