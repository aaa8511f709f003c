import { Button, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent, type ReactNode } from 'react';
import { ProblemAlert } from './ProblemAlert.js';
import { t } from './ui.texts.js';

export interface SignInProps {
  title: string;
  hint?: ReactNode;
  signIn: (credentials: { email: string; password: string }) => Promise<unknown>;
  /** The password was right; a code is still to come. */
  awaitsCode: boolean;
  prove: (code: string) => Promise<unknown>;
}

// Escape belongs to the dialog these fields stand in, not to a drawer beneath it.
const ownEscape = { 'data-mantine-stop-propagation': 'true' };

// The library of forms would be a twentieth of what the first page loads.
const submits = (send: () => void) => (event: FormEvent) => {
  event.preventDefault();
  send();
};

/** Asks for address and password, then for the code where one is wanted. */
export function SignInForm({
  hint,
  heading,
  signIn,
  awaitsCode,
  prove,
}: Omit<SignInProps, 'title'> & { heading?: ReactNode }) {
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const login = useMutation({ mutationFn: signIn });
  if (awaitsCode) return <CodeForm heading={heading} prove={prove} />;
  return (
    <form onSubmit={submits(() => login.mutate({ email, password }))}>
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
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <PasswordInput
          label={t('password')}
          autoComplete="current-password"
          required
          {...ownEscape}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <Button type="submit" loading={login.isPending} fullWidth>
          {t('signIn')}
        </Button>
      </Stack>
    </form>
  );
}

function CodeForm({ heading, prove }: Pick<SignInProps, 'prove'> & { heading?: ReactNode }) {
  const [code, setCode] = useState('');
  const proof = useMutation({ mutationFn: prove });
  return (
    <form onSubmit={submits(() => proof.mutate(code.trim()))}>
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
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        <Button type="submit" loading={proof.isPending} fullWidth>
          {t('signIn')}
        </Button>
      </Stack>
    </form>
  );
}
