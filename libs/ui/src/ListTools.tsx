import { ActionIcon, Button, Group, Menu, Modal, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconBookmark, IconColumns3, IconDownload, IconTrash } from '@tabler/icons-react';
import { useLocation } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { toCsv } from './list-export.js';
import type { ListParams, Page } from './list-state.js';
import { tell, tellFailure, tellUndoable } from './messages.js';
import { dropView, keepView, savedViews, type SavedView } from './saved-views.js';
import { t } from './ui.texts.js';

/** Records of one file: more belong into an export of the server. */
const MOST_ROWS = 50_000;

interface ListToolsProps {
  label: string;
  headers: string[];
  hidden: ReadonlySet<number>;
  hide: (columns: number[]) => void;
  /** Views are kept where the list's state is in the address. */
  keepsViews: boolean;
  params: ListParams;
  change: (values: Record<string, string | undefined>) => void;
  page: (cursor: string | null) => Promise<Page<object>>;
}

/** What a list can do besides being read: columns, views of one's own, a file of all that matches. */
export function ListTools(props: ListToolsProps) {
  const { label, headers, hidden, hide, keepsViews, params, change } = props;
  const { pathname } = useLocation();
  const [views, setViews] = useState(() => savedViews(pathname));
  const [naming, dialog] = useDisclosure(false);
  const show = (search: Record<string, string>) =>
    change({ ...Object.fromEntries(Object.keys(params).map((name) => [name, undefined])), ...search });
  const forget = (view: SavedView) => {
    setViews(dropView(pathname, view.name));
    tellUndoable(t('viewDropped', { name: view.name }), async () => setViews(keepView(pathname, view)));
  };
  const keep = (name: string) => {
    const { cursor: _, ...search } = params;
    setViews(keepView(pathname, { name, search }));
    dialog.close();
  };
  return (
    <Group gap={4} wrap="nowrap" className="rl-list-tools">
      {keepsViews && (
        <Menu position="bottom-end" withinPortal>
          <Menu.Target>
            <ActionIcon
              variant="subtle"
              color="gray"
              c="inherit"
              aria-label={t('views', { list: label })}
              title={t('viewsShort')}
            >
              <IconBookmark size={17} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {views.map(({ name, search }) => (
              <Menu.Item key={name} onClick={() => show(search)}>
                {name}
              </Menu.Item>
            ))}
            {views.length > 0 && <Menu.Divider />}
            <Menu.Item onClick={dialog.open}>{t('keepView')}</Menu.Item>
            {views.map((view) => (
              <Menu.Item
                key={view.name}
                color="red"
                leftSection={<IconTrash size={14} aria-hidden />}
                onClick={() => forget(view)}
              >
                {t('dropView', { name: view.name })}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      <Menu position="bottom-end" withinPortal closeOnItemClick={false}>
        <Menu.Target>
          <ActionIcon
            variant="subtle"
            color="gray"
            c="inherit"
            aria-label={t('columns', { list: label })}
            title={t('columnsShort')}
          >
            <IconColumns3 size={17} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {headers.map((header, at) => (
            <Menu.CheckboxItem
              key={header}
              checked={!hidden.has(at)}
              // The first column names the row.
              disabled={at === 0}
              onChange={(shown) =>
                hide(shown ? [...hidden].filter((one) => one !== at) : [...hidden, at].sort((a, b) => a - b))
              }
            >
              {header}
            </Menu.CheckboxItem>
          ))}
        </Menu.Dropdown>
      </Menu>
      <ExportButton label={label} page={props.page} />
      <Modal opened={naming} onClose={dialog.close} title={t('keepView')}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            const name = String(new FormData(event.currentTarget).get('name') ?? '').trim();
            if (name) keep(name);
          }}
        >
          <TextInput name="name" label={t('viewName')} maxLength={60} required data-autofocus />
          <Group justify="flex-end" mt="md">
            <Button type="submit">{t('save')}</Button>
          </Group>
        </form>
      </Modal>
    </Group>
  );
}

/** All that matches, page by page, into one file; a second click stops it. */
function ExportButton({ label, page }: { label: string; page: ListToolsProps['page'] }) {
  const [read, setRead] = useState<number | null>(null);
  const stopped = useRef(false);
  const run = async () => {
    stopped.current = false;
    const rows: object[] = [];
    try {
      let cursor: string | null = null;
      do {
        setRead(rows.length);
        const { items, nextCursor }: Page<object> = await page(cursor);
        rows.push(...items);
        cursor = nextCursor ?? null;
      } while (cursor && rows.length < MOST_ROWS && !stopped.current);
      if (stopped.current) return;
      download(`${label}.csv`, toCsv(rows));
      tell(t(cursor ? 'exportedFirst' : 'exported', { n: rows.length }));
    } catch (error) {
      tellFailure(error);
    } finally {
      setRead(null);
    }
  };
  if (read !== null)
    return (
      <Button size="compact-xs" variant="default" onClick={() => (stopped.current = true)} role="status">
        {t('exporting', { n: read })}
      </Button>
    );
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      c="inherit"
      aria-label={t('export', { list: label })}
      title={t('exportShort')}
      onClick={() => void run()}
    >
      <IconDownload size={17} aria-hidden />
    </ActionIcon>
  );
}

/** Hands a text over as a file; the mark at its beginning tells spreadsheets that it is UTF-8. */
function download(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob(['\uFEFF', text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
