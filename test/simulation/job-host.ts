import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectRoot } from '#platform';

type Result = { code: number; output: string; errors: string };

/** The built command `job` in a process that stays: hundreds of starts of the product are not what a simulation is about. */
export class JobHost {
  private readonly child: ChildProcess;
  private errors = '';

  constructor(env: NodeJS.ProcessEnv) {
    this.child = fork(
      join(import.meta.dirname, 'job-host.mjs'),
      [builtUrl('commands/job.js'), builtUrl('cli-app.js')],
      {
        cwd: projectRoot,
        env,
        execArgv: [],
        stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      },
    );
    this.child.stderr?.on('data', (chunk: Buffer) => (this.errors = (this.errors + chunk.toString()).slice(-4096)));
  }

  run(args: string[]): Promise<Result> {
    return new Promise((resolve, reject) => {
      const died = () => reject(new Error(`the process of jobs is gone: ${this.child.exitCode} ${this.errors}`));
      if (!this.child.connected) return died();
      this.child.once('exit', died);
      this.child.once('message', (result: Result) => {
        this.child.off('exit', died);
        resolve(result);
      });
      this.child.send(args);
    });
  }

  close(): void {
    this.child.kill('SIGKILL');
  }
}

const builtUrl = (file: string) => pathToFileURL(join(projectRoot, 'dist', 'apps', 'cli', file)).href;
