import { Injectable, type OnModuleInit, RequestMethod } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { NEEDS, PUBLIC } from './decorators.js';

const PATH = 'path';
const METHOD = 'method';

export interface DeclaredRoute {
  method: string;
  path: string;
  /** The permission, or null for a public route. */
  needs: string | null;
}

/** Stops the start when a route of an API says neither what it needs nor that it is public. */
@Injectable()
export class DeclaredRoutes implements OnModuleInit {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  onModuleInit(): void {
    const silent = this.routes().filter((route) => route.needs === undefined);
    if (silent.length === 0) return;
    const names = silent.map((route) => `${route.method} ${route.path}`);
    throw new Error(`these routes have neither @Needs nor @Public:\n  ${names.join('\n  ')}`);
  }

  /** Every API route with what it needs. */
  all(): DeclaredRoute[] {
    return this.routes() as DeclaredRoute[];
  }

  private routes(): { method: string; path: string; needs: string | null | undefined }[] {
    return this.discovery
      .getControllers()
      .flatMap(({ metatype, instance }) => {
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
            own.map((path) => ({ method, path: joined(base ?? '', path ?? ''), needs: needsOf(handler, metatype) })),
          );
        });
      })
      .filter((route) => route.path.startsWith('/api/'));
  }
}

function needsOf(handler: object, controller: object): string | null | undefined {
  const of = (key: string) =>
    (Reflect.getMetadata(key, handler) ?? Reflect.getMetadata(key, controller)) as string | undefined;
  return of(NEEDS) ?? (of(PUBLIC) === undefined ? undefined : null);
}

const joined = (...parts: string[]): string => `/${parts.join('/')}`.replace(/\/+/g, '/').replace(/(.)\/$/, '$1');
