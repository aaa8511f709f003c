import { t } from './ui.texts.js';
import { formatMoney, isNegative, type Money } from './money.js';

/** An amount, grouped for reading; a negative one is also marked by colour, unless its sign is no news (`plain`). */
export function MoneyText({
  value,
  strong,
  plain,
}: {
  value: Money | null | undefined;
  strong?: boolean;
  plain?: boolean;
}) {
  if (!value) return <span aria-label={t('none')}>–</span>;
  const style = {
    fontWeight: strong ? 650 : undefined,
    color: !plain && isNegative(value.amount) ? 'var(--mantine-color-error)' : undefined,
  };
  return (
    <span className="rl-money" style={style}>
      {formatMoney(value)}
    </span>
  );
}

/** Sums in several currencies, one below the other. */
export function MoneyList({ values }: { values: Money[] }) {
  if (values.length === 0) return <span aria-label={t('none')}>–</span>;
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
