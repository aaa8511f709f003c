import { Button, Group, Select, TagsInput, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { body, type ResellerSchemas } from '#api-client';
import {
  ConfirmButton,
  EmptyState,
  FormDrawer,
  QueryView,
  Section,
  showFieldErrors,
  tell,
  typedAmount,
  useAction,
  useMe,
} from '#ui';
import { api, queries, useCurrencies } from '../../api.js';
import { t } from './prices.texts.js';
import { RulePreview } from './RulePreview.js';

type Rule = ResellerSchemas['RuleDto'];
type Input = ResellerSchemas['RuleInputDto'];
const scopeWords = (rule: Rule) =>
  rule.scope === 'all'
    ? t('all')
    : rule.scope === 'tld-set'
      ? rule.tlds.join(', ') || rule.label
      : rule.label || rule.scopeRef;

/** Markups over what the reseller pays. */
export function PriceRules() {
  const may = useMe().can('prices.write');
  const [editing, setEditing] = useState<Rule | 'new' | null>(null);
  const query = useQuery({ queryKey: ['price-rules'], queryFn: () => body(api.GET('/api/reseller/v1/price-rules')) });
  const remove = async (id: number) => {
    await body(api.DELETE('/api/reseller/v1/price-rules/{id}', { params: { path: { id } } }));
    tell(t('removed'));
    await queries.invalidateQueries();
  };
  const add = may && <Button onClick={() => setEditing('new')}>{t('addRule')}</Button>;
  return (
    <Section title={t('rules')} description={t('ruleText')} flush actions={add}>
      <QueryView query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={t('noRules')} text={t('noRulesText')} />
          ) : (
            <div className="rl-scroll" tabIndex={0} role="region" aria-label={t('rules')}>
              <table className="rl-table">
                <thead>
                  <tr>
                    <th scope="col">{t('scope')}</th>
                    <th scope="col">{t('kind')}</th>
                    <th scope="col">{t('ending')}</th>
                    <th scope="col">{t('actions')}</th>
                  </tr>
                </thead>
                <tbody>
                  {items.map((rule) => (
                    <tr key={rule.id}>
                      <th scope="row">{scopeWords(rule)}</th>
                      <td>{rule.kind === 'percent' ? `${rule.value} %` : `${rule.value} ${rule.currency}`}</td>
                      <td>{rule.ending || '–'}</td>
                      <td>
                        {may && (
                          <Group gap={6} wrap="nowrap">
                            <Button
                              size="compact-sm"
                              variant="default"
                              onClick={() => setEditing(rule)}
                              aria-label={t('editOf', { label: scopeWords(rule) })}
                            >
                              {t('editRule')}
                            </Button>
                            <ConfirmButton
                              size="compact-sm"
                              title={t('removeTitle')}
                              text={t('removeText')}
                              confirm={t('remove')}
                              danger
                              action={() => remove(rule.id)}
                            >
                              {t('remove')}
                            </ConfirmButton>
                          </Group>
                        )}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )
        }
      </QueryView>
      {editing && <Editor rule={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />}
    </Section>
  );
}

function Editor({ rule, onClose }: { rule: Rule | null; onClose: () => void }) {
  const currencies = useCurrencies();
  const groups = useQuery({
    queryKey: ['product-groups'],
    queryFn: () => body(api.GET('/api/reseller/v1/product-groups')),
    staleTime: 300_000,
  });
  const form = useForm({
    initialValues: {
      scope: rule?.scope ?? ('all' as Rule['scope']),
      scopeRef: rule?.scopeRef ?? '',
      tlds: rule?.tlds ?? [],
      kind: rule?.kind ?? ('percent' as Rule['kind']),
      value: rule?.value ?? '',
      currency: rule?.currency || null,
      ending: rule?.ending ?? '',
    },
  });
  const { scope, kind } = form.values;
  const inputOf = (values: typeof form.values): Input => ({
    scope: values.scope,
    kind: values.kind,
    value: typedAmount(values.value) ?? values.value,
    ...(values.scope === 'all' ? {} : { scopeRef: values.scopeRef.trim() }),
    ...(values.scope === 'tld-set' ? { tlds: values.tlds } : {}),
    ...(values.kind === 'fixed' && values.currency ? { currency: values.currency } : {}),
    ...(values.ending.trim() ? { ending: values.ending.trim() } : {}),
  });
  const save = useAction({
    run: (values: typeof form.values) => {
      const input = inputOf(values);
      return rule
        ? body(api.PUT('/api/reseller/v1/price-rules/{id}', { params: { path: { id: rule.id } }, body: input }))
        : body(api.POST('/api/reseller/v1/price-rules', { body: input }));
    },
    done: t('ruleSaved'),
    after: onClose,
  });
  const submit = form.onSubmit((values) => save.mutate(values, { onError: (error) => showFieldErrors(form, error) }));
  return (
    <FormDrawer
      opened
      onClose={onClose}
      title={rule ? t('editRule') : t('addRule')}
      onSubmit={submit}
      busy={save.isPending}
      error={save.error}
    >
      <Select
        label={t('scope')}
        allowDeselect={false}
        data={[
          { value: 'all', label: t('all') },
          { value: 'product-group', label: t('product-group') },
          { value: 'tld-set', label: t('tld-set') },
          { value: 'item', label: t('itemScope') },
        ]}
        {...form.getInputProps('scope')}
      />
      {scope === 'product-group' && (
        <Select
          label={t('productGroup')}
          required
          data={(groups.data?.items ?? []).map((g) => ({ value: String(g.id), label: g.name }))}
          {...form.getInputProps('scopeRef')}
        />
      )}
      {scope === 'tld-set' && (
        <>
          <TextInput label={t('setName')} required {...form.getInputProps('scopeRef')} />
          <TagsInput label={t('tlds')} required={form.values.scopeRef !== '*'} {...form.getInputProps('tlds')} />
        </>
      )}
      {scope === 'item' && <TextInput label={t('itemRef')} required {...form.getInputProps('scopeRef')} />}
      <Select
        label={t('kind')}
        allowDeselect={false}
        data={[
          { value: 'percent', label: t('percent') },
          { value: 'fixed', label: t('fixed') },
        ]}
        {...form.getInputProps('kind')}
      />
      <TextInput
        label={kind === 'percent' ? `${t('value')} (%)` : t('value')}
        required
        inputMode="decimal"
        {...form.getInputProps('value')}
      />
      {kind === 'fixed' && (
        <Select label={t('ruleCurrency')} required data={currencies.data ?? []} {...form.getInputProps('currency')} />
      )}
      <TextInput label={t('ending')} {...form.getInputProps('ending')} />
      <RulePreview input={() => inputOf(form.values)} id={rule?.id ?? null} />
    </FormDrawer>
  );
}
