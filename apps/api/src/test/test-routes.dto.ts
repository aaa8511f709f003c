import { Field } from '#platform/http';

export class MoveClockDto {
  @Field.instant({ optional: true })
  now?: string;

  @Field.string({
    optional: true,
    min: 2,
    max: 40,
    pattern: /^-?P/,
    description: 'ISO 8601 duration such as P1D or PT2H',
  })
  advance?: string;
}

export class ArmCrashDto {
  @Field.string({ min: 1, max: 90 })
  name: string;
}
