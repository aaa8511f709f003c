import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { ApiProblem } from '#api-client';
import { fieldWords, isShownOnFields, problemWords } from './problem-words.js';
import { t } from './ui.texts.js';

/** A calm box for a message; `bad` is announced at once, the others when it suits. */
export function Note({ tone = 'info', children }: { tone?: 'bad' | 'wait' | 'info' | 'good'; children: ReactNode }) {
  return (
    <div className="rl-alert" data-tone={tone} role={tone === 'bad' ? 'alert' : 'status'}>
      {children}
    </div>
  );
}

/** A failure in words: what happened, which fields, the request id for support, and a way to try again. */
export function ProblemAlert({
  error,
  retry,
  hideFields,
}: {
  error: unknown;
  retry?: () => void;
  hideFields?: boolean;
}) {
  const [copied, setCopied] = useState(false);
  if (!error) return null;
  const problem = error instanceof ApiProblem ? error : null;
  const id = problem?.requestId;
  const copy = () =>
    navigator.clipboard.writeText(`${problem?.code} (${problem?.status}), request ${id}, ${window.location.href}`).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  return (
    <Note tone="bad">
      <p>{problemWords(error)}</p>
      {problem && !hideFields && !isShownOnFields(problem) && problem.errors.length > 0 && (
        <ul>
          {problem.errors.slice(0, 12).map((e) => (
            <li key={`${e.pointer} ${e.code}`}>
              {e.pointer && <code>{e.pointer}</code>} {fieldWords(e)}
            </li>
          ))}
        </ul>
      )}
      {id && (
        <p className="rl-request-id">
          {t('requestId')} <code>{id}</code> ·{' '}
          <button type="button" className="rl-link-button" onClick={() => void copy()}>
            {copied ? t('copied') : t('copy')}
          </button>
        </p>
      )}
      {retry && (
        <Button size="xs" variant="default" mt={8} onClick={retry}>
          {t('retry')}
        </Button>
      )}
    </Note>
  );
}
