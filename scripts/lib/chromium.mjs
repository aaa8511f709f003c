// Chromium: for browser tests and PDF files. The product starts without it; its tests do not.
import fs from 'node:fs';
import path from 'node:path';
import { aptLine, browserPackages, installAsRoot, libraryPath, unpackPackages, unpackedFolder } from './apt.mjs';
import { SetupError, isDebianLike, isRoot } from './project.mjs';
import { findBinary } from './processes.mjs';

const unpackedStarter = () => path.join(unpackedFolder(), 'chromium');

export function findChromium() {
  if (process.env.CHROMIUM_PATH) {
    if (fs.existsSync(process.env.CHROMIUM_PATH)) return process.env.CHROMIUM_PATH;
    throw new SetupError(
      `CHROMIUM_PATH names ${process.env.CHROMIUM_PATH}, which does not exist`,
      'unset CHROMIUM_PATH',
    );
  }
  const found = findBinary(['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']);
  return found ?? (fs.existsSync(unpackedStarter()) ? unpackedStarter() : undefined);
}

/** An unpacked Chromium needs its own libraries: a starter of two lines gives them to it alone. */
function writeStarter() {
  const binary = path.join(unpackedFolder(), 'usr', 'lib', 'chromium', 'chromium');
  if (!fs.existsSync(binary)) return;
  const script = `#!/bin/sh\nLD_LIBRARY_PATH='${libraryPath()}' exec '${binary}' "$@"\n`;
  fs.writeFileSync(unpackedStarter(), script, { mode: 0o755 });
}

/** The path of Chromium, fetched where that is possible; undefined when there is none and it is not `required`. */
export async function ensureChromium(work, { required }) {
  const present = findChromium();
  if (present) return present;
  try {
    if (isDebianLike() && isRoot()) await installAsRoot(work);
    else if (isDebianLike() && required) {
      await unpackPackages(browserPackages, work);
      writeStarter();
    }
  } catch (error) {
    if (required) throw error;
  }
  const fetched = findChromium();
  if (!fetched && required) {
    const line = isDebianLike()
      ? `sudo ${aptLine}`
      : 'install Chromium, then: CHROMIUM_PATH=/path/to/chromium npm test';
    throw new SetupError('Chromium is needed for the browser tests, and there is none', line);
  }
  return fetched;
}
