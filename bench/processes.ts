import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** The processes of one run; all of them end with it. */
export class Processes {
  private readonly children: ChildProcess[] = [];

  constructor(private readonly env: NodeJS.ProcessEnv) {}

  /** Runs a script to its end. @throws Error with what it said when it fails */
  async run(script: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<void> {
    const { child, said } = this.spawn(script, args, env);
    const code = await new Promise<number | null>((done) => child.on('exit', done));
    if (code !== 0) throw new Error(`${script} ${args.join(' ')} ended with ${code}:\n${said()}`);
  }

  /** Starts a server and waits until `path` answers. */
  async serve(script: string, env: NodeJS.ProcessEnv, address: string, path: string): Promise<void> {
    const { child, said } = this.spawn(script, [], env);
    for (let tries = 0; tries < 400; tries++) {
      if (child.exitCode !== null) break;
      const answer = await fetch(`${address}${path}`).catch(() => null);
      if (answer?.ok) return;
      await sleep(100);
    }
    throw new Error(`${script} does not answer on ${address}:\n${said()}`);
  }

  async stop(): Promise<void> {
    for (const child of this.children) if (child.exitCode === null) child.kill('SIGTERM');
    const until = performance.now() + 8000;
    while (this.isAnyAlive() && performance.now() < until) await sleep(50);
    this.kill();
  }

  /** At once, for a run that is being interrupted. */
  kill(): void {
    for (const child of this.children) if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
  }

  private isAnyAlive(): boolean {
    return this.children.some((child) => child.exitCode === null && child.signalCode === null);
  }

  private spawn(script: string, args: readonly string[], env: NodeJS.ProcessEnv) {
    const child = spawn(process.execPath, [...profiling(script), script, ...args], {
      env: { ...this.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.children.push(child);
    let text = '';
    const keep = (chunk: Buffer) => (text = (text + chunk.toString()).slice(-4000));
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    return { child, said: () => text };
  }
}

/** `BENCH_PROFILE=dir` writes a CPU profile of every server there when it ends. */
const profiling = (script: string): string[] =>
  process.env.BENCH_PROFILE && !script.includes('cli')
    ? ['--cpu-prof', `--cpu-prof-dir=${process.env.BENCH_PROFILE}`]
    : [];

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
