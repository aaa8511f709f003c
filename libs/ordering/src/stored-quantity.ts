import type { ConfigOption } from '#catalog';

/** `tblhostingconfigoptions.qty`: how many of a quantity option, 1 for yes, else 0. */
export function storedQuantity(option: ConfigOption | undefined, quantity: number): number {
  if (option?.type === 'quantity') return quantity;
  return option?.type === 'yesno' && quantity > 0 ? 1 : 0;
}
