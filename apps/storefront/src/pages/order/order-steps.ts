import type { Visit } from '../../visit/visit.js';

/** The way of an order in a store that asks one question after the other. */
export const STEPS = ['configure', 'domain', 'review', 'account', 'pay'] as const;
export type Step = (typeof STEPS)[number];

/** The bar above a page of that way: what is done, and where one may go back to. Null in stores with another order form. */
export function orderSteps({ orderTemplate, texts }: Visit, now: Step, back: Partial<Record<Step, string>> = {}) {
  if (orderTemplate !== 'steps') return null;
  const at = STEPS.indexOf(now);
  return STEPS.map((step, index) => ({
    label: texts.say(`step.${step}`),
    isDone: index < at,
    isNow: index === at,
    href: index < at ? (back[step] ?? (step === 'review' ? '/cart' : null)) : null,
  }));
}
