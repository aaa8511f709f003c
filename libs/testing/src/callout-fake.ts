import { createHmac, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { statusPage } from './callout-fake-page.js';
import { FAKE_MODES, type FakeMode, FakePanelState, type FakeTask } from './callout-fake-state.js';

export type CalloutFakeOptions = {
  /** 0 or absent = any free port. */
  port?: number;
  /** What both sides sign with; absent until `useSecret`. */
  secret?: string;
  /** Where the product takes call-backs, without the server's number: `…/api/hooks/provisioning`. */
  callBackUrl: string;
  /** Keeps the state over a restart; absent = in memory. */
  stateFile?: string;
  /** How late the slow mode answers, and how late the later mode calls back. */
  slowMs?: number;
  laterMs?: number;
};

export type CalloutFake = {
  url: string;
  port: number;
  state: FakePanelState;
  /** Where the product is to send the tasks of one of its servers. */
  addressOf(server: string | number): string;
  switchTo(mode: FakeMode): void;
  /** The secret that the product told when the server was made. */
  useSecret(secret: string): void;
  close(): Promise<void>;
};

type Task = {
  task: string;
  action: string;
  service: { type: string; id: number };
  description: string;
  product: { name: string } | null;
  domain: string;
};

/**
 * A server of the loopback that is asked by call-out (docs/provisioning-callout.md): it keeps accounts, and what it did by key.
 * `/` shows them and switches how it answers; tasks come to `/servers/N`, whose N it names in its call-backs. It makes an account
 * for each new key of a `create`, as one that trusts in the key alone: what was sent twice with two keys shows as two accounts.
 */
export async function startCalloutFake(options: CalloutFakeOptions): Promise<CalloutFake> {
  const fake = new PanelServer(options);
  const server = createServer((request, response) => void fake.handle(request, response));
  await new Promise<void>((ready, failed) => {
    server.once('error', failed);
    server.listen(options.port ?? 0, '127.0.0.1', ready);
  });
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  fake.resume();
  return {
    url,
    port,
    state: fake.state,
    addressOf: (number) => `${url}/servers/${number}`,
    switchTo: (mode) => fake.switchTo(mode),
    useSecret: (secret) => void (options.secret = secret),
    close: async () => {
      fake.close();
      server.closeAllConnections();
      await new Promise<void>((closed) => server.close(() => closed()));
    },
  };
}

const say = (response: ServerResponse, status: number, answer: object): void =>
  void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer));

/** Call-backs that found nobody are tried a few times; after that the product asks by itself. */
const CALL_BACKS = 5;

class PanelServer {
  readonly state: FakePanelState;
  private readonly timers = new Set<NodeJS.Timeout>();

