import { Field } from '#platform/http';
import type { SettingView } from '#settings';

export class SettingEntryDto {
  @Field.enum(['default', 'group', 'reseller', 'own'])
  level: string;

  @Field.any({ description: 'null = inherit' })
  value: unknown;

  @Field.boolean()
  locked: boolean;
}

export class SettingDto {
  @Field.string()
  key: string;

  @Field.json({ description: 'what a value may be: kind and its limits' })
  type: object;

  @Field.any({ description: 'the value in force' })
  value: unknown;

  @Field.enum(['built-in', 'default', 'group', 'reseller', 'own'], { description: 'the level that gave the value' })
  origin: string;

  @Field.enum(['default', 'group', 'reseller', 'own'], {
    nullable: true,
    description: 'the level that holds it for those below',
  })
  lockedBy: string | null;

  @Field.strings({ description: 'where it can be given' })
  levels: string[];

  @Field.list(() => SettingEntryDto, { description: 'what the levels say' })
  explicit: SettingEntryDto[];

  @Field.boolean({ description: 'false while no rule of the product reads it' })
  enforced: boolean;

  @Field.string()
  note: string;
}

export class SettingListDto {
  @Field.list(() => SettingDto)
  items: SettingDto[];

  @Field.string({ nullable: true })
  nextCursor: string | null;
}

const toSettingDto = ({ key, definition, value, origin, lockedBy, explicit }: SettingView): SettingDto => ({
  key,
  type: definition.type,
  value,
  origin,
  lockedBy,
  levels: [...definition.levels],
  explicit: explicit.map((entry) => ({ level: entry.level, value: entry.value, locked: entry.locked })),
  enforced: definition.enforced,
  note: definition.note,
});

export const toSettingListDto = (views: SettingView[]): SettingListDto => ({
  items: views.map(toSettingDto),
  nextCursor: null,
});
