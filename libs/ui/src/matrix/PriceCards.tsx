import { Button, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { t } from './matrix.texts.js';
import type { GridField } from './PriceGrid.js';
import { idOf, type SheetColumn, type SheetRow } from './sheet.js';
import { fieldName } from './words.js';

const STEP = 20;

/** The same prices as a form for a small screen: one card an item. A formula is computed when the field is left. */
export function PriceCards(props: {
  columns: SheetColumn[];
  rows: readonly SheetRow[];
  readOnly: boolean;
  fieldOf: (id: string) => GridField;
  write: (changes: { id: string; text: string }[]) => void;
}) {
  const [shown, setShown] = useState(STEP);
  return (
    <Stack gap="sm" p={12}>
      {props.rows.slice(0, shown).map((row) => (
        <fieldset key={row.key} className="rl-price-card">
          <legend>{row.name}</legend>
          {props.columns
            .filter((column) => row.cells[column.term])
            .map((column) => {
              const id = idOf(row, column);
              return <CardField key={id} {...props} id={id} row={row} column={column} />;
            })}
        </fieldset>
      ))}
      {shown < props.rows.length && (
        <Button variant="default" onClick={() => setShown(shown + STEP)}>
          {t('more')}
        </Button>
      )}
    </Stack>
  );
}

function CardField(props: {
  id: string;
  row: SheetRow;
  column: SheetColumn;
  readOnly: boolean;
  fieldOf: (id: string) => GridField;
  write: (changes: { id: string; text: string }[]) => void;
}) {
  const { id, column } = props;
  const field = props.fieldOf(id);
  const [draft, setDraft] = useState<string | null>(null);
  return (
    <TextInput
      size="sm"
      label={column.label}
      description={field.hint}
      aria-label={fieldName(props.row, column)}
      autoComplete="off"
      value={draft ?? field.value}
      placeholder={field.placeholder}
      error={draft === null ? field.problem : undefined}
      readOnly={props.readOnly}
      onChange={(e) => setDraft(e.currentTarget.value)}
      onBlur={() => {
        if (draft !== null) props.write([{ id, text: draft }]);
        setDraft(null);
      }}
    />
  );
}
