import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { t } from './ui.texts.js';
import { answerLeave } from './unsaved.js';

/** Before something typed is lost. */
export default function LeaveDialog() {
  return (
    <Modal opened onClose={() => answerLeave(false)} title={t('leaveTitle')} zIndex={400}>
      <Stack>
        <Text size="sm">{t('leaveText')}</Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={() => answerLeave(true)}>
            {t('leave')}
          </Button>
          <Button onClick={() => answerLeave(false)} data-autofocus>
            {t('stay')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
