import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeRegistrar, registrarRequest } from '#plugin-sdk/testing';
import { ExampleRegistrar } from './example-registrar.adapter.js';

/** The other side: orders by key, names by holder. `mood` is how it behaves for the next order. */
const world = {
  orders: new Map<string, object>(),
  names: new Map<string, number>([['moving.example', 2030]]),
  mood: 'well' as 'well' | 'dies-after' | 'fails' | 'riddles',
};
let server: Server;
let adapter: ExampleRegistrar;

function place(key: string, { action, name, years, authCode }: Record<string, unknown>): object {
  const known = world.orders.get(key);
  if (known) return known;
  const until = world.names.get(name as string);
  let answer: object;
  if (action === 'register' && until) answer = { status: 'rejected', message: 'Object exists' };
  else if (action === 'transfer' && authCode !== 'secret')
    answer = { status: 'rejected', message: 'Invalid auth code' };
  else if (action === 'transfer') answer = { status: 'processing' };
  else {
    const end = (until ?? 2026) + (years as number);
    world.names.set(name as string, end);
    answer = { status: 'completed', expires: `${end}-06-30` };
  }
  world.orders.set(key, answer);
  return answer;
}

beforeAll(async () => {
  server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = JSON.parse(Buffer.concat(chunks).toString() || '{}') as Record<string, unknown>;
      const key = /^\/orders\/(.+)$/.exec(request.url ?? '')?.[1];
      const { mood } = world;
      if (request.method === 'PUT') world.mood = 'well';
      const say = (answer: object, status = 200) =>
        response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
      if (key && request.method === 'GET') return say(world.orders.get(key) ?? {}, world.orders.has(key) ? 200 : 404);
      if (key && mood === 'fails') return say({}, 503);
      if (key) {
        const answer = place(key, body);
        if (mood === 'dies-after') return response.destroy();
        return say(mood === 'riddles' ? { status: 'perhaps' } : answer);
      }
      const names = body.names as string[];
      if (request.url === '/check')
        return say({ results: names.map((name) => ({ name, free: !world.names.has(name) })) });
      const held = names.filter((name) => world.names.has(name));
      return say({
        domains: held.map((name) => ({
          name,
          state: 'registered',
          expires: `${world.names.get(name)}-06-30`,
          locked: true,
        })),
      });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  adapter = new ExampleRegistrar(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, 'token', 500);
});
afterAll(() => void server.close());

describeRegistrar('example', {
  adapter: () => adapter,
  tld: '.example',
  movable: { name: 'moving.example', eppCode: 'secret' },
});

describe('the example registrar in bad weather', () => {
  it.each(['dies-after', 'fails'] as const)(
    'does not guess when it %s, and finds the truth by asking',
    async (mood) => {
      const request = registrarRequest({ name: `${mood}.example` });
      world.mood = mood;
      await expect(adapter.register(request)).rejects.toThrow();
      expect(await adapter.outcomeOf(request)).toMatchObject({ outcome: 'done' });
      expect([...world.orders.keys()].filter((key) => key === request.requestKey)).toHaveLength(1);
    },
  );

  it('calls an answer that it does not understand unknown', async () => {
    world.mood = 'riddles';
    expect(await adapter.register(registrarRequest({ name: 'riddle.example' }))).toMatchObject({ outcome: 'unknown' });
  });

  it('asks for a phone number before it sends anything', () => {
    const request = registrarRequest();
    expect(adapter.lacks({ ...request, registrant: { ...request.registrant, phone: '' } })).toEqual(['phone number']);
  });
});
