import type { FastifyRequest } from 'fastify';
import { describe, expect, it } from 'vitest';
import { IdPipe } from './id.pipe.js';
import { requireSameSite } from './same-site.js';

const request = (method: string, headers: Record<string, string>) =>
  ({ method, host: 'shop.example:8443', headers }) as unknown as FastifyRequest;
const ask = (method: string, headers: Record<string, string>) => () =>
  requireSameSite(request(method, headers), 'https://panel.example');

describe('requests that a browser was made to send', () => {
  it.each([
    [{ 'sec-fetch-site': 'cross-site' }],
    [{ 'sec-fetch-site': 'same-site' }],
    [{ origin: 'https://evil.example' }],
    [{ origin: 'https://shop.example' }],
    [{ origin: 'null' }],
    [{ origin: 'https://shop.example:8443.evil.example' }],
    [{ 'sec-fetch-site': 'same-origin', origin: 'https://evil.example' }],
  ])('from elsewhere are refused: %j', (headers) => {
    expect(ask('POST', headers)).toThrow(expect.objectContaining({ code: 'identity.cross_site' }));
    expect(ask('DELETE', headers)).toThrow(expect.objectContaining({ code: 'identity.cross_site' }));
  });

  it.each([
    [{ 'sec-fetch-site': 'same-origin', origin: 'https://shop.example:8443' }],
    [{ origin: 'https://panel.example' }],
    [{ 'content-type': 'application/json; charset=utf-8' }],
    [{}],
  ])('from its own pages and from programs pass: %j', (headers) => {
    expect(ask('POST', headers)).not.toThrow();
  });

  it('may read from anywhere', () => {
    expect(ask('GET', { 'sec-fetch-site': 'cross-site' })).not.toThrow();
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'send no %s',
    (type) => {
      expect(ask('POST', { 'content-type': type })).toThrow(/application\/json/);
    },
  );
});

describe('ids in paths', () => {
  const pipe = new IdPipe();

  it('are whole numbers above zero that a column can hold', () => {
    expect(pipe.transform('1')).toBe(1);
    expect(pipe.transform('2147483647')).toBe(2_147_483_647);
  });

  it.each(['0', '-1', '1.5', '1e3', '01', ' 1', '', 'abc', '2147483648', '99999999999', '1;drop'])(
    '%j names nothing',
    (text) => {
      expect(() => pipe.transform(text)).toThrow(
        expect.objectContaining({ code: 'platform.not_found', kind: 'not_found' }),
      );
    },
  );
});
