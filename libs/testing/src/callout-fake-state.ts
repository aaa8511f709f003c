import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** How the fake answers: as it should, too late, no, or later by a call-back. */
export const FAKE_MODES = ['normal', 'slow', 'refuse', 'later'] as const;
export type FakeMode = (typeof FAKE_MODES)[number];

export type FakeAccount = {
  /** The task that made it. */
  task: string;
  service: string;
  username: string;
  domain: string;
  product: string;
  status: 'active' | 'suspended' | 'terminated';
};

/** What became of a task, by its key: the same key again is answered the same. */
export type FakeTask = {
  key: string;
  /** Of the address that was asked, for the call-back. */
  server: string;
  action: string;
  service: string;
  domain: string;
  /** Requests that carried this key. */
  sent: number;
  asked: number;
  /** Milliseconds since 1970 after which a task that was answered with `pending` is done; null = at once. */
  readyAt: number | null;
  toldBack: boolean;
  answer: { status: 'done' | 'refused'; username?: string; reason?: string };
};

export type FakePanel = { mode: FakeMode; accounts: FakeAccount[]; tasks: Record<string, FakeTask> };

/** What the fake knows, kept in a file over a restart when it has one. */
export class FakePanelState {
  readonly data: FakePanel = { mode: 'normal', accounts: [], tasks: {} };

  constructor(private readonly file: string | null) {
    if (file && existsSync(file)) Object.assign(this.data, JSON.parse(readFileSync(file, 'utf8')));
  }

  save(): void {
    if (!this.file) return;
    mkdirSync(dirname(this.file), { recursive: true });
    writeFileSync(`${this.file}.new`, JSON.stringify(this.data));
    renameSync(`${this.file}.new`, this.file);
  }
}
