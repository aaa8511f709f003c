/** `--name value`, `--flag` and plain words of a command line. */
export function parseArguments(
  args: string[],
  flags: readonly string[] = [],
): { options: Map<string, string>; words: string[] } {
  const options = new Map<string, string>();
  const words: string[] = [];
  for (let i = 0; i < args.length; i++) {
    const arg = args[i];
    if (!arg.startsWith('--')) words.push(arg);
    else if (arg.includes('=')) options.set(arg.slice(2, arg.indexOf('=')), arg.slice(arg.indexOf('=') + 1));
    else if (flags.includes(arg.slice(2)) || args[i + 1] === undefined) options.set(arg.slice(2), 'true');
    else options.set(arg.slice(2), args[++i]);
  }
  return { options, words };
}

export const positive = (text: string | undefined, name: string): number => {
  if (!text || !/^[1-9]\d{0,9}$/.test(text)) throw new Error(`--${name} needs a positive whole number`);
  return Number.parseInt(text, 10);
};
