import { Button, Group } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { tell, tellFailure } from '../messages.js';
import { ConfirmButton } from '../dialogs.js';
import { t } from './impersonation.texts.js';
import { rememberWayBack } from './over.js';

/** A session in somebody else's name, as the server tells it. */
export interface Acting {
  by: string;
  reason: string;
  secondsLeft: number;
  writes: boolean;
  mayWrite: boolean;
}

export interface ActingDoor {
  allowWrites: () => Promise<unknown>;
  /** Where it was started, for when it ends by itself. */
  startedAt: (as: { resellerId: number }) => string;
  /** Ends it and says where it was started. */
  end: () => Promise<{ back: string }>;
}

/** Stands above every page while somebody is signed in as somebody else: who, why, how long, and the way out (ADR 0030). */
export function ActingBar({ acting, name, door, refresh }: BarProps) {
  const { by, reason, writes, mayWrite } = acting;
  const [ending, setEnding] = useState(false);
  const queries = useQueryClient();
  const seconds = useSecondsLeft(acting, refresh);
  const allow = async () => {
    await door.allowWrites();
    tell(t('allowed'));
    refresh();
  };
  const end = async () => {
    setEnding(true);
    try {
      const { back } = await door.end();
      queries.clear();
      rememberWayBack(null);
      window.location.assign(back);
    } catch (error) {
      setEnding(false);
      tellFailure(error);
    }
  };
  return (
    <aside className="rl-acting" aria-label={t('label')}>
      <div className="rl-acting-words">
        <strong>{t('who', { by, name })}</strong> {t(writes ? 'writing' : 'reading')}{' '}
        {t('minutes', { n: Math.ceil(seconds / 60) })}
        <div className="rl-acting-why">{t('because', { reason })}</div>
      </div>
      <Group gap="xs" wrap="nowrap">
        {mayWrite && !writes && (
          <ConfirmButton
            size="compact-sm"
            title={t('allowTitle', { name })}
            text={t('allowText', { name })}
            confirm={t('allow')}
            action={allow}
          >
            {t('allow')}
          </ConfirmButton>
        )}
        <Button size="compact-sm" loading={ending} onClick={() => void end()}>
          {t('end')}
        </Button>
      </Group>
    </aside>
  );
}

interface BarProps {
  acting: Acting;
  name: string;
  door: ActingDoor;
  /** Asks the server again how it stands. */
  refresh: () => void;
}

/** Counts down from what the server said; at the end it is asked, and answers that nobody is signed in. */
function useSecondsLeft(acting: Acting, refresh: () => void): number {
  const [end, setEnd] = useState(() => Date.now() + acting.secondsLeft * 1000);
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    setEnd(Date.now() + acting.secondsLeft * 1000);
    setNow(Date.now());
  }, [acting]);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 5000);
    return () => clearInterval(timer);
  }, []);
  const left = Math.max(0, (end - now) / 1000);
  const isOver = left === 0;
  useEffect(() => {
    if (isOver) refresh();
    // Asked once, at the end.
  }, [isOver]);
  return left;
}
