import { Button, Stack, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { EmptyState } from './page.js';
import { ProblemAlert } from './ProblemAlert.js';
import { t } from './ui.texts.js';

/** In place of a screen that failed while being shown; the navigation around it stays. */
export function CrashPage({ error, reset }: { error: unknown; reset?: () => void }) {
  return (
    <Stack>
      <Title order={1}>{t('crashTitle')}</Title>
      <ProblemAlert error={error} retry={reset ?? (() => window.location.reload())} />
    </Stack>
  );
}

export function NotFoundPage() {
  return (
    <>
      <Title order={1}>{t('notFoundTitle')}</Title>
      <EmptyState
        title={t('notFoundText')}
        action={
          <Button component={Link} to="/" variant="default">
            {t('home')}
          </Button>
        }
      />
    </>
  );
}
