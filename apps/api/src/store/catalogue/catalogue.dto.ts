import { TERMS } from '#catalog';
import { type Availability, NAME_STATUSES, type TldField } from '#domains';
import { EndingFieldDto, toEndingFieldDto } from '../../client/domains/registry.dto.js';
import type { ShownPrice, StoreCatalogue, StoreTld } from '#pricing';
import { Field, MoneyDto } from '#platform/http';

export class ShownPriceDto {
  @Field.enum(TERMS)
  term: string;

  @Field.money()
  setup: MoneyDto;

  @Field.money()
  recurring: MoneyDto;
}

export class StoreChoiceDto {
  @Field.id()
  subId: number;

  @Field.string()
  name: string;

  @Field.list(() => ShownPriceDto)
  prices: ShownPriceDto[];
}

export class StoreOptionDto {
  @Field.id()
  id: number;

  @Field.string()
  name: string;

  @Field.enum(['dropdown', 'radio', 'yesno', 'quantity'])
  type: string;

  @Field.int({ description: 'least of a quantity option' })
  min: number;

  @Field.int({ description: 'most of a quantity option; 0 = no bound' })
  max: number;

  @Field.list(() => StoreChoiceDto)
  choices: StoreChoiceDto[];
}

export class StoreProductDto {
  @Field.id()
  id: number;

  @Field.string()
  name: string;

  @Field.string()
  slug: string;

  @Field.text()
  description: string;

  @Field.boolean()
  hidden: boolean;

  @Field.boolean()
  needsDomain: boolean;

  @Field.list(() => ShownPriceDto)
  prices: ShownPriceDto[];

  @Field.list(() => StoreOptionDto)
  options: StoreOptionDto[];

  @Field.ids()
  addonIds: number[];
}

export class StoreGroupDto {
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

  @Field.list(() => StoreProductDto)
  products: StoreProductDto[];
}

export class StoreAddonDto {
  @Field.id()
  id: number;

  @Field.string()
  name: string;

  @Field.text()
  description: string;

  @Field.ids()
  productIds: number[];

  @Field.list(() => ShownPriceDto)
  prices: ShownPriceDto[];
}

export class YearPriceDto {
  @Field.int({ min: 1, max: 10 })
  years: number;

  @Field.money()
  price: MoneyDto;
}

export class StoreTldDto {
  @Field.id()
  id: number;

  @Field.string({ example: '.com' })
  extension: string;

  @Field.list(() => YearPriceDto)
  register: YearPriceDto[];

  @Field.list(() => YearPriceDto)
  renew: YearPriceDto[];

  @Field.money({ nullable: true })
  transfer: MoneyDto | null;

  @Field.boolean()
  needsEppCode: boolean;

  @Field.ids({ description: 'domain addons sold with this ending' })
  addonIds: number[];
}

export class StoreDomainAddonDto {
  @Field.int({ min: 1, max: 3 })
  id: number;

  @Field.string()
  name: string;

  @Field.money()
  pricePerYear: MoneyDto;
}

export class StoreCatalogueDto {
  @Field.currency()
  currency: string;

  @Field.boolean()
  pricesIncludeTax: boolean;

  @Field.list(() => StoreGroupDto)
  groups: StoreGroupDto[];

  @Field.list(() => StoreAddonDto)
  addons: StoreAddonDto[];

  @Field.list(() => StoreTldDto)
  tlds: StoreTldDto[];

  @Field.list(() => StoreDomainAddonDto)
  domainAddons: StoreDomainAddonDto[];
}

export class DomainAnswerDto {
  @Field.string({ description: 'ASCII form, as it is ordered' })
  name: string;

  @Field.string({ description: 'as people read it' })
  unicode: string;

  @Field.string({ example: '.com' })
  extension: string;

  @Field.enum(NAME_STATUSES, {
    description: 'premium names are not sold; unknown: the registry did not answer, so it is not offered',
  })
  status: string;

  @Field.text({ optional: true, description: 'why a name is invalid' })
  reason?: string;

  @Field.enum(['local', 'registrar'], { description: 'local: the registry was not asked' })
  source: string;

  @Field.list(() => EndingFieldDto, { description: 'what the ending asks of the owner; sent as domainFields' })
  fields: EndingFieldDto[];

  @Field.object(() => StoreTldDto, { description: 'prices and addons of the ending' })
  tld: StoreTldDto;
}

export class DomainSearchDto {
  @Field.list(() => DomainAnswerDto)
  items: DomainAnswerDto[];
}

const price = ({ term, setup, recurring }: ShownPrice): ShownPriceDto => ({
  term,
  setup: setup.toJSON(),
  recurring: recurring.toJSON(),
});

const tldDto = ({ id, extension, register, renew, transfer, needsEppCode, addonIds }: StoreTld): StoreTldDto => ({
  id,
  extension,
  register: register.map((y) => ({ years: y.years, price: y.price.toJSON() })),
  renew: renew.map((y) => ({ years: y.years, price: y.price.toJSON() })),
  transfer: transfer?.toJSON() ?? null,
  needsEppCode,
  addonIds: [...addonIds],
});

/** An allow-list of what everybody may see of a store. */
export const toStoreCatalogueDto = (catalogue: StoreCatalogue): StoreCatalogueDto => ({
  currency: catalogue.currency,
  pricesIncludeTax: catalogue.pricesIncludeTax,
  groups: catalogue.groups.map(({ id, name, slug, headline, tagline, products }) => ({
    id,
    name,
    slug,
    headline,
    tagline,
    products: products.map((product) => ({
      id: product.id,
      name: product.name,
      slug: product.slug,
      description: product.description,
      hidden: product.hidden,
      needsDomain: product.needsDomain,
      prices: product.prices.map(price),
      options: product.options.map((option) => ({
        id: option.id,
        name: option.name,
        type: option.type,
        min: option.min,
        max: option.max,
        choices: option.choices.map((c) => ({ subId: c.subId, name: c.name, prices: c.prices.map(price) })),
      })),
      addonIds: [...product.addonIds],
    })),
  })),
  addons: catalogue.addons.map(({ id, name, description, productIds, prices }) => ({
    id,
    name,
    description,
    productIds: [...productIds],
    prices: prices.map(price),
  })),
  tlds: catalogue.tlds.map(tldDto),
  domainAddons: catalogue.domainAddons.map(({ id, name, pricePerYear }) => ({
    id,
    name,
    pricePerYear: pricePerYear.toJSON(),
  })),
});

/** Answers for endings that this store sells; the others are left out. */
export const toDomainSearchDto = (
  answers: Availability[],
  catalogue: StoreCatalogue,
  fieldsOf: (extension: string) => readonly TldField[],
): DomainSearchDto => ({
  items: answers.flatMap(({ ascii, unicode, tld: extension, status, source, reason }) => {
    const tld = catalogue.tlds.find((one) => one.extension === extension);
    const why = reason ? { reason } : {};
    return tld ? [{ name: ascii, unicode, extension, status, source, ...why, fields: fieldsOf(extension).map(toEndingFieldDto), tld: tldDto(tld) }] : [];
  }),
});
