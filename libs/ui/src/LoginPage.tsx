import { Anchor, Title } from '@mantine/core';
import { lazy, Suspense, useEffect, useState } from 'react';
import { ColorSchemeToggle } from './ColorSchemeToggle.js';
import type { PasswordDoor } from './ForgotPassword.js';
import { LanguageChoice } from './LanguageChoice.js';
import { SignInForm, type SignInProps } from './SignInForm.js';
import { withTexts } from './texts.js';
import { t } from './ui.texts.js';

// Most people see none of them.
const WasActing = lazy(() => withTexts(import('./impersonation/WasActing.js')));
const ForgotForm = lazy(() => withTexts(import('./ForgotPassword.js').then((m) => ({ default: m.ForgotForm }))));
const ResetForm = lazy(() => withTexts(import('./ForgotPassword.js').then((m) => ({ default: m.ResetForm }))));

/**
 * `resetToken`: of a link that was sent for a forgotten password; null on any other way in. `startedAt`: where somebody came from
 * who was signed in here as another.
 */
export function LoginPage({
  password,
  resetToken,
  onResetDone,
  startedAt,
  ...props
}: SignInProps & {
  password: PasswordDoor;
  resetToken: string | null;
  onResetDone: () => void;
  startedAt: string | null;
}) {
  const { title, awaitsCode } = props;
  const [asks, setAsks] = useState<'sign-in' | 'link' | 'new-password'>(
    resetToken === null ? 'sign-in' : 'new-password',
  );
  useEffect(() => {
    document.title = `${t('signIn')} · ${title}`;
  }, [title]);
  const back = () => {
    onResetDone();
    setAsks('sign-in');
  };
  return (
    <main className="rl-login">
      <div>
        <div className="rl-brand" style={{ marginBottom: 18 }}>
          <span className="rl-brand-mark" aria-hidden />
          Relabel
        </div>
        <div className="rl-panel rl-panel-body">
          <Suspense fallback={null}>
            {asks === 'new-password' && (
              <ResetForm
                token={resetToken ?? ''}
                reset={password.reset}
                onBack={back}
                onAgain={() => setAsks('link')}
              />
            )}
            {asks === 'link' && <ForgotForm ask={password.ask} onBack={back} />}
          </Suspense>
          {asks === 'sign-in' && (
            <>
              <Suspense fallback={null}>{startedAt && <WasActing back={startedAt} />}</Suspense>
              <SignInForm {...props} heading={<Title order={1}>{title}</Title>} />
              {!awaitsCode && (
                <Anchor component="button" type="button" size="sm" mt="md" onClick={() => setAsks('link')}>
                  {t('forgot')}
                </Anchor>
              )}
            </>
          )}
        </div>
        <div style={{ marginTop: 12, display: 'flex', justifyContent: 'center' }}>
          <LanguageChoice />
          <ColorSchemeToggle />
        </div>
      </div>
    </main>
  );
}
