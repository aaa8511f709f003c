import { Field } from '#platform/http';
import { TERMS } from '#catalog';
import type { StoreCatalogue } from '#pricing';

export class SoldInDto {
  @Field.currency() currency: string;
  @Field.strings({ enum: TERMS }) terms: string[];
}

export class LinkedProductDto {
  @Field.id() id: number;
  @Field.string() name: string;
  @Field.id() groupId: number;
  @Field.string() url: string;
  @Field.list(() => SoldInDto, { description: 'where it has a price' }) soldIn: SoldInDto[];
}

export class LinkedGroupDto {
  @Field.id() id: number;
  @Field.string() name: string;
  @Field.string() url: string;
}

/** Addresses in his store; `?term=`, `?currency=` and `?promocode=` may follow any of them. */
export class StoreLinksDto {
  @Field.string() storeUrl: string;
  @Field.list(() => LinkedGroupDto) groups: LinkedGroupDto[];
  @Field.list(() => LinkedProductDto, { max: 5000 }) products: LinkedProductDto[];
}

export function toStoreLinksDto(storeUrl: string, shops: readonly StoreCatalogue[]): StoreLinksDto {
  const groups = new Map<number, LinkedGroupDto>();
  const products = new Map<number, LinkedProductDto>();
  const root = storeUrl.replace(/\/$/, '');
  for (const shop of shops)
    for (const group of shop.groups) {
      groups.set(group.id, { id: group.id, name: group.name, url: `${root}/groups/${group.id}` });
      for (const { id, name, prices } of group.products) {
        const known = products.get(id) ?? { id, name, groupId: group.id, url: `${root}/products/${id}`, soldIn: [] };
        known.soldIn.push({ currency: shop.currency, terms: prices.map(({ term }) => term) });
        products.set(id, known);
      }
    }
  return { storeUrl: root, groups: [...groups.values()], products: [...products.values()] };
}
