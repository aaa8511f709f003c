import { Skeleton } from '@mantine/core';
import { withTexts } from '../texts.js';
import { lazy, Suspense, type ComponentProps } from 'react';

export type { PromotionDoor } from './door.js';

// Few visits open them: nobody waits for these screens with the console.
const LazyList = lazy(() => withTexts(import('./PromotionsPage.js')));
const LazyOne = lazy(() => withTexts(import('./PromotionPage.js')));
const waiting = <Skeleton height={240} />;

export const PromotionsScreen = (props: ComponentProps<typeof LazyList>) => (
  <Suspense fallback={waiting}>
    <LazyList {...props} />
  </Suspense>
);

export const PromotionScreen = (props: ComponentProps<typeof LazyOne>) => (
  <Suspense fallback={waiting}>
    <LazyOne {...props} />
  </Suspense>
);
