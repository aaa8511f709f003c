import { Stack } from '@mantine/core';
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
            <Section title={t('notes')} flush>
              {run.notes.length === 0 ? (
                <EmptyState title={t('noNotes')} />
              ) : (
                <div className="rl-scroll" tabIndex={0} role="region" aria-label={t('notes')}>
                  <table className="rl-table">
                    <thead>
                      <tr>
                        <th scope="col">{t('outcome')}</th>
                        <th scope="col">{t('subject')}</th>
                        <th scope="col">{t('what')}</th>
                      </tr>
                    </thead>
                    <tbody>
                      {run.notes.map((note, at) => (
                        <tr key={at}>
                          <td>
                            <StatusBadge status={note.outcome} />
                          </td>
                          <td>{note.subject}</td>
                          <td>{note.text}</td>
                        </tr>
                      ))}
                    </tbody>
                  </table>
                </div>
              )}
            </Section>
          </Stack>
        </>
      )}
    </QueryView>
  );
}
