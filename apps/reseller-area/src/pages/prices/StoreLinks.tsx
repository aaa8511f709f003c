import { Button, CopyButton, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { body } from '#api-client';
import { EmptyState, QueryView, Section, sortTerms, termWords } from '#ui';
import { api, useCurrencies } from '../../api.js';
import { t } from './prices.texts.js';

/** Addresses in the store that can be copied into a site or a mail. */
export function StoreLinks() {
  const query = useQuery({ queryKey: ['store-links'], queryFn: () => body(api.GET('/api/reseller/v1/store-links')) });
  const currencies = useCurrencies().data ?? [];
  const [currency, setCurrency] = useState<string | null>(null);
  const [term, setTerm] = useState<string | null>(null);
  const [code, setCode] = useState('');
  const [find, setFind] = useState('');
  const address = (url: string, takesTerm: boolean): string => {
    const words = new URLSearchParams();
    if (takesTerm && term) words.set('term', term);
    if (currency) words.set('currency', currency);
    if (code.trim()) words.set('promocode', code.trim());
    const text = words.toString();
    return text ? `${url}?${text}` : url;
  };
  return (
    <QueryView query={query}>
      {({ groups, products }) => {
        const terms = sortTerms(products.flatMap((p) => p.soldIn.flatMap((sold) => sold.terms)));
        const sold = (p: (typeof products)[number]) =>
          p.soldIn.some((s) => (!currency || s.currency === currency) && (!term || s.terms.includes(term as never)));
        const named = ({ name }: { name: string }) => name.toLowerCase().includes(find.trim().toLowerCase());
        const shown = products.filter((p) => sold(p) && named(p));
        return (
          <Stack>
            <Section title={t('links')} description={t('linksText')}>
              <Group align="flex-end">
                <TextInput label={t('find')} value={find} onChange={(e) => setFind(e.currentTarget.value)} />
                <Select
                  label={t('linkTerm')}
                  clearable
                  data={terms.map((value) => ({ value, label: termWords(value) }))}
                  value={term}
                  onChange={setTerm}
                />
                <Select label={t('currency')} clearable data={currencies} value={currency} onChange={setCurrency} />
                <TextInput
                  label={t('linkCode')}
                  maxLength={64}
                  value={code}
                  onChange={(e) => setCode(e.currentTarget.value)}
                />
              </Group>
            </Section>
            <Links
              title={t('linkGroups')}
              rows={groups.filter(named).map((g) => ({ key: g.id, name: g.name, url: address(g.url, false) }))}
            />
            <Links
              title={t('linkProducts')}
              rows={shown.map((p) => ({ key: p.id, name: p.name, url: address(p.url, true) }))}
            />
          </Stack>
        );
      }}
    </QueryView>
  );
}

function Links({ title, rows }: { title: string; rows: { key: number; name: string; url: string }[] }) {
  return (
    <Section title={title} flush>
      {rows.length === 0 ? (
        <EmptyState title={t('noLinks')} text={t('noLinksText')} />
      ) : (
        <div className="rl-scroll" tabIndex={0} role="region" aria-label={title}>
          <table className="rl-table">
            <thead>
              <tr>
                <th scope="col">{t('item')}</th>
                <th scope="col">{t('address')}</th>
                <th scope="col">{t('actions')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ key, name, url }) => (
                <tr key={key}>
                  <th scope="row">{name}</th>
                  <td>
                    <Text size="sm" ff="monospace" style={{ overflowWrap: 'anywhere' }}>
                      {url}
                    </Text>
                  </td>
                  <td>
                    <CopyButton value={url}>
                      {({ copied, copy }) => (
                        <Button
                          size="compact-sm"
                          variant="default"
                          onClick={copy}
                          aria-label={t('copyOf', { label: name })}
                        >
                          {copied ? t('copied') : t('copyLink')}
                        </Button>
                      )}
                    </CopyButton>
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
