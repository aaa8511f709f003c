import { texts } from './texts.js';

/** Cycles, terms and kinds of items. */
export const t = texts({
  en: {
    onetime: 'One time',
    free: 'Free',
    monthly: 'Monthly',
    quarterly: 'Quarterly',
    semiannually: 'Semi-annually',
    annually: 'Annually',
    biennially: 'Biennially',
    triennially: 'Triennially',
    years: '{n} {n|year|years}',
    product: 'Products',
    addon: 'Addons',
    option: 'Configurable options',
    domainregister: 'Domain registration',
    domaintransfer: 'Domain transfer',
    domainrenew: 'Domain renewal',
    domainaddon: 'Domain addons',
  },
  de: () => import('./terms.texts.de.js'),
});
