import { Button, Checkbox, Group, Stack, Text, TextInput } from '@mantine/core';
import { useQuery, useQueryClient, type QueryKey } from '@tanstack/react-query';
import { useState } from 'react';
import type { AdminSchemas, ListQuery } from '#api-client';
import { useAction } from './actions.js';
import { tell } from './messages.js';
import { DataTable } from './DataTable.js';
import type { Page } from './list-state.js';
import { formatInstant } from './dates.js';
import { ConfirmButton, FormDrawer } from './dialogs.js';
import { formatMoney } from './money.js';
import { Arrow, Facts, QueryView, Section } from './page.js';
import { PriceChange } from './PriceChange.js';
import { t } from './price-tools.texts.js';
import { Note, ProblemAlert } from './ProblemAlert.js';
import { StatusBadge } from './StatusBadge.js';
import { termWords } from './terms.js';

type ChangeSet = AdminSchemas['ChangeSetDto'];
type Compared = AdminSchemas['ComparedCellDto'];
type Report = AdminSchemas['PublishReportDto'];

/** How a console reaches the change sets of a group, or of a reseller. */
export interface ChangeSetDoor {
  queryKey: QueryKey;
  may: boolean;
  list: (query: ListQuery) => Promise<Page<ChangeSet>>;
  get: (id: number) => Promise<ChangeSet>;
  cells: (id: number, query: ListQuery) => Promise<Page<Compared>>;
  publish: (id: number, mode: { overwrite: boolean; dryRun: boolean }) => Promise<Report>;
  schedule: (id: number, at: { publishAt: string; overwrite: boolean }) => Promise<unknown>;
  unschedule: (id: number) => Promise<unknown>;
  revert: (id: number) => Promise<{ id: number }>;
  remove: (id: number) => Promise<unknown>;
}

const nameOf = (set: ChangeSet): string =>
  set.name || t('unnamed', { source: t(set.source), n: set.cells }).replace(/^./, (c) => c.toUpperCase());

/** Prepared and published price changes: the list, and one of them with all it does. */
export default function ChangeSets({ door }: { door: ChangeSetDoor }) {
  const [open, setOpen] = useState<number | null>(null);
  if (open !== null) return <OneSet key={open} door={door} id={open} onOpen={setOpen} />;
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed" maw={760}>
        {t('setsText')}
      </Text>
      <DataTable
        label={t('sets')}
        queryKey={door.queryKey}
        place="memory"
        load={door.list}
        rowKey={(set) => set.id}
        columns={[
          {
            header: t('name'),
            cell: (set) => (
              <Button variant="transparent" p={0} h="auto" onClick={() => setOpen(set.id)}>
                {nameOf(set)}
              </Button>
            ),
          },
          { header: t('status'), cell: (set) => <SetStatus set={set} /> },
          { header: t('source'), cell: (set) => t(set.source) },
          { header: t('cellCount'), cell: (set) => set.cells, align: 'end' },
          { header: t('publishAt'), cell: (set) => (set.publishAt ? formatInstant(set.publishAt) : '–') },
          {
            header: t('created'),
            cell: (set) => <span style={{ whiteSpace: 'nowrap' }}>{formatInstant(set.createdAt)}</span>,
          },
        ]}
        filters={[{ name: 'status', label: t('status'), options: ['draft', 'scheduled', 'failed', 'published'] }]}
        empty={{ title: t('noSets'), text: t('noSetsText') }}
      />
    </Stack>
  );
}

const SetStatus = ({ set }: { set: ChangeSet }) => (
  <StatusBadge status={set.status} tone={set.status === 'published' ? 'good' : undefined} />
);

