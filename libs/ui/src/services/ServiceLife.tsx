import { Button, Group, Radio, Stack, Text, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ResellerSchemas } from '#api-client';
import { useAction } from '../actions.js';
import { formatDate, formatInstant } from '../dates.js';
import { ConfirmButton, FormDrawer } from '../dialogs.js';
import { PageLink, QueryView, Section } from '../page.js';
import { Note } from '../ProblemAlert.js';
import { t } from './services.texts.js';

type Life = ResellerSchemas['ServiceLifeDto'];
type Wish = ResellerSchemas['CancellationWishDto'];
/** How a console reads and changes the life of a service; what it may not do is left out. */
export type ServiceLifeDoor = {
  load: () => Promise<Life>;
  suspend?: (reason: string) => Promise<unknown>;
  unsuspend?: () => Promise<unknown>;
  terminate?: (reason: string) => Promise<unknown>;
  keep?: (kept: { on: boolean; until: string | null }) => Promise<unknown>;
  cancel?: (wish: Wish) => Promise<unknown>;
  withdraw?: (requestId: number) => Promise<unknown>;
  takeBack?: () => Promise<unknown>;
};
type Service = { type: string; id: number; status: string; nextDueOn: string | null };

/** Why a service is held, what waits for it, what may be done, and what happened. */
export function ServiceLife({ service, door }: { service: Service; door: ServiceLifeDoor }) {
  const query = useQuery({ queryKey: ['services', service.type, service.id, 'life'], queryFn: door.load });
  return (
    <QueryView query={query}>
      {(life) => (
        <>
          <Section title={t('state')} description={t('stateText')}>
            <Stack>
              {life.endRefused && <EndRefused refused={life.endRefused} />}
              <Lines life={life} />
              <Actions service={service} life={life} door={door} />
            </Stack>
          </Section>
          <History life={life} />
        </>
      )}
    </QueryView>
  );
}

/** A service whose server refused its end stays as it is until it is asked again with another result. */
function EndRefused({ refused: { note, retryAt } }: { refused: NonNullable<Life['endRefused']> }) {
  return (
    <Note tone="bad">
      {t('endRefused', { note })} {retryAt ? t('endRetry', { at: formatInstant(retryAt) }) : t('endWaits')}
    </Note>
  );
}

function Lines({ life }: { life: Life }) {
  const { holds, ending, asked, keptUntil, cancellation, upgrade } = life;
  const lines = [
    ...(ending ? [t('ending', { outcome: ending.outcome, reason: ending.reason })] : []),
    ...(asked.length > 0 ? [t('asked', { actions: asked.join(', ') })] : []),
    ...(keptUntil === null ? [] : [keptUntil === '' ? t('kept') : t('keptUntil', { until: formatDate(keptUntil) })]),
    ...(cancellation
      ? [
          cancellation.kind === 'immediate'
            ? t('wishNow', { by: cancellation.requestedBy })
            : t('wish', { by: cancellation.requestedBy, date: formatDate(cancellation.endsOn) }),
        ]
      : []),
    ...(upgrade
      ? [t('upgradeWaits', { label: upgrade.label, invoice: upgrade.invoiceId, until: formatDate(upgrade.dueOn) })]
      : []),
  ];
  return (
    <Stack gap="xs">
      {holds.length === 0 && lines.length === 0 && <Text size="sm">{t('runs')}</Text>}
      {holds.map((hold) => (
        <Text size="sm" key={hold.cause} component="div">
          <strong>{t(hold.cause)}</strong>: {hold.reason}, {t('since', { at: formatInstant(hold.heldAt) })}{' '}
          {hold.invoiceId !== null && (
            <PageLink to={`/invoices/${hold.invoiceId}`}>{t('invoice', { id: hold.invoiceId })}</PageLink>
          )}
        </Text>
      ))}
      {lines.map((line) => (
        <Text size="sm" key={line}>
          {line}
        </Text>
      ))}
    </Stack>
  );
}

function Actions({ service, life, door }: { service: Service; life: Life; door: ServiceLifeDoor }) {
  const { suspend, unsuspend, terminate, keep, cancel, withdraw, takeBack } = door;
  const { cancellation, ending, upgrade } = life;
  const confirmed = useAction({ run: (work: () => Promise<unknown>) => work(), done: t('done') });
  const act = (work: () => Promise<unknown>) => () => confirmed.mutateAsync(work);
  const isRunning = service.status === 'Active' || service.status === 'Suspended';
  if (!isRunning || ending) return null;
  return (
    <Group>
      {suspend && <WithReason label={t('suspend')} title={t('suspendTitle')} hint={t('reasonHint')} run={suspend} />}
      {unsuspend && life.holds.length > 0 && (
        <ConfirmButton
          title={t('unsuspend')}
          text={t('unsuspendText')}
          confirm={t('unsuspend')}
          action={act(unsuspend)}
        >
          {t('unsuspend')}
        </ConfirmButton>
      )}
      {upgrade && takeBack && (
        <ConfirmButton title={t('takeBack')} text={t('takeBackText')} confirm={t('takeBack')} action={act(takeBack)}>
          {t('takeBack')}
        </ConfirmButton>
      )}
      {cancellation && withdraw ? (
        <ConfirmButton
          title={t('withdraw')}
          text={t('withdrawText')}
          confirm={t('withdraw')}
          action={act(() => withdraw(cancellation.id))}
        >
          {t('withdraw')}
        </ConfirmButton>
      ) : (
        cancel && <Cancel service={service} run={cancel} />
      )}
      {keep && service.type === 'hosting' && <Keep life={life} run={keep} />}
      {terminate && (
        <WithReason label={t('terminate')} title={t('terminateTitle')} hint={t('terminateText')} run={terminate} />
      )}
    </Group>
  );
}

