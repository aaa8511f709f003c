import type { Addon, Catalogue, ConfigOption, Currency, ItemRef, Product, ProductGroup, Tld } from '#catalog';
import type {
  ListPriceDto,
  CurrencyDto,
  ProductGroupDto,
  ConfigOptionDto,
  ProductDto,
  ProductDetailDto,
  AddonDto,
  TldDto,
} from './catalog.dto.js';

function pricesOf(catalogue: Catalogue, item: ItemRef): ListPriceDto[] {
  return catalogue.currencies().flatMap(({ code }) =>
    catalogue.termsOf(item).flatMap((term) => {
      const price = catalogue.listPrice(item, code, term);
      return price ? [{ currency: code, term, setup: price.setup.toJSON(), recurring: price.recurring.toJSON() }] : [];
    }),
  );
}

export const toCurrencyDto = ({ id, code, prefix, suffix, format, rate, isDefault }: Currency): CurrencyDto => ({
  id,
  code,
  prefix,
  suffix,
  format,
  rate,
  isDefault,
});

export const toProductGroupDto = ({
  id,
  name,
  slug,
  headline,
  tagline,
  hidden,
  order,
}: ProductGroup): ProductGroupDto => ({ id, name, slug, headline, tagline, hidden, order });

export const toProductDto = (catalogue: Catalogue, p: Product): ProductDto => ({
  id: p.id,
  groupId: p.groupId,
  groupName: p.groupName,
  name: p.name,
  description: p.description,
  type: p.type,
  payType: p.payType,
  hidden: p.hidden,
  retired: p.retired,
  taxed: p.taxed,
  needsDomain: p.needsDomain,
  terms: p.terms,
  prices: pricesOf(catalogue, { type: 'product', id: p.id }),
});

export const toProductDetailDto = (catalogue: Catalogue, id: number): ProductDetailDto => {
  const product = catalogue.product(id);
  return { ...toProductDto(catalogue, product), options: product.options.map((o) => toConfigOptionDto(catalogue, o)) };
};

export const toConfigOptionDto = (catalogue: Catalogue, o: ConfigOption): ConfigOptionDto => ({
  id: o.id,
  groupId: o.groupId,
  groupName: o.groupName,
  name: o.name,
  type: o.type,
  min: o.min,
  max: o.max,
  hidden: o.hidden,
  choices: o.choices.map((c) => ({
    subId: c.subId,
    name: c.name,
    hidden: c.hidden,
    prices: pricesOf(catalogue, { type: 'option', id: c.subId }),
  })),
});

export const toAddonDto = (catalogue: Catalogue, a: Addon): AddonDto => ({
  id: a.id,
  name: a.name,
  description: a.description,
  payType: a.payType,
  hidden: a.hidden,
  retired: a.retired,
  taxed: a.taxed,
  productIds: a.productIds,
  prices: pricesOf(catalogue, { type: 'addon', id: a.id }),
});

export const toTldDto = (catalogue: Catalogue, t: Tld): TldDto => ({
  id: t.id,
  extension: t.extension,
  registrar: t.registrar,
  dnsManagement: t.dnsManagement,
  emailForwarding: t.emailForwarding,
  idProtection: t.idProtection,
  needsEppCode: t.needsEppCode,
  register: pricesOf(catalogue, { type: 'domainregister', id: t.id }),
  renew: pricesOf(catalogue, { type: 'domainrenew', id: t.id }),
  transfer: pricesOf(catalogue, { type: 'domaintransfer', id: t.id }),
});
