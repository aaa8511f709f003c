import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { type ProvisioningAdapter, provisioningOf } from '#plugin-sdk';

export const MANUAL = 'manual';

/** Every adapter of the loaded modules, found by its decorator; the built-in one comes by the same road. */
@Injectable()
export class ProvisioningRegistry implements OnModuleInit {
  private readonly adapters = new Map<string, ProvisioningAdapter>();

  constructor(private readonly discovery: DiscoveryService) {}

  onModuleInit(): void {
    const seen = new Set<unknown>();
    for (const { instance, metatype } of this.discovery.getProviders()) {
      if (!instance || typeof metatype !== 'function' || seen.has(instance)) continue;
      seen.add(instance);
      const key = provisioningOf(metatype);
      if (!key) continue;
      if (this.adapters.has(key)) throw new Error(`two provisioning adapters are named ${key}`);
      this.adapters.set(key, instance as ProvisioningAdapter);
    }
  }

  /**
   * The adapter's key for a product's module. A module that is not installed here (as after an import) goes to the
   * task list, where people see it, instead of stopping the order.
   */
  keyFor(module: string): string {
    return this.adapters.has(module) ? module : MANUAL;
  }

  /** The modules that a product may have; the task list is no module but what is without one. */
  modules(): string[] {
    return [...this.adapters.keys()].filter((key) => key !== MANUAL).sort();
  }

  get(key: string): ProvisioningAdapter {
    const adapter = this.adapters.get(key);
    if (!adapter) throw new Error(`no provisioning adapter named ${key} is loaded`);
    return adapter;
  }
}
