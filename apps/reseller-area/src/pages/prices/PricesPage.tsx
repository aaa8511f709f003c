import { Tabs } from '@mantine/core';
import { body } from '#api-client';
import { DataTable, formatInstant, PageHeader, PriceChange, termWords } from '#ui';
import { api } from '../../api.js';
import { FlaggedPrices } from './FlaggedPrices.js';
import { StorePrices } from './StorePrices.js';
import { PriceRules } from './PriceRules.js';
import { PriceSets, PricesFile } from './PriceSets.js';
import { StoreLinks } from './StoreLinks.js';
import { t } from './prices.texts.js';

export function PricesPage() {
  return (
    <>
      <PageHeader title={t('title')} description={t('description')} />
      <Tabs defaultValue="matrix" keepMounted={false}>
        <Tabs.List mb="sm">
          <Tabs.Tab value="matrix">{t('matrix')}</Tabs.Tab>
          <Tabs.Tab value="rules">{t('rules')}</Tabs.Tab>
          <Tabs.Tab value="flagged">{t('flaggedTab')}</Tabs.Tab>
          <Tabs.Tab value="sets">{t('sets')}</Tabs.Tab>
          <Tabs.Tab value="file">{t('file')}</Tabs.Tab>
          <Tabs.Tab value="links">{t('links')}</Tabs.Tab>
          <Tabs.Tab value="changes">{t('changes')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="matrix">
          <StorePrices />
        </Tabs.Panel>
        <Tabs.Panel value="rules">
          <PriceRules />
        </Tabs.Panel>
        <Tabs.Panel value="flagged">
          <FlaggedPrices />
        </Tabs.Panel>
        <Tabs.Panel value="sets">
          <PriceSets />
        </Tabs.Panel>
        <Tabs.Panel value="file">
          <PricesFile />
        </Tabs.Panel>
        <Tabs.Panel value="links">
          <StoreLinks />
        </Tabs.Panel>
        <Tabs.Panel value="changes">
          <DataTable
            label={t('changes')}
            queryKey={['prices', 'changes']}
            place="memory"
            load={(query) => body(api.GET('/api/reseller/v1/prices/changes', { params: { query } }))}
            rowKey={(row) => row.id}
            columns={[
              { header: t('when'), cell: (row) => formatInstant(row.changedAt) },
              { header: t('who'), cell: (row) => row.changedBy },
              { header: t('item'), cell: (row) => `${row.itemType} ${row.itemId}` },
              { header: t('term'), cell: (row) => `${termWords(row.term)} ${row.currency}` },
              { header: t('before'), cell: (row) => <PriceChange value={row.before} /> },
              { header: t('after'), cell: (row) => <PriceChange value={row.after} /> },
            ]}
            empty={{ title: t('noChanges') }}
          />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}
