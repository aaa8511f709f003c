import type { SettingType, SettingValue, SumPerCurrency } from './setting-types.js';

/** Where a value may be given, from the top: the provider's default, the pricing group, the provider for one reseller, the reseller himself. */
export type SettingLevel = 'default' | 'group' | 'reseller' | 'own';

export interface SettingDefinition {
  type: SettingType;
  /** The value while nobody has given one. */
  builtIn: SettingValue;
  levels: readonly SettingLevel[];
  /** The reseller's own value is taken only while he issues the invoices himself. */
  ownWhenIssuer?: boolean;
  /** False while no rule of the product reads the key; `note` says what is missing. */
  enforced: boolean;
  note: string;
}

const D = ['default'] as const;
const DGR = ['default', 'group', 'reseller'] as const;
const DGRO = ['default', 'group', 'reseller', 'own'] as const;

type Rest = Partial<Pick<SettingDefinition, 'enforced' | 'note' | 'ownWhenIssuer'>>;
const later = (note: string): Rest => ({ enforced: false, note });

function define<T extends SettingType, V extends SettingValue>(
  type: T,
  builtIn: V,
  levels: readonly SettingLevel[],
  rest: Rest = {},
) {
  return { type, builtIn, levels, enforced: true, note: '', ...rest };
}
const flag = (builtIn: boolean, levels: readonly SettingLevel[], rest?: Rest) =>
  define({ kind: 'boolean' } as const, builtIn as boolean, levels, rest);
const text = (builtIn: string, max: number, levels: readonly SettingLevel[], rest?: Rest) =>
  define({ kind: 'text', max } as const, builtIn as string, levels, rest);
const choice = <const C extends readonly string[]>(
  choices: C,
  builtIn: C[number],
  levels: readonly SettingLevel[],
  rest?: Rest,
) => define({ kind: 'choice', choices } as const, builtIn as C[number], levels, rest);
const set = (
  type: { choices?: readonly string[]; ordered?: boolean; all?: boolean },
  builtIn: readonly string[],
  levels: readonly SettingLevel[],
  rest?: Rest,
) => define({ kind: 'set', ...type } as const, builtIn, levels, rest);
const number = (builtIn: number, min: number, max: number, levels: readonly SettingLevel[], rest?: Rest) =>
  define({ kind: 'number', min, max } as const, builtIn as number, levels, rest);
const numbers = (builtIn: readonly number[], max: number, levels: readonly SettingLevel[], rest?: Rest) =>
  define({ kind: 'numbers', min: 0, max, most: 3, exactly: 3 } as const, builtIn, levels, rest);
const sum = (builtIn: SumPerCurrency, levels: readonly SettingLevel[], rest?: Rest) =>
  define({ kind: 'sum' } as const, builtIn, levels, rest);

const ZERO_SUM: SumPerCurrency = { '*': '0.00' };

