import { lazy, Suspense } from 'react';
import type { Acting, ActingDoor } from './ActingBar.js';

export { keptWords, OnlyHimself } from './OnlyHimself.js';
export { handOver, LogInAs } from './LogInAs.js';
export type { Acting, ActingDoor } from './ActingBar.js';
export { rememberWayBack, wayBack } from './over.js';

// Few visits are in somebody else's name.
const LazyBar = lazy(() => import('./ActingBar.js').then((m) => ({ default: m.ActingBar })));

export const ActingBar = (props: { acting: Acting; name: string; door: ActingDoor; refresh: () => void }) => (
  <Suspense fallback={null}>
    <LazyBar {...props} />
  </Suspense>
);

// Few of those run out.
export const ActingOver = lazy(() => import('./ActingOver.js'));
