import { domainAddonPriceColumns } from '#whmcs';
import type { Addon, ConfigOption, ItemDescription, Product, Tld } from './catalog.types.js';
import type { ItemRef } from './item.js';

export const DOMAIN_ADDONS = [
  { id: 1, name: 'DNS management', column: domainAddonPriceColumns.dnsmanagement },
  { id: 2, name: 'E-mail forwarding', column: domainAddonPriceColumns.emailforwarding },
  { id: 3, name: 'ID protection', column: domainAddonPriceColumns.idprotection },
] as const;

const OPERATION = { domainregister: 'registration', domaintransfer: 'transfer', domainrenew: 'renewal' } as const;

/** Where the things are that items stand for: the catalogue. */
type Finder = {
  findProduct(id: number): Product | null;
  findAddon(id: number): Addon | null;
  optionOfChoice(subId: number): ConfigOption | null;
  findTld(id: number): Tld | null;
};

/** Names of one item for screens; null when there is no such item. */
export function describeItem(catalogue: Finder, item: ItemRef): ItemDescription | null {
  if (item.type === 'product') {
    const p = catalogue.findProduct(item.id);
    return p
      ? {
          item,
          name: p.name,
          label: `${p.groupName} / ${p.name}`,
          group: p.groupName,
          groupId: p.groupId,
          hidden: p.hidden || p.retired,
          taxed: p.taxed,
        }
      : null;
  }
  if (item.type === 'addon') {
    const a = catalogue.findAddon(item.id);
    return a
      ? {
          item,
          name: a.name,
          label: a.name,
          group: 'Addons',
          groupId: 0,
          hidden: a.hidden || a.retired,
          taxed: a.taxed,
        }
      : null;
  }
  if (item.type === 'option') {
    const o = catalogue.optionOfChoice(item.id);
    const choice = o?.choices.find((c) => c.subId === item.id);
    if (!o || !choice) return null;
    return {
      item,
      name: choice.name,
      label: `${o.name}: ${choice.name}`,
      group: o.groupName,
      groupId: o.groupId,
      hidden: o.hidden || choice.hidden,
      taxed: true,
    };
  }
  if (item.type === 'domainaddon') {
    const addon = DOMAIN_ADDONS.find((a) => a.id === item.id);
    return addon
      ? { item, name: addon.name, label: addon.name, group: 'Domains', groupId: 0, hidden: false, taxed: true }
      : null;
  }
  const tld = catalogue.findTld(item.id);
  return tld
    ? {
        item,
        name: tld.extension,
        label: `${tld.extension} ${OPERATION[item.type]}`,
        group: 'Domains',
        groupId: 0,
        hidden: false,
        taxed: true,
      }
    : null;
}
