import { type Currency, type Term, formatMoney } from '#catalog';
import type { ShownPrice, StoreCatalogue, StoreOption, StoreProduct } from '#pricing';
import type { Texts } from '../../theme/texts.js';
import { plainLines, priceLine } from '../catalogue/catalogue-view.js';

/** What somebody typed into the form before it was refused. */
export type Typed = { values: Record<string, string>; checked: ReadonlySet<string> };

/** Where the domain of a product comes from; `none` only where the product does not need one. */
export const DOMAIN_MODES = ['none', 'own', 'register', 'transfer'] as const;
export type DomainMode = (typeof DOMAIN_MODES)[number];

export const findProduct = (shop: StoreCatalogue, id: number): StoreProduct | null =>
  shop.groups.flatMap((group) => group.products).find((product) => product.id === id) ?? null;

/** The cycle that is asked for, else the first one sold. */
export const chosenTerm = (product: StoreProduct, wish: string): Term =>
  (product.prices.find(({ term }) => term === wish) ?? product.prices[0]).term;

/** The term an addon is sold for beside a product's: the same, else once. */
export function addonTerm(prices: readonly ShownPrice[], term: Term): ShownPrice | null {
  return (
    prices.find((price) => price.term === term) ??
    prices.find((price) => price.term === 'onetime' || price.term === 'free') ??
    null
  );
}

/** Everything the page of a product shows for one cycle; prices of options and addons follow the cycle. */
export function productView(
  shop: StoreCatalogue,
  product: StoreProduct,
  { term, currency, texts, typed }: { term: Term; currency: Currency; texts: Texts; typed: Typed | null },
) {
  const price = product.prices.find((one) => one.term === term)!;
  const value = (name: string, otherwise: string) => typed?.values[name] ?? otherwise;
  const mode = value('domainMode', product.needsDomain ? 'own' : 'none');
  return {
    id: product.id,
    name: product.name,
    lines: plainLines(product.description),
    term,
    price: priceLine(price, currency, texts),
    cycles:
      product.prices.length > 1
        ? product.prices.map((one) => ({ ...priceLine(one, currency, texts), isChosen: one.term === term }))
        : null,
    options: product.options.flatMap((option) => optionView(option, term, currency, texts, typed)),
    addons: shop.addons
      .filter((addon) => product.addonIds.includes(addon.id))
      .flatMap((addon) => {
        const sold = addonTerm(addon.prices, term);
        if (!sold) return [];
        const field = `addon-${addon.id}`;
        const { id, name } = addon;
        return [
          {
            id,
            field,
            name,
            lines: plainLines(addon.description),
            price: withSetup(sold, currency, texts),
            isChecked: typed?.checked.has(field) ?? false,
          },
        ];
      }),
    domain: {
      isNeeded: product.needsDomain,
      modes: domainModes(shop, product).map((one) => ({
        mode: one,
        label: texts.say(`product.domain.${one}`),
        isChosen: one === mode,
      })),
      name: value('domain', ''),
      eppCode: value('eppCode', ''),
    },
    quantity: value('quantity', '1'),
    pricesIncludeTax: shop.pricesIncludeTax,
  };
}

export function domainModes(shop: StoreCatalogue, product: StoreProduct): DomainMode[] {
  return DOMAIN_MODES.filter((mode) => {
    if (mode === 'none') return !product.needsDomain;
    if (mode === 'own') return true;
    return shop.tlds.some((tld) => (mode === 'register' ? tld.register.length > 0 : tld.transfer !== null));
  });
}

function optionView(option: StoreOption, term: Term, currency: Currency, texts: Texts, typed: Typed | null) {
  const field = `option-${option.id}`;
  const choices = option.choices.flatMap((choice) => {
    // An option of a free product is free too.
    const price = choice.prices.find((one) => one.term === term);
    return price || term === 'free'
      ? [
          {
            subId: choice.subId,
            name: choice.name,
            price: price && !isFree(price) ? withSetup(price, currency, texts) : null,
          },
        ]
      : [];
  });
  if (choices.length === 0) return [];
  const first = String(choices[0].subId);
  const chosen = typed?.values[field] ?? (option.type === 'quantity' ? String(option.min) : first);
  return [
    {
      field,
      name: option.name,
      isSelect: option.type === 'dropdown',
      isRadio: option.type === 'radio',
      isYesNo: option.type === 'yesno',
      isQuantity: option.type === 'quantity',
      min: option.min,
      max: option.max || null,
      price: choices[0].price,
      subId: first,
      value: chosen,
      isChecked: typed?.checked.has(field) ?? false,
      choices: choices.map((choice) => ({ ...choice, isChosen: String(choice.subId) === chosen })),
    },
  ];
}

const isFree = (price: ShownPrice): boolean => price.recurring.isZero() && price.setup.isZero();

function withSetup(price: ShownPrice, currency: Currency, texts: Texts): string {
  const { per } = priceLine(price, currency, texts);
  const base = `${formatMoney(price.recurring, currency)} ${per}`.trim();
  return price.setup.isZero()
    ? base
    : texts.say('price.plus-setup', { price: base, setup: formatMoney(price.setup, currency) });
}
