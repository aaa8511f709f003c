import { Button, Drawer, Group, Modal, Stack, Text, type ButtonProps } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useEffect, useState, type FormEvent, type ReactNode } from 'react';
import { Form } from './Form.js';
import { ProblemAlert } from './ProblemAlert.js';
import { focusFirstInvalid } from './problem-words.js';
import { mayLeave, type Draft } from './unsaved.js';
import { t } from './ui.texts.js';

interface ConfirmProps extends ButtonProps {
  children: ReactNode;
  title: string;
  text: ReactNode;
  confirm: string;
  danger?: boolean;
  /** Runs on confirmation; the dialog stays open with the reason when it fails. */
  action: () => Promise<unknown>;
}

/** A button whose action is asked about once more, in words. */
export function ConfirmButton({ children, title, text, confirm, danger, action, ...button }: ConfirmProps) {
  const [opened, { open, close }] = useDisclosure(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const start = () => {
    setError(null);
    open();
  };
  const run = async () => {
    setBusy(true);
    setError(null);
    try {
      await action();
      close();
    } catch (failure) {
      setError(failure);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Button variant="default" {...button} onClick={start}>
        {children}
      </Button>
      <Modal opened={opened} onClose={close} title={title}>
        <Stack>
          <Text size="sm" component="div">
            {text}
          </Text>
          <ProblemAlert error={error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {t('cancel')}
            </Button>
            <Button color={danger ? 'red.9' : undefined} loading={busy} onClick={() => void run()} data-autofocus>
              {confirm}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}

interface FormDrawerProps {
  opened: boolean;
  onClose: () => void;
  title: string;
  onSubmit: (event: FormEvent<HTMLFormElement>) => void;
  busy?: boolean;
  error?: unknown;
  submit?: string;
  size?: string | number;
  children: ReactNode;
}

/** A form at the side of the page it belongs to; closing it asks before anything typed is lost. */
export function FormDrawer({
  opened,
  onClose,
  title,
  onSubmit,
  busy,
  error,
  submit,
  size = 'md',
  children,
}: FormDrawerProps) {
  const [draft] = useState<Draft>(() => ({ dirty: false, sent: false }));
  useEffect(() => {
    if (error) focusFirstInvalid();
  }, [error]);
  const leave = () => void mayLeave(draft.dirty).then((left) => left && onClose());
  return (
    // One side: the drawer turns its right round with the page.
    <Drawer opened={opened} onClose={leave} title={title} position="right" size={size}>
      <Form draft={draft} onSubmit={onSubmit}>
        <Stack>
          {children}
          <ProblemAlert error={error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={leave}>
              {t('cancel')}
            </Button>
            <Button type="submit" loading={busy}>
              {submit ?? t('save')}
            </Button>
          </Group>
        </Stack>
      </Form>
    </Drawer>
  );
}
