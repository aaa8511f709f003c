import 'reflect-metadata';
import { Injectable } from '@nestjs/common';

export const REGISTRAR_ACTIONS = ['register', 'transfer', 'renew'] as const;
export type RegistrarAction = (typeof REGISTRAR_ACTIONS)[number];

/** Who a name is registered for: the end client, never the reseller. Empty text where he gave nothing. */
export type RegistrantContact = {
  firstName: string;
  lastName: string;
  companyName: string;
  email: string;
  address1: string;
  address2: string;
  city: string;
  state: string;
  postcode: string;
  /** ISO 3166 alpha-2. */
  country: string;
  phone: string;
  taxId: string;
};

export type RegistrarRequest = {
  taskId: number;
  /** Names this request for ever: the same for every try of it, another for a request that people send again. */
  requestKey: string;
  action: RegistrarAction;
  domainId: number;
  /** ASCII form. */
  name: string;
  years: number;
  /** Transfer code; empty when none is needed. */
  eppCode: string;
  /** For a renewal: the day on which the registration ends as far as we know, YYYY-MM-DD; else null. */
  expiresOn: string | null;
  registrant: RegistrantContact;
  /** Additional fields that some endings ask for, by the registry's name of them. */
  fields: Record<string, string>;
};

/** `wrongCode`: the transfer code does not match. `pending` will be told later, `unknown` is resolved by `outcomeOf` and never by asking anew. */
export type RegistrarOutcome =
  | { outcome: 'done'; expiresOn?: string; note?: string }
  | { outcome: 'pending'; note?: string }
  | { outcome: 'refused'; note: string; wrongCode?: true }
  | { outcome: 'unknown'; note?: string };

/** `premium` names are not sold; `unknown` = the registry could not say, which is never read as available. */
export const NAME_STATUSES = ['available', 'taken', 'premium', 'invalid', 'unknown'] as const;
export type NameStatus = (typeof NAME_STATUSES)[number];
export type NameAvailability = { name: string; status: NameStatus; reason?: string };

export const REGISTRATION_STATES = [
  'registered',
  'pending_transfer',
  'grace',
  'redemption',
  'gone',
  'transferred_away',
] as const;
export type RegistrationState = (typeof REGISTRATION_STATES)[number];

/** What the registry knows of a name of ours. */
export type Registration = {
  name: string;
  state: RegistrationState;
  /** YYYY-MM-DD */
  expiresOn: string;
  /** The registrar lock: transfers away are refused while it is on. */
  locked: boolean;
  /** First day on which it may leave after a registration or transfer; null when it may at once. */
  movableOn?: string | null;
};

/**
 * The seam to a registrar. Every method may use the network and is called outside of transactions; a rejected promise
 * of an action means that its outcome is unknown. Optional methods are left out by a registrar that cannot do it.
 */
export interface RegistrarAdapter {
  /** How long an answer to `availability`, `registrations` or a switch is waited for; 5 seconds when absent. */
  readonly answerWithinMs?: number;

  /** What is missing for this request, in words for staff; a request that lacks something is not sent. */
  lacks?(request: RegistrarRequest): string[];

  register(request: RegistrarRequest): Promise<RegistrarOutcome>;
  transfer(request: RegistrarRequest): Promise<RegistrarOutcome>;
  renew(request: RegistrarRequest): Promise<RegistrarOutcome>;

  /** What became of a request, by its key. A request that never arrived is sent now, or answered `refused`. */
  outcomeOf(request: RegistrarRequest): Promise<RegistrarOutcome>;

  /** What the registry says of these names; null when this registrar cannot be asked. */
  availability(names: readonly string[]): Promise<NameAvailability[] | null>;

  /** What the registry knows of names that we hold; a name it does not know is left out. */
  registrations?(names: readonly string[]): Promise<Registration[]>;

  setLock?(name: string, locked: boolean): Promise<void>;

  /** The transfer code that lets the owner leave. */
  eppCode?(name: string): Promise<string>;

  /** Staff end the waiting of a transfer under way. */
  finishTransfer?(name: string): Promise<RegistrarOutcome>;

  /** A registry of our own judges the request of another registrar for a name of ours. */
  release?(name: string, eppCode: string): Promise<RegistrarOutcome>;

  /** Regular work of its own, such as transfers that end by time; called every few minutes. */
  tick?(): Promise<void>;
}

export const REGISTRAR = Symbol.for('relabel:registrar');

/** Marks the adapter of one `tbldomainpricing.autoreg`: `@Registrar('acme')`. The key never changes. */
export const Registrar =
  (key: string, label = key): ClassDecorator =>
  (target) => {
    Injectable()(target);
    Reflect.defineMetadata(REGISTRAR, { key, label }, target);
  };

/** The key and label of a class marked with `@Registrar`; null for any other. */
export const registrarOf = (type: object): { key: string; label: string } | null =>
  (Reflect.getOwnMetadata(REGISTRAR, type) as { key: string; label: string } | undefined) ?? null;
