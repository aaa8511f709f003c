import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { problemWords } from './problem-words.js';
import { t } from './ui.texts.js';

/** A short message that a change is done. */
export const tell = (message: string): void => {
  notifications.show({ message, color: 'teal', withBorder: true });
};

/** A short message that a change has failed, for actions without a form or dialog of their own. */
export const tellFailure = (error: unknown): void => {
  notifications.show({ message: problemWords(error), color: 'red.9', withBorder: true, autoClose: 9000 });
};

/** How long a change is offered for taking back; the message waits while it is pointed at. */
const OFFERED_MS = 10_000;

/** A short message that a change is done, with a way back. What moves money is never undone: it is reversed by an entry of its own. */
export function tellUndoable(message: string, undo: () => Promise<unknown>): void {
  const id = crypto.randomUUID();
  notifications.show({
    id,
    message: <Undoable message={message} undo={undo} close={() => notifications.hide(id)} />,
    color: 'teal',
    withBorder: true,
    autoClose: OFFERED_MS,
  });
}

function Undoable({ message, undo, close }: { message: string; undo: () => Promise<unknown>; close: () => void }) {
  const [busy, setBusy] = useState(false);
  const takeBack = async () => {
    setBusy(true);
    try {
      await undo();
      tell(t('undone'));
    } catch (error) {
      tellFailure(error);
    }
    close();
  };
  return (
    <Group justify="space-between" wrap="nowrap">
      <span>{message}</span>
      <Button size="compact-sm" variant="default" loading={busy} onClick={() => void takeBack()}>
        {t('undo')}
      </Button>
    </Group>
  );
}
