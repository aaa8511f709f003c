import { Modal, Stack, Title } from '@mantine/core';
import { commandGroups } from './commands.js';
import { t } from './ui.texts.js';

/** The keys of everything that can be done on the page beneath. */
export default function KeyboardHelp({ onClose }: { onClose: () => void }) {
  return (
    <Modal opened onClose={onClose} title={t('keyboard')} size="lg">
      <Stack>
        {commandGroups().map(({ title, commands }, at) => (
          <section key={`${title} ${at}`}>
            <Title order={3}>{title}</Title>
            <dl className="rl-keys">
              {commands
                .filter(({ keys }) => keys)
                .map(({ keys, label }) => (
                  <div key={keys}>
                    <dt>
                      <kbd>{keys!.replace('Ctrl', t('ctrl'))}</kbd>
                    </dt>
                    <dd>{label}</dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </Stack>
    </Modal>
  );
}
