import './styles.js';
import { DirectionProvider, MantineProvider } from '@mantine/core';
import { useNotifications } from '@mantine/notifications';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { ApiProblem } from '#api-client';
import { direction } from './language.js';
import { cssVariables, makeTheme } from './theme.js';

const Toasts = lazy(() => import('./Toasts.js'));

/** One cache for a console. A refusal is final; only a lost connection or a busy server is asked again. */
export const makeQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        refetchOnWindowFocus: false,
        retry: (count, error) =>
          count < 2 && error instanceof ApiProblem && (error.status === 0 || error.status === 503),
      },
    },
  });

/** Look, notifications and cache around a whole console. */
export function UiProvider({ queries, children }: { queries: QueryClient; children: ReactNode }) {
  const [theme] = useState(makeTheme);
  return (
    <DirectionProvider initialDirection={direction()}>
      <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
        <Messages />
        <QueryClientProvider client={queries}>{children}</QueryClientProvider>
      </MantineProvider>
    </DirectionProvider>
  );
}

/** The corner for short messages, loaded with the first of them. */
function Messages() {
  const [used, setUsed] = useState(false);
  const { notifications } = useNotifications();
  if (!used && notifications.length > 0) setUsed(true);
  return (
    used && (
      <Suspense fallback={null}>
        <Toasts />
      </Suspense>
    )
  );
}
