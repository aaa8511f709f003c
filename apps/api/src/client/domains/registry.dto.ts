import { type DomainRegistry, REGISTRATION_STATES, type TldField } from '#domains';
import { type Term, YEAR_TERMS } from '#catalog';
import type { RenewalOffer } from '#ordering';
import { Field, MoneyDto } from '#platform/http';

export class RegistrationDto {
  @Field.enum(REGISTRATION_STATES)
  state: string;

  @Field.date()
  expiresOn: string;

  @Field.boolean({ description: 'registrar lock: while it is on the name cannot be transferred away' })
  locked: boolean;

  @Field.date({ nullable: true, description: 'first day on which it may move to another registrar; null = now' })
  movableOn: string | null;
}

export class FieldChoiceDto {
  @Field.string()
  value: string;

  @Field.string()
  label: string;
}

export class EndingFieldDto {
  @Field.string()
  name: string;

  @Field.string()
  label: string;

  @Field.boolean()
  required: boolean;

  @Field.list(() => FieldChoiceDto, { description: 'the only answers there are; empty = free text' })
  choices: FieldChoiceDto[];
}

export class AnsweredFieldDto extends EndingFieldDto {
  @Field.string({ description: 'empty = not answered' })
  value: string;
}

export class DomainRegistryDto {
  @Field.string({ description: 'key of the registrar' })
  registrar: string;

  @Field.string()
  registrarLabel: string;

  @Field.boolean({ description: 'false when the registrar did not answer in time' })
  answered: boolean;

  @Field.object(() => RegistrationDto, { nullable: true, description: 'null: the registrar cannot say' })
  registration: RegistrationDto | null;

  @Field.boolean()
  canLock: boolean;

  @Field.boolean()
  canShowEppCode: boolean;

  @Field.boolean({ description: 'a transfer that is under way can be ended by staff' })
  canFinishTransfer: boolean;

  @Field.boolean({ description: 'a transfer away needs the code, and follows the rules of the registry' })
  judgesTransfers: boolean;

  @Field.list(() => AnsweredFieldDto, { description: 'what the ending asks of its owner' })
  fields: AnsweredFieldDto[];
}

export class LockDto {
  @Field.boolean()
  locked: boolean;
}

export class EppCodeDto {
  @Field.string()
  eppCode: string;
}

export class DomainFieldDto {
  @Field.string({ min: 1, max: 100 })
  name: string;

  @Field.string({ max: 255 })
  value: string;
}

export class DomainFieldsDto {
  @Field.list(() => DomainFieldDto, { max: 20 })
  fields: DomainFieldDto[];
}

export class RenewalOfferDto {
  @Field.int({ min: 1, max: 10 })
  years: number;

  @Field.enum(YEAR_TERMS, { description: 'term of the order line' })
  term: Term;

  @Field.money({ description: 'with tax' })
  total: MoneyDto;

  @Field.date({ description: 'the end after this renewal' })
  expiresOn: string;
}

export class RenewalOfferListDto {
  @Field.list(() => RenewalOfferDto, { description: 'empty where the ending is not sold for renewals' })
  items: RenewalOfferDto[];
}

export const toEndingFieldDto = ({ name, label, required, choices }: TldField): EndingFieldDto => ({
  name,
  label,
  required,
  choices: (choices ?? []).map((choice) => ({ value: choice.value, label: choice.label })),
});

export const toDomainRegistryDto = (known: DomainRegistry): DomainRegistryDto => ({
  registrar: known.registrar,
  registrarLabel: known.label,
  answered: known.answered,
  registration: known.registration && {
    state: known.registration.state,
    expiresOn: known.registration.expiresOn,
    locked: known.registration.locked,
    movableOn: known.registration.movableOn ?? null,
  },
  canLock: known.can.lock,
  canShowEppCode: known.can.eppCode,
  canFinishTransfer: known.can.finishTransfer,
  judgesTransfers: known.can.judgeRelease,
  fields: known.fields.map(({ field, value }) => ({ ...toEndingFieldDto(field), value })),
});

export const toAnswers = (fields: readonly DomainFieldDto[]): Record<string, string> =>
  Object.fromEntries(fields.map(({ name, value }) => [name, value]));

export const toFields = (answers: Record<string, string>): DomainFieldDto[] =>
  Object.entries(answers).map(([name, value]) => ({ name, value }));

export const toRenewalOfferListDto = (offers: readonly RenewalOffer[]): RenewalOfferListDto => ({
  items: offers.map(({ years, term, total, expiresOn }) => ({ years, term, total: total.toJSON(), expiresOn })),
});
