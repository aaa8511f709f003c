import { Anchor, Button, Group, Select, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { accentFor, legibilityOf } from '#palette';
import { useAction } from '../actions.js';
import { useMe } from '../console.js';
import { Form } from '../Form.js';
import { keptWords } from '../impersonation/index.js';
import { Section } from '../page.js';
import { ProblemAlert } from '../ProblemAlert.js';
import { showFieldErrors } from '../problem-words.js';
import { t } from './brand.texts.js';
import { changeOf, valuesOf, type BrandValues } from './brand-values.js';
import { ColourField } from './ColourField.js';
import type { Brand, BrandDoor } from './door.js';
import { LogoField } from './LogoField.js';
import { StorePreview } from './StorePreview.js';

const FORMATS = ['YYYY-MM-DD', 'DD.MM.YYYY', 'DD/MM/YYYY', 'MM/DD/YYYY', 'DD-MM-YYYY'];

/** How a store presents itself: to be changed, and seen in the store before it is saved. Give it the brand's version as `key`. */
export function BrandScreen({ door, brand, may }: { door: BrandDoor; brand: Brand; may: boolean }) {
  const me = useMe();
  const form = useForm<BrandValues>({ initialValues: valuesOf(brand) });
  const { values } = form;
  const save = useAction({
    run: (typed: BrandValues) => door.save(changeOf(brand, typed), brand.version),
    done: t('saved'),
    refresh: [[...door.refresh]],
  });
  const submit = form.onSubmit((typed) => save.mutate(typed, { onError: (error) => showFieldErrors(form, error) }));
  const select = (name: 'theme' | 'orderTemplate' | 'language', choices: readonly string[]) => (
    <Select
      label={t(name)}
      description={name === 'language' ? t('languageHint') : undefined}
      allowDeselect={false}
      disabled={!may}
      data={choices.map((value) => ({ value, label: named(name, value) }))}
      {...form.getInputProps(name)}
    />
  );
  return (
    <Form onSubmit={submit}>
      <Stack>
        <Section title={t('look')}>
          <div className="rl-brand-screen">
            <Stack>
              <TextInput label={t('companyName')} required disabled={!may} {...form.getInputProps('companyName')} />
              <ColourField
                isInk
                label={t('primaryColor')}
                value={values.primaryColor}
                onPick={(colour) => form.setFieldValue('primaryColor', colour)}
                input={{ disabled: !may, ...form.getInputProps('primaryColor') }}
              />
              <ColourField
                label={t('accentColor')}
                value={values.accentColor}
                onPick={(colour) => form.setFieldValue('accentColor', colour)}
                input={{ disabled: !may, ...form.getInputProps('accentColor') }}
              >
                {may && legibilityOf(values.primaryColor) && (
                  <Anchor
                    component="button"
                    type="button"
                    size="xs"
                    onClick={() => form.setFieldValue('accentColor', accentFor(values.primaryColor.trim()))}
                  >
                    {t('derive')}
                  </Anchor>
                )}
              </ColourField>
              {may && (
                <LogoField
                  has={brand.logoFileId !== null}
                  value={values.logo}
                  onChange={(logo) => form.setFieldValue('logo', logo)}
                  error={form.errors.logo as string | undefined}
                />
              )}
              {select('theme', brand.themes)}
              {select('orderTemplate', brand.orderTemplates)}
              {select('language', brand.languages)}
            </Stack>
            {may && <StorePreview door={door} brand={brand} values={values} />}
          </div>
        </Section>
        <Section title={t('texts')}>
          <SimpleGrid cols={{ base: 1, md: 2 }}>
            <TextInput
              label={t('emailFrom')}
              description={t('emailFromHint')}
              disabled={!may}
              {...form.getInputProps('emailFrom')}
            />
            <TextInput
              label={t('termsUrl')}
              description="https://…"
              disabled={!may}
              {...form.getInputProps('termsUrl')}
            />
            <Textarea
              label={t('payTo')}
              description={me.impersonation ? keptWords() : t('payToHint')}
              disabled={!may || Boolean(me.impersonation)}
              autosize
              minRows={3}
              {...form.getInputProps('payTo')}
            />
            <Textarea
              label={t('signature')}
              description=" "
              disabled={!may}
              autosize
              minRows={3}
              {...form.getInputProps('signature')}
            />
            <Select
              label={t('dateFormat')}
              allowDeselect={false}
              disabled={!may}
              data={FORMATS}
              {...form.getInputProps('dateFormat')}
            />
          </SimpleGrid>
        </Section>
        <ProblemAlert error={save.error} />
        {may && (
          <Group>
            <Button type="submit" loading={save.isPending}>
              {t('save')}
            </Button>
          </Group>
        )}
      </Stack>
    </Form>
  );
}

const NAMES: Record<string, () => string> = {
  'theme.default': () => t('theme.default'),
  'theme.meridian': () => t('theme.meridian'),
  'orderTemplate.steps': () => t('orderTemplate.steps'),
  'orderTemplate.one-page': () => t('orderTemplate.one-page'),
  'language.en': () => 'English',
  'language.de': () => 'Deutsch',
};
/** What a choice is called; one that is new to this page by its own name. */
const named = (kind: string, value: string) => NAMES[`${kind}.${value}`]?.() ?? value;
