import { Field } from '#platform/http';

export class RegistrarDto {
  @Field.string()
  key: string;

  @Field.string()
  label: string;
}

export class RegistrarListDto {
  @Field.list(() => RegistrarDto)
  items: RegistrarDto[];
}

export class ChooseRegistrarDto {
  @Field.string({ min: 1, max: 64, description: 'key of an installed registrar' })
  registrar: string;
}

export class TransferCodeDto {
  @Field.string({ optional: true, max: 100, description: 'what the other registrar sent' })
  eppCode?: string;
}

export class TransferAwayDto {
  @Field.enum(['done', 'pending'], { description: 'pending: it leaves after the days of its ending' })
  outcome: string;
}
