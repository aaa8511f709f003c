import { connect } from 'node:net';

/** Whether something listens at a Redis address; for people who look, never a condition: Redis holds nothing that cannot be lost. */
export function redisAnswers(url: string, timeoutMs = 500): Promise<boolean> {
  const target = url.startsWith('unix://') ? { path: url.slice('unix://'.length) } : addressOf(url);
  return new Promise((resolve) => {
    const socket = connect(target);
    const done = (up: boolean) => {
      socket.destroy();
      resolve(up);
    };
    socket.setTimeout(timeoutMs, () => done(false));
    socket.once('connect', () => done(true));
    socket.once('error', () => done(false));
  });
}

function addressOf(url: string): { host: string; port: number } {
  const { hostname, port } = new URL(url);
  return { host: hostname.replace(/^\[|\]$/g, ''), port: port ? parseInt(port, 10) : 6379 };
}
