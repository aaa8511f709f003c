import { Select, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { Clear, type ToolbarProps } from './ClearFilters.js';
import { useCommands } from './commands.js';
import { t } from './ui.texts.js';
import { word } from './words.js';

/** Search and filters above a list. */
export function Toolbar({ filters, search, params, narrow, filtered }: ToolbarProps) {
  const bar = useRef<HTMLDivElement>(null);
  // The first field: the search where there is one.
  useCommands(t('inList'), [
    { keys: '/', label: t('toSearch'), run: () => bar.current?.querySelector('input')?.focus() },
  ]);
  return (
    <div className="rl-toolbar" role="search" ref={bar}>
      {search && (
        <Typed label={t('search')} placeholder={search} value={params.q ?? ''} icon onChange={(q) => narrow({ q })} />
      )}
      {filters.map((filter) =>
        filter.options ? (
          <Select
            key={filter.name}
            size="xs"
            label={filter.label}
            placeholder={t('all')}
            data={filter.options.map((option) =>
              typeof option === 'string' ? { value: option, label: word(option) } : option,
            )}
            value={params[filter.name] ?? null}
            onChange={(value) => narrow({ [filter.name]: value ?? undefined })}
            clearable
            clearButtonProps={{ 'aria-label': `${t('clear')}: ${filter.label}` }}
          />
        ) : (
          <Typed
            key={filter.name}
            label={filter.label}
            type={filter.type}
            value={params[filter.name] ?? ''}
            onChange={(value) => narrow({ [filter.name]: value || undefined })}
          />
        ),
      )}
      {filtered && (
        <div style={{ flex: '0 0 auto', minWidth: 0 }}>
          <Clear filters={filters} narrow={narrow} />
        </div>
      )}
    </div>
  );
}

/** A typed filter: asks the server when the person pauses. */
function Typed(props: {
  label: string;
  placeholder?: string;
  value: string;
  type?: string;
  icon?: boolean;
  onChange: (value: string) => void;
}) {
  const [text, setText] = useState(props.value);
  const sent = useRef(props.value);
  useEffect(() => {
    if (props.value !== sent.current) {
      sent.current = props.value;
      setText(props.value);
    }
  }, [props.value]);
  const send = useDebouncedCallback((value: string) => {
    sent.current = value;
    props.onChange(value);
  }, 300);
  return (
    <TextInput
      size="xs"
      label={props.label}
      placeholder={props.placeholder}
      type={props.type ?? 'text'}
      value={text}
      leftSection={props.icon ? <IconSearch size={14} aria-hidden /> : undefined}
      onChange={(event) => {
        setText(event.currentTarget.value);
        send(event.currentTarget.value.trim());
      }}
    />
  );
}
