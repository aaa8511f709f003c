import { Button, CopyButton, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { t } from './servers.texts.js';

/** A secret that the server tells this once. */
export function SecretOnce({ secret, onClose }: { secret: string; onClose: () => void }) {
  return (
    <Modal opened onClose={onClose} title={t('secret')} closeOnClickOutside={false}>
      <Stack>
        <Text size="sm">{t('secretText')}</Text>
        <TextInput
          readOnly
          aria-label={t('secret')}
          value={secret}
          onFocus={(event) => event.currentTarget.select()}
          data-autofocus
        />
        <Group justify="flex-end">
          <CopyButton value={secret}>
            {({ copied, copy }) => (
              <Button variant="default" onClick={copy}>
                {copied ? t('copied') : t('copy')}
              </Button>
            )}
          </CopyButton>
          <Button onClick={onClose}>{t('close')}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
