import type { CliApp } from '../cli-app.js';

/** Written next. */
export async function seedSize(_app: CliApp, size: 'M' | 'L', _random: number, _progress: (text: string) => void): Promise<void> {
  throw new Error(`size ${size} is not available yet`);
}
