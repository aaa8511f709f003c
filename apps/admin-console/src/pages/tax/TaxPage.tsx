import { Box, Button, Group, Select, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { body, type AdminSchemas } from '#api-client';
import {
  ConfirmButton,
  EmptyState,
  FormDrawer,
  PageHeader,
  QueryView,
  Section,
  showFieldErrors,
  tell,
  useAction,
  useMe,
} from '#ui';
import { api, queries } from '../../api.js';
import { TaxCheck } from './TaxCheck.js';
import { t } from './tax.texts.js';

type Rule = AdminSchemas['TaxRuleDto'];
const BLANK = { id: 0, level: 1, name: '', country: '', state: '', rate: '' };

export function TaxPage() {
  const may = useMe().can('tax.write');
  const [editing, setEditing] = useState<Rule | null>(null);
  const query = useQuery({ queryKey: ['tax'], queryFn: () => body(api.GET('/api/admin/v1/tax/rules')) });
  const remove = async (id: number) => {
    await body(api.DELETE('/api/admin/v1/tax/rules/{id}', { params: { path: { id } } }));
    tell(t('removed'));
    await queries.invalidateQueries({ queryKey: ['tax'] });
  };
  const add = may && <Button onClick={() => setEditing(BLANK)}>{t('add')}</Button>;
  return (
    <>
      <PageHeader title={t('title')} description={t('description')} actions={add} />
      <QueryView query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <Section>
              <EmptyState title={t('empty')} text={t('emptyText')} action={add} />
            </Section>
          ) : (
            <Section flush>
              <div className="rl-scroll" tabIndex={0} role="region" aria-label={t('title')}>
                <table className="rl-table">
                  <thead>
                    <tr>
                      <th scope="col">{t('name')}</th>
                      <th scope="col">{t('level')}</th>
                      <th scope="col">{t('country')}</th>
                      <th scope="col">{t('state')}</th>
                      <th scope="col" data-align="end">
                        {t('rate')}
                      </th>
                      <th scope="col">{t('actions')}</th>
                    </tr>
                  </thead>
                  <tbody>
                    {items.map((rule) => (
                      <tr key={rule.id}>
                        <th scope="row">{rule.name}</th>
                        <td>{rule.level}</td>
                        <td>{rule.country || t('any')}</td>
                        <td>{rule.state || t('any')}</td>
                        <td data-align="end">{rule.rate}</td>
                        <td>
                          {may && (
                            <Group gap={6} wrap="nowrap">
                              <Button
                                size="compact-sm"
                                variant="default"
                                onClick={() => setEditing(rule)}
                                aria-label={t('editOf', { name: rule.name })}
                              >
                                {t('edit')}
                              </Button>
                              <ConfirmButton
                                size="compact-sm"
                                title={t('removeTitle', { name: rule.name })}
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
            </Section>
          )
        }
      </QueryView>
      <Box mt="md">
        <TaxCheck />
      </Box>
      {editing && <Editor rule={editing} onClose={() => setEditing(null)} />}
    </>
  );
}

function Editor({ rule, onClose }: { rule: Rule; onClose: () => void }) {
  const { id, ...initialValues } = rule;
  const form = useForm({ initialValues: { ...initialValues, level: String(rule.level) } });
  const save = useAction({
    run: ({ level, ...rest }: typeof form.values) => {
      const input = { ...rest, country: rest.country.trim().toUpperCase(), level: parseInt(level, 10) };
      return id
        ? body(api.PUT('/api/admin/v1/tax/rules/{id}', { params: { path: { id } }, body: input }))
        : body(api.POST('/api/admin/v1/tax/rules', { body: input }));
    },
    done: t('saved'),
    refresh: [['tax']],
    after: onClose,
  });
  const submit = form.onSubmit((values) => save.mutate(values, { onError: (error) => showFieldErrors(form, error) }));
  return (
    <FormDrawer
      opened
      onClose={onClose}
      title={id ? t('edit') : t('add')}
      onSubmit={submit}
      busy={save.isPending}
      error={save.error}
    >
      <TextInput label={t('name')} required {...form.getInputProps('name')} />
      <Select label={t('level')} data={['1', '2']} allowDeselect={false} {...form.getInputProps('level')} />
      <TextInput label={t('country')} description={t('countryHint')} maxLength={2} {...form.getInputProps('country')} />
      <TextInput label={t('state')} description={t('stateHint')} {...form.getInputProps('state')} />
      <TextInput label={t('rate')} inputMode="decimal" required {...form.getInputProps('rate')} />
    </FormDrawer>
  );
}
