import { Field } from '#platform/http';

export class WriteOffReasonDto {
  @Field.string({ min: 1, max: 255 })
  reason: string;
}
