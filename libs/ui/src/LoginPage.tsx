import { Button, PasswordInput, Stack, Text, TextInput, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useEffect, type ReactNode } from 'react';
import { ColorSchemeToggle } from './ColorSchemeToggle.js';
import { ProblemAlert } from './ProblemAlert.js';
import { t } from './ui.texts.js';

interface LoginProps {
  title: string;
  hint?: ReactNode;
  signIn: (credentials: { email: string; password: string }) => Promise<unknown>;
  /** The password was right; a code is still to come. */
  awaitsCode: boolean;
  prove: (code: string) => Promise<unknown>;
}

export function LoginPage({ title, hint, signIn, awaitsCode, prove }: LoginProps) {
  const form = useForm({ initialValues: { email: '', password: '' } });
  const login = useMutation({ mutationFn: signIn });
  useEffect(() => {
    document.title = `${t('signIn')} · ${title}`;
  }, [title]);
  return (
    <main className="rl-login">
      <div>
        <div className="rl-brand" style={{ marginBottom: 18 }}>
          <span className="rl-brand-mark" aria-hidden />
          Relabel
        </div>
        <div className="rl-panel rl-panel-body">
          {awaitsCode ? (
            <CodeForm title={title} prove={prove} />
          ) : (
            <form onSubmit={form.onSubmit((values) => login.mutate(values))}>
              <Stack>
                <div>
                  <Title order={1}>{title}</Title>
                  {hint && (
                    <Text size="sm" c="dimmed" mt={4}>
                      {hint}
                    </Text>
                  )}
                </div>
                {login.error && <ProblemAlert error={login.error} />}
                <TextInput
                  label={t('email')}
                  type="text"
                  inputMode="email"
                  autoComplete="username"
                  required
                  {...form.getInputProps('email')}
                />
                <PasswordInput
                  label={t('password')}
                  autoComplete="current-password"
                  required
                  {...form.getInputProps('password')}
                />
                <Button type="submit" loading={login.isPending} fullWidth>
                  {t('signIn')}
                </Button>
              </Stack>
            </form>
          )}
        </div>
        <div style={{ marginTop: 12, display: 'flex', justifyContent: 'center' }}>
          <ColorSchemeToggle />
        </div>
      </div>
    </main>
  );
}

function CodeForm({ title, prove }: Pick<LoginProps, 'title' | 'prove'>) {
  const form = useForm({ initialValues: { code: '' } });
  const proof = useMutation({ mutationFn: prove });
  return (
    <form onSubmit={form.onSubmit(({ code }) => proof.mutate(code.trim()))}>
      <Stack>
        <Title order={1}>{title}</Title>
        {proof.error && <ProblemAlert error={proof.error} />}
        <TextInput
          label={t('code')}
          description={t('codeHint')}
          autoComplete="one-time-code"
          required
          data-autofocus
          {...form.getInputProps('code')}
        />
        <Button type="submit" loading={proof.isPending} fullWidth>
          {t('signIn')}
        </Button>
      </Stack>
    </form>
  );
}
