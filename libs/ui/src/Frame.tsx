import { ActionIcon, AppShell, Box, Burger, Group, Text, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconLogout, IconSearch } from '@tabler/icons-react';
import { Link, useBlocker, useLocation } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useRef, useState, type ReactNode } from 'react';
import { ColorSchemeToggle } from './ColorSchemeToggle.js';
import { LanguageChoice } from './LanguageChoice.js';
import { useCommandKeys, useCommands } from './commands.js';
import type { NavGroup } from './navigation.js';
import type { PaletteDoor } from './Palette.js';
import { t } from './ui.texts.js';
import { mayLeave, somethingTyped, useLeaveAsked } from './unsaved.js';

// Loaded when it is first asked for.
const Palette = lazy(() => import('./Palette.js'));
const KeyboardHelp = lazy(() => import('./KeyboardHelp.js'));
const LeaveDialog = lazy(() => import('./LeaveDialog.js'));

interface FrameProps {
  name: string;
  groups: NavGroup[];
  user: { name: string; detail?: string };
  palette: PaletteDoor;
  /** Null where something else is the way out. */
  onSignOut: (() => void) | null;
  /** Stands above every page and stays in sight. */
  bar?: ReactNode;
  children: ReactNode;
}

const tabOf = (search: object): unknown => ('tab' in search ? search.tab : undefined);

/** Header, navigation and main region of a console. */
export function Frame({ name, groups, user, palette, onSignOut, bar, children }: FrameProps) {
  const [opened, { toggle, close }] = useDisclosure(false);
  // How often it was asked for; 0 while it is not loaded.
  const [asked, setAsked] = useState(0);
  const find = () => setAsked(asked + 1);
  const [help, keyboard] = useDisclosure(false);
  useCommands(t('everywhere'), [
    { keys: 'Ctrl K', label: t('palette'), run: find },
    { keys: '?', label: t('keyboard'), run: keyboard.open, listed: true },
    { keys: 'Esc', label: t('closeTop') },
    ...(onSignOut ? [{ label: t('signOut'), run: onSignOut, listed: true }] : []),
  ]);
  useCommandKeys();
  const leaveAsked = useLeaveAsked();
  useBlocker({
    // A list's order and filters are in the address too: only another page, or another tab of it, loses what was typed.
    shouldBlockFn: async ({ current, next }) =>
      (current.pathname !== next.pathname || tabOf(current.search) !== tabOf(next.search)) && !(await mayLeave()),
    enableBeforeUnload: somethingTyped,
  });
  const { pathname } = useLocation();
  const main = useRef<HTMLElement>(null);
  const shown = useRef(pathname);
  // After a change of page the keyboard continues in the new content, not in the old navigation.
  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    close();
    window.scrollTo(0, 0);
    main.current?.focus({ preventScroll: true });
  }, [pathname, close]);

  return (
    <>
      <a className="rl-skip" href="#content">
        {t('skip')}
      </a>
      <AppShell
        header={{ height: 56 }}
        navbar={{ width: 232, breakpoint: 'sm', collapsed: { mobile: !opened } }}
        padding={{ base: 'sm', sm: 'lg' }}
      >
        <AppShell.Header className="rl-header">
          <Group h="100%" px="md" justify="space-between" wrap="nowrap">
            <Group gap="sm" wrap="nowrap">
              <Burger
                opened={opened}
                onClick={toggle}
                hiddenFrom="sm"
                size="sm"
                aria-label={t('menu')}
                aria-expanded={opened}
              />
              <Link to="/" className="rl-brand">
                <span className="rl-brand-mark" aria-hidden />
                {name}
              </Link>
            </Group>
            <Group gap={4} wrap="nowrap">
              <UnstyledButton
                className="rl-find"
                onClick={find}

                aria-keyshortcuts="Control+K"
              >
                <IconSearch size={17} aria-hidden />
                <span className="rl-find-words">{t('paletteShort')}</span>
                <kbd aria-hidden>Ctrl K</kbd>
              </UnstyledButton>
              <LanguageChoice />
              <ColorSchemeToggle />
              <Box visibleFrom="sm" ta="end" lh={1.2} miw={0}>
                <Text size="sm" fw={600} truncate maw={260}>
                  {user.name}
                </Text>
                {user.detail && (
                  <Text size="xs" c="dimmed">
                    {user.detail}
                  </Text>
                )}
              </Box>
              {onSignOut && (
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  c="inherit"
                  size="lg"
                  aria-label={t('signOut')}
                  title={t('signOut')}
                  onClick={onSignOut}
                >
                  <IconLogout size={19} aria-hidden />
                </ActionIcon>
              )}
            </Group>
          </Group>
        </AppShell.Header>
        <AppShell.Navbar className="rl-nav" p="xs" aria-label={t('mainNav')} style={{ overflowY: 'auto' }}>
          {groups.map((group, index) => (
            <div key={group.label ?? index}>
              {group.label && <div className="rl-nav-group">{group.label}</div>}
              <ul className="rl-nav-list">
                {group.items.map(({ to, label, icon: Icon }) => {
                  const active = to === '/' ? pathname === '/' : pathname === to || pathname.startsWith(`${to}/`);
                  return (
                    <li key={to}>
                      <Link
                        to={to}
                        className="rl-nav-link"
                        data-active={active}
                        aria-current={active ? 'page' : undefined}
                        onClick={close}
                      >
                        <Icon size={18} aria-hidden />
                        {label}
                      </Link>
                    </li>
                  );
                })}
              </ul>
            </div>
          ))}
        </AppShell.Navbar>
        {asked > 0 && (
          <Suspense fallback={null}>
            <Palette {...palette} groups={groups} asked={asked} />
          </Suspense>
        )}
        {help && (
          <Suspense fallback={null}>
            <KeyboardHelp onClose={keyboard.close} />
          </Suspense>
        )}
        {leaveAsked && (
          <Suspense fallback={null}>
            <LeaveDialog />
          </Suspense>
        )}
        <AppShell.Main className="rl-main" id="content" ref={main} tabIndex={-1}>
          {bar}
          <div className="rl-content">{children}</div>
        </AppShell.Main>
      </AppShell>
    </>
  );
}
