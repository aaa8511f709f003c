import { useQuery, type QueryClient } from '@tanstack/react-query';
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  RouterProvider,
  useParams,
} from '@tanstack/react-router';
import { lazy, StrictMode, Suspense, type ComponentType, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { ApiProblem } from '#api-client';
import type { PasswordDoor } from './ForgotPassword.js';
import { CrashPage, NotFoundPage } from './errors.js';
import { ActingBar, ActingOver, rememberWayBack, wayBack, type ActingDoor } from './impersonation/index.js';
import type { NavGroup, NavItem } from './navigation.js';
import { plainSearch } from './list-state.js';
import type { PaletteDoor } from './Palette.js';
import { ProblemAlert } from './ProblemAlert.js';
import { direction, language } from './language.js';
import { UiProvider } from './provider.js';
import { answerSession, isSamePerson, ME, sessionEnded, useSessionEnded, type Me } from './session.js';
import { textsReady, withTexts } from './texts.js';
import { forgetTyped, mayLeave } from './unsaved.js';

// Who signs in needs no frame, who is signed in no sign-in page.
const Frame = lazy(() => withTexts(import('./Frame.js').then((m) => ({ default: m.Frame }))));
const LoginPage = lazy(() => import('./LoginPage.js').then((m) => ({ default: m.LoginPage })));
const SignInAgain = lazy(() => import('./SignInAgain.js').then((m) => ({ default: m.SignInAgain })));

const has = (permissions: string[], wanted: string): boolean =>
  permissions.some((p) => p === '*' || p === wanted || (p.endsWith('.*') && wanted.startsWith(p.slice(0, -1))));

/** Who is signed in and what he may do; only below the sign-in. */
export function useMe(): Me & { can: (permission: string) => boolean } {
  // Without a function of its own: a refresh of everything must ask the server again, by the one the console started with.
  const { data } = useQuery<Me | null>({ queryKey: ME, enabled: false });
  const me = data ?? { name: '', permissions: [], resellerId: 0 };
  return { ...me, can: (permission) => has(me.permissions, permission) };
}

/** A part of the address, such as the id of `/orders/$id`. */
export const useParam = (name: string): string => (useParams({ strict: false }) as Record<string, string>)[name] ?? '';

/** The number in the address; 0, which no record has, when it is none. */
export const useIdParam = (name = 'id'): number =>
  /^\d{1,10}$/.test(useParam(name)) ? parseInt(useParam(name), 10) : 0;

export interface ConsolePage {
  path: string;
  load: () => Promise<{ default: ComponentType }>;
}

interface ConsoleOptions {
  /** Translates the names given here: of the console, its pages and the kinds of records. */
  say: (english: string) => string;
  basepath: string;
  name: string;
  queries: QueryClient;
  login: { title: string; hint: string };
  userDetail: (me: Me) => string;
  nav: { label?: string; items: (NavItem & { needs?: string; when?: (me: Me) => boolean })[] }[];
  pages: ConsolePage[];
  me: () => Promise<Me>;
  signIn: (credentials: { email: string; password: string }) => Promise<{ awaitsFactor: boolean }>;
  /** The code of the second factor. */
  prove: (code: string) => Promise<unknown>;
  signOut: () => Promise<unknown>;
  /** For who forgot his password; the link of its mail leads to `RESET_PATH`. */
  password: PasswordDoor;
  /** Where the palette finds records. */
  palette: PaletteDoor;
  /** Where somebody else may be signed in as the one whose console it is. */
  acting?: ActingDoor;
}

/** Where the mail of a forgotten password leads. */
const RESET_PATH = '/reset-password';

/** The secret of such a link, which leaves the address at once; null on any other page. */
function takeResetToken(basepath: string): string | null {
  const { pathname, search } = window.location;
  if (pathname !== basepath + RESET_PATH) return null;
  window.history.replaceState(null, '', pathname);
  return new URLSearchParams(search).get('token') ?? '';
}

/** Starts a console: session, frame, pages by address. Without a session the sign-in page stands at the same address. */
export async function startConsole(options: ConsoleOptions): Promise<void> {
  const { queries, basepath, pages, say } = options;
  document.documentElement.lang = language;
  document.documentElement.dir = direction();
  await textsReady();
  const resetToken = takeResetToken(basepath);
  const login = { title: say(options.login.title), hint: say(options.login.hint) };
  const kinds = Object.fromEntries(
    Object.entries(options.palette.kinds).map(([kind, { word, to }]) => [kind, { word: say(word), to }]),
  );

  function Root() {
    const [awaitsCode, setAwaitsCode] = useState(false);
    const [isReset, setIsReset] = useState(resetToken !== null);
    const ended = useSessionEnded();
    const me = useQuery({
      queryKey: ME,
      queryFn: () =>
        options.me().catch(async (error: unknown) => {
          if (!(error instanceof ApiProblem) || error.status !== 401) throw error;
          return (await sessionEnded(queries)) ? options.me() : null;
        }),
      staleTime: 60_000,
    });
    /** Who has just signed in starts afresh, unless he comes back to his own page. */
    const enter = async () => {
      const before = queries.getQueryData<Me | null>(ME);
      if (!before) {
        queries.clear();
        await me.refetch();
        return;
      }
      const now = await options.me();
      if (isSamePerson(before, now)) {
        queries.setQueryData(ME, now);
        return answerSession(true);
      }
      forgetTyped();
      window.location.reload();
    };
    const signIn = async (credentials: { email: string; password: string }) => {
      const { awaitsFactor } = await options.signIn(credentials);
      setAwaitsCode(awaitsFactor);
      if (!awaitsFactor) await enter();
    };
    const prove = async (code: string) => {
      await options.prove(code);
      setAwaitsCode(false);
      await enter();
    };
    const leave = () => {
      forgetTyped();
      setAwaitsCode(false);
      queries.clear();
      queries.setQueryData(ME, null);
      answerSession(false);
    };
    const signOut = async () => {
      if (!(await mayLeave())) return;
      await options.signOut();
      leave();
    };
    const startedAt = me.data?.impersonation && options.acting?.startedAt(me.data);
    useEffect(() => {
      if (me.data) rememberWayBack(startedAt ?? null);
    }, [me.data, startedAt]);
    if (me.isPending) return null;
    if (me.isError)
      return (
        <main className="rl-login">
          <ProblemAlert error={me.error} retry={() => void me.refetch()} />
        </main>
      );
    // A new password ends every session, so it does not matter whether somebody is signed in here.
    const onResetDone = () => {
      if (!isReset) return;
      setIsReset(false);
      void me.refetch();
      void router.navigate({ to: '/', replace: true });
    };
    if (!me.data || isReset)
      return (
        <Suspense fallback={null}>
          <LoginPage
            {...login}
            {...{ signIn, awaitsCode, prove, onResetDone }}
            password={options.password}
            resetToken={isReset ? resetToken : null}
            startedAt={options.acting ? wayBack() : null}
          />
        </Suspense>
      );
    const { name, permissions, impersonation } = me.data;
    const groups: NavGroup[] = options.nav
      .map(({ label, items }) => ({
        label: label && say(label),
        items: items
          .map((i) => ({ ...i, label: say(i.label) }))
          .filter((i) => (!i.needs || has(permissions, i.needs)) && (i.when?.(me.data!) ?? true)),
      }))
      .filter((group) => group.items.length > 0);
    return (
      <Suspense fallback={null}>
        <Frame
          name={options.name}
          groups={groups}
          user={{ name, detail: say(options.userDetail(me.data)) }}
          palette={{ ...options.palette, kinds }}
          onSignOut={impersonation ? null : () => void signOut()}
          bar={
            impersonation &&
            options.acting && (
              <ActingBar
                acting={impersonation}
                name={name}
                door={options.acting}
                refresh={() => void queries.invalidateQueries()}
              />
            )
          }
        >
          <Outlet />
        </Frame>
        {ended &&
          (startedAt ? (
            <ActingOver name={name} back={startedAt} />
          ) : (
            <SignInAgain {...login} {...{ signIn, awaitsCode, prove, leave }} />
          ))}
      </Suspense>
    );
  }

  const root = createRootRoute({ component: Root, notFoundComponent: NotFoundPage });
  const children = pages.map(({ path, load }) =>
    createRoute({ getParentRoute: () => root, path, component: lazyRouteComponent(() => withTexts(load())) }),
  );
  const router = createRouter({
    routeTree: root.addChildren(children),
    basepath,
    ...plainSearch,
    defaultErrorComponent: ({ error, reset }) => <CrashPage error={error} reset={reset} />,
    defaultNotFoundComponent: NotFoundPage,
    defaultPreload: 'intent',
  });
  createRoot(document.getElementById('root') as HTMLElement).render(
    <StrictMode>
      <UiProvider queries={queries}>
        <RouterProvider router={router} />
      </UiProvider>
    </StrictMode>,
  );
}
