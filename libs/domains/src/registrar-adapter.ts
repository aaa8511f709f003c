import { Injectable } from '@nestjs/common';

export const REGISTRAR_ACTIONS = ['register', 'transfer', 'renew'] as const;
export type RegistrarAction = (typeof REGISTRAR_ACTIONS)[number];

export type RegistrarRequest = {
  taskId: number;
  /** The same for every try of one request. */
  requestKey: string;
  action: RegistrarAction;
  domainId: number;
  /** ASCII form. */
  name: string;
  years: number;
  /** Transfer code; empty when none is needed. */
  eppCode: string;
};

/** `pending` will be told later, `unknown` is resolved by `outcomeOf` and never by asking anew. */
export type RegistrarOutcome =
  | { outcome: 'done'; expiresOn?: string; note?: string }
  | { outcome: 'pending'; note?: string }
  | { outcome: 'refused'; note: string }
  | { outcome: 'unknown'; note?: string };

export type NameAvailability = { name: string; available: boolean };

/** The seam to a registrar. May use the network. */
export interface RegistrarAdapter {
  register(request: RegistrarRequest): Promise<RegistrarOutcome>;
  transfer(request: RegistrarRequest): Promise<RegistrarOutcome>;
  renew(request: RegistrarRequest): Promise<RegistrarOutcome>;
  outcomeOf(request: RegistrarRequest): Promise<RegistrarOutcome>;
  /** What the registry says of these names; null when this registrar cannot be asked. */
  availability(names: readonly string[]): Promise<NameAvailability[] | null>;
}

export const REGISTRAR = Symbol.for('relabel:registrar');

/** Marks the adapter of one `tbldomainpricing.autoreg`: `@Registrar('manual')`. */
export const Registrar =
  (key: string): ClassDecorator =>
  (target) => {
    Injectable()(target);
    Reflect.defineMetadata(REGISTRAR, key, target);
  };
