import { Button, Stack, Text } from '@mantine/core';
import { body, type ResellerSchemas } from '#api-client';
import { Arrow, formatMoney, Note, ProblemAlert, termWords, useAction } from '#ui';
import { api } from '../../api.js';
import { t } from './prices.texts.js';

type Input = ResellerSchemas['RuleInputDto'];
type InForce = ResellerSchemas['PriceInForceDto'];
const SHOWN = 25;

const words = (price: InForce | null) => (price ? formatMoney(price.recurring) : t('notSold'));

/** What a rule would do to the store before it is saved. */
export function RulePreview({ input, id }: { input: () => Input; id: number | null }) {
  const preview = useAction({
    run: () =>
      body(api.POST('/api/reseller/v1/price-rules/preview', { body: { rule: input(), ...(id ? { id } : {}) } })),
    refresh: [['none']],
  });
  const made = preview.data;
  return (
    <Stack gap="xs">
      <Button variant="default" loading={preview.isPending} onClick={() => preview.mutate()}>
        {t('preview')}
      </Button>
      <ProblemAlert error={preview.error} />
      {made && (
        <Note tone={made.closed > 0 || made.clamped > 0 ? 'wait' : 'info'}>
          <p>{t('previewCounts', { changed: made.changed, opened: made.opened, closed: made.closed })}</p>
          {made.clamped > 0 && <p>{t('previewClamped', { n: made.clamped })}</p>}
          {made.explicit > 0 && <p>{t('previewExplicit', { n: made.explicit })}</p>}
        </Note>
      )}
      {made && made.cells.length > 0 && (
        <div className="rl-scroll" tabIndex={0} role="region" aria-label={t('preview')}>
          <table className="rl-table">
            <thead>
              <tr>
                <th scope="col">{t('item')}</th>
                <th scope="col" data-align="end">
                  {t('beforeAfter')}
                </th>
              </tr>
            </thead>
            <tbody>
              {made.cells.slice(0, SHOWN).map((cell) => (
                <tr key={`${cell.itemType} ${cell.itemId} ${cell.currency} ${cell.term}`}>
                  <th scope="row">
                    {cell.label}
                    <Text size="xs" c="dimmed" fw={400}>
                      {termWords(cell.term)}
                    </Text>
                  </th>
                  <td data-align="end">
                    {words(cell.before)} <Arrow to="on" /> {words(cell.after)}
                    {cell.profitAfter && (
                      <Text size="xs" c="dimmed">
                        {t('profit', { amount: formatMoney(cell.profitAfter) })}
                      </Text>
                    )}
                    {cell.clamped && (
                      <Text size="xs" c="dimmed">
                        {t('atLimit')}
                      </Text>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          {made.changed > SHOWN && (
            <Text size="xs" c="dimmed" p="xs">
              {t('previewMore', { n: made.changed - SHOWN })}
            </Text>
          )}
        </div>
      )}
    </Stack>
  );
}
