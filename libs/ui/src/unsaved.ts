import { useEffect, useState, useSyncExternalStore } from 'react';

/** What stands typed in one form: `sent` from its submission until it is changed again. */
export interface Draft {
  dirty: boolean;
  sent: boolean;
}

const drafts = new Set<Draft>();
const listeners = new Set<() => void>();
let asked: { answer: (leave: boolean) => void; promise: Promise<boolean> } | null = null;
let visible = false;

const tellListeners = () => listeners.forEach((listener) => listener());

/** Whether anything on this page would be lost by leaving it. */
export const somethingTyped = (): boolean => [...drafts].some((draft) => draft.dirty);

/** Nothing that stands typed is missed any more: it was thrown away with what it belonged to. */
export const forgetTyped = (): void => drafts.forEach((draft) => (draft.dirty = false));

/** A change has reached the server: what was submitted is no longer at risk, and the page may move on by itself. */
export const keptWhatWasSent = (): void =>
  drafts.forEach((draft) => {
    if (!draft.sent) return;
    draft.dirty = false;
    draft.sent = false;
  });

/** Asks in a dialog whether what was typed may go; true at once when nothing was. */
export function mayLeave(dirty = somethingTyped()): Promise<boolean> {
  if (!dirty) return Promise.resolve(true);
  if (asked) return asked.promise;
  let answer: (leave: boolean) => void = () => undefined;
  const promise = new Promise<boolean>((resolve) => (answer = resolve));
  asked = { answer, promise };
  visible = true;
  tellListeners();
  return promise;
}

/** The answer to {@link mayLeave}. */
export function answerLeave(leave: boolean): void {
  const question = asked;
  visible = false;
  tellListeners();
  question?.answer(leave);
  // The key that closed the question must not, by reaching the drawer below, ask it again.
  setTimeout(() => (asked = null));
}

export const useLeaveAsked = (): boolean =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => visible,
  );

/** Watches over a draft for as long as its form stands on the page. */
export function useWatched(draft: Draft): void {
  useEffect(() => {
    drafts.add(draft);
    return () => {
      drafts.delete(draft);
      draft.dirty = false;
      draft.sent = false;
    };
  }, [draft]);
}

/** For a page that knows by itself whether it holds unsaved changes, such as a matrix of prices: leaving it asks first. */
export function useUnsaved(dirty: boolean): void {
  const [draft] = useState<Draft>(() => ({ dirty: false, sent: false }));
  useWatched(draft);
  useEffect(() => {
    draft.dirty = dirty;
  }, [draft, dirty]);
}
