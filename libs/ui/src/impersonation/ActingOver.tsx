import { Button, Modal, Stack, Text } from '@mantine/core';
import { t } from './impersonation.texts.js';
import { rememberWayBack } from './over.js';

/** Over the page of somebody else whose name one was signed in with, once that has ended by itself: words, and the way back. */
export default function ActingOver({ name, back }: { name: string; back: string }) {
  return (
    <Modal
      opened
      onClose={() => undefined}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      zIndex={500}
      title={t('overTitle')}
    >
      <Stack>
        <Text size="sm">{t('overText', { name })}</Text>
        <Button component="a" href={back} onClick={() => rememberWayBack(null)} data-autofocus>
          {t('back')}
        </Button>
      </Stack>
    </Modal>
  );
}
