import { Anchor, Group, Loader, SegmentedControl, Stack, Text } from '@mantine/core';
import { useDebouncedValue, useElementSize } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Note, ProblemAlert } from '../ProblemAlert.js';
import { t } from './brand.texts.js';
import { isShowable, lookOf, type BrandValues } from './brand-values.js';
import type { Brand, BrandDoor } from './door.js';

/** Before the server forgets a draft. */
const RENEW_EVERY_MS = 50 * 60_000;
const TYPING_MS = 500;
const WIDTHS = { desktop: 1280, phone: 390 };
const HEIGHTS = { desktop: 820, phone: 760 };
const PATHS = {
  home: '/',
  product: '/sample-product',
  cart: '/cart',
  invoice: '/account/sample-invoice',
  paper: '/account/sample-invoice/paper',
};

/** Narrower windows show the store at the width that they have themselves. */
const A_PHONE = 700;

type Device = keyof typeof WIDTHS;
type PageName = keyof typeof PATHS;

/** Pages of the real store with what stands typed, a moment after the last key. Nothing is saved by it. */
export function StorePreview({ door, brand, values }: { door: BrandDoor; brand: Brand; values: BrandValues }) {
  const [device, setDevice] = useState<Device>(window.innerWidth < A_PHONE ? 'phone' : 'desktop');
  const [scheme, setScheme] = useState('light');
  const [page, setPage] = useState<PageName>('home');
  const [settled] = useDebouncedValue(values, TYPING_MS);
  const look = lookOf(brand, settled);
  const file = typeof settled.logo === 'object' ? settled.logo : null;
  const draft = useQuery({
    // The file itself would be a key of a megabyte.
    queryKey: [
      'brand-draft',
      brand.resellerId,
      brand.version,
      { ...look, logo: look.logo && '' },
      file?.name,
      file?.data.length,
    ],
    queryFn: () => door.keepDraft(look),
    enabled: isShowable(settled),
    placeholderData: keepPreviousData,
    staleTime: Infinity,
    // A draft that is not looked at makes room for newer ones on the server.
    gcTime: 0,
    refetchInterval: RENEW_EVERY_MS,
    refetchOnWindowFocus: false,
    retry: false,
  });
  const address = draft.data && `${draft.data.previewUrl}/${scheme}`;
  return (
    <Stack gap="sm" className="rl-store-preview" role="group" aria-label={t('preview')}>
      <Group gap="xs">
        <SegmentedControl
          size="xs"
          aria-label={t('page')}
          value={page}
          onChange={(value) => setPage(value as PageName)}
          data={[
            { value: 'home', label: t('pageHome') },
            { value: 'product', label: t('pageProduct') },
            { value: 'cart', label: t('pageCart') },
            { value: 'invoice', label: t('pageInvoice') },
            { value: 'paper', label: t('pagePaper') },
          ]}
        />
        <SegmentedControl
          size="xs"
          aria-label={t('device')}
          value={device}
          onChange={(value) => setDevice(value as Device)}
          data={[
            { value: 'desktop', label: t('desktop') },
            { value: 'phone', label: t('phone') },
          ]}
        />
        <SegmentedControl
          size="xs"
          aria-label={t('scheme')}
          value={scheme}
          onChange={setScheme}
          data={[
            { value: 'light', label: t('light') },
            { value: 'dark', label: t('dark') },
          ]}
        />
        {draft.isFetching && <Loader size="xs" aria-label={t('loading')} />}
      </Group>
      <ProblemAlert error={draft.error} />
      {!isShowable(values) && <Note tone="wait">{t('notShowable')}</Note>}
      {address && <Screen device={device} src={`${address}${PATHS[page]}`} title={t('preview')} />}
      <Text size="xs" c="dimmed">
        {t('previewText')}
      </Text>
      {address && (
        <div>
          <Anchor
            href={`${address}/account/sample-invoice/pdf`}
            target="_blank"
            rel="noreferrer"
            size="xs"
            underline="always"
          >
            {t('samplePdf')}
          </Anchor>
        </div>
      )}
    </Stack>
  );
}

/** A page at the width of a device, made smaller where there is less room. It runs no script of ours or anybody's. */
function Screen({ device, src, title }: { device: Device; src: string; title: string }) {
  const { ref, width } = useElementSize();
  const scale = Math.min(1, (width || WIDTHS[device]) / WIDTHS[device]);
  return (
    <div ref={ref} className="rl-screen">
      <div style={{ width: WIDTHS[device] * scale, height: HEIGHTS[device] * scale }}>
        {width > 0 && (
          <iframe
            key={src}
            title={title}
            src={src}
            sandbox="allow-same-origin"
            style={{ width: WIDTHS[device], height: HEIGHTS[device], transform: `scale(${scale})` }}
          />
        )}
      </div>
    </div>
  );
}
