import '@mantine/charts/styles.css';
import { BarChart } from '@mantine/charts';
import { formatDate } from '../dates.js';

export interface Bar {
  from: string;
  /** Height only. */
  height: number;
  /** As a person reads it. */
  words: string;
}

/** One figure over time. Bars lead to their records by mouse; by keyboard the table beside it does. */
export default function Bars({ bars, label, choose }: { bars: Bar[]; label: string; choose?: (at: number) => void }) {
  const words = new Map(bars.map((bar) => [bar.height, bar.words]));
  return (
    <div role="img" aria-label={label}>
      <BarChart
        h={220}
        data={bars.map((bar) => ({ from: formatDate(bar.from), [label]: bar.height }))}
        dataKey="from"
        series={[{ name: label, color: 'tide.6' }]}
        valueFormatter={(value) => words.get(value) ?? String(value)}
        withYAxis={false}
        gridAxis="none"
        tickLine="none"
        maxBarWidth={38}
        barProps={{
          isAnimationActive: false,
          ...(choose ? { onClick: (_bar, at: number) => choose(at), cursor: 'pointer' } : {}),
        }}
      />
    </div>
  );
}
