import { Button, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { formatDate } from './dates.js';
import { MoneyText } from './MoneyText.js';
import { EmptyState, QueryView, Section } from './page.js';
import { PdfButton } from './PrintedDocument.js';
import { t } from './statement.texts.js';

type Money = { amount: string; currency: string };
type Line = {
  account: 'profit' | 'wallet';
  on: string;
  kind: string;
  description: string;
  invoiceNumber: string;
  amount: Money;
  balance: Money;
};
export type StatementData = {
  profit: Record<'opening' | 'earned' | 'reversed' | 'paidOut' | 'closing', Money>;
  wallet: Record<'opening' | 'came' | 'went' | 'closing', Money>;
  opening: Money;
  closing: Money;
  lines: Line[];
  more: boolean;
};
type Wish = { currency: string; month: string };

/** A reseller's month: choose, read, download. Both consoles show the same; `path` is where their API has it. */
export function Statement({
  path,
  currencies,
  load,
}: {
  path: string;
  currencies: readonly string[];
  load: (wish: Wish) => Promise<StatementData>;
}) {
  const [month, setMonth] = useState(new Date().toLocaleDateString('sv-SE').slice(0, 7));
  const [chosen, setCurrency] = useState<string | null>(null);
  const currency = chosen ?? currencies[0] ?? '';
  const ready = currency !== '' && /^\d{4}-\d{2}$/.test(month);
  const query = useQuery({
    queryKey: ['statement', path, currency, month],
    queryFn: () => load({ currency, month }),
    enabled: ready,
  });
  return (
    <Stack>
      <Group align="flex-end">
        <TextInput label={t('month')} type="month" value={month} onChange={(event) => setMonth(event.target.value)} />
        <Select
          label={t('currency')}
          allowDeselect={false}
          w={120}
          data={[...currencies]}
          value={currency || null}
          onChange={setCurrency}
        />
        {ready && <PdfButton href={`${path}/pdf?currency=${currency}&month=${month}`} of={`${month} ${currency}`} />}
        {ready && (
          <Button
            component="a"
            variant="default"
            href={`${path}/csv?currency=${currency}&month=${month}`}
            download={`statement-${month}-${currency}.csv`}
          >
            {t('download')}
          </Button>
        )}
      </Group>
      <QueryView query={query} lines={6}>
        {(statement) => (
          <Stack>
            <Section title={t('sums')} flush>
              <Sums statement={statement} />
            </Section>
            <Section title={t('lines')} flush>
              <Lines statement={statement} />
            </Section>
          </Stack>
        )}
      </QueryView>
    </Stack>
  );
}

function Sums({ statement: { profit, wallet, opening, closing } }: { statement: StatementData }) {
  const rows: [string, Money | null, Money | null, Money | null][] = [
    [t('opening'), profit.opening, wallet.opening, opening],
    [t('earned'), profit.earned, null, null],
    [t('reversed'), profit.reversed, null, null],
    [t('paidOut'), profit.paidOut, null, null],
    [t('came'), null, wallet.came, null],
    [t('went'), null, wallet.went, null],
    [t('closing'), profit.closing, wallet.closing, closing],
  ];
  return (
    <div className="rl-scroll" tabIndex={0} role="region" aria-label={t('sums')}>
      <table className="rl-table">
        <thead>
          <tr>
            <th scope="col">{t('what')}</th>
            {[t('profit'), t('wallet'), t('total')].map((name) => (
              <th key={name} scope="col" data-align="end">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, ...values]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {values.map((value, index) => (
                <td key={index} data-align="end">
                  {value ? <MoneyText value={value} strong={name === t('closing')} /> : null}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Lines({ statement: { lines, more } }: { statement: StatementData }) {
  if (lines.length === 0) return <EmptyState title={t('nothing')} />;
  return (
    <>
      {more && (
        <Text size="sm" c="dimmed" px={18}>
          {t('more')}
        </Text>
      )}
      <div className="rl-scroll" tabIndex={0} role="region" aria-label={t('lines')}>
        <table className="rl-table">
          <thead>
            <tr>
              <th scope="col">{t('on')}</th>
              <th scope="col">{t('account')}</th>
              <th scope="col">{t('kind')}</th>
              <th scope="col">{t('what')}</th>
              <th scope="col">{t('invoice')}</th>
              <th scope="col" data-align="end">
                {t('amount')}
              </th>
              <th scope="col" data-align="end">
                {t('balance')}
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line, index) => (
              <tr key={index}>
                <td style={{ whiteSpace: 'nowrap' }}>{formatDate(line.on)}</td>
                <td>{t(line.account)}</td>
                <td>{t(line.kind as 'payout')}</td>
                <td>{line.description}</td>
                <td>{line.invoiceNumber || '–'}</td>
                <td data-align="end">
                  <MoneyText value={line.amount} />
                </td>
                <td data-align="end">
                  <MoneyText value={line.balance} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
