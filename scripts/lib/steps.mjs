// Progress of the set-up: a living line on a terminal, one line per step elsewhere.
import { SetupError } from './project.mjs';

const frames = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];

export function duration(milliseconds) {
  if (milliseconds < 60_000) return `${(milliseconds / 1000).toFixed(1)} s`;
  return `${Math.floor(milliseconds / 60_000)} min ${Math.round((milliseconds % 60_000) / 1000)} s`;
}

/**
 * `quiet` (commands whose stdout belongs to a script): everything goes to stderr, and only when a step has work to do.
 * A step's function gets `work(text)` to say what takes time, and returns a short detail for its line.
 */
export function reporter({ quiet = false } = {}) {
  const out = quiet ? process.stderr : process.stdout;
  const live = out.isTTY && !process.env.CI;
  return {
    say: (text) => void (quiet ? process.stderr : process.stdout).write(`${text}\n`),
    async step(title, run) {
      const started = performance.now();
      let doing = '';
      let frame = 0;
      const draw = () => out.write(`\r\x1b[2K${frames[frame++ % frames.length]} ${title}${doing && ` · ${doing}`}`);
      const worked = () => doing !== '';
      const timer = live && !quiet ? setInterval(draw, 100) : undefined;
      if (timer) draw();
      const work = (text) => {
        if (doing !== text && quiet) out.write(`relabel: ${text}…\n`);
        doing = text;
      };
      const clear = () => {
        clearInterval(timer);
        if (timer) out.write('\r\x1b[2K');
      };
      try {
        const detail = await run(work);
        clear();
        const text = typeof detail === 'string' ? detail : '';
        if (!quiet) out.write(`✔ ${title}${text && ` · ${text}`} · ${duration(performance.now() - started)}\n`);
        else if (worked()) out.write(`relabel: ${title} ready, ${duration(performance.now() - started)}\n`);
        return detail;
      } catch (error) {
        clear();
        if (!quiet) out.write(`✘ ${title} · ${duration(performance.now() - started)}\n`);
        error.step ??= title;
        throw error;
      }
    },
  };
}

/** Prints a failed step: what failed, then the exact line that mends it. */
export function printFailure(error) {
  const known = error instanceof SetupError;
  process.stderr.write(`\n${error.step ? `${error.step}: ` : ''}${known ? error.message : (error.stack ?? error)}\n`);
  if (error.mend) process.stderr.write(`\nTo mend it:\n  ${error.mend.replaceAll('\n', '\n  ')}\n`);
}
