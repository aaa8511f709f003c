import { Button, Modal, PasswordInput, Stack, Text, TextInput, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useEffect, type ReactNode } from 'react';
import { ColorSchemeToggle } from './ColorSchemeToggle.js';
import { LanguageChoice } from './LanguageChoice.js';
import { ProblemAlert } from './ProblemAlert.js';
import { t } from './ui.texts.js';

interface SignInProps {
  title: string;
  hint?: ReactNode;
  signIn: (credentials: { email: string; password: string }) => Promise<unknown>;
  /** The password was right; a code is still to come. */
  awaitsCode: boolean;
  prove: (code: string) => Promise<unknown>;
}

export function LoginPage(props: SignInProps) {
  const { title } = props;
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
          <SignInForm {...props} heading={<Title order={1}>{title}</Title>} />
        </div>
        <div style={{ marginTop: 12, display: 'flex', justifyContent: 'center' }}>
          <LanguageChoice />
          <ColorSchemeToggle />
        </div>
      </div>
    </main>
  );
}

/** A session that ended in the middle of work: signing in over the page, which stays as it is. */
export function SignInAgain({ leave, ...props }: SignInProps & { leave: () => void }) {
  return (
    <Modal
      opened
      onClose={() => undefined}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      zIndex={500}
      title={t('endedTitle')}
    >
      <SignInForm {...props} hint={t('endedText')} />
      <Button variant="subtle" fullWidth mt="xs" onClick={leave}>
        {t('endedLeave')}
      </Button>
    </Modal>
  );
}

// Escape belongs to the dialog these fields stand in, not to a drawer beneath it.
const ownEscape = { 'data-mantine-stop-propagation': 'true' };

function SignInForm({
  hint,
  heading,
  signIn,
  awaitsCode,
  prove,
}: Omit<SignInProps, 'title'> & { heading?: ReactNode }) {
  const form = useForm({ initialValues: { email: '', password: '' } });
  const login = useMutation({ mutationFn: signIn });
  if (awaitsCode) return <CodeForm heading={heading} prove={prove} />;
  return (
    <form onSubmit={form.onSubmit((values) => login.mutate(values))}>
      <Stack>
        {(heading || hint) && (
          <div>
            {heading}
            {hint && (
              <Text size="sm" c="dimmed" mt={4}>
                {hint}
              </Text>
            )}
          </div>
        )}
        {login.error && <ProblemAlert error={login.error} />}
        <TextInput
          label={t('email')}
          type="text"
          inputMode="email"
          autoComplete="username"
          required
          {...ownEscape}
          {...form.getInputProps('email')}
        />
        <PasswordInput
          label={t('password')}
          autoComplete="current-password"
          required
          {...ownEscape}
          {...form.getInputProps('password')}
        />
        <Button type="submit" loading={login.isPending} fullWidth>
          {t('signIn')}
        </Button>
      </Stack>
    </form>
  );
}

function CodeForm({ heading, prove }: Pick<SignInProps, 'prove'> & { heading?: ReactNode }) {
  const form = useForm({ initialValues: { code: '' } });
  const proof = useMutation({ mutationFn: prove });
  return (
    <form onSubmit={form.onSubmit(({ code }) => proof.mutate(code.trim()))}>
      <Stack>
        {heading}
        {proof.error && <ProblemAlert error={proof.error} />}
        <TextInput
          label={t('code')}
          description={t('codeHint')}
          autoComplete="one-time-code"
          required
          data-autofocus
          {...ownEscape}
          {...form.getInputProps('code')}
        />
        <Button type="submit" loading={proof.isPending} fullWidth>
          {t('signIn')}
        </Button>
      </Stack>
    </form>
  );
}
