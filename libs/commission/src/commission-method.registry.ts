import { Injectable, Optional, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { commissionMethodOf, type ArgumentType, type CommissionMethodSpec, type ProfitMethod } from '#plugin-sdk';
import { DuplicateMethodError, UnknownMethodError } from './commission.errors.js';

export type InstalledMethod = { readonly spec: CommissionMethodSpec; readonly method: ProfitMethod };

/** A method as a form is drawn from it. */
export type MethodDescription = {
  key: string;
  label: string;
  args: { name: string; type: ArgumentType; label: string; required: boolean; signed: boolean }[];
};

/** Every calculation method of the process: the seven built-ins and the plugins', found by their decorator alone. */
@Injectable()
export class CommissionMethodRegistry implements OnModuleInit {
  private readonly installed = new Map<string, InstalledMethod>();

  constructor(@Optional() private readonly discovery?: DiscoveryService) {}

  /** A registry of given methods, for pure calculations without a container. */
  static of(methods: readonly (new () => ProfitMethod)[]): CommissionMethodRegistry {
    const registry = new CommissionMethodRegistry();
    for (const Method of methods) registry.add(new Method());
    return registry;
  }

  onModuleInit(): void {
    for (const { metatype, instance } of this.discovery?.getProviders() ?? []) {
      if (instance && commissionMethodOf(metatype)) this.add(instance as ProfitMethod);
    }
  }

  /** Refuses a key that another class has taken; the same class in two modules is one method. */
  add(method: ProfitMethod): void {
    const spec = commissionMethodOf(method.constructor);
    if (!spec) throw new UnknownMethodError(method.constructor.name);
    const taken = this.installed.get(spec.key);
    if (taken && taken.method.constructor !== method.constructor) throw new DuplicateMethodError(spec.key);
    if (!taken) this.installed.set(spec.key, { spec, method });
  }

  /** The method of a rule; an unknown key fails loudly (domain.md §3.7). */
  get(key: string): InstalledMethod {
    const found = this.installed.get(key);
    if (!found) throw new UnknownMethodError(key);
    return found;
  }

  has(key: string): boolean {
    return this.installed.has(key);
  }

  /** All methods with their forms, built-ins first as they were registered. */
  list(): MethodDescription[] {
    return [...this.installed.values()].map(({ spec }) => ({
      key: spec.key,
      label: spec.label,
      args: Object.entries(spec.args).map(([name, { type, label, required, signed }]) => ({
        name,
        type,
        label: label ?? name,
        required: required !== false,
        signed: signed === true,
      })),
    }));
  }
}
