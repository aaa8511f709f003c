import 'reflect-metadata';
import { Injectable } from '@nestjs/common';

export const PROVISIONING_ACTIONS = ['create', 'change', 'suspend', 'unsuspend', 'terminate'] as const;
export type ProvisioningAction = (typeof PROVISIONING_ACTIONS)[number];

/** What an adapter is asked to do. `requestKey` is the same for every try of one request. */
export type ProvisioningRequest = {
  taskId: number;
  /** Names this request for ever, such as `task-12`; another (`task-12.2`) after people sent a refused one again. */
  key: string;
  requestKey: string;
  action: ProvisioningAction;
  serviceType: 'hosting' | 'addon';
  serviceId: number;
  clientId: number;
  resellerId: number;
  /** The word of `tblproducts.servertype`. */
  module: string;
  description: string;
};

/**
 * The answer of a server has three certain values and one uncertain: `pending` means that it will be told later (by a
 * person or a call-back), `unknown` that nobody can say; unknown is resolved by `outcomeOf` and never by asking anew.
 */
export type ProvisioningOutcome =
  | { outcome: 'done'; username?: string; note?: string }
  | { outcome: 'pending'; note?: string }
  | { outcome: 'refused'; note: string }
  /** `needsPeople`: asking again would bring nothing before somebody did something about it. */
  | { outcome: 'unknown'; note?: string; needsPeople?: true };

/** The seam to whatever runs the services: a task list for people, a call-out, a panel's API. May use the network. */
export interface ProvisioningAdapter {
  create(request: ProvisioningRequest): Promise<ProvisioningOutcome>;
  /** Another product, cycle or set of options; the description tells what it is from now on. */
  change(request: ProvisioningRequest): Promise<ProvisioningOutcome>;
  suspend(request: ProvisioningRequest): Promise<ProvisioningOutcome>;
  unsuspend(request: ProvisioningRequest): Promise<ProvisioningOutcome>;
  terminate(request: ProvisioningRequest): Promise<ProvisioningOutcome>;
  /** What became of a request whose answer was lost; recognised by its key. */
  outcomeOf(request: ProvisioningRequest): Promise<ProvisioningOutcome>;
}

export const PROVISIONING = Symbol.for('relabel:provisioning');

/** Marks the adapter of one `tblproducts.servertype`: `@Provisioning('manual')`. */
export const Provisioning =
  (key: string): ClassDecorator =>
  (target) => {
    Injectable()(target);
    Reflect.defineMetadata(PROVISIONING, key, target);
  };

/** The key of a class marked with `@Provisioning`; null for any other. */
export const provisioningOf = (type: object): string | null =>
  (Reflect.getOwnMetadata(PROVISIONING, type) as string | undefined) ?? null;
