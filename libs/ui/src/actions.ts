import { useMutation, useQueryClient, type QueryKey } from '@tanstack/react-query';
import { useRef } from 'react';
import { tell, tellFailure, tellUndoable } from './messages.js';
import { keptWhatWasSent } from './unsaved.js';

interface ActionOptions<In, Out> {
  run: (input: In) => Promise<Out>;
  /** Said when it worked. */
  done?: string | ((out: Out, input: In) => string);
  /** How it is taken back; offered with what is said when it worked. Null where it cannot be. */
  undo?: (input: In) => (() => Promise<unknown>) | null;
  /** What is stale afterwards; all of it when left out. */
  refresh?: QueryKey[];
  after?: (out: Out, input: In) => void;
  /** Set for a bare button; a form shows `error` in place. */
  tellFailures?: boolean;
}

/**
 * A change on the server: runs it, says so, and refreshes what it may have changed. The same change that is still under
 * way is not begun again, however fast the button or Enter is pressed twice.
 */
export function useAction<In = void, Out = unknown>({
  run,
  done,
  undo,
  refresh,
  after,
  tellFailures,
}: ActionOptions<In, Out>) {
  const queries = useQueryClient();
  const renew = () => {
    for (const queryKey of refresh ?? [[]]) void queries.invalidateQueries({ queryKey });
  };
  const underWay = useRef(new Set<string>());
  const mutation = useMutation({
    mutationFn: run,
    onSuccess: (out, input) => {
      keptWhatWasSent();
      const back = undo?.(input);
      const words = typeof done === 'function' ? done(out, input) : done;
      if (words && back) tellUndoable(words, () => back().then(renew));
      else if (words) tell(words);
      renew();
      after?.(out, input);
    },
    onError: (error) => {
      if (tellFailures) tellFailure(error);
    },
    onSettled: (_out, _error, input) => void underWay.current.delete(sameness(input)),
  });
  const mutate = (...args: Parameters<typeof mutation.mutate>): void => {
    const one = sameness(args[0]);
    if (underWay.current.has(one)) return;
    underWay.current.add(one);
    mutation.mutate(...args);
  };
  return { ...mutation, mutate };
}

/** What a form has changed: what somebody else changed meanwhile, or may alone change, is not sent along. */
export const changedOnly = <T extends object>(before: Partial<T>, now: T): Partial<T> =>
  Object.fromEntries(Object.entries(now).filter(([name, value]) => before[name as keyof T] !== value)) as Partial<T>;

/** Equal inputs make the same change; a file, which has no text, is told apart by its name and size. */
const sameness = (input: unknown): string =>
  JSON.stringify(input, (_, value: unknown) =>
    value instanceof File ? `${value.name} ${value.size} ${value.lastModified}` : value,
  ) ?? '';
