import 'reflect-metadata';
import { RequestMethod } from '@nestjs/common';
import { describe, expect, it } from 'vitest';
import { WHEN_IMPERSONATED, type WhenImpersonatedMeta } from '../../apps/api/src/auth/decorators.js';
import { ClientApiModule } from '../../apps/api/src/client/client-api.module.js';
import { ResellerApiModule } from '../../apps/api/src/reseller/reseller-api.module.js';
import { StoreApiModule } from '../../apps/api/src/store/store-api.module.js';
import { StorefrontModule } from '../../apps/storefront/src/storefront.module.js';
import { testEnv } from '#testing';

type Class = new (...args: never[]) => object;
type Route = { name: string; method: string; path: string; own: WhenImpersonatedMeta | undefined };

/** Whatever is called so belongs to the account's owner alone (ADR 0030). The net: whoever adds such a route must say what holds. */
const SENSITIVE =
  /password|factor|sessions?\b|token|card|pay-?method|payment|funds|charge|together|\/pay\b|\/pay\/|funds|gateway|payout|wallet|refund|credit\b|impersonat|e-?mail|register|sign-in|security|epp-code|\/code\b|two-?factor|passkey|smtp|webhook|secret|staff/i;
/** Caught by the net, but nothing to refuse. */
const FREE: Record<string, string> = {
  'POST /impersonation': 'takes the place of the session',
  'POST /impersonation/writes': 'the confirmation',
  'POST /impersonation/end': 'the end',
  'POST /api/reseller/v1/impersonation': 'takes the place of the session',
  'POST /api/reseller/v1/impersonation/writes': 'the confirmation',
  'DELETE /api/reseller/v1/impersonation': 'the end',
  'DELETE /api/reseller/v1/session': 'the end',
  'DELETE /api/client/v1/session': 'the end',
};
/** Shows secrets, or what only the owner may see: refused also to look at. */
const SECRET = /\/sessions|token|factor|security|gateway-accounts|pay(?:ment)?-?methods|smtp|webhook|passkey/i;

const nouns = (path: string): string => path.replace(/:\w+/g, '');

const controllersOf = (module: unknown): Class[] =>
  (Reflect.getMetadata('controllers', module as object) as Class[] | undefined) ??
  (module as { controllers?: Class[] }).controllers ??
  [];

function routesOf(controller: Class): Route[] {
  const prototype = controller.prototype as Record<string, object>;
  const base = [Reflect.getMetadata('path', controller) as string | string[]].flat()[0];
  return Object.getOwnPropertyNames(prototype)
    .filter((name) => name !== 'constructor')
    .flatMap((name) => {
      const handler = prototype[name];
      const path =
        typeof handler === 'function' ? (Reflect.getMetadata('path', handler) as string | undefined) : undefined;
      if (path === undefined) return [];
      const method = RequestMethod[Reflect.getMetadata('method', handler) as number];
      const full = `/${base}/${path}`.replace(/\/+/g, '/').replace(/(.)\/$/, '$1');
      const own = (Reflect.getMetadata(WHEN_IMPERSONATED, handler) ??
        Reflect.getMetadata(WHEN_IMPERSONATED, controller)) as WhenImpersonatedMeta | undefined;
      return [{ name: `${method} ${full}`, method, path: full, own }];
    });
}

describe('routes while somebody is signed in as somebody else', () => {
  const storefront = StorefrontModule.forRoot(testEnv('mysql://nobody@127.0.0.1/nothing'));
  const routes = [ResellerApiModule, ClientApiModule, StoreApiModule, storefront]
    .flatMap((module) => controllersOf(module))
    .flatMap(routesOf);
  const isWhole = ({ own }: Route) => own?.rule === 'refused';

  it('are all known', () => {
    expect(routes.length).toBeGreaterThan(150);
    expect(routes.filter(({ path }) => path.startsWith('/account')).length).toBeGreaterThan(15);
  });

  it('refuse to change what belongs to the owner alone', () => {
    const open = routes.filter((route) => {
      return route.method !== 'GET' && SENSITIVE.test(nouns(route.path)) && !isWhole(route) && !(route.name in FREE);
    });
    expect(open.map(({ name }) => `${name}: @WhenImpersonated('refused', …) is missing`)).toEqual([]);
  });

  it('refuse to show secrets', () => {
    const open = routes.filter((route) => route.method === 'GET' && SECRET.test(nouns(route.path)) && !isWhole(route));
    expect(open.map(({ name }) => `${name}: @WhenImpersonated('refused', …) is missing`)).toEqual([]);
  });

  it('let nothing through to a session that only reads but what ends it, confirms it, or only calculates', () => {
    const open = routes.flatMap(({ name, own }) => (own?.rule === 'allowed' ? [`${name}: ${own.why}`] : []));
    const calculates = open.filter((line) => line.endsWith(': it only calculates'));
    expect(calculates.every((line) => /(quote|preview):/.test(line))).toBe(true);
    expect(
      open
        .filter((line) => !calculates.includes(line))
        .map((line) => line.split(':')[0])
        .sort(),
    ).toEqual(
      [
        'DELETE /api/client/v1/session',
        'DELETE /api/reseller/v1/impersonation',
        'DELETE /api/reseller/v1/session',
        'POST /api/reseller/v1/impersonation',
        'POST /api/reseller/v1/impersonation/writes',
        'POST /impersonation',
        'POST /impersonation/end',
        'POST /impersonation/writes',
        'POST /sign-out',
      ].sort(),
    );
  });
});
