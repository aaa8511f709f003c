import { Button, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { body } from '#api-client';
import { BrandScreen, Note, PageHeader, QueryView, useMe, type BrandDoor } from '#ui';
import { api } from '../../api.js';
import { Hosts } from './Hosts.js';
import { t } from './brand.texts.js';

const LOOK_EVERY_MS = 15_000;

const door: BrandDoor = {
  save: (change, version) =>
    body(api.PATCH('/api/reseller/v1/brand', { params: { header: { 'If-Match': `"${version}"` } }, body: change })),
  keepDraft: (change) => body(api.POST('/api/reseller/v1/brand/drafts', { body: change })),
  refresh: ['brand'],
};

export function BrandPage() {
  const may = useMe().can('brand.write');
  const query = useQuery({
    queryKey: ['brand'],
    queryFn: () => body(api.GET('/api/reseller/v1/brand')),
    // A domain that waits for its records opens by itself.
    refetchInterval: ({ state }) => (state.data?.hosts.some((host) => !host.verified) ? LOOK_EVERY_MS : false),
  });
  const address = query.data?.storeUrl;
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description')}
        actions={
          address && (
            <Button component="a" href={address} target="_blank" rel="noreferrer" variant="default">
              {t('openStore')}
            </Button>
          )
        }
      />
      <QueryView query={query}>
        {(brand) => (
          <Stack>
            {brand.hosts.length === 0 && <Note tone="wait">{t('noStore')}</Note>}
            <BrandScreen key={brand.version} door={door} brand={brand} may={may} />
            <Hosts hosts={brand.hosts} />
          </Stack>
        )}
      </QueryView>
    </>
  );
}
