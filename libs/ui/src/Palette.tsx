import '@mantine/spotlight/styles.css';
import { Spotlight, spotlight } from '@mantine/spotlight';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { commandGroups } from './commands.js';
import type { NavGroup } from './navigation.js';
import { t } from './ui.texts.js';

/** One record that the server found. */
export interface FoundRecord {
  kind: string;
  id: number;
  title: string;
  detail: string;
}

export interface PaletteDoor {
  search: (words: string) => Promise<FoundRecord[]>;
  /** Kind of record → its word and its page; a kind without one is not shown. */
  kinds: Record<string, { word: string; to: (id: number) => string }>;
}

/** Pages, records and commands by a few letters, from anywhere: Ctrl+K. What a person may not read the server does not find. */
export default function Palette({
  groups,
  search,
  kinds,
  asked: times,
}: PaletteDoor & { groups: NavGroup[]; asked: number }) {
  const navigate = useNavigate();
  const [words, setWords] = useState('');
  const [asked] = useDebouncedValue(words.trim(), 200);
  // Loaded by the first Ctrl+K or click, which it then answers.
  useEffect(() => {
    spotlight.open();
  }, [times]);
  const query = useQuery({
    queryKey: ['search', asked],
    queryFn: () => search(asked),
    enabled: asked.length >= 2,
    placeholderData: keepPreviousData,
    staleTime: 10_000,
  });
  const typed = words.trim().toLowerCase();
  const pages = groups
    .flatMap(({ label, items }) => items.map((item) => ({ ...item, group: label ?? '' })))
    .filter(({ label, group }) => `${label} ${group}`.toLowerCase().includes(typed))
    .slice(0, typed ? 6 : 30);
  const commands = commandGroups()
    .flatMap(({ commands: all }) => all)
    .filter(({ listed, label }) => listed && label.toLowerCase().includes(typed));
  const records = asked.length >= 2 && typed.length >= 2 ? (query.data ?? []).filter(({ kind }) => kinds[kind]) : [];
  return (
    <Spotlight.Root
      query={words}
      onQueryChange={setWords}
      scrollable
      maxHeight={420}
      shortcut={null}
      size="lg"
      attributes={{ content: { 'aria-label': t('palette') } }}
    >
      <Spotlight.Search
        placeholder={t('paletteHint')}
        aria-label={t('palette')}
        leftSection={<IconSearch size={18} aria-hidden />}
      />
      <Spotlight.ActionsList>
        {records.length > 0 && (
          <Spotlight.ActionsGroup label={t('records')}>
            {records.map(({ kind, id, title, detail }) => (
              <Spotlight.Action
                key={`${kind}-${id}`}
                label={title}
                description={`${kinds[kind].word} · ${detail}`}
                onClick={() => void navigate({ to: kinds[kind].to(id) })}
              />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {pages.length > 0 && (
          <Spotlight.ActionsGroup label={t('pages')}>
            {pages.map(({ to, label, icon: Icon }) => (
              <Spotlight.Action
                key={to}
                label={label}
                leftSection={<Icon size={18} aria-hidden />}
                onClick={() => void navigate({ to })}
              />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {commands.length > 0 && (
          <Spotlight.ActionsGroup label={t('actions')}>
            {commands.map(({ keys, label, run }) => (
              <Spotlight.Action key={label} label={label} rightSection={keys && <kbd>{keys}</kbd>} onClick={run} />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {records.length + pages.length + commands.length === 0 && (
          <Spotlight.Empty role="status">{query.isFetching ? t('searching') : t('nothingLike')}</Spotlight.Empty>
        )}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}
