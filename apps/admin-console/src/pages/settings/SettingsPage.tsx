import { PageHeader } from '#ui';
import { t } from './settings.texts.js';
import { SettingsList } from './SettingsList.js';

export function SettingsPage() {
  return (
    <>
      <PageHeader title={t('title')} description={t('description')} />
      <SettingsList level="default" scopeId={0} />
    </>
  );
}