function OneSet({ door, id, onOpen }: { door: ChangeSetDoor; id: number; onOpen: (id: number | null) => void }) {
  const queries = useQueryClient();
  const [report, setReport] = useState<Report | null>(null);
  const [scheduling, setScheduling] = useState(false);
  const query = useQuery({ queryKey: [...door.queryKey, id], queryFn: () => door.get(id) });
  const refresh = async (words: string) => {
    tell(words);
    setReport(null);
    await queries.invalidateQueries();
  };
  const check = useAction({
    run: () => door.publish(id, { overwrite: false, dryRun: true }),
    refresh: [[...door.queryKey, id, 'cells']],
    after: setReport,
  });
  const publish = async (overwrite: boolean) => {
    await door.publish(id, { overwrite, dryRun: false });
    await refresh(t('publishedNow'));
  };
  return (
    <QueryView query={query}>
      {(set) => {
        const editable = set.status === 'draft' || set.status === 'failed';
        return (
          <Stack>
            <Group justify="space-between">
              <Button variant="subtle" size="compact-sm" onClick={() => onOpen(null)}>
                <Arrow to="back" />
                &nbsp;{t('back')}
              </Button>
              {door.may && (
                <Group gap="xs">
                  {set.status !== 'published' && (
                    <Button variant="default" loading={check.isPending} onClick={() => check.mutate()}>
                      {t('check')}
                    </Button>
                  )}
                  {editable && (
                    <Button variant="default" onClick={() => setScheduling(true)}>
                      {t('schedule')}
                    </Button>
                  )}
                  {set.status === 'scheduled' && (
                    <Button
                      variant="default"
                      onClick={() => void door.unschedule(id).then(() => refresh(t('unscheduled')))}
                    >
                      {t('unschedule')}
                    </Button>
                  )}
                  {set.status !== 'published' && (
                    <ConfirmButton
                      title={t('removeTitle')}
                      text={t('removeText')}
                      confirm={t('remove')}
                      danger
                      action={async () => {
                        await door.remove(id);
                        onOpen(null);
                        await refresh(t('removed'));
                      }}
                    >
                      {t('remove')}
                    </ConfirmButton>
                  )}
                  {set.status !== 'published' && (
                    <ConfirmButton
                      variant="filled"
                      title={t('publishTitle')}
                      text={t('publishText')}
                      confirm={report && report.conflicts > 0 ? t('publishOver') : t('publish')}
                      action={() => publish(Boolean(report && report.conflicts > 0))}
                    >
                      {report && report.conflicts > 0 ? t('publishOver') : t('publish')}
                    </ConfirmButton>
                  )}
                  {set.status === 'published' && (
                    <ConfirmButton
                      title={t('takeBack')}
                      text={t('takeBackText')}
                      confirm={t('takeBack')}
                      action={async () => {
                        const made = await door.revert(id);
                        await refresh(t('takenBack'));
                        onOpen(made.id);
                      }}
                    >
                      {t('takeBack')}
                    </ConfirmButton>
                  )}
                </Group>
              )}
            </Group>
            <Section title={nameOf(set)}>
              <Facts
                items={[
                  [t('status'), <SetStatus key="s" set={set} />],
                  [t('source'), t(set.source)],
                  [t('created'), t('by', { when: formatInstant(set.createdAt), who: set.createdBy })],
                  [t('publishAt'), set.publishAt ? formatInstant(set.publishAt) : '–'],
                  [
                    t('published'),
                    set.publishedAt
                      ? t('by', { when: formatInstant(set.publishedAt), who: set.publishedBy ?? '' })
                      : '–',
                  ],
                ]}
              />
            </Section>
            {set.problem && <Note tone="bad">{t('failed', { why: set.problem.detail })}</Note>}
            <ProblemAlert error={check.error} />
            {report && (
              <Note tone={report.refused > 0 ? 'bad' : report.conflicts + report.flagged > 0 ? 'wait' : 'good'}>
                <p>
                  {t('report', {
                    changed: report.changed,
                    cells: report.cells,
                    refused: report.refused,
                    conflicts: report.conflicts,
                    flagged: report.flagged,
                  })}
                </p>
                {report.resellers > 0 && <p>{t('reportResellers', { n: report.resellers })}</p>}
              </Note>
            )}
            <Cells door={door} set={set} />
            {scheduling && (
              <Schedule
                onClose={() => setScheduling(false)}
                send={(at) => door.schedule(id, at)}
                done={() => void refresh(t('scheduled'))}
              />
            )}
          </Stack>
        );
      }}
    </QueryView>
  );
}

function Cells({ door, set }: { door: ChangeSetDoor; set: ChangeSet }) {
  const isPublished = set.status === 'published';
  return (
    <DataTable
      label={t('compare')}
      queryKey={[...door.queryKey, set.id, 'cells', set.status]}
      place="memory"
      limit={50}
      load={(query) => door.cells(set.id, query)}
      rowKey={(cell) => cell.id}
      columns={[
        { header: t('item'), cell: (cell) => cell.label },
        { header: t('term'), cell: (cell) => `${termWords(cell.term)} ${cell.currency}` },
        {
          header: isPublished ? t('was') : t('before'),
          cell: (cell) => <PriceChange value={cell.before} />,
        },
        { header: t('live'), cell: (cell) => <PriceChange value={cell.live} /> },
        { header: t('after'), cell: (cell) => <PriceChange value={cell.after} /> },
        { header: t('effect'), cell: (cell) => <Effect cell={cell} /> },
      ]}
      empty={{ title: t('noCells') }}
    />
  );
}

function Effect({ cell }: { cell: Compared }) {
  const { impact } = cell;
  const words = (money: { amount: string; currency: string } | null) => (money ? formatMoney(money) : '–');
  return (
    <Stack gap={2}>
      {cell.conflict && <StatusBadge status={t('moved')} tone="wait" />}
      {cell.status === 'refused' && (
        <Text size="xs" c="red.9">
          {t('refused', { why: cell.refusals[0]?.detail ?? '' })}
        </Text>
      )}
      {cell.effect === 'unchanged' && <Text size="xs">{t('unchanged')}</Text>}
      {impact && (impact.profit.before || impact.profit.after) && (
        <Text size="xs">{t('profit', { before: words(impact.profit.before), after: words(impact.profit.after) })}</Text>
      )}
      {impact?.resellers ? <Text size="xs">{t('touched', { n: impact.resellers })}</Text> : null}
      {cell.flagged > 0 && <Text size="xs">{t('flagged', { n: cell.flagged })}</Text>}
    </Stack>
  );
}

function Schedule(props: {
  onClose: () => void;
  send: (at: { publishAt: string; overwrite: boolean }) => Promise<unknown>;
  done: () => void;
}) {
  const [at, setAt] = useState('');
  const [overwrite, setOverwrite] = useState(false);
  const send = useAction({
    run: () => props.send({ publishAt: new Date(at).toISOString(), overwrite }),
    after: () => {
      props.onClose();
      props.done();
    },
  });
  return (
    <FormDrawer
      opened
      onClose={props.onClose}
      title={t('schedule')}
      submit={t('schedule')}
      busy={send.isPending}
      error={send.error}
      onSubmit={(event) => {
        event.preventDefault();
        send.mutate();
      }}
    >
      <TextInput
        type="datetime-local"
        label={t('scheduleAt')}
        required
        value={at}
        onChange={(e) => setAt(e.currentTarget.value)}
      />
      <Checkbox label={t('overwrite')} checked={overwrite} onChange={(e) => setOverwrite(e.currentTarget.checked)} />
    </FormDrawer>
  );
}
