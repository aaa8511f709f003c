import { newToken } from '#platform';
import type { Term } from '#catalog';
import type { CartLine, StoreCatalogue, StoreProduct } from '#pricing';
import { Form } from '../../page/form.js';
import { addonTerm, domainModes } from './product-view.js';

/** The form as it stands before anybody touched it. */
export function untouchedForm(product: StoreProduct, term: Term): Form {
  const options = product.options
    .filter(({ type }) => type !== 'yesno')
    .map(({ id, type, min, choices }) => [
      `option-${id}`,
      type === 'quantity' ? String(min) : String(choices.find((one) => isOffered(one.prices, term))?.subId ?? ''),
    ]);
  return new Form({ term, quantity: '1', ...Object.fromEntries(options) });
}

const isOffered = (prices: readonly { term: Term }[], term: Term): boolean =>
  term === 'free' || prices.some((price) => price.term === term);

/** What a product's form asks for. Prices are not in it: they are the store's to say. */
export type ProductWish = {
  product: CartLine;
  addons: CartLine[];
  /** Domain that is ordered with it. */
  domain: { mode: 'register' | 'transfer'; name: string; eppCode: string } | null;
};

const ref = (kind: string): string =>
  `${kind}${newToken()
    .replace(/[^A-Za-z0-9]/g, '')
    .slice(0, 10)}`;

export const newRef = ref;

/** The options of a product as the form has them. */
export const chosenOptions = (form: Form, product: StoreProduct): { subId: number; quantity: number }[] =>
  product.options.flatMap((option) => {
    const field = `option-${option.id}`;
    if (option.type === 'yesno') return form.isChecked(field) ? [{ subId: option.choices[0].subId, quantity: 1 }] : [];
    if (form.text(field) === '') return [];
    if (option.type === 'quantity') return [{ subId: option.choices[0].subId, quantity: form.whole(field) }];
    return [{ subId: form.whole(field), quantity: 1 }];
  });

/** Reads the form; what it says is checked by ordering and pricing, not here. */
export function productWish(
  form: Form,
  shop: StoreCatalogue,
  product: StoreProduct,
  term: Term,
  refOf: (kind: string, of: number) => string = ref,
): ProductWish {
  const options = chosenOptions(form, product);
  const modes = domainModes(shop, product);
  const mode = modes.find((one) => one === form.text('domainMode')) ?? modes[0];
  const name = mode === 'none' ? '' : form.text('domain').toLowerCase();
  if (mode !== 'none' && name === '') form.fail('domain', 'required');
  const main: CartLine = {
    ref: refOf('p', product.id),
    item: { type: 'product', id: product.id },
    term,
    quantity: form.whole('quantity'),
    options,
    ...(name !== '' ? { domain: name } : {}),
  };
  const addons = shop.addons
    .filter((addon) => product.addonIds.includes(addon.id) && form.isChecked(`addon-${addon.id}`))
    .flatMap((addon): CartLine[] => {
      const sold = addonTerm(addon.prices, term);
      return sold
        ? [
            {
              ref: refOf('a', addon.id),
              item: { type: 'addon', id: addon.id },
              term: sold.term,
              quantity: 1,
              parentRef: main.ref,
            },
          ]
        : [];
    });
  const domain = mode === 'register' || mode === 'transfer' ? { mode, name, eppCode: form.text('eppCode') } : null;
  return { product: main, addons, domain };
}
