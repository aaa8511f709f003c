import { Injectable } from '@nestjs/common';
import type { DomainEventClass } from '#kernel';
import type { Tx } from '../db/tx.js';

export const HANDLES = Symbol.for('relabel:handles');
export const PROCESSES = Symbol.for('relabel:processes');

/** A fact as a handler gets it. */
export interface DeliveredEvent<T> {
  outboxId: number;
  data: T;
}

/** One effect of one event. It runs in the delivery's transaction; a repeat must change nothing; no network. */
export interface EventHandler<T extends object = object> {
  handle(event: DeliveredEvent<T>, tx: Tx): Promise<void>;
  /** The same for many facts in one transaction, where bulk runs state them; if it fails they are delivered one by one. */
  handleMany?(events: readonly DeliveredEvent<T>[], tx: Tx): Promise<void>;
}

/** Work with an outside effect, claimed by its row; may talk to the network, must bear being run twice. */
export interface JobProcessor<T extends object = object> {
  run(payload: T, job: { id: number; attempts: number }): Promise<void>;
}

/** Marks the handler of one event class: `@Handles(InvoicePaid)`. */
export const Handles =
  (event: Pick<DomainEventClass, 'type'>): ClassDecorator =>
  (target) => {
    Injectable()(target);
    Reflect.defineMetadata(HANDLES, event.type, target);
  };

/** Marks the processor of one queue: `@Processes('notifications.send-mail')`. */
export const Processes =
  (queue: string): ClassDecorator =>
  (target) => {
    Injectable()(target);
    Reflect.defineMetadata(PROCESSES, queue, target);
  };
