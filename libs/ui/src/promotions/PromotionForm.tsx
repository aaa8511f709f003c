import { NumberInput, SimpleGrid, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useAction } from '../actions.js';
import { FormDrawer } from '../dialogs.js';
import { showFieldErrors } from '../problem-words.js';
import type { Promotion, PromotionDoor } from './door.js';
import { t } from './promotions.texts.js';
import { RENAMED, RuleFields, ruleInput, ruleValues } from './RuleFields.js';

/** Makes a promotion, or changes the one given; its code stays as it is. */
export function PromotionForm({
  door,
  promotion,
  onClose,
  after,
}: {
  door: PromotionDoor;
  promotion?: Promotion;
  onClose: () => void;
  after?: (made: { id: number }) => void;
}) {
  const form = useForm({
    initialValues: { ...ruleValues(promotion), code: promotion?.code ?? '', maxUses: promotion?.maxUses ?? 0 },
  });
  const save = useAction({
    run: (values: typeof form.values) => {
      const input = { ...ruleInput(values), code: values.code.trim(), maxUses: values.maxUses };
      return promotion ? door.update(promotion.id, input) : door.create(input);
    },
    done: t('saved'),
    after: (made) => {
      onClose();
      after?.(made);
    },
  });
  const submit = form.onSubmit((values) =>
    save.mutate(values, { onError: (error) => showFieldErrors(form, error, RENAMED) }),
  );
  return (
    <FormDrawer
      opened
      size="lg"
      onClose={onClose}
      title={promotion ? `${t('edit')}: ${promotion.code}` : t('add')}
      onSubmit={submit}
      busy={save.isPending}
      error={save.error}
    >
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <TextInput
          label={t('code')}
          description={t('codeHint')}
          required
          maxLength={64}
          disabled={promotion !== undefined}
          {...form.getInputProps('code')}
        />
        <NumberInput label={t('maxUses')} description={t('noLimit')} min={0} {...form.getInputProps('maxUses')} />
      </SimpleGrid>
      <RuleFields form={form as never} door={door} />
    </FormDrawer>
  );
}
