import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { type RegistrarAdapter, registrarOf } from '#plugin-sdk';

/** The registrar of everything that no other takes: the list for staff. */
export const MANUAL = 'manual';
export type RegistrarName = { key: string; label: string };

/** Every registrar of the loaded modules, found by its decorator. */
@Injectable()
export class RegistrarRegistry implements OnModuleInit {
  private readonly adapters = new Map<string, { label: string; adapter: RegistrarAdapter }>();

  constructor(private readonly discovery: DiscoveryService) {}

  onModuleInit(): void {
    const seen = new Set<unknown>();
    for (const { instance } of this.discovery.getProviders()) {
      if (!instance || typeof instance !== 'object' || seen.has(instance)) continue;
      seen.add(instance);
      // The class of what stands there: a factory makes registrars too.
      const marked = registrarOf((instance as object).constructor);
      if (!marked) continue;
      if (this.adapters.has(marked.key)) throw new Error(`two registrars are named ${marked.key}`);
      this.adapters.set(marked.key, { label: marked.label, adapter: instance as RegistrarAdapter });
    }
  }

  /** A registrar that is not installed here, as after an import, goes to the task list, where people see it. */
  keyFor(registrar: string): string {
    return this.adapters.has(registrar) ? registrar : MANUAL;
  }

  get(key: string): RegistrarAdapter {
    const found = this.adapters.get(key);
    if (!found) throw new Error(`no registrar named ${key} is loaded`);
    return found.adapter;
  }

  names(): RegistrarName[] {
    return [...this.adapters].map(([key, { label }]) => ({ key, label })).sort((a, b) => (a.key < b.key ? -1 : 1));
  }

  all(): { key: string; adapter: RegistrarAdapter }[] {
    return [...this.adapters].map(([key, { adapter }]) => ({ key, adapter }));
  }
}
