/** The five files of a price list; any of them may be left out. */
export const IMPORT_FILES = ['currencies', 'products', 'addons', 'options', 'tlds'] as const;
export type ImportFile = (typeof IMPORT_FILES)[number];
export type ImportFiles = Partial<Record<ImportFile, string>>;

/** One bad cell. `line` counts from 1, the header being line 1; `column` is the header's name or '' for the whole line. */
export type ImportError = { file: ImportFile; line: number; column: string; code: string; detail: string };

export const IMPORT_KINDS = [
  'currencies',
  'productGroups',
  'products',
  'addons',
  'options',
  'choices',
  'tlds',
  'prices',
] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];
export type ImportCounts = Record<ImportKind, { created: number; updated: number; unchanged: number }>;

export type ImportReport = {
  importId: number;
  dryRun: boolean;
  /** How many rows each file has, without header. */
  rows: Partial<Record<ImportFile, number>>;
  counts: ImportCounts;
  /** At most 200 of them; `errorCount` tells how many there are. */
  errors: ImportError[];
  errorCount: number;
};

/** A price of the list: `price` null = not offered (−1). Amounts as the columns hold them. */
export type PlannedPrice = { setup: string; price: string };

export type PlannedCurrency = {
  code: string;
  prefix: string;
  suffix: string;
  format: number;
  rate: string;
  isDefault: boolean;
};
export type PlannedProduct = {
  group: string;
  name: string;
  hidden: boolean;
  payType: string;
  /** By currency, then cycle. */
  prices: Map<string, Map<string, PlannedPrice>>;
};
export type PlannedAddon = {
  name: string;
  groups: string[];
  payType: string;
  prices: Map<string, Map<string, PlannedPrice>>;
};
export type PlannedOption = {
  group: string;
  name: string;
  type: string;
  /** By choice, then currency: set-up and price of a month. */
  choices: Map<string, Map<string, PlannedPrice>>;
};
export type PlannedTld = {
  extension: string;
  /** By operation, then currency, then years. */
  prices: Map<string, Map<string, Map<number, string>>>;
};

export type ImportPlan = {
  currencies: PlannedCurrency[];
  products: PlannedProduct[];
  addons: PlannedAddon[];
  options: PlannedOption[];
  tlds: PlannedTld[];
};

/** What is there already and may be referred to by a file. */
export type KnownNames = { currencies: ReadonlySet<string>; productGroups: ReadonlySet<string> };
