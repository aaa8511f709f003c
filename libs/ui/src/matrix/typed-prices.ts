import { useEffect, useState } from 'react';
import type { Entry, Typed } from './sheet.js';

const STEPS = 50;

interface State {
  place: string;
  typed: Typed;
  past: Typed[];
}

function remembered(place: string): Typed {
  try {
    return JSON.parse(sessionStorage.getItem(place) ?? '{}') as Typed;
  } catch {
    return {};
  }
}

/**
 * What was typed and not saved yet, with the way back step by step. Kept for the browser's tab under `place`, so that a reload or an
 * expired session loses nothing.
 */
export function useTypedPrices(place: string) {
  const [state, setState] = useState<State>(() => ({ place, typed: remembered(place), past: [] }));
  const current = state.place === place ? state : { place, typed: remembered(place), past: [] };
  if (current !== state) setState(current);
  useEffect(() => {
    try {
      if (Object.keys(current.typed).length === 0) sessionStorage.removeItem(current.place);
      else sessionStorage.setItem(current.place, JSON.stringify(current.typed));
    } catch {
      // The tab's memory is full: what was typed stays on the screen, a reload would lose it.
    }
  }, [current.place, current.typed]);
  const step = (change: (typed: Typed) => Typed) =>
    setState((before) => ({
      ...before,
      typed: change(before.typed),
      past: [...before.past.slice(1 - STEPS), before.typed],
    }));
  return {
    typed: current.typed,
    canUndo: current.past.length > 0,
    /** Writes entries; one that is as it stood is none. */
    put: (entries: [string, Entry][]) =>
      step((typed) => {
        const next = { ...typed };
        for (const [id, entry] of entries) {
          if (entry.text === entry.base) delete next[id];
          else next[id] = entry;
        }
        return next;
      }),
    drop: (ids: readonly string[]) =>
      step((typed) => {
        const next = { ...typed };
        for (const id of ids) delete next[id];
        return next;
      }),
    /** Forgets entries that are saved: there is no way back to them here. */
    settle: (ids: ReadonlySet<string>) =>
      setState((before) => ({
        ...before,
        typed: Object.fromEntries(Object.entries(before.typed).filter(([id]) => !ids.has(id))),
        past: [],
      })),
    undo: () =>
      setState((before) => ({
        ...before,
        typed: before.past.at(-1) ?? before.typed,
        past: before.past.slice(0, -1),
      })),
  };
}
