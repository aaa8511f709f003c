import { Exact, Money, Percent, JsonReader } from '#kernel';
import { InvalidArgsError } from './plugin-sdk.errors.js';

export type ArgumentType = 'money' | 'percent' | 'text' | 'integer' | 'boolean';

/** One field of the form an administrator fills in. `signed` allows a stored rule to hold a negative amount or percentage. */
export type Argument = {
  readonly type: ArgumentType;
  readonly label?: string;
  /** True unless said otherwise. */
  readonly required?: boolean;
  readonly signed?: boolean;
};

/** The form of a method: the admin console is drawn from it and every rule is checked against it. */
export type ArgumentForm = { readonly [name: string]: Argument };

/** What each type becomes: an amount is exact in the line's currency, a percentage exact with four places. */
type Parsed = { money: Exact; percent: Percent; text: string; integer: number; boolean: boolean };

/** The arguments as a method receives them, told from its form. */
export type ArgumentsOf<Form extends ArgumentForm> = {
  readonly [Name in keyof Form]: Form[Name]['required'] extends false
    ? Parsed[Form[Name]['type']] | undefined
    : Parsed[Form[Name]['type']];
};

export type ParseOptions = {
  /** The currency whose digits bound every amount; a rule that is not yet tied to one is held to two decimals. */
  readonly currency?: string;
  /** Where the arguments lie in the input, for the field errors. */
  readonly pointer?: string;
  /** A stored rule is never negative unless its form says `signed`; a line may be, since an upgrade charges F′ − F. */
  readonly refuseNegative?: boolean;
};

/**
 * Turns the stored arguments of a rule into what its method calculates with. Unknown and missing names, wrong types and too many
 * decimals are refused, all at once, as `commission.invalid_args`.
 */
export function parseArguments(
  method: string,
  form: ArgumentForm,
  raw: unknown,
  options: ParseOptions = {},
): Record<string, unknown> {
  const pointer = options.pointer ?? '/args';
  const reader = new JsonReader();
  const given = reader.object(raw ?? {}, pointer, Object.keys(form)) ?? {};
  const parsed: Record<string, unknown> = {};
  for (const name in form) {
    const argument = form[name]!;
    const value = Object.hasOwn(given, name) ? given[name] : undefined;
    if (value !== undefined && value !== null)
      parsed[name] = parseOne(reader, argument, value, `${pointer}/${name}`, options);
    else if (argument.required !== false) reader.fail(`${pointer}/${name}`, 'required', 'this argument is required');
  }
  if (reader.errors.length > 0) throw new InvalidArgsError(method, reader.errors);
  return parsed;
}

function parseOne(
  reader: JsonReader,
  argument: Argument,
  value: unknown,
  pointer: string,
  options: ParseOptions,
): unknown {
  switch (argument.type) {
    case 'money': {
      const amount = reader.money(value, pointer, options.currency ?? 'EUR');
      if (isRefused(argument, amount, options))
        reader.fail(pointer, 'negative', 'a rule never holds a negative amount');
      return amount.toExact();
    }
    case 'percent': {
      const percent = reader.percent(value, pointer);
      if (isRefused(argument, percent, options))
        reader.fail(pointer, 'negative', 'a rule never holds a negative percentage');
      return percent;
    }
    case 'integer':
      return reader.wholeNumber(value, pointer, -1_000_000_000, 1_000_000_000);
    case 'boolean':
      return reader.boolean(value, pointer);
    case 'text':
      return reader.text(value, pointer, 500);
  }
}

function isRefused(argument: Argument, value: Money | Percent, options: ParseOptions): boolean {
  return options.refuseNegative === true && argument.signed !== true && value.isNegative();
}
