import { Button, Group } from '@mantine/core';
import { Note } from '../ProblemAlert.js';
import { t } from './matrix.texts.js';
import type { Sheet } from './sheet.js';

const MOST_SHOWN = 50;

/** Fields that somebody else changed meanwhile: theirs beside mine, and which of them counts. */
export function Conflicts(props: {
  sheet: Sheet;
  ids: string[];
  nameOf: (id: string) => string;
  keep: (ids: string[]) => void;
  take: (ids: string[]) => void;
}) {
  const { sheet, ids, keep, take } = props;
  if (ids.length === 0) return null;
  return (
    <Note tone="bad">
      <p>
        <strong>{t('changedTitle')}</strong> {t('changedText')}
      </p>
      <div className="rl-scroll" tabIndex={0} role="region" aria-label={t('changedTitle')}>
        <table className="rl-table">
          <thead>
            <tr>
              <th scope="col">{t('field')}</th>
              <th scope="col">{t('stood')}</th>
              <th scope="col">{t('theirs')}</th>
              <th scope="col">{t('mine')}</th>
              <th scope="col">{t('decide')}</th>
            </tr>
          </thead>
          <tbody>
            {ids.slice(0, MOST_SHOWN).map((id) => (
              <tr key={id}>
                <td>{props.nameOf(id)}</td>
                <td>{sheet.typed[id].base || '–'}</td>
                <td>{sheet.stored(id) || '–'}</td>
                <td>{sheet.typed[id].text || '–'}</td>
                <td>
                  <Group gap={6} wrap="nowrap">
                    {(
                      [
                        ['keepMine', keep],
                        ['takeTheirs', take],
                      ] as const
                    ).map(([action, run]) => (
                      <Button
                        key={action}
                        size="compact-xs"
                        variant="default"
                        aria-label={t('ofField', { action: t(action), field: props.nameOf(id) })}
                        onClick={() => run([id])}
                      >
                        {t(action)}
                      </Button>
                    ))}
                  </Group>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {ids.length > MOST_SHOWN && <p>{t('andMore', { n: ids.length - MOST_SHOWN })}</p>}
      <Group gap="xs" mt={8}>
        <Button size="xs" variant="default" onClick={() => keep(ids)}>
          {t('keepAll')}
        </Button>
        <Button size="xs" variant="default" onClick={() => take(ids)}>
          {t('takeAll')}
        </Button>
      </Group>
    </Note>
  );
}
