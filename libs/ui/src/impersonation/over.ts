const KEY = 'relabel.acting';

/** Notes in this tab where somebody who acts as another came from; null when it is over and done with. */
export function rememberWayBack(back: string | null): void {
  if (back === null) sessionStorage.removeItem(KEY);
  else sessionStorage.setItem(KEY, back);
}

/** Where whoever acted as another in this tab came from, when his time has run out. */
export const wayBack = (): string | null => sessionStorage.getItem(KEY);
