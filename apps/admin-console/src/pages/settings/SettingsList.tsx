import { Button, Group, Stack, Switch, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { body, type AdminSchemas } from '#api-client';
import {
  fieldError,
  sentence,
  FormDrawer,
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
import { t as areaText } from './areas.texts.js';
import { t } from './settings.texts.js';

type Setting = AdminSchemas['SettingDto'];
export type SettingLevel = 'default' | 'group' | 'reseller';

const kindOf = (setting: Setting) => setting.type as unknown as SettingKind;

const areaWords = (area: string): string =>
  area in areaText.dictionary.en ? areaText(area as keyof typeof areaText.dictionary.en) : area;

/** What stood at this level before, whether it was set or inherited. */
function putBack({ key, explicit }: Setting, level: SettingLevel, scopeId: number): Promise<unknown> {
  const own = explicit.find((one) => one.level === level);
  const set = { level, scopeId, key, value: own?.value ?? null, lock: own?.locked ?? false };
  return body(api.PUT('/api/admin/v1/settings', { body: set as never }));
}

/** All settings as they are in force at one level: value, where it comes from, override, inherit, lock. */
export function SettingsList({ level, scopeId }: { level: SettingLevel; scopeId: number }) {
  const [find, setFind] = useState('');
  const [editing, setEditing] = useState<Setting | null>(null);
  const may = useMe().can('settings.write');
  const queryKey = ['settings', level, scopeId];
  const query = useQuery({
    queryKey,
    queryFn: () => body(api.GET('/api/admin/v1/settings', { params: { query: { level, scopeId: String(scopeId) } } })),
  });
  const inherit = useAction({
    run: (key: string) =>
      body(api.PUT('/api/admin/v1/settings', { body: { level, scopeId, key, value: null, lock: false } as never })),
    refresh: [['settings']],
    done: (_out, key) => t('inherited', { key: settingName(key) }),
    undo: (key) => {
      const before = query.data?.items.find((one) => one.key === key);
      return before ? () => putBack(before, level, scopeId) : null;
    },
    tellFailures: true,
  });
  return (
    <Stack>
      <TextInput label={t('find')} value={find} onChange={(e) => setFind(e.currentTarget.value)} maw={340} />
      <QueryView query={query} lines={10}>
        {({ items }) => {
          const wanted = find.trim().toLowerCase();
          const shown = items.filter(({ key }) => `${key} ${settingName(key)}`.toLowerCase().includes(wanted));
          const areas = [...new Set(shown.map((s) => s.key.split('.')[0]))];
          if (areas.length === 0) return <Text c="dimmed">{t('none')}</Text>;
          return areas.map((area) => (
            <Section key={area} title={areaWords(area)} flush>
              <div className="rl-scroll" tabIndex={0} role="region" aria-label={areaWords(area)}>
                <table className="rl-table">
                  <tbody>
                    {shown
                      .filter((s) => s.key.split('.')[0] === area)
                      .map((s) => (
                        <Row
                          key={s.key}
                          setting={s}
                          level={level}
                          may={may}
                          edit={() => setEditing(s)}
                          inherit={() => inherit.mutate(s.key)}
                        />
                      ))}
                  </tbody>
                </table>
              </div>
            </Section>
          ));
        }}
      </QueryView>
      {editing && (
        <Editor key={editing.key} setting={editing} level={level} scopeId={scopeId} onClose={() => setEditing(null)} />
      )}
    </Stack>
  );
}

function Row({
  setting,
  level,
  may,
  edit,
  inherit,
}: {
  setting: Setting;
  level: SettingLevel;
  may: boolean;
  edit: () => void;
  inherit: () => void;
}) {
  const here = setting.explicit.find((e) => e.level === level && e.value !== null);
  const heldAbove = setting.lockedBy !== null && setting.lockedBy !== level;
  const possible = setting.levels.includes(level);
  const verb = here || level === 'default' ? t('edit') : t('override');
  return (
    <tr>
      <th scope="row">
        {settingName(setting.key)}
        <Text size="xs" c="dimmed" fw={400}>
          {setting.key}
        </Text>
        {!setting.enforced && (
          <Text size="xs" c="dimmed">
            {t('notBuilt', { note: sentence(setting.note) })}
          </Text>
        )}
      </th>
      <td style={{ overflowWrap: 'anywhere', minWidth: 120 }}>{settingWords(kindOf(setting), setting.value)}</td>
      <td>
        <Group gap={6}>
          <StatusBadge status={setting.origin} label={t(setting.origin as 'default')} tone={here ? 'info' : 'plain'} />
          {setting.lockedBy && (
            <StatusBadge status="locked" tone="wait" label={t('locked', { level: t(setting.lockedBy as 'default') })} />
          )}
        </Group>
      </td>
      <td data-align="end">
        {may && possible && !heldAbove && (
          <Group gap={6} justify="flex-end" wrap="nowrap">
            {here && (
              <Button
                size="compact-sm"
                variant="subtle"
                onClick={inherit}
                aria-label={`${t('inherit')}: ${settingName(setting.key)}`}
              >
                {t('inherit')}
              </Button>
            )}
            <Button
              size="compact-sm"
              variant="default"
              onClick={edit}
              aria-label={t('editOf', { verb, key: settingName(setting.key) })}
            >
              {verb}
            </Button>
          </Group>
        )}
        {!possible && (
          <Text size="xs" c="dimmed">
            {t('notHere')}
          </Text>
        )}
      </td>
    </tr>
  );
}

function Editor({
  setting,
  level,
  scopeId,
  onClose,
}: {
  setting: Setting;
  level: SettingLevel;
  scopeId: number;
  onClose: () => void;
}) {
  const own = setting.explicit.find((e) => e.level === level);
  const [value, setValue] = useState<unknown>(own?.value ?? setting.value);
  const [lock, setLock] = useState(own?.locked ?? false);
  const save = useAction({
    run: () =>
      body(api.PUT('/api/admin/v1/settings', { body: { level, scopeId, key: setting.key, value, lock } as never })),
    refresh: [['settings']],
    done: t('saved', { key: settingName(setting.key) }),
    undo: () => () => putBack(setting, level, scopeId),
    after: onClose,
  });
  const below =
    level === 'default'
      ? setting.levels.length > 1
      : level === 'group'
        ? setting.levels.includes('reseller')
        : setting.levels.includes('own');
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
      {!setting.enforced && (
        <Text size="sm" c="dimmed">
          {t('notBuilt', { note: sentence(setting.note) })}
        </Text>
      )}
      <SettingInput
        type={kindOf(setting)}
        label={t('value')}
        value={value}
        onChange={setValue}
        error={fieldError(save.error, 'value')}
      />
      {below && <Switch label={t('lock')} checked={lock} onChange={(e) => setLock(e.currentTarget.checked)} />}
    </FormDrawer>
  );
}
