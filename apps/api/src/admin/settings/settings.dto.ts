import { Field } from '#platform/http';

const LEVELS = ['default', 'group', 'reseller'] as const;

export class SettingScopeQuery {
  @Field.enum(LEVELS, { optional: true, description: 'default when absent' })
  level?: (typeof LEVELS)[number];

  @Field.string({ optional: true, max: 10, pattern: /^\d{1,10}$/, description: 'pricing group or reseller, by level' })
  scopeId?: string;
}

export class SetSettingDto {
  @Field.enum(LEVELS)
  level: (typeof LEVELS)[number];

  @Field.int({ min: 0, description: 'pricing group or reseller, by level; 0 for the default' })
  scopeId: number;

  @Field.string({ min: 1, max: 80 })
  key: string;

  @Field.any({ nullable: true, description: 'null = inherit' })
  value: unknown;

  @Field.boolean({ optional: true, description: 'holds the value for the levels below; absent = as it was' })
  lock?: boolean;
}
