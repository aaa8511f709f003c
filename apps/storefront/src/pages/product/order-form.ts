import { newToken } from '#platform';
import type { Term } from '#catalog';
import type { CartLine, StoreCatalogue, StoreProduct } from '#pricing';
import type { Form } from '../../page/form.js';
import { addonTerm, domainModes } from './product-view.js';

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

/** Reads the form; what it says is checked by ordering and pricing, not here. */
export function productWish(form: Form, shop: StoreCatalogue, product: StoreProduct, term: Term): ProductWish {
  const options = product.options.flatMap((option) => {
    const field = `option-${option.id}`;
    if (option.type === 'yesno') return form.isChecked(field) ? [{ subId: option.choices[0].subId, quantity: 1 }] : [];
    if (form.text(field) === '') return [];
    if (option.type === 'quantity') return [{ subId: option.choices[0].subId, quantity: form.whole(field) }];
    return [{ subId: form.whole(field), quantity: 1 }];
  });
  const modes = domainModes(shop, product);
  const mode = modes.find((one) => one === form.text('domainMode')) ?? modes[0];
  const name = mode === 'none' ? '' : form.text('domain').toLowerCase();
  if (mode !== 'none' && name === '') form.fail('domain', 'required');
  const main: CartLine = {
    ref: ref('p'),
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
        ? [{ ref: ref('a'), item: { type: 'addon', id: addon.id }, term: sold.term, quantity: 1, parentRef: main.ref }]
        : [];
    });
  const domain = mode === 'register' || mode === 'transfer' ? { mode, name, eppCode: form.text('eppCode') } : null;
  return { product: main, addons, domain };
}
