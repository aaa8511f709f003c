import { Button, Code, Group, Modal, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ProblemAlert } from './ProblemAlert.js';
import { StatusBadge } from './StatusBadge.js';
import { useAction } from './actions.js';
import { QueryView, Section } from './page.js';
import { t } from './security.texts.js';

export interface SecurityCalls {
  factor: () => Promise<{ on: boolean; codesLeft: number | null }>;
  begin: (password: string) => Promise<{ secret: string; svg: string }>;
  confirm: (code: string) => Promise<{ codes: string[] }>;
  end: (password: string) => Promise<unknown>;
  changePassword: (password: string, newPassword: string) => Promise<unknown>;
}

const KEY = ['second-factor'];

/** Password and second factor of whoever is signed in to a console. */
export function SecuritySection({ calls }: { calls: SecurityCalls }) {
  const query = useQuery({ queryKey: KEY, queryFn: calls.factor });
  const [open, setOpen] = useState<'factor' | 'password' | null>(null);
  const close = () => setOpen(null);
  return (
    <Section title={t('title')} description={t('text')}>
      <QueryView query={query}>
        {({ on, codesLeft }) => (
          <Group>
            <StatusBadge status={on ? t('on') : t('off')} tone={on ? 'good' : 'wait'} />
            {codesLeft !== null && <Text size="sm">{t('left', { n: String(codesLeft) })}</Text>}
            <Button variant="default" onClick={() => setOpen('factor')}>
              {on ? t('end') : t('begin')}
            </Button>
            <Button variant="default" onClick={() => setOpen('password')}>
              {t('password')}
            </Button>
            <Modal
              opened={open === 'factor'}
              onClose={close}
              title={t('factor')}
              closeButtonProps={{ 'aria-label': t('close') }}
            >
              {on ? <EndFactor calls={calls} close={close} /> : <BeginFactor calls={calls} close={close} />}
            </Modal>
            <Modal
              opened={open === 'password'}
              onClose={close}
              title={t('password')}
              closeButtonProps={{ 'aria-label': t('close') }}
            >
              <ChangePassword calls={calls} close={close} />
            </Modal>
          </Group>
        )}
      </QueryView>
    </Section>
  );
}

type Part = { calls: SecurityCalls; close: () => void };

/** Password, then the picture and a first code, then the backup codes: each is told once. */
function BeginFactor({ calls, close }: Part) {
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const begin = useAction({ run: () => calls.begin(password), refresh: [] });
  const confirm = useAction({ run: () => calls.confirm(code), refresh: [] });
  if (confirm.data)
    return (
      <Stack>
        <Text>{t('codesText')}</Text>
        <Code block>{confirm.data.codes.join('\n')}</Code>
        <Finish close={close} />
      </Stack>
    );
  if (begin.data) {
    const picture = `data:image/svg+xml;base64,${btoa(begin.data.svg)}`;
    return (
      <form
        onSubmit={(event) => {
          event.preventDefault();
          confirm.mutate(undefined);
        }}
      >
        <Stack>
          <Text>{t('scan')}</Text>
          <img src={picture} alt={t('picture')} width={200} height={200} />
          <Text size="sm">
            {t('secret')} <Code>{begin.data.secret}</Code>
          </Text>
          <ProblemAlert error={confirm.error} />
          <TextInput
            label={t('code')}
            required
            inputMode="numeric"
            autoComplete="one-time-code"
            value={code}
            onChange={(e) => setCode(e.currentTarget.value)}
          />
          <Button type="submit" loading={confirm.isPending}>
            {t('confirm')}
          </Button>
        </Stack>
      </form>
    );
  }
  return (
    <AskPassword value={password} set={setPassword} error={begin.error} isPending={begin.isPending} label={t('begin')}>
      {() => begin.mutate(undefined)}
    </AskPassword>
  );
}

function Finish({ close }: { close: () => void }) {
  const done = useAction({ run: async () => undefined, refresh: [KEY], after: close });
  return <Button onClick={() => done.mutate(undefined)}>{t('kept')}</Button>;
}

function EndFactor({ calls, close }: Part) {
  const [password, setPassword] = useState('');
  const end = useAction({ run: () => calls.end(password), done: t('ended'), refresh: [KEY], after: close });
  return (
    <AskPassword value={password} set={setPassword} error={end.error} isPending={end.isPending} label={t('end')}>
      {() => end.mutate(undefined)}
    </AskPassword>
  );
}

function ChangePassword({ calls, close }: Part) {
  const [password, setPassword] = useState('');
  const [next, setNext] = useState('');
  const change = useAction({
    run: () => calls.changePassword(password, next),
    done: t('changed'),
    refresh: [['sessions']],
    after: close,
  });
  return (
    <AskPassword
      value={password}
      set={setPassword}
      error={change.error}
      isPending={change.isPending}
      label={t('password')}
      more={
        <PasswordInput
          label={t('next')}
          description={t('nextHint')}
          required
          minLength={8}
          maxLength={128}
          autoComplete="new-password"
          value={next}
          onChange={(e) => setNext(e.currentTarget.value)}
        />
      }
    >
      {() => change.mutate(undefined)}
    </AskPassword>
  );
}

interface AskPasswordProps {
  value: string;
  set: (value: string) => void;
  error: unknown;
  isPending: boolean;
  label: string;
  more?: React.ReactNode;
  children: () => void;
}

function AskPassword({ value, set, error, isPending, label, more, children }: AskPasswordProps) {
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        children();
      }}
    >
      <Stack>
        <ProblemAlert error={error} />
        <PasswordInput
          label={t('now')}
          required
          autoComplete="current-password"
          value={value}
          onChange={(e) => set(e.currentTarget.value)}
        />
        {more}
        <Button type="submit" loading={isPending}>
          {label}
        </Button>
      </Stack>
    </form>
  );
}
