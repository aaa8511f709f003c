import { Injectable, type OnModuleInit, RequestMethod } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { NEEDS, PUBLIC, WHEN_IMPERSONATED, type WhenImpersonatedRule } from './decorators.js';

const PATH = 'path';
const METHOD = 'method';

export interface DeclaredRoute {
  method: string;
  path: string;
  /** The permission, or null for a public route. */
  needs: string | null;
  /** What holds in a session in somebody else's name; null = changes wait for the confirmation. */
  whenImpersonated: WhenImpersonatedRule | null;
}

type FoundRoute = Omit<DeclaredRoute, 'needs'> & { needs: string | null | undefined };

/** Stops the start when a route of an API says neither what it needs nor that it is public. */
@Injectable()
export class DeclaredRoutes implements OnModuleInit {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  onModuleInit(): void {
    const silent = this.ofApis().filter((route) => route.needs === undefined);
    if (silent.length === 0) return;
    const names = silent.map((route) => `${route.method} ${route.path}`);
    throw new Error(`these routes have neither @Needs nor @Public:\n  ${names.join('\n  ')}`);
  }

  /** Every API route with what it needs. */
  all(): DeclaredRoute[] {
    return this.ofApis() as DeclaredRoute[];
  }

  /** Every page of a store, and what else is no API. */
  pages(): Omit<DeclaredRoute, 'needs'>[] {
    return this.routes().filter((route) => !isOfApi(route));
  }

  private ofApis(): FoundRoute[] {
    return this.routes().filter(isOfApi);
  }

  private routes(): FoundRoute[] {
    return this.discovery.getControllers().flatMap(({ metatype, instance }) => {
      if (typeof metatype !== 'function' || !instance) return [];
      const prototype = Object.getPrototypeOf(instance) as Record<string, object>;
      const bases = [Reflect.getMetadata(PATH, metatype) as string | string[] | undefined].flat();
      return this.scanner.getAllMethodNames(prototype).flatMap((name) => {
        const handler = prototype[name];
        const own = [Reflect.getMetadata(PATH, handler) as string | string[] | undefined].flat();
        if (own[0] === undefined) return [];
        const method =
          RequestMethod[(Reflect.getMetadata(METHOD, handler) as RequestMethod | undefined) ?? RequestMethod.GET];
        return bases.flatMap((base) =>
          own.map((path) => ({
            method,
            path: joined(base ?? '', path ?? ''),
            needs: needsOf(handler, metatype),
            whenImpersonated:
              metadata<{ rule: WhenImpersonatedRule }>(WHEN_IMPERSONATED, handler, metatype)?.rule ?? null,
          })),
        );
      });
    });
  }
}

const isOfApi = ({ path }: { path: string }): boolean => path.startsWith('/api/');

const metadata = <T>(key: string, handler: object, controller: object): T | undefined =>
  (Reflect.getMetadata(key, handler) ?? Reflect.getMetadata(key, controller)) as T | undefined;

function needsOf(handler: object, controller: object): string | null | undefined {
  const of = (key: string) => metadata<string>(key, handler, controller);
  return of(NEEDS) ?? (of(PUBLIC) === undefined ? undefined : null);
}

const joined = (...parts: string[]): string => `/${parts.join('/')}`.replace(/\/+/g, '/').replace(/(.)\/$/, '$1');
