import { Button, Group, Progress, Stack, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useMemo, useState, type ReactNode } from 'react';
import { ApiProblem } from '#api-client';
import { useAction } from '../actions.js';
import { useMe } from '../console.js';
import { KeepAsDraft } from '../price-tools.js';
import { Note, ProblemAlert } from '../ProblemAlert.js';
import { fieldWords } from '../problem-words.js';
import { CellFacts, type Watched } from './CellFacts.js';
import { Conflicts } from './Conflicts.js';
import { t } from './matrix.texts.js';
import { PriceCards } from './PriceCards.js';
import { PriceGrid, type GridField } from './PriceGrid.js';
import { checkPrices, ChunkFailure, draftPrices, savePrices, shifted, type PricesDoor } from './send.js';
import { fieldOfRefusal, Sheet, type Asked, type SheetColumn, type SheetRow, type Side } from './sheet.js';
import { useTypedPrices } from './typed-prices.js';
import { fieldName, problemOfField } from './words.js';

interface Props {
  caption: string;
  door: PricesDoor;
  may: boolean;
  /** Whose prices, of which kind and currency: where typed prices are kept in the browser. */
  place: string;
  currency: string;
  digits: number;
  /** Of the prices that are shown. */
  version: number;
  rows: readonly SheetRow[];
  total: number;
  isLoading: boolean;
  columns: SheetColumn[];
  /** Reads the prices again. */
  reload: () => Promise<unknown>;
  /** A refused field is of a side or part that is not shown. */
  show: (side: Side, part: 'setup' | 'recurring') => void;
  hint: string;
}

