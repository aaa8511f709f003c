import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { HANDLES, PROCESSES, type EventHandler, type JobProcessor } from './handles.js';

/** Every handler and processor of the loaded modules, found by decorator. */
@Injectable()
export class HandlerRegistry implements OnModuleInit {
  private readonly byType = new Map<string, { name: string; handler: EventHandler }[]>();
  private readonly byName = new Map<string, EventHandler>();
  private readonly processors = new Map<string, JobProcessor>();

  constructor(private readonly discovery: DiscoveryService) {}

  onModuleInit(): void {
    const seen = new Set<unknown>();
    for (const { instance, metatype } of this.discovery.getProviders()) {
      if (!instance || typeof metatype !== 'function' || seen.has(instance)) continue;
      seen.add(instance);
      const type = Reflect.getOwnMetadata(HANDLES, metatype) as string | undefined;
      if (type) this.addHandler(type, metatype.name, instance as EventHandler);
      const queue = Reflect.getOwnMetadata(PROCESSES, metatype) as string | undefined;
      if (queue) {
        if (this.processors.has(queue)) throw new Error(`queue ${queue} has two processors`);
        this.processors.set(queue, instance as JobProcessor);
      }
    }
  }

  handlersOf(type: string): readonly { name: string; handler: EventHandler }[] {
    return this.byType.get(type) ?? [];
  }

  handler(name: string): EventHandler | undefined {
    return this.byName.get(name);
  }

  processor(queue: string): JobProcessor | undefined {
    return this.processors.get(queue);
  }

  describe() {
    return {
      handlers: [...this.byType].flatMap(([type, list]) => list.map(({ name }) => ({ type, name }))),
      queues: [...this.processors.keys()],
    };
  }

  private addHandler(type: string, name: string, handler: EventHandler): void {
    if (this.byName.has(name)) throw new Error(`two handlers are named ${name}`);
    this.byName.set(name, handler);
    this.byType.set(type, [...(this.byType.get(type) ?? []), { name, handler }]);
  }
}