function WithReason({
  label,
  title,
  hint,
  run,
}: {
  label: string;
  title: string;
  hint: string;
  run: (reason: string) => Promise<unknown>;
}) {
  const [opened, { open, close }] = useDisclosure(false);
  const [reason, setReason] = useState('');
  const action = useAction({ run: () => run(reason), done: t('done'), after: close });
  return (
    <>
      <Button variant="default" onClick={open}>
        {label}
      </Button>
      <FormDrawer
        opened={opened}
        onClose={close}
        title={title}
        submit={label}
        busy={action.isPending}
        error={action.error}
        onSubmit={(event) => {
          event.preventDefault();
          action.mutate();
        }}
      >
        <TextInput
          label={t('reason')}
          description={hint}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          maxLength={255}
          required
          data-autofocus
        />
      </FormDrawer>
    </>
  );
}

function Cancel({ service, run }: { service: Service; run: (wish: Wish) => Promise<unknown> }) {
  const [opened, { open, close }] = useDisclosure(false);
  const [kind, setKind] = useState<string>(service.nextDueOn ? 'end-of-period' : 'immediate');
  const [reason, setReason] = useState('');
  const action = useAction({
    run: () => run({ kind: kind as Wish['kind'], reason }),
    done: t('done'),
    after: close,
  });
  return (
    <>
      <Button variant="default" onClick={open}>
        {t('cancel')}
      </Button>
      <FormDrawer
        opened={opened}
        onClose={close}
        title={t('cancelTitle')}
        submit={t('cancelTitle')}
        busy={action.isPending}
        error={action.error}
        onSubmit={(event) => {
          event.preventDefault();
          action.mutate();
        }}
      >
        <Radio.Group label={t('when')} value={kind} onChange={setKind}>
          <Stack mt="xs">
            {service.nextDueOn && (
              <Radio value="end-of-period" label={`${t('end-of-period')}, ${formatDate(service.nextDueOn)}`} />
            )}
            <Radio value="immediate" label={t('immediate')} />
          </Stack>
        </Radio.Group>
        <TextInput
          label={t('reason')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          maxLength={1000}
        />
      </FormDrawer>
    </>
  );
}

function Keep({ life, run }: { life: Life; run: NonNullable<ServiceLifeDoor['keep']> }) {
  const [opened, { open, close }] = useDisclosure(false);
  const [until, setUntil] = useState('');
  const kept = life.keptUntil !== null;
  const action = useAction({
    run: () => run({ on: !kept, until: until || null }),
    done: t('done'),
    after: close,
    tellFailures: kept,
  });
  if (kept)
    return (
      <Button variant="default" loading={action.isPending} onClick={() => action.mutate()}>
        {t('release')}
      </Button>
    );
  return (
    <>
      <Button variant="default" onClick={open}>
        {t('keep')}
      </Button>
      <FormDrawer
        opened={opened}
        onClose={close}
        title={t('keepTitle')}
        submit={t('keep')}
        busy={action.isPending}
        error={action.error}
        onSubmit={(event) => {
          event.preventDefault();
          action.mutate();
        }}
      >
        <TextInput
          type="date"
          label={t('until')}
          value={until}
          onChange={(event) => setUntil(event.currentTarget.value)}
        />
      </FormDrawer>
    </>
  );
}

function History({ life }: { life: Life }) {
  return (
    <Section title={t('history')} flush>
      {life.history.length === 0 ? (
        <Text p="md" size="sm">
          {t('noHistory')}
        </Text>
      ) : (
        <div className="rl-scroll" tabIndex={0} role="region" aria-label={t('history')}>
          <table className="rl-table">
            <thead>
              <tr>
                <th scope="col">{t('at')}</th>
                <th scope="col">{t('what')}</th>
                <th scope="col">{t('detail')}</th>
                <th scope="col">{t('by')}</th>
              </tr>
            </thead>
            <tbody>
              {life.history.map((change) => (
                <tr key={change.id}>
                  <td>{formatInstant(change.at)}</td>
                  <th scope="row">{change.what}</th>
                  <td>{[change.cause, change.detail].filter(Boolean).join(': ') || '–'}</td>
                  <td>{change.by}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Section>
  );
}
