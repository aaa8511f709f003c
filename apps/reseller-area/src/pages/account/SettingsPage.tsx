import { Button, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { body, type ResellerSchemas } from '#api-client';
import {
  EmptyState,
  fieldError,
  FormDrawer,
  NumberSeries,
  PageHeader,
  QueryView,
  Section,
  SettingInput,
  settingName,
  settingWords,
  StatusBadge,
  useAction,
  useMe,
  type SettingKind,
} from '#ui';
import { api } from '../../api.js';
import { t } from './account.texts.js';

type Setting = ResellerSchemas['SettingDto'];
const kindOf = (setting: Setting) => setting.type as unknown as SettingKind;
const originWords = (origin: Setting['origin']) => t(origin === 'group' ? 'pricingGroup' : origin);

/** The reseller's own value as it was, or the one that his provider gives. */
const putBack = ({ key, origin, value }: Setting): Promise<unknown> =>
  body(api.PUT('/api/reseller/v1/settings', { body: { key, value: origin === 'own' ? value : null } as never }));

export function SettingsPage() {
  const me = useMe();
  const may = me.can('settings.write');
  const [editing, setEditing] = useState<Setting | null>(null);
  const query = useQuery({ queryKey: ['settings'], queryFn: () => body(api.GET('/api/reseller/v1/settings')) });
  const giveBack = useAction({
    run: (key: string) => body(api.PUT('/api/reseller/v1/settings', { body: { key, value: null } })),
    refresh: [['settings']],
    done: t('giveBack'),
    undo: (key) => {
      const before = query.data?.items.find((one) => one.key === key);
      return before ? () => putBack(before) : null;
    },
    tellFailures: true,
  });
  return (
    <>
      <PageHeader title={t('settings')} description={t('settingsText')} />
      {me.can('invoices.read') && (
        <NumberSeries
          ownOnly
          door={{
            key: 'own',
            load: () => body(api.GET('/api/reseller/v1/number-series')),
            ...(me.can('invoices.write')
              ? { save: (wish) => body(api.PUT('/api/reseller/v1/number-series', { body: wish })) }
              : {}),
          }}
        />
      )}
      <QueryView query={query}>
        {({ items }) => {
          const own = items.filter((s) => s.levels.includes('own'));
          if (own.length === 0)
            return (
              <Section>
                <EmptyState title={t('noSettings')} />
              </Section>
            );
          return (
            <Section flush>
              <div className="rl-scroll" tabIndex={0} role="region" aria-label={t('settings')}>
                <table className="rl-table">
                  <tbody>
                    {own.map((s) => {
                      const held = s.lockedBy !== null && s.lockedBy !== 'own';
                      return (
                        <tr key={s.key}>
                          <th scope="row">{settingName(s.key)}</th>
                          <td>{settingWords(kindOf(s), s.value)}</td>
                          <td>
                            {held ? (
                              <StatusBadge status={t('locked')} tone="wait" />
                            ) : (
                              <StatusBadge
                                status={originWords(s.origin)}
                                tone={s.origin === 'own' ? 'info' : 'plain'}
                              />
                            )}
                          </td>
                          <td data-align="end">
                            {may && !held && (
                              <Group gap={6} justify="flex-end" wrap="nowrap">
                                {s.origin === 'own' && (
                                  <Button
                                    size="compact-sm"
                                    variant="subtle"
                                    onClick={() => giveBack.mutate(s.key)}
                                    aria-label={`${t('giveBack')}: ${settingName(s.key)}`}
                                  >
                                    {t('giveBack')}
                                  </Button>
                                )}
                                <Button
                                  size="compact-sm"
                                  variant="default"
                                  onClick={() => setEditing(s)}
                                  aria-label={t('changeOf', { key: settingName(s.key) })}
                                >
                                  {t('change')}
                                </Button>
                              </Group>
                            )}
                          </td>
                        </tr>
                      );
                    })}
                  </tbody>
                </table>
              </div>
            </Section>
          );
        }}
      </QueryView>
      {editing && <Editor key={editing.key} setting={editing} onClose={() => setEditing(null)} />}
    </>
  );
}

function Editor({ setting, onClose }: { setting: Setting; onClose: () => void }) {
  const [value, setValue] = useState<unknown>(setting.value);
  const save = useAction({
    run: () => body(api.PUT('/api/reseller/v1/settings', { body: { key: setting.key, value } as never })),
    refresh: [['settings']],
    done: t('settingSaved', { key: settingName(setting.key) }),
    undo: () => () => putBack(setting),
    after: onClose,
  });
  return (
    <FormDrawer
      opened
      onClose={onClose}
      title={settingName(setting.key)}
      busy={save.isPending}
      error={save.error}
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <SettingInput
        type={kindOf(setting)}
        label={t('value')}
        value={value}
        onChange={setValue}
        error={fieldError(save.error, 'value')}
      />
    </FormDrawer>
  );
}
