import { Field } from '#platform/http';
import type { Currency, ProductGroup } from '#catalog';

export class SaleCurrencyDto {
  @Field.currency()
  code: string;

  @Field.boolean()
  isDefault: boolean;
}

export class SaleCurrencyListDto {
  @Field.list(() => SaleCurrencyDto)
  items: SaleCurrencyDto[];
}

export class SaleGroupDto {
  @Field.id()
  id: number;

  @Field.string()
  name: string;
}

export class SaleGroupListDto {
  @Field.list(() => SaleGroupDto)
  items: SaleGroupDto[];
}

export const toSaleCurrencyListDto = (currencies: Currency[]): SaleCurrencyListDto => ({
  items: currencies.map(({ code, isDefault }) => ({ code, isDefault })),
});

export const toSaleGroupListDto = (groups: ProductGroup[]): SaleGroupListDto => ({
  items: groups.map(({ id, name }) => ({ id, name })),
});
