import { Button, Code, Group, Select, Stack, Table, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { AdminSchemas } from '#api-client';
import { useAction } from './actions.js';
import { tell } from './messages.js';
import { formatDate } from './dates.js';
import { ConfirmButton, FormDrawer } from './dialogs.js';
import { t } from './domain-screen.texts.js';
import { MoneyText } from './MoneyText.js';
import { Facts, PageHeader, QueryView, Section } from './page.js';
import { Note } from './ProblemAlert.js';
import { StatusBadge } from './StatusBadge.js';
import { termWords } from './terms.js';

type Domain = AdminSchemas['DomainDto'];
type Registry = AdminSchemas['DomainRegistryDto'];
type Field = { name: string; value: string };

/** How a console reaches one domain. */
export interface DomainDoor {
  id: number;
  back: { to: string; label: string };
  may: boolean;
  load: () => Promise<Domain>;
  registry: () => Promise<Registry>;
  renewals: () => Promise<AdminSchemas['RenewalOfferListDto']>;
  setLock: (locked: boolean) => Promise<unknown>;
  /** Null where only the owner is shown it. */
  eppCode: (() => Promise<{ eppCode: string }>) | null;
  setFields: (fields: Field[]) => Promise<unknown>;
  /** What only the provider's staff do. */
  staff?: {
    transferAway: (eppCode: string) => Promise<{ outcome: string }>;
    finishTransfer: () => Promise<unknown>;
    sync: () => Promise<unknown>;
  };
  facts: (domain: Domain) => [string, ReactNode][];
  children?: ReactNode;
}

const LIVE = ['Active', 'Grace', 'Redemption'];

/** One domain: what was sold, what its registry says, and what can be done. */
export function DomainScreen({ door }: { door: DomainDoor }) {
  const domain = useQuery({ queryKey: ['domains', door.id], queryFn: door.load });
  return (
    <QueryView query={domain}>
      {(one) => (
        <>
          <PageHeader title={one.name} back={door.back} badge={<StatusBadge status={one.status} />} />
          <Stack>
            <Section title={t('facts')}>
              <Facts
                items={[
                  ...door.facts(one),
                  [t('registered'), formatDate(one.registeredOn)],
                  [t('expires'), formatDate(one.expiresOn)],
                  [t('nextDue'), formatDate(one.nextDueOn)],
                  [t('renewalPrice'), <MoneyText key="r" value={one.recurring} />],
                  [t('extras'), extras(one)],
                  [t('autoRenew'), one.autoRenew ? t('yes') : t('no')],
                ]}
              />
            </Section>
            <AtRegistry door={door} domain={one} />
            {(one.status === 'Active' || one.status === 'Grace') && <Renewals door={door} />}
            {door.children}
          </Stack>
        </>
      )}
    </QueryView>
  );
}

const extras = (one: Domain): string =>
  [one.dnsManagement && t('dns'), one.emailForwarding && t('mail'), one.idProtection && t('privacy')]
    .filter(Boolean)
    .join(', ');

function AtRegistry({ door, domain }: { door: DomainDoor; domain: Domain }) {
  const registry = useQuery({ queryKey: ['domains', door.id, 'registry'], queryFn: door.registry });
  const sync = useAction({ run: () => door.staff!.sync(), done: t('synced'), tellFailures: true });
  const actions = door.staff && door.may && LIVE.includes(domain.status) && (
    <Button variant="default" size="compact-sm" loading={sync.isPending} onClick={() => sync.mutate()}>
      {t('sync')}
    </Button>
  );
  return (
    <Section title={t('registry')} actions={actions}>
      <QueryView query={registry}>
        {(known) => (
          <Stack>
            <Text c="dimmed" size="sm">
              {t('registryText', { registrar: known.registrarLabel })}
            </Text>
            {!known.answered && <Note tone="wait">{t('silent')}</Note>}
            {known.answered && !known.registration && <Note>{known.canLock ? t('unknownName') : t('cannotAsk')}</Note>}
            {known.registration && (
              <Facts
                items={[
                  [t('state'), <StatusBadge key="s" status={known.registration.state} />],
                  [t('expires'), formatDate(known.registration.expiresOn)],
                  [t('lock'), known.registration.locked ? t('locked') : t('unlocked')],
                  [
                    t('movable'),
                    known.registration.movableOn ? formatDate(known.registration.movableOn) : t('movableNow'),
                  ],
                ]}
              />
            )}
            {door.may && LIVE.includes(domain.status) && <Actions door={door} known={known} />}
            {known.fields.length > 0 && <Fields door={door} known={known} />}
          </Stack>
        )}
      </QueryView>
    </Section>
  );
}

function Actions({ door, known }: { door: DomainDoor; known: Registry }) {
  const [code, setCode] = useState('');
  const [leaving, setLeaving] = useState(false);
  const lock = useAction({ run: door.setLock, done: t('changed'), tellFailures: true });
  const { registration } = known;
  const { eppCode } = door;
  return (
    <Stack gap="xs">
      <Group gap="xs">
        {known.canLock && registration && !registration.locked && (
          <Button variant="default" loading={lock.isPending} onClick={() => lock.mutate(true)}>
            {t('lockOn')}
          </Button>
        )}
        {known.canLock && registration?.locked && (
          <ConfirmButton
            title={t('lockOffTitle')}
            text={t('lockOffText')}
            confirm={t('lockOff')}
            action={() => lock.mutateAsync(false)}
          >
            {t('lockOff')}
          </ConfirmButton>
        )}
        {eppCode && known.canShowEppCode && registration && (
          <ConfirmButton
            title={t('showCodeTitle')}
            text={t('showCodeText')}
            confirm={t('showCode')}
            action={async () => setCode((await eppCode()).eppCode)}
          >
            {t('showCode')}
          </ConfirmButton>
        )}
        {door.staff && registration?.state === 'pending_transfer' && known.canFinishTransfer && (
          <FinishTransfer finish={door.staff.finishTransfer} />
        )}
        {door.staff && registration?.state !== 'pending_transfer' && (
          <Button variant="default" onClick={() => setLeaving(true)}>
            {t('away')}
          </Button>
        )}
      </Group>
      {code && (
        <Text size="sm" role="status">
          {t('codeIs')} <Code>{code}</Code>
        </Text>
      )}
      {leaving && <TransferAway door={door} judged={known.judgesTransfers} onClose={() => setLeaving(false)} />}
    </Stack>
  );
}

function FinishTransfer({ finish }: { finish: () => Promise<unknown> }) {
  const act = useAction({ run: finish, done: t('awayDone') });
  return (
    <ConfirmButton
      title={t('finishTitle')}
      text={t('finishText')}
      confirm={t('finish')}
      danger
      action={() => act.mutateAsync()}
    >
      {t('finish')}
    </ConfirmButton>
  );
}

function TransferAway({ door, judged, onClose }: { door: DomainDoor; judged: boolean; onClose: () => void }) {
  const [code, setCode] = useState('');
  const act = useAction({
    run: () => door.staff!.transferAway(code.trim()),
    after: ({ outcome }) => {
      tell(outcome === 'done' ? t('awayDone') : t('awayPending'));
      onClose();
    },
  });
  return (
    <FormDrawer
      opened
      onClose={onClose}
      title={t('awayTitle')}
      submit={t('away')}
      busy={act.isPending}
      error={act.error}
      onSubmit={(event) => {
        event.preventDefault();
        act.mutate();
      }}
    >
      <Text size="sm">{judged ? t('awayText') : t('awayByHand')}</Text>
      {judged && <TextInput label={t('code')} value={code} onChange={(e) => setCode(e.currentTarget.value)} />}
    </FormDrawer>
  );
}

function Fields({ door, known }: { door: DomainDoor; known: Registry }) {
  const [answers, setAnswers] = useState(() => Object.fromEntries(known.fields.map((f) => [f.name, f.value])));
  const given = () => Object.entries(answers).filter(([, value]) => value !== '');
  const save = useAction({
    run: () => door.setFields(given().map(([name, value]) => ({ name, value }))),
    done: t('changed'),
    tellFailures: true,
  });
  const put = (name: string, value: string | null) => setAnswers((now) => ({ ...now, [name]: value ?? '' }));
  return (
    <Stack gap="sm" maw={420}>
      <Text fw={600} size="sm">
        {t('fields')}
      </Text>
      {known.fields.map((field) =>
        field.choices.length > 0 ? (
          <Select
            key={field.name}
            label={field.label}
            placeholder={t('choose')}
            data={field.choices}
            value={answers[field.name] || null}
            onChange={(value) => put(field.name, value)}
            disabled={!door.may}
          />
        ) : (
          <TextInput
            key={field.name}
            label={field.label}
            value={answers[field.name]}
            onChange={(e) => put(field.name, e.currentTarget.value)}
            disabled={!door.may}
          />
        ),
      )}
      {door.may && (
        <Group>
          <Button variant="default" loading={save.isPending} onClick={() => save.mutate()}>
            {t('save')}
          </Button>
        </Group>
      )}
    </Stack>
  );
}

function Renewals({ door }: { door: DomainDoor }) {
  const offers = useQuery({ queryKey: ['domains', door.id, 'renewals'], queryFn: door.renewals });
  return (
    <Section title={t('renewals')} description={t('renewalsText')} flush>
      <QueryView query={offers}>
        {({ items }) =>
          items.length === 0 ? (
            <Text px={18} pb="md" size="sm" c="dimmed">
              {t('noRenewals')}
            </Text>
          ) : (
            <Table aria-label={t('renewals')}>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{t('term')}</Table.Th>
                  <Table.Th>{t('until')}</Table.Th>
                  <Table.Th style={{ textAlign: 'end' }}>{t('price')}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {items.map((offer) => (
                  <Table.Tr key={offer.years}>
                    <Table.Td>{termWords(offer.term)}</Table.Td>
                    <Table.Td>{formatDate(offer.expiresOn)}</Table.Td>
                    <Table.Td style={{ textAlign: 'end' }}>
                      <MoneyText value={offer.total} />
                    </Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          )
        }
      </QueryView>
    </Section>
  );
}
