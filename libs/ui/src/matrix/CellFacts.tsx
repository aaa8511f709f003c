import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import type { AdminSchemas } from '#api-client';
import { formatMoney } from '../money.js';
import { PageLink } from '../page.js';
import { fieldWords } from '../problem-words.js';
import { t } from './matrix.texts.js';
import { idOf, type AskedCell, type Sheet, type SheetColumn, type SheetRow } from './sheet.js';
import { fieldName, limitWords, problemOfField, sum } from './words.js';

type Reports = AdminSchemas['CellReportsDto'];
export type Watched = { row: SheetRow; column: SheetColumn; draft: string | null };

/** What the chosen field means: list price, limits, and what the price leaves, asked of the server while it is typed. */
export function CellFacts(props: {
  sheet: Sheet;
  at: Watched | null;
  may: boolean;
  /** Prices as they are now belong to the key: they change what a price leaves. */
  asOf: string;
  preview: (cell: AskedCell) => Promise<Reports>;
}) {
  const { at } = props;
  const id = at ? idOf(at.row, at.column) : '';
  const sheet = at && at.draft !== null ? props.sheet.with(id, at.draft) : props.sheet;
  const cell = at ? sheet.cell(id) : undefined;
  const problem = cell ? sheet.problem(id) : null;
  const isReadable = !problem || problem.kind === 'range';
  const asked = cell && isReadable ? (sheet.askOf(id)?.input ?? null) : null;
  const [settled] = useDebouncedValue(JSON.stringify(asked), 350);
  const isCurrent = settled === JSON.stringify(asked);
  const query = useQuery({
    queryKey: ['price-preview', props.asOf, settled],
    queryFn: () => props.preview(JSON.parse(settled) as AskedCell),
    enabled: props.may && settled !== 'null',
    staleTime: 30_000,
    retry: false,
  });
  if (!at || !cell) return null;
  const report = isCurrent && asked ? query.data?.cells[0] : undefined;
  const { impact } = report ?? {};
  const isWaiting = props.may && asked !== null && (!isCurrent || query.isPending);
  const { part } = at.column;
  const money = (value: { amount: string; currency: string } | null | undefined) => (value ? formatMoney(value) : '–');
  const facts: [string, string][] = [
    ...(cell.known[`list ${part}`]
      ? [[t('list'), sum(cell.known[`list ${part}`], sheet.currency)] as [string, string]]
      : []),
    ...(cell.known[`cost ${part}`]
      ? [[t('cost'), sum(cell.known[`cost ${part}`], sheet.currency)] as [string, string]]
      : []),
    ...(impact || isWaiting
      ? ([
          [t('margin'), isWaiting ? t('computing') : money(impact?.margin.after)],
          [t('profit'), isWaiting ? t('computing') : money(impact?.profit.after)],
        ] as [string, string][])
      : (cell.earns ?? [])),
    ...(impact?.resellers ? [[t('resellers'), String(impact.resellers)] as [string, string]] : []),
    ...(report?.flagged ? [[t('outside'), String(report.flagged)] as [string, string]] : []),
  ];
  const refusal = report?.refusals[0];
  const words = problem ? problemOfField(problem) : refusal ? `${t('refused')}: ${fieldWords(refusal)}` : '';
  return (
    <div className="rl-grid-facts" role="group" aria-label={t('cell')}>
      <strong>{fieldName(at.row, at.column)}</strong>
      <span aria-live="polite" aria-busy={false}>
        {facts.map(([name, value]) => (
          <span key={name} className="rl-grid-fact">
            {name} <b>{value}</b>
          </span>
        ))}
        {words ? (
          <span className="rl-grid-fact" data-bad>
            {words}
          </span>
        ) : (
          limitWords(sheet.limits(id)) && <span className="rl-grid-fact">{limitWords(sheet.limits(id))}</span>
        )}
      </span>
      <PageLink to={`/explain-price/${at.row.key.replace(' ', '/')}/${sheet.currency}/${at.column.term}`}>
        {t('why')}
      </PageLink>
    </div>
  );
}
