import { Field } from '#platform/http';

export class SetOwnSettingDto {
  @Field.string({ min: 1, max: 80 })
  key: string;

  @Field.any({ nullable: true, description: 'null = what the provider has set' })
  value: unknown;
}
