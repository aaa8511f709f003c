import { lazy, Suspense } from 'react';
import { Note } from '../ProblemAlert.js';
import type { Acting, ActingDoor } from './ActingBar.js';
import { rememberWayBack } from './over.js';
import { t } from './impersonation.texts.js';

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

/** Above the sign-in page, for whoever was signed in here as somebody else. */
export const WasActing = ({ back }: { back: string }) => (
  <Note tone="wait">
    {t('overSoon')}{' '}
    <a href={back} onClick={() => rememberWayBack(null)}>
      {t('back')}
    </a>
  </Note>
);

/** In place of what only the account's owner may see and change. */
export const OnlyHimself = ({ name }: { name: string }) => <Note tone="wait">{t('onlyHimself', { name })}</Note>;

/** Below a field that only the account's owner may change. */
export const keptWords = () => t('kept');
