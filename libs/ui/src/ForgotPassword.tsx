import { Anchor, Button, PasswordInput, Stack, Text, TextInput, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { t } from './forgot-password.texts.js';
import { ProblemAlert } from './ProblemAlert.js';

/** How a console lets somebody choose a new password without the old one. */
export interface PasswordDoor {
  /** Sends a link if the address is known; what is answered never tells. */
  ask: (email: string) => Promise<unknown>;
  /** Once per link. */
  reset: (wish: { token: string; password: string }) => Promise<unknown>;
}

const LEAST = 8;
const submits = (send: () => void) => (event: FormEvent) => {
  event.preventDefault();
  send();
};

/** Asks for the link. */
export function ForgotForm({ ask, onBack }: { ask: PasswordDoor['ask']; onBack: () => void }) {
  const [email, setEmail] = useState('');
  const request = useMutation({ mutationFn: ask });
  return (
    <form onSubmit={submits(() => request.mutate(email.trim()))}>
      <Stack>
        <Title order={1}>{t('forgotTitle')}</Title>
        <Text aria-live="polite">{t(request.isSuccess ? 'sent' : 'forgotText')}</Text>
        {request.error && <ProblemAlert error={request.error} />}
        {!request.isSuccess && (
          <>
            <TextInput
              label={t('name')}
              autoComplete="username"
              inputMode="email"
              required
              maxLength={190}
              value={email}
              onChange={(event) => setEmail(event.currentTarget.value)}
            />
            <Button type="submit" loading={request.isPending} fullWidth>
              {t('send')}
            </Button>
          </>
        )}
        <Anchor component="button" type="button" ta="start" onClick={onBack}>
          {t('back')}
        </Anchor>
      </Stack>
    </form>
  );
}

/** Where the link of the mail leads. `token` is '' when the address had none. */
export function ResetForm({
  token,
  reset,
  onBack,
  onAgain,
}: {
  token: string;
  reset: PasswordDoor['reset'];
  onBack: () => void;
  onAgain: () => void;
}) {
  const [typed, setTyped] = useState({ password: '', repeat: '' });
  const [looked, setLooked] = useState(false);
  const change = useMutation({ mutationFn: reset });
  const short = typed.password.length < LEAST;
  const differs = typed.repeat !== typed.password;
  const send = () => {
    setLooked(true);
    if (!short && !differs) change.mutate({ token, password: typed.password });
  };
  return (
    <form onSubmit={submits(send)} noValidate>
      <Stack>
        <Title order={1}>{t('resetTitle')}</Title>
        {change.error && <ProblemAlert error={change.error} />}
        {token === '' && <Text role="status">{t('noToken')}</Text>}
        {change.isSuccess ? (
          <Text role="status">{t('saved')}</Text>
        ) : (
          token !== '' && (
            <>
              <Text size="sm" c="dimmed">
                {t('resetText')}
              </Text>
              <PasswordInput
                label={t('fresh')}
                description={t('freshHint')}
                autoComplete="new-password"
                required
                maxLength={128}
                value={typed.password}
                error={looked && short ? t('short') : null}
                onChange={({ currentTarget: { value } }) => setTyped((now) => ({ ...now, password: value }))}
              />
              <PasswordInput
                label={t('repeat')}
                autoComplete="new-password"
                required
                maxLength={128}
                value={typed.repeat}
                error={looked && differs ? t('differs') : null}
                onChange={({ currentTarget: { value } }) => setTyped((now) => ({ ...now, repeat: value }))}
              />
              <Button type="submit" loading={change.isPending} fullWidth>
                {t('save')}
              </Button>
            </>
          )
        )}
        {(token === '' || change.error) && (
          <Anchor component="button" type="button" ta="start" onClick={onAgain}>
            {t('again')}
          </Anchor>
        )}
        <Anchor component="button" type="button" ta="start" onClick={onBack}>
          {t('back')}
        </Anchor>
      </Stack>
    </form>
  );
}
