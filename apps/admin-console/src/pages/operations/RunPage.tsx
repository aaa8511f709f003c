import { Stack, Table } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { body } from '#api-client';
import {
  EmptyState,
  Facts,
  formatDate,
  formatInstant,
  PageHeader,
  QueryView,
  Section,
  StatusBadge,
  useIdParam,
} from '#ui';
import { api } from '../../api.js';
import { RunActions } from './RunActions.js';
import { t } from './runs.texts.js';

export function RunPage() {
  const id = useIdParam();
  const query = useQuery({
    queryKey: ['runs', id],
    queryFn: () => body(api.GET('/api/admin/v1/runs/{id}', { params: { path: { id } } })),
    // What is under way moves on by itself.
    refetchInterval: ({ state }) => (['asked', 'running'].includes(state.data?.status ?? '') ? 2000 : false),
  });
  return (
    <QueryView query={query}>
      {(run) => (
        <>
          <PageHeader
            title={`${run.task}, ${formatDate(run.date)}`}
            description={run.dryRun ? t('dryRunText') : undefined}
            back={{ to: '/operations', label: t('operations') }}
            badge={<StatusBadge status={run.status} />}
            actions={<RunActions run={run} />}
          />
          <Stack>
            <Section>
              <Facts
                items={[
                  [t('result'), t('counts', { made: run.made, skipped: run.skipped, failed: run.failed })],
                  [t('expected'), run.expected > 0 ? String(run.expected) : '–'],
                  [t('usual'), run.usual > 0 ? String(run.usual) : '–'],
                  [t('reason'), run.reason ?? '–'],
                  [t('askedBy'), run.askedBy || t('timer')],
                  [t('tries'), String(run.attempts)],
                  [t('started'), formatInstant(run.startedAt)],
                  [t('finished'), run.finishedAt ? formatInstant(run.finishedAt) : '–'],
                ]}
              />
            </Section>
            <Section title={t('notes')}>
              {run.notes.length === 0 ? (
                <EmptyState title={t('noNotes')} />
              ) : (
                <Table.ScrollContainer minWidth={480}>
                  <Table aria-label={t('notes')}>
                    <Table.Thead>
                      <Table.Tr>
                        <Table.Th>{t('outcome')}</Table.Th>
                        <Table.Th>{t('subject')}</Table.Th>
                        <Table.Th>{t('what')}</Table.Th>
                      </Table.Tr>
                    </Table.Thead>
                    <Table.Tbody>
                      {run.notes.map((note, at) => (
                        <Table.Tr key={at}>
                          <Table.Td>
                            <StatusBadge status={note.outcome} />
                          </Table.Td>
                          <Table.Td>{note.subject}</Table.Td>
                          <Table.Td>{note.text}</Table.Td>
                        </Table.Tr>
                      ))}
                    </Table.Tbody>
                  </Table>
                </Table.ScrollContainer>
              )}
            </Section>
          </Stack>
        </>
      )}
    </QueryView>
  );
}
