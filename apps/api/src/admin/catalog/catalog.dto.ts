import { Field, MoneyDto } from '#platform/http';

export class ListPriceDto {
  @Field.currency()
  currency: string;

  @Field.string({ description: 'cycle (`monthly` …), years (`1y` … `10y`), `onetime` or `free`' })
  term: string;

  @Field.money()
  setup: MoneyDto;

  @Field.money()
  recurring: MoneyDto;
}

export class CurrencyDto {
  @Field.id()
  id: number;

  @Field.currency()
  code: string;

  @Field.string()
  prefix: string;

  @Field.string()
  suffix: string;

  @Field.int({ description: '1 = 1234.56, 2 = 1,234.56, 3 = 1.234,56, 4 = 1,234' })
  format: number;

  @Field.decimal()
  rate: string;

  @Field.boolean()
  isDefault: boolean;
}

export class ProductGroupDto {
  @Field.id()
  id: number;

  @Field.string()
  name: string;

  @Field.string()
  slug: string;

  @Field.text()
  headline: string;

  @Field.text()
  tagline: string;

  @Field.boolean()
  hidden: boolean;

  @Field.int()
  order: number;
}

export class OptionChoiceDto {
  @Field.id({ description: 'id of the item of type `option`' })
  subId: number;

  @Field.string()
  name: string;

  @Field.boolean()
  hidden: boolean;

  @Field.list(() => ListPriceDto)
  prices: ListPriceDto[];
}

export class ConfigOptionDto {
  @Field.id()
  id: number;

  @Field.int()
  groupId: number;

  @Field.string()
  groupName: string;

  @Field.string()
  name: string;

  @Field.enum(['dropdown', 'radio', 'yesno', 'quantity'])
  type: string;

  @Field.int()
  min: number;

  @Field.int()
  max: number;

  @Field.boolean()
  hidden: boolean;

  @Field.list(() => OptionChoiceDto)
  choices: OptionChoiceDto[];
}

export class ProductDto {
  @Field.id()
  id: number;

  @Field.int()
  groupId: number;

  @Field.string()
  groupName: string;

  @Field.string()
  name: string;

  @Field.text()
  description: string;

  @Field.string()
  type: string;

  @Field.enum(['free', 'onetime', 'recurring'])
  payType: string;

  @Field.boolean()
  hidden: boolean;

  @Field.boolean()
  retired: boolean;

  @Field.boolean()
  taxed: boolean;

  @Field.boolean()
  needsDomain: boolean;

  @Field.strings()
  terms: string[];

  @Field.list(() => ListPriceDto)
  prices: ListPriceDto[];
}

export class ProductDetailDto extends ProductDto {
  @Field.list(() => ConfigOptionDto)
  options: ConfigOptionDto[];
}

export class AddonDto {
  @Field.id()
  id: number;

  @Field.string()
  name: string;

  @Field.text()
  description: string;

  @Field.enum(['free', 'onetime', 'recurring'])
  payType: string;

  @Field.boolean()
  hidden: boolean;

  @Field.boolean()
  retired: boolean;

  @Field.boolean()
  taxed: boolean;

  @Field.ids()
  productIds: number[];

  @Field.list(() => ListPriceDto)
  prices: ListPriceDto[];
}

export class TldDto {
  @Field.id()
  id: number;

  @Field.string({ example: '.com' })
  extension: string;

  @Field.string({ description: 'key of the registrar that its names go to; empty = the task list' })
  registrar: string;

  @Field.boolean()
  dnsManagement: boolean;

  @Field.boolean()
  emailForwarding: boolean;

  @Field.boolean()
  idProtection: boolean;

  @Field.boolean()
  needsEppCode: boolean;

  @Field.list(() => ListPriceDto)
  register: ListPriceDto[];

  @Field.list(() => ListPriceDto)
  renew: ListPriceDto[];

  @Field.list(() => ListPriceDto)
  transfer: ListPriceDto[];
}

/** What every page of these lists has beside its items. */
export class CatalogPage {
  @Field.string({ nullable: true })
  nextCursor: string | null;

  @Field.int({ optional: true, nullable: true })
  total?: number | null;

  @Field.int({ optional: true })
  totalAtLeast?: number;
}

export class CurrencyListDto extends CatalogPage {
  @Field.list(() => CurrencyDto)
  items: CurrencyDto[];
}

export class ProductGroupListDto extends CatalogPage {
  @Field.list(() => ProductGroupDto)
  items: ProductGroupDto[];
}

export class ProductListDto extends CatalogPage {
  @Field.list(() => ProductDto)
  items: ProductDto[];
}

export class AddonListDto extends CatalogPage {
  @Field.list(() => AddonDto)
  items: AddonDto[];
}

export class ConfigOptionListDto extends CatalogPage {
  @Field.list(() => ConfigOptionDto)
  items: ConfigOptionDto[];
}

export class TldListDto extends CatalogPage {
  @Field.list(() => TldDto)
  items: TldDto[];
}

export class UpdateProductDto {
  @Field.string({ optional: true, min: 1, max: 190 })
  name?: string;

  @Field.boolean({ optional: true })
  hidden?: boolean;

  @Field.text({ optional: true })
  description?: string;
}
