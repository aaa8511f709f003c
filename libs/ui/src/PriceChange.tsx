interface Pair {
  setup?: { amount: string } | null;
  recurring?: { amount: string } | null;
}

const isPair = (value: unknown): value is Pair =>
  typeof value === 'object' && value !== null && ('recurring' in value || 'setup' in value);

/** "4.40", with its set-up fee when there is one. */
function pairWords(pair: Pair): string {
  const setup = pair.setup && /[1-9]/.test(pair.setup.amount) ? ` + ${pair.setup.amount}` : '';
  return `${pair.recurring?.amount ?? '–'}${setup}`;
}

/** One side of a price change: a price, the price and range of a group's cell, or the markup of a rule. */
export function PriceChange({ value }: { value: unknown }) {
  if (typeof value !== 'object' || value === null) return <>–</>;
  if ('kind' in value && 'value' in value) {
    const { kind, value: markup, currency, ending } = value as Record<string, unknown>;
    return (
      <>{`${String(markup)} ${kind === 'percent' ? '%' : String(currency ?? '')}${ending ? `, ending ${String(ending)}` : ''}`}</>
    );
  }
  if (isPair(value)) return <span className="rl-money">{pairWords(value)}</span>;
  const sides = Object.entries(value).filter((entry): entry is [string, Pair] => isPair(entry[1]));
  if (sides.length === 0) return <code className="rl-pre">{JSON.stringify(value)}</code>;
  return (
    <>
      {sides.map(([side, pair]) => (
        <div key={side} className="rl-money">
          <span style={{ color: 'var(--mantine-color-dimmed)' }}>{side}</span> {pairWords(pair)}
        </div>
      ))}
    </>
  );
}