  constructor(private readonly options: CalloutFakeOptions) {
    this.state = new FakePanelState(options.stateFile ?? null);
  }

  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const body = Buffer.concat(parts).toString('utf8');
    const path = new URL(request.url ?? '/', 'http://fake').pathname;
    const server = /^\/servers\/([^/]+)/.exec(path)?.[1];
    if (server === undefined) return this.page(request, response, path, body);
    const key = String(request.headers['relabel-id'] ?? '');
    // A 4xx would be a refusal of the task.
    if (!this.isSigned(request, request.method === 'GET' ? key : body)) return say(response, 503, {});
    if (request.method === 'GET') return this.asked(response, key);
    const task = JSON.parse(body) as Task;
    if (task.action === 'ping') return say(response, 200, {});
    this.sent(response, server, key, task);
  }

  switchTo(mode: FakeMode): void {
    this.state.data.mode = mode;
    this.state.save();
  }

  /** Call-backs that the last run still owed. */
  resume(): void {
    for (const task of Object.values(this.state.data.tasks))
      if (task.readyAt !== null && !task.toldBack) this.callBackLater(task);
  }

  close(): void {
    for (const timer of this.timers) clearTimeout(timer);
    this.timers.clear();
  }

  private page(request: IncomingMessage, response: ServerResponse, path: string, body: string): void {
    if (path === '/mode' && request.method === 'POST') {
      const mode = FAKE_MODES.find((one) => one === new URLSearchParams(body).get('mode'));
      if (!mode) return say(response, 422, { error: `mode is one of ${FAKE_MODES.join(', ')}` });
      this.switchTo(mode);
      return void response.writeHead(303, { location: '/' }).end();
    }
    if (path !== '/') return say(response, 404, {});
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'self'",
    });
    response.end(statusPage(this.state.data));
  }

  private asked(response: ServerResponse, key: string): void {
    const task = this.state.data.tasks[key];
    if (!task) return say(response, 404, {});
    task.asked++;
    this.state.save();
    say(response, 200, answerOf(task));
  }

  private sent(response: ServerResponse, server: string, key: string, asked: Task): void {
    const { tasks } = this.state.data;
    if (tasks[key]) {
      tasks[key].sent++;
      this.state.save();
      return say(response, 200, answerOf(tasks[key]));
    }
    const mode = this.modeOf(key, asked.domain);
    const service = `${asked.service.type} ${asked.service.id}`;
    const refusal = mode === 'refuse' ? 'the practice server refuses' : this.act(key, service, asked);
    const later = mode === 'later' && refusal === null;
    const task: FakeTask = {
      ...{ key, server, action: asked.action, service, domain: asked.domain, sent: 1, asked: 0, toldBack: false },
      readyAt: later ? Date.now() + (this.options.laterMs ?? 5_000) : null,
      answer:
        refusal === null
          ? { status: 'done', username: this.accountOf(service)?.username }
          : { status: 'refused', reason: refusal },
    };
    tasks[key] = task;
    this.state.save();
    if (later) this.callBackLater(task);
    // Longer than the product waits: it has to ask what became of the task.
    if (mode === 'slow') return this.after(this.options.slowMs ?? 15_000, () => say(response, 200, answerOf(task)));
    say(response, 200, answerOf(task));
  }

  /** The switch rules; else the name. By its name a task is refused once only: its second key ends in `.2`. */
  private modeOf(key: string, domain: string): FakeMode {
    const { mode } = this.state.data;
    if (mode !== 'normal') return mode;
    const named = FAKE_MODES.find((one) => one !== 'normal' && domain.includes(one)) ?? 'normal';
    return named === 'refuse' && key.includes('.') ? 'normal' : named;
  }

  /** Does it to the account. @returns why not, or null */
  private act(key: string, service: string, { action, domain, description, product }: Task): string | null {
    const { accounts } = this.state.data;
    if (action === 'create') {
      const username = `u${accounts.length + 1}${domain.replace(/[^a-z0-9]/g, '').slice(0, 8)}`;
      accounts.push({
        ...{ task: key, service, username, domain },
        ...{ product: product?.name ?? description, status: 'active' },
      });
      return null;
    }
    const account = this.accountOf(service);
    if (!account || account.status === 'terminated') return 'there is no account of this service';
    if (action === 'suspend') account.status = 'suspended';
    if (action === 'unsuspend') account.status = 'active';
    if (action === 'terminate') account.status = 'terminated';
    if (action === 'change') account.product = product?.name ?? description;
    return null;
  }

  private accountOf(service: string) {
    return this.state.data.accounts.findLast((one) => one.service === service);
  }

  private callBackLater(task: FakeTask, tries = 1): void {
    const wait = Math.max(0, (task.readyAt as number) - Date.now()) + (tries - 1) * 2_000;
    this.after(wait, () => {
      void this.callBack(task).then((taken) => {
        if (!taken && tries < CALL_BACKS) this.callBackLater(task, tries + 1);
      });
    });
  }

  private async callBack(task: FakeTask): Promise<boolean> {
    const body = JSON.stringify({ task: task.key, ...task.answer });
    const timestamp = String(Math.floor(Date.now() / 1000));
    const headers = {
      'content-type': 'application/json',
      'relabel-timestamp': timestamp,
      'relabel-signature': this.sign(timestamp, body),
    };
    const target = `${this.options.callBackUrl}/${task.server}`;
    const status = await fetch(target, { method: 'POST', headers, body, signal: AbortSignal.timeout(20_000) }).then(
      (answer) => answer.status,
      () => 0,
    );
    task.toldBack = status === 204;
    this.state.save();
    return task.toldBack;
  }

  private after(ms: number, work: () => void): void {
    const timer = setTimeout(() => {
      this.timers.delete(timer);
      work();
    }, ms);
    this.timers.add(timer);
  }

  private sign(timestamp: string, text: string): string {
    return `v1=${createHmac('sha256', this.options.secret ?? '')
      .update(`${timestamp}.${text}`)
      .digest('hex')}`;
  }

  private isSigned({ headers }: IncomingMessage, text: string): boolean {
    const timestamp = String(headers['relabel-timestamp'] ?? '');
    if (!/^\d{10}$/.test(timestamp) || Math.abs(Date.now() / 1000 - Number(timestamp)) > 300) return false;
    const right = Buffer.from(this.sign(timestamp, text));
    return String(headers['relabel-signature'] ?? '')
      .split(',')
      .some((one) => {
        const told = Buffer.from(one.trim());
        return told.length === right.length && timingSafeEqual(told, right);
      });
  }
}

const answerOf = ({ readyAt, answer }: FakeTask): object =>
  readyAt !== null && Date.now() < readyAt ? { status: 'pending' } : answer;
