import { Button, Group, Stack, Text } from '@mantine/core';
import { body, type ResellerSchemas } from '#api-client';
import { ConfirmButton, DataTable, formatMoney, MoneyText, tell, termWords, useAction, useMe } from '#ui';
import { api, queries } from '../../api.js';
import { t } from './prices.texts.js';

type Flagged = ResellerSchemas['FlaggedPriceDto'];
type Part = 'setup' | 'recurring';

const limits = (row: Flagged, part: Part): string => {
  const [low, high] = [row.lowest[part], row.highest[part]];
  if (low && high) return t('range', { low: low.amount, high: formatMoney(high) });
  if (low) return t('from', { low: formatMoney(low) });
  return high ? t('upTo', { high: formatMoney(high) }) : '–';
};
const hasSetup = (row: Flagged): boolean => row.price.setup.amount !== row.inForce.setup.amount;

/** Stored prices that the provider's limits moved past, and the way to settle them. */
export function FlaggedPrices() {
  const may = useMe().can('prices.write');
  const accept = useAction({
    run: ({ itemType, itemId, currency, term }: Flagged) =>
      body(
        api.POST('/api/reseller/v1/prices/flagged/accept', { body: { cells: [{ itemType, itemId, currency, term }] } }),
      ),
    done: t('accepted'),
    tellFailures: true,
  });
  const acceptAll = async () => {
    const { cells } = await body(api.POST('/api/reseller/v1/prices/flagged/accept', { body: {} }));
    tell(t('savedCells', { n: cells.length }));
    await queries.invalidateQueries();
  };
  return (
    <Stack gap="sm">
      <Group justify="space-between" align="flex-start">
        <Text size="sm" c="dimmed" maw={760}>
          {t('flaggedText')}
        </Text>
        {may && (
          <ConfirmButton
            title={t('acceptAllTitle')}
            text={t('acceptAllText')}
            confirm={t('acceptAll')}
            action={acceptAll}
          >
            {t('acceptAll')}
          </ConfirmButton>
        )}
      </Group>
      <DataTable
        label={t('flaggedTitle')}
        queryKey={['prices', 'flagged']}
        place="memory"
        load={(query) => body(api.GET('/api/reseller/v1/prices/flagged', { params: { query: query as never } }))}
        rowKey={(row) => `${row.itemType} ${row.itemId} ${row.currency} ${row.term}`}
        columns={[
          { header: t('item'), cell: (row) => row.label },
          { header: t('term'), cell: (row) => termWords(row.term) },
          {
            header: t('yours'),
            align: 'end',
            cell: (row) => <Pair pair={row.price} withSetup={hasSetup(row)} />,
          },
          {
            header: t('limits'),
            cell: (row) => (
              <>
                {limits(row, 'recurring')}
                {hasSetup(row) && <div>{`${t('setup')}: ${limits(row, 'setup')}`}</div>}
              </>
            ),
          },
          {
            header: t('inForce'),
            align: 'end',
            cell: (row) => <Pair pair={row.inForce} withSetup={hasSetup(row)} />,
          },
          {
            header: t('actions'),
            cell: (row) =>
              may && (
                <Button
                  size="compact-sm"
                  variant="default"
                  loading={accept.isPending && accept.variables === row}
                  onClick={() => accept.mutate(row)}
                  aria-label={t('acceptOf', { label: `${row.label}, ${termWords(row.term)}` })}
                >
                  {t('accept')}
                </Button>
              ),
          },
        ]}
        empty={{ title: t('noFlagged'), text: t('noFlaggedText') }}
      />
    </Stack>
  );
}

const Pair = ({ pair, withSetup }: { pair: Flagged['price']; withSetup: boolean }) => (
  <>
    <MoneyText value={pair.recurring} />
    {withSetup && (
      <div>
        {t('setup')} <MoneyText value={pair.setup} />
      </div>
    )}
  </>
);
