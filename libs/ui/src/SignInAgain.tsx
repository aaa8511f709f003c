import { Button, Modal } from '@mantine/core';
import { SignInForm, type SignInProps } from './SignInForm.js';
import { t } from './ui.texts.js';

/** A session that ended in the middle of work: signing in over the page, which stays as it is. */
export function SignInAgain({ leave, ...props }: SignInProps & { leave: () => void }) {
  return (
    <Modal
      opened
      onClose={() => undefined}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      zIndex={500}
      title={t('endedTitle')}
    >
      <SignInForm {...props} hint={t('endedText')} />
      <Button variant="subtle" fullWidth mt="xs" onClick={leave}>
        {t('endedLeave')}
      </Button>
    </Modal>
  );
}
