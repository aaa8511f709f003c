import { Button, Stack, Switch, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { body, type AdminSchemas } from '#api-client';
import {
  EmptyState,
  Facts,
  FormDrawer,
  MoneyText,
  PageHeader,
  QueryView,
  Section,
  showFieldErrors,
  StatusBadge,
  termWords,
  useAction,
  useIdParam,
  useMe,
} from '#ui';
import { api } from '../../api.js';
import { ProductSetup } from './ProductSetup.js';
import { t } from './catalog.texts.js';

export function ProductPage() {
  const id = useIdParam();
  const may = useMe().can('catalog.write');
  const [editing, setEditing] = useState(false);
  const query = useQuery({
    queryKey: ['catalog', 'products', id],
    queryFn: () => body(api.GET('/api/admin/v1/catalog/products/{id}', { params: { path: { id } } })),
  });
  return (
    <QueryView query={query}>
      {(product) => (
        <>
          <PageHeader
            title={product.name}
            back={{ to: '/catalog', label: t('title') }}
            badge={
              product.hidden ? <StatusBadge status={t('hidden')} /> : <StatusBadge status={t('sold')} tone="good" />
            }
            actions={may && <Button onClick={() => setEditing(true)}>{t('edit')}</Button>}
          />
          <Stack>
            <Section>
              <Facts
                items={[
                  [t('group'), product.groupName],
                  [t('payType'), product.payType],
                  [t('taxed'), product.taxed ? t('yes') : t('no')],
                  [
                    t('options'),
                    product.options.map((o) => `${o.name}: ${o.choices.map((c) => c.name).join(', ')}`).join('; '),
                  ],
                  [t('descriptionOf'), product.description],
                ]}
              />
            </Section>
            <ProductSetup id={id} />
            <Section title={t('listPrices')} flush>
              {product.prices.length === 0 ? (
                <EmptyState title={t('noPrices')} />
              ) : (
                <div className="rl-scroll" tabIndex={0} role="region" aria-label={t('listPrices')}>
                  <table className="rl-table">
                    <thead>
                      <tr>
                        <th scope="col">{t('term')}</th>
                        <th scope="col">{t('currency')}</th>
                        <th scope="col" data-align="end">
                          {t('setup')}
                        </th>
                        <th scope="col" data-align="end">
                          {t('recurring')}
                        </th>
                      </tr>
                    </thead>
                    <tbody>
                      {product.prices.map((p) => (
                        <tr key={`${p.currency}${p.term}`}>
                          <th scope="row">{termWords(p.term)}</th>
                          <td>{p.currency}</td>
                          <td data-align="end">
                            <MoneyText value={p.setup} />
                          </td>
                          <td data-align="end">
                            <MoneyText value={p.recurring} />
                          </td>
                        </tr>
                      ))}
                    </tbody>
                  </table>
                </div>
              )}
            </Section>
          </Stack>
          {editing && <Editor product={product} onClose={() => setEditing(false)} />}
        </>
      )}
    </QueryView>
  );
}

function Editor({ product, onClose }: { product: AdminSchemas['ProductDetailDto']; onClose: () => void }) {
  const form = useForm({
    initialValues: { name: product.name, description: product.description, hidden: product.hidden },
  });
  const save = useAction({
    run: (values: typeof form.values) =>
      body(api.PATCH('/api/admin/v1/catalog/products/{id}', { params: { path: { id: product.id } }, body: values })),
    done: t('saved'),
    refresh: [['catalog']],
    after: onClose,
  });
  const submit = form.onSubmit((values) => save.mutate(values, { onError: (error) => showFieldErrors(form, error) }));
  return (
    <FormDrawer opened onClose={onClose} title={t('edit')} onSubmit={submit} busy={save.isPending} error={save.error}>
      <TextInput label={t('name')} required {...form.getInputProps('name')} />
      <Textarea label={t('descriptionOf')} autosize minRows={4} {...form.getInputProps('description')} />
      <Switch label={t('hide')} {...form.getInputProps('hidden', { type: 'checkbox' })} />
    </FormDrawer>
  );
}
