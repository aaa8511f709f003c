import { ActionIcon, Button, CopyButton, Group, Stack, Text } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import type { AdminSchemas } from '#api-client';
import { useAction } from './actions.js';
import { tell } from './messages.js';
import { formatInstant } from './dates.js';
import { t } from './host-set-up.texts.js';
import { Note } from './ProblemAlert.js';
import { StatusBadge, type Tone } from './StatusBadge.js';

type Host = AdminSchemas['BrandHostDto'];
type Found = AdminSchemas['ProofRecordDto'];

const TONES: Record<string, Tone> = { ok: 'good', wrong: 'bad', elsewhere_too: 'bad', unchecked: 'plain' };

/** The records that open a domain of one's own: to copy, with what name servers say about each. */
export function HostSetUp(props: {
  host: Host;
  may: boolean;
  check: () => Promise<Host>;
  refresh: readonly unknown[];
}) {
  const { host, may } = props;
  const check = useAction({
    run: props.check,
    refresh: [[...props.refresh]],
    after: ({ verified }) => tell(verified ? t('works', { host: host.host }) : t('stillWaiting')),
    tellFailures: true,
  });
  const setUp = host.setUp;
  if (!setUp) return null;
  const { proof, target, problem, checkedAt, nextCheckAt } = setUp;
  return (
    <div className="rl-host-set-up" role="group" aria-label={host.host}>
      <Text size="sm">{t('intro', { host: host.host })}</Text>
      <Step title={t('proof')} type="TXT" record={proof} part="proof" />
      <Step title={t('target')} type="CNAME" record={target} part="target">
        <Text size="xs" c="dimmed">
          {target.addresses.length > 0 ? t('bare', { addresses: target.addresses.join(', ') }) : t('bareLater')}
        </Text>
      </Step>
      {problem && <Note tone="bad">{problem === 'taken' ? t('taken') : t('not_allowed')}</Note>}
      <Group justify="space-between" gap="xs">
        <Text size="xs" c="dimmed" role="status">
          {checkedAt && `${t('checked', { at: formatInstant(checkedAt) })} `}
          {nextCheckAt ? t('next', { at: formatInstant(nextCheckAt) }) : t('givenUp')}
        </Text>
        {may && (
          <Button size="compact-sm" loading={check.isPending} onClick={() => check.mutate()}>
            {t('checkNow')}
          </Button>
        )}
      </Group>
    </div>
  );
}

function Step(props: {
  title: string;
  type: string;
  record: Found;
  part: 'proof' | 'target';
  children?: React.ReactNode;
}) {
  const { title, type, record, part } = props;
  const { state } = record;
  const found = record.found.join(', ') || '–';
  const why = state === 'wrong' ? t(`why.wrong.${part}`, { found }) : (WHY[state]?.(found) ?? null);
  return (
    <section>
      <Group gap={8}>
        <Text fw={600} size="sm">
          {title}
        </Text>
        <StatusBadge status={stateWords()[state] ?? state} tone={TONES[state] ?? 'wait'} />
      </Group>
      <dl className="rl-record">
        <dt>{t('type')}</dt>
        <dd>
          <code>{type}</code>
        </dd>
        <Copied what={t('name')} type={type} value={record.name} />
        <Copied what={t('value')} type={type} value={record.value} />
      </dl>
      <Stack gap={4}>
        {why && (
          <Text size="sm" c={TONES[state] === 'bad' ? 'var(--mantine-color-error)' : undefined} className="rl-anywhere">
            {why}
          </Text>
        )}
        {props.children}
      </Stack>
    </section>
  );
}

const stateWords = (): Record<string, string> => ({
  unchecked: t('state.unchecked'),
  ok: t('state.ok'),
  no_name: t('state.no_name'),
  no_record: t('state.no_record'),
  no_answer: t('state.no_answer'),
  failed: t('state.failed'),
  wrong: t('state.wrong'),
  elsewhere_too: t('state.elsewhere_too'),
  no_target: t('state.no_target'),
});
const WHY: Record<string, (found: string) => string> = {
  no_name: () => t('why.no_name'),
  no_record: () => t('why.no_record'),
  no_answer: () => t('why.no_answer'),
  failed: () => t('why.failed'),
  elsewhere_too: (found) => t('why.elsewhere_too', { found }),
  no_target: () => t('why.no_target'),
};

function Copied({ what, type, value }: { what: string; type: string; value: string }) {
  return (
    <>
      <dt>{what}</dt>
      <dd>
        <code>{value}</code>
        <CopyButton value={value}>
          {({ copied, copy }) => (
            <ActionIcon
              variant="subtle"
              size="sm"
              onClick={copy}
              aria-label={copied ? t('copied') : t('copyOf', { what, type })}
              title={copied ? t('copied') : t('copy')}
            >
              {copied ? <IconCheck size={15} /> : <IconCopy size={15} />}
            </ActionIcon>
          )}
        </CopyButton>
      </dd>
    </>
  );
}