/** Prices as a grid: typed, computed, pasted; checked by the server; kept as a draft or put in force together. */
export function PriceMatrix(props: Props): ReactNode {
  const { door, may, version, rows, columns, currency } = props;
  const me = useMe();
  const isSmall = useMediaQuery('(max-width: 640px)', false, { getInitialValueInEffect: false });
  const { typed, put, drop, settle, undo, canUndo } = useTypedPrices(`rl-prices ${me.name} ${props.place}`);
  const [watched, setWatched] = useState<Watched | null>(null);
  const [refused, setRefused] = useState<Record<string, string>>({});
  const [checked, setChecked] = useState<{ ok: number; bad: number; flagged: number; resellers: number } | null>(null);
  const [sent, setSent] = useState<number | null>(null);
  const [note, setNote] = useState('');
  const [goTo, setGoTo] = useState<{ id: string } | null>(null);
  // Of thousands of fields: worked out when prices or typed texts change, not when another field is chosen.
  const plain = useMemo(() => new Sheet(rows, {}, currency, props.digits), [rows, currency, props.digits]);
  const sheet = useMemo(() => plain.over(typed), [plain, typed]);
  const asked = useMemo(() => sheet.asked(), [sheet]);
  const conflicts = useMemo(() => sheet.conflicts(), [sheet]);
  const elsewhere = useMemo(() => sheet.elsewhere(), [sheet]);

  const forget = () => {
    setRefused({});
    setChecked(null);
    setNote('');
  };
  const write = (changes: { id: string; text: string }[], lost = 0) => {
    forget();
    if (lost > 0) setNote(t('noCell', { n: lost }));
    put(changes.map(({ id, text }) => [id, sheet.entry(id, text)]));
  };
  const fillDown = (from: string, to: string[]) => {
    const source = typed[from]?.formula ?? sheet.value(from);
    write(to.map((id) => ({ id, text: source })));
  };
  const reset = () => {
    forget();
    check.reset();
    save.reset();
    drop(Object.keys(typed).filter((id) => sheet.cell(id)));
  };
  const settled = () => {
    forget();
    settle(new Set(Object.keys(typed).filter((id) => sheet.cell(id))));
  };
  const nameOf = (id: string): string => {
    const row = rows.find(({ key }) => id.startsWith(`${key} `));
    const column = columns.find(({ term, side, part }) => id.endsWith(` ${term} ${side} ${part}`));
    return row && column ? fieldName(row, column) : id;
  };
  const showRefusals = (found: { pointer: string; code: string; detail: string }[], of: Asked[]) => {
    const byField: Record<string, string> = {};
    for (const one of found) {
      const field = fieldOfRefusal(one.pointer, of);
      if (field) byField[field] ??= fieldWords(one);
    }
    setRefused(byField);
    const first = Object.keys(byField)[0];
    if (!first) return;
    const [side, part] = first.split(' ').slice(-2) as [Side, 'setup' | 'recurring'];
    props.show(side, part);
    setGoTo({ id: first });
  };
  const failed = async (error: unknown) => {
    setSent(null);
    const cause = error instanceof ChunkFailure ? error.cause : error;
    const offset = error instanceof ChunkFailure ? error.offset : 0;
    if (error instanceof ChunkFailure && error.keptAs) setNote(t('notPublished'));
    if (cause instanceof ApiProblem && cause.code === 'platform.stale_version') {
      await props.reload();
      setNote(t('changedElsewhere'));
    } else if (cause instanceof ApiProblem)
      showRefusals(
        cause.errors.map((one) => ({ ...one, pointer: shifted(one.pointer, offset) })),
        asked,
      );
    throw cause;
  };
  const check = useAction({
    run: () => checkPrices(door, asked, version, setSent).catch(failed),
    refresh: [['none']],
    after: (reports) => {
      setSent(null);
      const bad = reports!.filter((one) => one.status === 'refused');
      showRefusals(
        bad.flatMap((one) => one.refusals),
        asked,
      );
      const total = (of: (one: (typeof bad)[number]) => number) => reports!.reduce((n, one) => n + of(one), 0);
      setChecked({
        ok: reports!.length - bad.length,
        bad: bad.length,
        flagged: total((one) => one.flagged),
        resellers: total((one) => one.impact?.resellers ?? 0),
      });
    },
  });
  const save = useAction({
    run: async () => {
      await savePrices(door, asked, version, setSent).catch(failed);
      // What was typed stays on the screen until what is in force is there to take its place.
      await props.reload();
    },
    refresh: [['price-preview']],
    done: () => t('saved', { n: asked.length }),
    after: () => {
      setSent(null);
      settled();
    },
  });
  /** Nothing is sent while a text is no amount. */
  const start = (action: 'check' | 'save') => {
    forget();
    check.reset();
    save.reset();
    const unreadable = Object.keys(typed).find((id) => {
      const problem = sheet.cell(id) && sheet.problem(id);
      return problem && problem.kind !== 'range' && problem.kind !== 'negative';
    });
    if (unreadable) return setGoTo({ id: unreadable });
    (action === 'check' ? check : save).mutate();
  };

  const fieldOf = (id: string): GridField => {
    const cell = sheet.cell(id)!;
    const value = sheet.value(id);
    const entry = typed[id];
    const problem = entry && sheet.problem(id);
    return {
      value,
      placeholder: cell.placeholder,
      hint: cell.hint,
      changed: entry !== undefined && entry.text !== sheet.stored(id),
      flagged: cell.flagged,
      problem: refused[id] ?? (problem ? problemOfField(problem) : undefined),
    };
  };
  const remarkOf = (id: string, text: string) => {
    const next = sheet.with(id, text);
    const problem = next.problem(id);
    if (problem) return { words: problemOfField(problem), bad: true };
    const { formula } = next.typed[id];
    return { words: formula ? t('comesTo', { value: next.value(id) }) : '', bad: false };
  };
  const isBusy = check.isPending || save.isPending;
  const isIdle = asked.length === 0 || conflicts.length > 0;

  return (
    <>
      {isSmall ? (
        <PriceCards columns={columns} rows={rows} readOnly={!may} fieldOf={fieldOf} write={write} />
      ) : (
        <PriceGrid
          caption={props.caption}
          columns={columns}
          rows={rows}
          readOnly={!may}
          fieldOf={fieldOf}
          remarkOf={remarkOf}
          write={write}
          fillDown={fillDown}
          undo={undo}
          watch={setWatched}
          goTo={goTo}
        />
      )}
      <div className="rl-table-foot">
        <Text size="sm" c="dimmed" role="status">
          {props.isLoading ? t('loading', { n: rows.length, total: props.total }) : t('loaded', { total: props.total })}
        </Text>
        {may && !isSmall && (
          <Text size="xs" c="dimmed" maw={860}>
            {t('hint')} {props.hint}
          </Text>
        )}
      </div>
      <div className="rl-savebar">
        {!isSmall && (
          <CellFacts
            sheet={sheet}
            at={watched && rows.some((row) => row.key === watched.row.key) ? watched : null}
            may={may}
            asOf={`${props.place} ${version}`}
            preview={(cell) => door.write([cell], true, version) as never}
          />
        )}
        {may && (
          <Stack gap="xs">
            <Conflicts
              sheet={sheet}
              ids={conflicts}
              nameOf={nameOf}
              keep={(ids) => put(ids.map((id) => [id, { ...typed[id], base: sheet.stored(id) }]))}
              take={drop}
            />
            {checked && (
              <Note tone={checked.bad ? 'bad' : checked.flagged ? 'wait' : 'good'}>
                <p>{t('checked', checked)}</p>
                {checked.resellers > 0 && <p>{t('impact', { n: checked.resellers })}</p>}
                {checked.flagged > 0 && <p>{t('flagged', { n: checked.flagged })}</p>}
              </Note>
            )}
            {note && conflicts.length === 0 && <Note tone="wait">{note}</Note>}
            {elsewhere > 0 && <Note tone="wait">{t('elsewhere', { n: elsewhere })}</Note>}
            <ProblemAlert error={conflicts.length > 0 || note ? null : (save.error ?? check.error)} hideFields />
            {sent !== null && asked.length > 1 && (
              <div role="status">
                <Progress
                  value={(sent * 100) / asked.length}
                  aria-label={t('progress', { done: sent, n: asked.length })}
                />
                <Text size="xs">{t('progress', { done: sent, n: asked.length })}</Text>
              </div>
            )}
            <Group gap="xs">
              <Button variant="default" disabled={!canUndo || isBusy} onClick={undo}>
                {t('undo')}
              </Button>
              <Button variant="default" disabled={Object.keys(typed).length === elsewhere || isBusy} onClick={reset}>
                {t('reset')}
              </Button>
              <Button
                variant="default"
                disabled={isIdle || save.isPending}
                loading={check.isPending}
                onClick={() => start('check')}
              >
                {t('check')}
              </Button>
              <KeepAsDraft
                disabled={isIdle || isBusy}
                keep={(name) => draftPrices(door, name, asked, version, setSent).catch(failed)}
                after={() => {
                  setSent(null);
                  settled();
                }}
              />
              <Button disabled={isIdle} loading={save.isPending} onClick={() => start('save')}>
                {t('save', { n: asked.length })}
              </Button>
            </Group>
          </Stack>
        )}
      </div>
    </>
  );
}

/** One column a term, and another for its set-up fee where those are shown. */
export function columnsOf(
  terms: readonly string[],
  side: Side,
  parts: readonly ('recurring' | 'setup')[],
  words: { term: (term: string) => string; meaning: (part: 'recurring' | 'setup') => string; setup: string },
): SheetColumn[] {
  return terms.flatMap((term) =>
    parts.map((part) => ({
      term,
      side,
      part,
      label: part === 'setup' ? `${words.term(term)}, ${words.setup}` : words.term(term),
      meaning: words.meaning(part),
    })),
  );
}
