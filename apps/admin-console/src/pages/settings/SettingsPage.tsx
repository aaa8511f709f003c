import { Stack } from '@mantine/core';
import { PageHeader, useMe } from '#ui';
import { Numbers } from './Numbers.js';
import { t } from './settings.texts.js';
import { SettingsList } from './SettingsList.js';

export function SettingsPage() {
  const me = useMe();
  return (
    <>
      <PageHeader title={t('title')} description={t('description')} />
      <Stack>
        {me.can('invoices.read') && <Numbers resellerId={0} />}
        <SettingsList level="default" scopeId={0} />
      </Stack>
    </>
  );
}
