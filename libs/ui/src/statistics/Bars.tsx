import { useState } from 'react';
import { formatDate } from '../dates.js';

export interface Bar {
  from: string;
  /** Height only. */
  height: number;
  /** As a person reads it. */
  words: string;
}

/** More dates than these do not fit beside each other. */
const DATES = 7;

/** One figure over time. Bars lead to their records by mouse; by keyboard the table beside it does. */
export function Bars({ bars, label, choose }: { bars: Bar[]; label: string; choose?: (at: number) => void }) {
  const [pointed, setPointed] = useState<Bar | null>(null);
  const bottom = Math.min(0, ...bars.map(({ height }) => height));
  const whole = Math.max(0, ...bars.map(({ height }) => height)) - bottom || 1;
  const part = (height: number) => `${(100 * height) / whole}%`;
  const every = Math.ceil(bars.length / DATES);
  return (
    <div className="rl-bars" role="img" aria-label={label} onMouseLeave={() => setPointed(null)}>
      <div className="rl-bars-read">{pointed && `${formatDate(pointed.from)} · ${pointed.words}`}</div>
      {bars.map((bar, at) => (
        <div
          key={bar.from}
          className="rl-bar"
          data-leads={choose !== undefined}
          onMouseEnter={() => setPointed(bar)}
          onClick={choose && (() => choose(at))}
        >
          <div
            className="rl-bar-height"
            style={{
              blockSize: part(Math.abs(bar.height)),
              insetBlockEnd: part(Math.min(bar.height, 0) - bottom),
            }}
          />
          {at % every === 0 && (
            <span className="rl-bar-date" data-dense={at % (2 * every) !== 0}>
              {formatDate(bar.from)}
            </span>
          )}
        </div>
      ))}
    </div>
  );
}
