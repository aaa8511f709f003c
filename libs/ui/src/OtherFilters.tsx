import { Group, Pill } from '@mantine/core';
import type { ListParams } from './list-state.js';
import { t } from './ui.texts.js';

const OPERATORS: Record<string, string> = { lt: '<', lte: '≤', gt: '>', gte: '≥', ne: '≠', in: '∈' };

/** `issuedOn.gte=2026-11-01` as a person reads it. */
function filterWords(name: string, value: string): string {
  const [field, operator] = name.split('.');
  return `${field} ${operator ? (OPERATORS[operator] ?? operator) : '='} ${value}`;
}

/** What a link narrowed a list by that its toolbar does not offer; it can be taken off. */
export default function OtherFilters(props: {
  names: string[];
  params: ListParams;
  narrow: (values: Record<string, undefined>) => void;
}) {
  const { names, params, narrow } = props;
  return (
    <Group gap="xs" px={14} py={8}>
      {names.map((name) => (
        <Pill
          key={name}
          withRemoveButton
          removeButtonProps={{ 'aria-label': `${t('clear')}: ${name}`, 'aria-hidden': false, tabIndex: 0 }}
          onRemove={() => narrow({ [name]: undefined })}
        >
          {filterWords(name, params[name])}
        </Pill>
      ))}
    </Group>
  );
}
