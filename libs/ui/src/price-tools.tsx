import { Button, Skeleton, TextInput } from '@mantine/core';
import { withTexts } from './texts.js';
import { lazy, Suspense, useState, type ComponentProps } from 'react';
import { useAction } from './actions.js';
import { FormDrawer } from './dialogs.js';
import { t } from './price-tools.texts.js';

// Tabs that few visits open: nobody waits for them with the page.
const LazySets = lazy(() => withTexts(import('./ChangeSets.js')));
const LazyFile = lazy(() => withTexts(import('./PriceFile.js')));
const Waiting = () => (
  <div role="status" aria-busy="true" aria-label={t('loading')}>
    <Skeleton height={240} />
  </div>
);

export const ChangeSets = (props: ComponentProps<typeof LazySets>) => (
  <Suspense fallback={<Waiting />}>
    <LazySets {...props} />
  </Suspense>
);

export const PriceFile = (props: ComponentProps<typeof LazyFile>) => (
  <Suspense fallback={<Waiting />}>
    <LazyFile {...props} />
  </Suspense>
);

/** Keeps typed prices as a draft instead of putting them in force. */
export function KeepAsDraft(props: { disabled: boolean; keep: (name: string) => Promise<unknown>; after: () => void }) {
  const [name, setName] = useState<string | null>(null);
  const keep = useAction({
    run: () => props.keep((name ?? '').trim()),
    done: t('kept'),
    after: () => {
      setName(null);
      props.after();
    },
  });
  return (
    <>
      <Button variant="default" disabled={props.disabled} onClick={() => setName('')}>
        {t('keepDraft')}
      </Button>
      <FormDrawer
        opened={name !== null}
        onClose={() => setName(null)}
        title={t('keepDraft')}
        busy={keep.isPending}
        error={keep.error}
        onSubmit={(event) => {
          event.preventDefault();
          keep.mutate();
        }}
      >
        <TextInput
          label={t('draftName')}
          required
          maxLength={120}
          value={name ?? ''}
          onChange={(e) => setName(e.currentTarget.value)}
        />
      </FormDrawer>
    </>
  );
}
