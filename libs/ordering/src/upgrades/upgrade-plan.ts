import type { Catalogue, Term } from '#catalog';
import type { FrozenTerms } from '#pricing';
import { storedQuantity } from '../stored-quantity.js';
import type { ServiceUpgradeQuote } from '../service-quotes.service.js';

/** What an upgrade makes of a service, as it was quoted; kept as JSON until it is carried out. */
export type UpgradePlan = {
  productId: number;
  term: Term;
  label: string;
  quantity: number;
  module: string;
  /** Of each later period, as it is shown. */
  recurring: string;
  options: { optionId: number; subId: number; stored: number }[];
  /** A new period from its start; null where the running one goes on, or none runs. */
  newPeriod: { start: string; end: string } | null;
  /** The running period goes on to its end. */
  keepsPeriod: boolean;
  anchorDay: number;
  taxed: boolean;
  terms: FrozenTerms;
  explain: string[];
};

/** All that is needed to carry a quote out later, without asking prices again (`domain.md §2.3`). */
export function planOf(quote: ServiceUpgradeQuote, catalogue: Catalogue): UpgradePlan {
  const { line, kept, period, kind, anchorDay, renewal } = quote;
  const { item, term, quantity } = line.line;
  const within = kind === 'within-cycle';
  return {
    productId: item.id,
    term,
    label: line.description,
    quantity,
    module: catalogue.findProduct(item.id)?.serverType ?? '',
    recurring: kept.recurring.toDatabase(),
    options: kept.terms.options.map((option) => {
      const of = catalogue.optionOfChoice(option.subId) ?? undefined;
      return { optionId: of?.id ?? 0, subId: option.subId, stored: storedQuantity(of, option.quantity) };
    }),
    newPeriod: within ? null : period,
    keepsPeriod: within,
    anchorDay,
    taxed: line.taxed,
    terms: kept.terms,
    explain: renewal.explain,
  };
}
