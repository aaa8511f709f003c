import { formatMoney, isNegative, type Money } from './money.js';

/** An amount, grouped for reading; a negative one is also marked by colour. */
export function MoneyText({ value, strong }: { value: Money | null | undefined; strong?: boolean }) {
  if (!value) return <span aria-label="none">–</span>;
  const style = { fontWeight: strong ? 650 : undefined, color: isNegative(value.amount) ? 'var(--mantine-color-error)' : undefined };
  return (
    <span className="rl-money" style={style}>
      {formatMoney(value)}
    </span>
  );
}

/** Sums in several currencies, one below the other. */
export function MoneyList({ values }: { values: Money[] }) {
  if (values.length === 0) return <span aria-label="none">–</span>;
  return (
    <>
      {values.map((value) => (
        <div key={value.currency}>
          <MoneyText value={value} />
        </div>
      ))}
    </>
  );
}
