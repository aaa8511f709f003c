import { lazy, Suspense } from 'react';
import { Note } from '../ProblemAlert.js';
import type { Acting, ActingDoor } from './ActingBar.js';
import { t } from './impersonation.texts.js';

export { handOver, LogInAs } from './LogInAs.js';
export type { Acting, ActingDoor } from './ActingBar.js';

// Few visits are in somebody else's name.
const LazyBar = lazy(() => import('./ActingBar.js').then((m) => ({ default: m.ActingBar })));

export const ActingBar = (props: { acting: Acting; name: string; door: ActingDoor; refresh: () => void }) => (
  <Suspense fallback={null}>
    <LazyBar {...props} />
  </Suspense>
);

/** In place of what only the account's owner may see and change. */
export const OnlyHimself = ({ name }: { name: string }) => <Note tone="wait">{t('onlyHimself', { name })}</Note>;

/** Below a field that only the account's owner may change. */
export const keptWords = () => t('kept');
