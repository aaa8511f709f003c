import { Title } from '@mantine/core';
import { useEffect } from 'react';
import { ColorSchemeToggle } from './ColorSchemeToggle.js';
import { LanguageChoice } from './LanguageChoice.js';
import { SignInForm, type SignInProps } from './SignInForm.js';
import { t } from './ui.texts.js';

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