/** Every key of the product (settings.md). Brand fields and gateway accounts are rows of `branding` and `payments`. */
export const SETTINGS = {
  'branding.ownDomain': flag(false, DGR),
  'branding.storeThemes': set({ all: true }, ['*'], DGR),
  'branding.orderTemplates': set({ all: true }, ['*'], DGR),
  'branding.showHiddenProducts': flag(false, DGR),
  'branding.hideSsoButtons': flag(false, DGR, later('single sign-on to servers is not built')),
  'branding.dateFormat.allowed': flag(true, DGR),
  'store.mainStoreClosed': choice(['off', 'on'], 'off', DGR, later('end clients have no login in the main store yet')),
  'store.hideServicesInMainArea': flag(true, DGR, later('end clients have no login in the main store yet')),
  'store.knowledgeBase': flag(true, DGR, later('the knowledge base is not built')),
  'clients.delete': flag(false, DGR, later('deleting clients is not built')),
  'clients.viewDetails': flag(true, DGR, later('not asked yet by the reseller API')),
  'clients.loginAs': flag(true, DGR),
  'clients.orderFor': flag(true, DGR),
  'services.suspend': flag(false, DGR),
  'tickets.enabled': flag(true, DGR, later('tickets are not built')),
  'tickets.departments': set({}, [], DGR, later('tickets are not built')),
  'promotions.enabled': flag(false, DGR),
  'mail.templates': set(
    { choices: ['account', 'invoice', 'support', 'product', 'domain'] },
    ['account', 'invoice', 'support'],
    DGR,
    later('editing templates is not built'),
  ),
  'mail.wrappers': flag(false, DGR, later('own wrappers are not built')),
  'mail.ownSmtp': flag(false, DGR, later('own mail servers are not built')),
  'mail.sendDefaultWhenOff': flag(true, DGR, later('editing templates is not built')),
  'mail.redirectToReseller': flag(false, DGR, later('not asked yet when a mail is sent')),
  'billing.issuer': choice(['provider', 'reseller'], 'provider', DGR),
  'billing.invoiceBranding': flag(true, DGR),
  'billing.numberFormat': text('{YEAR}-{NUMBER}', 60, DGRO),
  'billing.numberPadding': number(5, 1, 12, DGRO),
  'billing.resetNumberYearly': flag(false, DGR),
  'billing.numberAt': choice(['issue', 'payment'], 'issue', DGR),
  'billing.zeroInvoices': choice(['keep', 'remove'], 'keep', DGR),
  'billing.optionCommissions': flag(false, DGR),
  'billing.gateways': set({ ordered: true }, ['banktransfer'], DGR),
  'billing.createDaysBefore': number(14, 0, 60, D),
  'billing.reminderDays': number(-3, -60, 0, DGR),
  'billing.overdueDays': numbers([1, 5, 10], 365, DGR),
  'billing.lateFee': sum({}, DGR),
  'billing.suspendDays': number(14, 0, 3650, DGR),
  'billing.terminateDays': number(60, 0, 3650, DGR),
  'billing.cardRetryDays': numbers([1, 3, 7], 60, DGR),
  'billing.cardExpiryDays': number(30, 0, 90, DGR),
  'billing.autoApplyCredit': flag(true, DGR),
  'billing.addFunds': flag(false, DGR),
  'billing.downgradeCredit': flag(true, DGR),
  'billing.autoPayWholesale': flag(true, DGRO, later('wholesale invoices are not paid automatically yet')),
  'billing.acceptBeforePayment': flag(false, DGR),
  'billing.runBrake': number(5, 1, 1000, D),
  'deferred.enabled': flag(false, DGR, later('deferred payments are not built')),
  'deferred.maxPerClient': sum(ZERO_SUM, DGR, later('deferred payments are not built')),
  'deferred.maxPerReseller': sum(ZERO_SUM, DGR, later('deferred payments are not built')),
  'consolidation.enabled': flag(false, DGR, later('consolidated invoices are not built')),
  'consolidation.day': number(1, 1, 31, DGRO, later('consolidated invoices are not built')),
  'consolidation.wholesale': flag(false, DGR, later('consolidated invoices are not built')),
  'consolidation.acceptOrders': flag(false, DGR, later('consolidated invoices are not built')),
  'consolidation.extendedLog': flag(false, D, later('consolidated invoices are not built')),
  'payout.methods': set({ choices: ['credit', 'paypal'], ordered: true }, ['credit'], DGR),
  'payout.automaticPayPal': flag(false, DGR, later('automatic payouts are not built')),
  'payout.minimum': sum({ '*': '10.00' }, DGR),
  'payout.holdDays': number(0, 0, 365, DGR),
  'payout.approval': flag(true, DGR),
  'commission.floorAtZero': flag(false, DGR),
  'tax.inclusive': flag(false, ['default', 'own'], { ownWhenIssuer: true }),
  'tax.compound': flag(false, ['default', 'own'], { ownWhenIssuer: true }),
  'tax.exemptPrice': choice(['net', 'gross'], 'net', ['default', 'own'], { ownWhenIssuer: true }),
  'impersonation.minutes': number(60, 1, 720, D),
  'impersonation.writes': flag(false, D),
  'provider.timeZone': define({ kind: 'timeZone' } as const, 'UTC' as string, D),
  'provider.country': define({ kind: 'country' } as const, '' as string, D),
  'provider.company': text('', 190, D),
  'provider.address': text('', 1000, D),
  'provider.taxId': text('', 60, D),
  'wholesale.overdue': numbers([1, 7, 14], 365, DGR, later('reminders of wholesale invoices are not built')),
  'wallet.creditLine': sum(ZERO_SUM, DGR, later('wallets have no credit line yet')),
  'resellers.suspendedServices': choice(['keep', 'suspend'], 'keep', D),
} satisfies Record<string, SettingDefinition>;

export type SettingKey = keyof typeof SETTINGS;
/** The type that a key's value has. */
export type ValueOf<K extends SettingKey> = (typeof SETTINGS)[K]['builtIn'];

export const SETTING_KEYS = Object.keys(SETTINGS) as SettingKey[];

export const isSettingKey = (key: string): key is SettingKey => Object.hasOwn(SETTINGS, key);

/** The definition of a key, in its general form. */
export const definitionOf = (key: SettingKey): SettingDefinition => SETTINGS[key];
