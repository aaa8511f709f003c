import {
  Anchor,
  Button,
  ColorSwatch,
  Group,
  Select,
  SimpleGrid,
  Stack,
  Text,
  Textarea,
  TextInput,
} from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { body, type ResellerSchemas } from '#api-client';
import {
  changedOnly,
  Form,
  keptWords,
  Note,
  PageHeader,
  ProblemAlert,
  QueryView,
  Section,
  showFieldErrors,
  useAction,
  useMe,
} from '#ui';
import { api } from '../../api.js';
import { Hosts } from './Hosts.js';
import { Logo } from './Logo.js';
import { t } from './brand.texts.js';
import { bestOn } from './contrast.js';

type Brand = ResellerSchemas['BrandDto'];
const LOOK_EVERY_MS = 15_000;
const FORMATS = ['YYYY-MM-DD', 'DD.MM.YYYY', 'DD/MM/YYYY', 'MM/DD/YYYY', 'DD-MM-YYYY'];

export function BrandPage() {
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
            <BrandForm key={brand.version} brand={brand} />
            <Logo has={brand.logoFileId !== null} storeUrl={brand.storeUrl} />
            <Hosts hosts={brand.hosts} />
          </Stack>
        )}
      </QueryView>
    </>
  );
}

function BrandForm({ brand }: { brand: Brand }) {
  const me = useMe();
  const may = me.can('brand.write');
  const {
    theme,
    orderTemplate,
    language,
    companyName,
    primaryColor,
    accentColor,
    emailFrom,
    termsUrl,
    payTo,
    signature,
    dateFormat,
  } = brand;
  const before = {
    theme,
    orderTemplate,
    language,
    companyName,
    primaryColor,
    accentColor,
    emailFrom,
    termsUrl,
    payTo,
    signature,
    dateFormat,
  };
  const form = useForm({ initialValues: before });
  const save = useAction({
    run: (values: typeof form.values) =>
      body(
        api.PATCH('/api/reseller/v1/brand', {
          params: { header: { 'If-Match': `"${brand.version}"` } },
          body: changedOnly(before, values),
        }),
      ),
    done: t('saved'),
    refresh: [['brand']],
  });
  const submit = form.onSubmit((values) => save.mutate(values, { onError: (error) => showFieldErrors(form, error) }));
  return (
    <Form onSubmit={submit}>
      <Stack>
        <Section title={t('look')}>
          <SimpleGrid cols={{ base: 1, md: 2 }} spacing="xl">
            <Stack>
              <TextInput label={t('companyName')} required {...form.getInputProps('companyName')} />
              <Colour name="primaryColor" form={form} />
              <Colour name="accentColor" form={form} />
              <Select
                label={t('theme')}
                allowDeselect={false}
                data={brand.themes.map((value) => ({ value, label: named('theme', value) }))}
                {...form.getInputProps('theme')}
              />
              <ThemeLinks brand={brand} />
              <Select
                label={t('orderTemplate')}
                allowDeselect={false}
                data={brand.orderTemplates.map((value) => ({ value, label: named('orderTemplate', value) }))}
                {...form.getInputProps('orderTemplate')}
              />
              <Select
                label={t('language')}
                description={t('languageHint')}
                allowDeselect={false}
                data={brand.languages.map((value) => ({ value, label: named('language', value) }))}
                {...form.getInputProps('language')}
              />
            </Stack>
            <Preview
              name={form.values.companyName}
              primary={form.values.primaryColor}
              accent={form.values.accentColor}
            />
          </SimpleGrid>
        </Section>
        <Section title={t('texts')}>
          <SimpleGrid cols={{ base: 1, md: 2 }}>
            <TextInput label={t('emailFrom')} description={t('emailFromHint')} {...form.getInputProps('emailFrom')} />
            <TextInput label={t('termsUrl')} description="https://…" {...form.getInputProps('termsUrl')} />
            <Textarea
              label={t('payTo')}
              description={me.impersonation ? keptWords() : t('payToHint')}
              disabled={Boolean(me.impersonation)}
              autosize
              minRows={3}
              {...form.getInputProps('payTo')}
            />
            <Textarea
              label={t('signature')}
              description=" "
              autosize
              minRows={3}
              {...form.getInputProps('signature')}
            />
            <Select
              label={t('dateFormat')}
              allowDeselect={false}
              data={FORMATS}
              {...form.getInputProps('dateFormat')}
            />
          </SimpleGrid>
        </Section>
        <ProblemAlert error={save.error} />
        {may && (
          <div>
            <Button type="submit" loading={save.isPending}>
              {t('save')}
            </Button>
          </div>
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

/** The store as it would look, before anything is saved. */
function ThemeLinks({ brand }: { brand: Brand }) {
  if (!brand.storeUrl || brand.themes.length < 2) return null;
  return (
    <Group gap="md">
      {brand.themes.map((theme) => (
        <Anchor
          key={theme}
          size="sm"
          href={`${brand.storeUrl}/?theme=${encodeURIComponent(theme)}`}
          target="_blank"
          rel="noreferrer"
        >
          {t('lookAt', { name: named('theme', theme) })}
        </Anchor>
      ))}
    </Group>
  );
}

interface ColourForm {
  values: { primaryColor: string; accentColor: string };
  getInputProps: (name: string) => object;
  setFieldValue: (name: 'primaryColor' | 'accentColor', value: string) => void;
}

/** A colour as text and as a picker, with how well text reads on it. */
function Colour({ name, form }: { name: 'primaryColor' | 'accentColor'; form: ColourForm }) {
  const value = form.values[name];
  const best = bestOn(value);
  const ratio = best ? best.ratio.toFixed(1) : '';
  return (
    <div>
      <Group align="flex-end" gap="xs" wrap="nowrap">
        <TextInput
          style={{ flex: 1 }}
          label={t(name)}
          required
          leftSection={best && <ColorSwatch size={16} color={value} />}
          {...form.getInputProps(name)}
        />
        <input
          type="color"
          aria-label={t('pick', { name: t(name) })}
          value={best ? value : '#000000'}
          onChange={(e) => form.setFieldValue(name, e.currentTarget.value)}
          style={{
            width: 44,
            height: 36,
            padding: 2,
            border: '1px solid var(--rl-border)',
            borderRadius: 4,
            background: 'none',
          }}
        />
      </Group>
      <Text size="xs" mt={4} c={best && best.ratio >= 4.5 ? 'dimmed' : 'var(--mantine-color-error)'}>
        {!best ? t('notColour') : best.ratio >= 4.5 ? t('contrast', { ratio }) : t('weak', { ratio })}
      </Text>
    </div>
  );
}

/** A small piece of the store in the colours as they are typed. */
function Preview({ name, primary, accent }: { name: string; primary: string; accent: string }) {
  const head = bestOn(primary);
  const button = bestOn(accent);
  return (
    <div
      role="img"
      aria-label={t('preview')}
      style={{
        border: '1px solid var(--rl-border)',
        borderRadius: 8,
        overflow: 'hidden',
        background: '#fff',
        color: '#1c2730',
        alignSelf: 'start',
      }}
    >
      <div
        style={{
          background: head ? primary : '#ddd',
          color: head?.text ?? '#000',
          padding: '14px 18px',
          fontWeight: 700,
        }}
      >
        {name || '…'}
      </div>
      <div style={{ padding: 18 }}>
        <div style={{ fontWeight: 600, marginBottom: 10 }}>{t('previewShop')}</div>
        <div style={{ height: 8, width: '80%', background: '#e3e8ec', borderRadius: 4, marginBottom: 8 }} />
        <div style={{ height: 8, width: '60%', background: '#e3e8ec', borderRadius: 4, marginBottom: 16 }} />
        <span
          style={{
            display: 'inline-block',
            background: button ? accent : '#ddd',
            color: button?.text ?? '#000',
            borderRadius: 6,
            padding: '8px 16px',
            fontSize: 14,
            fontWeight: 600,
          }}
        >
          {t('previewButton')}
        </span>
      </div>
    </div>
  );
}
