import { Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ResellerSchemas } from '#api-client';
import { useIdParam, useParam } from '../console.js';
import { formatDate } from '../dates.js';
import { MoneyText } from '../MoneyText.js';
import { PageHeader, PageLink, QueryView, Section } from '../page.js';
import { Note } from '../ProblemAlert.js';
import { sentence } from '../sentences.js';
import { t } from './explain.texts.js';

type Explanation = ResellerSchemas['ExplanationDto'];
export type ExplainSubject = 'invoice-lines' | 'order-lines' | 'profit-entries';
/** How a console reaches explanations. */
export type ExplainDoor = { load: (subject: ExplainSubject, id: number) => Promise<Explanation>; payouts: string };

const AMOUNTS = ['amount', 'net', 'tax', 'tax2', 'total', 'profit', 'providerShare'] as const;

/** A line, from its amount back to the price, computed once more; anything that differs is said first and in red. */
export function ExplanationScreen({ door }: { door: ExplainDoor }) {
  const subject = useParam('subject') as ExplainSubject;
  const id = useIdParam();
  const query = useQuery({ queryKey: ['explain', subject, id], queryFn: () => door.load(subject, id) });
  return (
    <QueryView query={query}>
      {(told) => (
        <>
          <PageHeader
            title={t('title')}
            description={told.description}
            back={
              told.invoice
                ? {
                    to: `/invoices/${told.invoice.id}`,
                    label: `${t('invoice')} ${told.invoice.number || told.invoice.id}`,
                  }
                : { to: `/orders/${told.orderId}`, label: `${t('order')} ${told.orderId}` }
            }
          />
          <Stack>
            <Verdict told={told} />
            <Section title={t('amounts')} flush>
              <Amounts told={told} />
            </Section>
            <Section title={t('steps')}>
              <Stack gap="md">
                {told.steps.map((step, i) => (
                  <div key={i}>
                    <h3 style={{ margin: '0 0 4px', fontSize: 'inherit' }}>{sentence(step.title)}</h3>
                    <ul className="rl-explain">
                      {step.lines.map((line, n) => (
                        <li key={n}>{sentence(line)}</li>
                      ))}
                    </ul>
                  </div>
                ))}
              </Stack>
            </Section>
            <Entries told={told} payouts={door.payouts} />
            {told.postings.length > 0 && <Ledger told={told} />}
          </Stack>
        </>
      )}
    </QueryView>
  );
}

function Verdict({ told }: { told: Explanation }) {
  if (told.problem) return <Note tone="bad">{t('refused', { detail: told.problem.detail })}</Note>;
  if (!told.agrees) return <Note tone="bad">{t('differs', { names: told.differences.join(', ') })}</Note>;
  return <Note tone={told.recomputed ? 'good' : 'info'}>{told.recomputed ? t('agrees') : t('noTerms')}</Note>;
}

function Amounts({ told }: { told: Explanation }) {
  return (
    <div className="rl-scroll" tabIndex={0} role="region" aria-label={t('amounts')}>
      <table className="rl-table">
        <thead>
          <tr>
            <td />
            <th scope="col" data-align="end">
              {t('stored')}
            </th>
            {told.recomputed && (
              <th scope="col" data-align="end">
                {t('recomputed')}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {AMOUNTS.map((name) => (
            <tr key={name}>
              <th scope="row">{t(name)}</th>
              <td data-align="end">
                <MoneyText value={told.stored[name]} strong={told.differences.includes(name)} />
              </td>
              {told.recomputed && (
                <td data-align="end">
                  <MoneyText value={told.recomputed[name]} strong={told.differences.includes(name)} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Entries({ told, payouts }: { told: Explanation; payouts: string }) {
  if (told.resellerId === 0) return null;
  return (
    <Section title={t('entries')} flush={told.entries.length > 0}>
      {told.entries.length === 0 ? (
        t('noEntries')
      ) : (
        <div className="rl-scroll" tabIndex={0} role="region" aria-label={t('entries')}>
          <table className="rl-table">
            <tbody>
              {told.entries.map((entry) => (
                <tr key={entry.id}>
                  <th scope="row">{entry.sequence === 0 ? t('earned') : t('reversed')}</th>
                  <td>{formatDate(entry.postedOn)}</td>
                  <td>
                    {entry.payoutId && (
                      <PageLink to={`${payouts}/${entry.payoutId}`}>{t('payout', { id: entry.payoutId })}</PageLink>
                    )}{' '}
                    {entry.paidOut && t('paidOut')}
                  </td>
                  <td data-align="end">
                    <MoneyText value={entry.amount} strong />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Section>
  );
}

function Ledger({ told }: { told: Explanation }) {
  return (
    <Section title={t('ledger')} flush>
      <div className="rl-scroll" tabIndex={0} role="region" aria-label={t('ledger')}>
        <table className="rl-table">
          <thead>
            <tr>
              <th scope="col">{t('date')}</th>
              <th scope="col">{t('event')}</th>
              <th scope="col">{t('account')}</th>
              <th scope="col" data-align="end">
                {t('amount')}
              </th>
            </tr>
          </thead>
          <tbody>
            {told.postings.flatMap((posting) =>
              posting.entries.map((entry, i) => (
                <tr key={`${posting.id}-${i}`}>
                  <td>{i === 0 ? formatDate(posting.businessDate) : ''}</td>
                  <td>{i === 0 ? posting.event : ''}</td>
                  <td>
                    {entry.account} {entry.party}
                  </td>
                  <td data-align="end">
                    <MoneyText value={entry.amount} plain />
                  </td>
                </tr>
              )),
            )}
          </tbody>
        </table>
      </div>
    </Section>
  );
}
