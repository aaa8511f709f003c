import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateBy,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { LocalDate, Money } from '#kernel';

type Cls = abstract new (...args: never[]) => unknown;
interface Common {
  optional?: boolean;
  nullable?: boolean;
  description?: string;
  example?: unknown;
}

/** Nothing here was sold before or falls due after; a year outside was mistyped. */
const THIS_CENTURY = /^(199\d|20\d\d)-/;

/** What the kernel reads a text as says whether it is one; `text` of a whole object, such as money, by its other fields. */
const readable = (name: string, read: (text: string, object: Record<string, unknown>) => unknown, message: string) =>
  ValidateBy({
    name,
    validator: {
      validate: (text, args) => {
        try {
          read(text as string, (args?.object ?? {}) as Record<string, unknown>);
          return true;
        } catch {
          return false;
        }
      },
      defaultMessage: () => message,
    },
  });

function field(options: Common, schema: ApiPropertyOptions, ...rules: PropertyDecorator[]): PropertyDecorator {
  const { optional, nullable, description, example } = options;
  return applyDecorators(
    ApiProperty({ required: !optional, nullable, description, example, ...schema } as ApiPropertyOptions),
    ...rules,
    ...(optional ? [IsOptional()] : []),
    ...(nullable && !optional ? [ValidateIf((_, value) => value !== null)] : []),
  );
}

/**
 * One decorator per DTO field: what the server checks and what OpenAPI says come from the same line.
 * `optional` may be absent, `nullable` may be null.
 */
export const Field = {
  string: (o: Common & { min?: number; max?: number; pattern?: RegExp; format?: string } = {}) =>
    field(
      o,
      { type: 'string', minLength: o.min, maxLength: o.max ?? 255, pattern: o.pattern?.source, format: o.format },
      IsString(),
      MaxLength(o.max ?? 255),
      ...(o.min ? [MinLength(o.min)] : []),
      ...(o.pattern ? [Matches(o.pattern)] : []),
    ),
  /** A long text. */
  text: (o: Common & { max?: number } = {}) =>
    field(o, { type: 'string', maxLength: o.max ?? 20_000 }, IsString(), MaxLength(o.max ?? 20_000)),
  email: (o: Common = {}) =>
    field(
      o,
      { type: 'string', format: 'email', maxLength: 190 },
      IsString(),
      MaxLength(190),
      Matches(/^[^\s@<>"(),:;[\]\\]+@[^\s@<>"(),:;[\]\\]+\.[^\s@<>"(),:;[\]\\]+$/),
    ),
  int: (o: Common & { min?: number; max?: number } = {}) =>
    field(
      o,
      { type: 'integer', minimum: o.min, maximum: o.max ?? 2_147_483_647 },
      IsInt(),
      Min(o.min ?? -2_147_483_648),
      Max(o.max ?? 2_147_483_647),
    ),
  id: (o: Common = {}) => field(o, { type: 'integer', minimum: 1 }, IsInt(), Min(1), Max(2_147_483_647)),
  boolean: (o: Common = {}) => field(o, { type: 'boolean' }, IsBoolean()),
  enum: <T extends string>(values: readonly T[], o: Common = {}) =>
    field(o, { type: 'string', enum: [...values] }, IsIn([...values])),
  /** A decimal string such as "12.50"; digits beyond what the currency has are refused by the business, not rounded. */
  decimal: (o: Common = {}) =>
    field(
      o,
      { type: 'string', pattern: '^-?\\d{1,14}(\\.\\d{1,6})?$' },
      IsString(),
      Matches(/^-?\d{1,14}(\.\d{1,6})?$/),
    ),
  currency: (o: Common = {}) =>
    field(o, { type: 'string', pattern: '^[A-Z]{3}$', example: 'EUR' }, IsString(), Matches(/^[A-Z]{3}$/)),
  date: (o: Common = {}) =>
    field(
      o,
      { type: 'string', format: 'date' },
      IsString(),
      readable('date', (text) => LocalDate.of(text), 'is no day of the calendar, YYYY-MM-DD'),
      Matches(THIS_CENTURY, { message: 'is in the wrong century: years go from 1990 to 2099' }),
    ),
  instant: (o: Common = {}) =>
    field(
      o,
      { type: 'string', format: 'date-time' },
      IsString(),
      Matches(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?Z$/),
    ),
  money: (o: Common = {}) =>
    field(
      o,
      { type: () => MoneyDto },
      IsObject(),
      ValidateNested(),
      Type(() => MoneyDto),
    ),
  object: (cls: () => Cls, o: Common = {}) =>
    field(o, { type: () => cls() as never }, IsObject(), ValidateNested(), Type(cls as () => never)),
  list: (cls: () => Cls, o: Common & { min?: number; max?: number } = {}) =>
    field(
      o,
      { type: () => cls() as never, isArray: true },
      IsArray(),
      ArrayMaxSize(o.max ?? 1000),
      ...(o.min ? [ArrayMinSize(o.min)] : []),
      ValidateNested({ each: true }),
      Type(cls as () => never),
    ),
  strings: (o: Common & { max?: number; enum?: readonly string[] } = {}) =>
    field(
      o,
      { type: 'array', items: { type: 'string', ...(o.enum ? { enum: [...o.enum] } : {}) } },
      IsArray(),
      ArrayMaxSize(o.max ?? 1000),
      IsString({ each: true }),
      MaxLength(255, { each: true }),
      ...(o.enum ? [IsIn([...o.enum], { each: true })] : []),
    ),
  ids: (o: Common & { max?: number } = {}) =>
    field(
      o,
      { type: 'array', items: { type: 'integer' } },
      IsArray(),
      ArrayMaxSize(o.max ?? 1000),
      IsInt({ each: true }),
    ),
  /** Free-form JSON object, checked by the business (arguments of a calculation method, for example). */
  json: (o: Common = {}) => field(o, { type: 'object', additionalProperties: true }, IsObject()),
  /** Any JSON value; with `list` any list of objects, which the business reads one by one. */
  any: (o: Common & { list?: boolean } = {}) =>
    field(
      o,
      o.list ? { type: 'array', items: { type: 'object', additionalProperties: true } } : { oneOf: [{}] },
      ValidateIf(() => true),
    ),
};

/** Money on the wire: a decimal string and its currency, never a number. Digits too many are refused, never rounded. */
export class MoneyDto {
  @Field.decimal({ example: '12.50' })
  @readable('money', (text, { currency }) => Money.of(text, String(currency)), 'is no amount of this currency')
  amount: string;

  @Field.currency()
  currency: string;
}
