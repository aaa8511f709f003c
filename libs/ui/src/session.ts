import type { QueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import type { Acting } from './impersonation/index.js';

/** Who is signed in, as both APIs tell it. */
export interface Me {
  name: string;
  permissions: string[];
  resellerId: number;
  adminId?: number;
  clientId?: number;
  /** In the reseller area: whether he may have promotions of his own. */
  promotions?: boolean;
  /** In the reseller area: whether he may sign in as his clients. */
  logInAsClients?: boolean;
  /** Set while somebody else is signed in as him. */
  impersonation?: Acting | null;
}

export const ME = ['me'];

let ended: { promise: Promise<boolean>; answer: (again: boolean) => void } | null = null;
const listeners = new Set<() => void>();

/**
 * To be called by the API client when a call found no session. Whoever was at work is asked to sign in over his page,
 * and the call waits: true once he is back, false when he left or nobody was signed in.
 */
export function sessionEnded(queries: QueryClient): Promise<boolean> {
  if (!queries.getQueryData(ME)) return Promise.resolve(false);
  if (!ended) {
    let answer: (again: boolean) => void = () => undefined;
    const promise = new Promise<boolean>((resolve) => (answer = resolve));
    ended = { promise, answer };
    listeners.forEach((listener) => listener());
  }
  return ended.promise;
}

/** Lets the calls that wait go on, or fail. */
export function answerSession(again: boolean): void {
  const question = ended;
  ended = null;
  listeners.forEach((listener) => listener());
  question?.answer(again);
}

export const useSessionEnded = (): boolean =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => ended !== null,
  );

/** Whether two answers are about the same person: what stands typed is his alone. */
export const isSamePerson = (a: Me, b: Me): boolean =>
  a.name === b.name && a.resellerId === b.resellerId && a.adminId === b.adminId && a.clientId === b.clientId;
