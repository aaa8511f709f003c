import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { REGISTRAR, type RegistrarAdapter } from './registrar-adapter.js';

const MANUAL = 'manual';

/** Every registrar of the loaded modules, found by its decorator. */
@Injectable()
export class RegistrarRegistry implements OnModuleInit {
  private readonly adapters = new Map<string, RegistrarAdapter>();

  constructor(private readonly discovery: DiscoveryService) {}

  onModuleInit(): void {
    const seen = new Set<unknown>();
    for (const { instance, metatype } of this.discovery.getProviders()) {
      if (!instance || typeof metatype !== 'function' || seen.has(instance)) continue;
      seen.add(instance);
      const key = Reflect.getOwnMetadata(REGISTRAR, metatype) as string | undefined;
      if (!key) continue;
      if (this.adapters.has(key)) throw new Error(`two registrars are named ${key}`);
      this.adapters.set(key, instance as RegistrarAdapter);
    }
  }

  /** A registrar that is not installed here, as after an import, goes to the task list, where people see it. */
  keyFor(registrar: string): string {
    return this.adapters.has(registrar) ? registrar : MANUAL;
  }

  get(key: string): RegistrarAdapter {
    const adapter = this.adapters.get(key);
    if (!adapter) throw new Error(`no registrar named ${key} is loaded`);
    return adapter;
  }
}
