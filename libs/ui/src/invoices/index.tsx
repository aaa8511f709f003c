import { Skeleton } from '@mantine/core';
import { withTexts } from '../texts.js';
import { lazy, Suspense } from 'react';
import type { DraftDoor } from './door.js';

export type { DraftDoor } from './door.js';

// Few visits open it: nobody waits for the editor with the console.
const LazyDraft = lazy(() => withTexts(import('./DraftScreen.js').then((m) => ({ default: m.DraftScreen }))));

export const DraftScreen = (props: { door: DraftDoor; id: number | null }) => (
  <Suspense fallback={<Skeleton height={240} />}>
    <LazyDraft {...props} />
  </Suspense>
);
