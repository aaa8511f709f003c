import { Money } from '#kernel';
import type { MethodDescription } from '#commission';
import type { FrozenPart, FrozenTerms, PriceOrigin } from '#pricing';
import type { Amounts, ExplanationStep } from './explanation.types.js';

type Methods = ReadonlyMap<string, MethodDescription>;

/** From the amount back to the price: what was charged, tax, discounts, the split and what it was computed from. */
export function stepsOf(
  stored: Amounts,
  terms: FrozenTerms | null,
  explain: string[],
  methods: Methods,
): ExplanationStep[] {
  const { amount, net, tax, tax2, total, profit, providerShare } = stored;
  const steps: ExplanationStep[] = [
    {
      title: 'What the client pays',
      lines: [
        `${total} = ${net.toDecimal()} net + ${tax.plus(tax2).toDecimal()} tax`,
        `net ${net.toDecimal()} = profit of the reseller ${profit.toDecimal()} + share of the provider ${providerShare.toDecimal()}`,
      ],
    },
  ];
  if (!terms) {
    steps.push({ title: 'Made without a price', lines: explain.length > 0 ? explain : ['the issuer keeps all'] });
    return steps;
  }
  steps.push({ title: 'Tax', lines: taxLines(terms, amount) });
  if (terms.discounts.length > 0)
    steps.push({
      title: 'Discounts and promotions',
      lines: terms.discounts.map(
        ({ amount: given, borneBy, label }) => `${label}: − ${given} ${terms.currency}, borne by the ${borneBy}`,
      ),
    });
  if (terms.discountsBack)
    steps.push({
      title: 'Discounts taken back',
      lines: terms.discountsBack.map(
        ({ amount: back, borneBy, label }) =>
          `${label}: + ${back} ${terms.currency} of the running period, had been borne by the ${borneBy}`,
      ),
    });
  if (terms.factor)
    steps.push({
      title: 'Part of a cycle',
      lines: [
        `${terms.factor.days} of ${terms.factor.of} days: recurring parts and fixed sums count as much; set-up counts whole`,
      ],
    });
  steps.push({ title: 'The service', lines: partLines(terms, terms.currency, methods) });
  for (const option of terms.options)
    steps.push({
      title: `Option ${option.label}`,
      lines: [
        ...partLines(option, terms.currency, methods),
        ...(terms.optionCommissions ? [] : ['no profit: commissions from configurable options were off']),
      ],
    });
  if (terms.remainder) {
    const { service, options, factor } = terms.remainder;
    const lines = [`${factor.days} of ${factor.of} days of what was charged before are taken back, without set-up`];
    if (service) lines.push(...partLines(service, terms.currency, methods));
    for (const option of options)
      lines.push(...partLines(option, terms.currency, methods).map((line) => `${option.label}: ${line}`));
    steps.push({ title: 'Taken back', lines });
  }
  if (terms.floorAtZero)
    steps.push({ title: 'Floor at zero', lines: ['a negative profit becomes 0, the provider’s share takes it'] });
  steps.push({ title: 'Calculation, rounded once', lines: explain });
  return steps;
}

function taxLines({ tax }: FrozenTerms, amount: Money): string[] {
  const { rate1, rate2, compound, inclusive, chargedNet } = tax;
  const zero = (rate: string) => /^[0.]*$/.test(rate);
  if (zero(rate1) && zero(rate2)) return ['none'];
  const rates = zero(rate2) ? `${rate1} %` : `${rate1} % and ${rate2} %${compound ? ' on both' : ''}`;
  if (chargedNet) return [`prices contain ${rates}; the client is exempt and pays the net`];
  return [inclusive ? `${rates}, contained in ${amount}` : `${rates} on top of ${amount}`];
}

function partLines(part: FrozenPart, currency: string, methods: Methods): string[] {
  const pair = ({ setup, recurring }: { setup: string; recurring: string }) => {
    const once = Money.of(setup, currency);
    const each = Money.of(recurring, currency).toDecimal();
    return once.isZero() ? `${each} ${currency}` : `${each} and ${once.toDecimal()} set-up ${currency}`;
  };
  const lines = [
    `price ${pair(part.price)}${originWords(part.origin)}${part.quantity === 1 ? '' : `, × ${part.quantity}`}`,
  ];
  if (!part.admin) return [...lines, 'no admin price: the issuer keeps all'];
  lines.push(`admin price ${pair(part.admin)}`);
  const method = methods.get(part.method ?? '');
  if (!method) return [...lines, `calculation method ${part.method}: NOT INSTALLED`];
  const args = method.args
    .filter(({ name }) => part.args[name] !== undefined)
    .map(({ name, label, type }) => `${label} ${String(part.args[name])}${type === 'percent' ? ' %' : ''}`);
  return [...lines, `calculation method ${method.label}${args.length > 0 ? ` (${args.join(', ')})` : ''}`];
}

function originWords(origin: PriceOrigin | undefined): string {
  if (!origin) return '';
  const source = {
    explicit: 'typed by the reseller',
    rule: `by price rule ${origin.ruleId ?? ''}`,
    list: 'from the list',
  };
  return `, ${source[origin.source]}${origin.bounded ? ', held at the nearest bound' : ''}`;
}
