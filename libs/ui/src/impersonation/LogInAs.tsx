import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState, type FormEvent } from 'react';
import { ProblemAlert } from '../ProblemAlert.js';
import { t as common } from '../ui.texts.js';
import { t } from './impersonation.texts.js';

interface LogInAsProps {
  /** As whom. */
  name: string;
  /** Asks the server with the reason and leaves this page for the other front. */
  go: (reason: string) => Promise<unknown>;
}

/** Staff or a reseller go on as somebody else, once they have said why (ADR 0030). */
export function LogInAs({ name, go }: LogInAsProps) {
  const [opened, { open, close }] = useDisclosure(false);
  return (
    <>
      <Button variant="default" onClick={open}>
        {t('logInAs')}
      </Button>
      <Modal opened={opened} onClose={close} title={t('title', { name })}>
        <Reason name={name} go={go} close={close} />
      </Modal>
    </>
  );
}

function Reason({ name, go, close }: LogInAsProps & { close: () => void }) {
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [short, setShort] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const isShort = reason.replace(/\s/g, '').length < 3;
    setShort(isShort);
    if (isShort) return;
    setBusy(true);
    setError(null);
    try {
      // It stays busy: the browser is on its way to the other front.
      await go(reason.trim());
    } catch (failure) {
      setError(failure);
      setBusy(false);
    }
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack>
        <Text size="sm">{t('text', { name })}</Text>
        <Textarea
          label={t('reason')}
          description={t('reasonHint')}
          required
          autosize
          minRows={2}
          maxLength={300}
          value={reason}
          error={short && t('tooShort')}
          onChange={(event) => setReason(event.currentTarget.value)}
          data-autofocus
        />
        <ProblemAlert error={error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {common('cancel')}
          </Button>
          <Button type="submit" loading={busy}>
            {t('logInAs')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Sends the key of a client on to his store, in the body of a form: it never stands in an address. */
export function handOver(key: string): void {
  const form = document.createElement('form');
  form.method = 'post';
  form.action = '/impersonation/hand-over';
  const field = document.createElement('input');
  field.type = 'hidden';
  field.name = 'key';
  field.value = key;
  form.append(field);
  document.body.append(form);
  form.submit();
}
