import type { FieldError } from '#kernel';
import type { Sql, Tx } from '#platform';
import { mirrorInsertMany, providerZone, utcToLocal } from '#whmcs';
import { InvalidDomainFieldsError } from './domains.errors.js';
import { ruleOf } from './tlds.js';

/** What an ending asked for beside name and address, as it was answered (`tbldomainsadditionalfields`). */
export async function domainFields(sql: Sql, domainId: number): Promise<Record<string, string>> {
  const rows = await sql.query<{ name: string; value: string }>(
    'SELECT name, value FROM tbldomainsadditionalfields WHERE domainid = ? ORDER BY id',
    [domainId],
  );
  return Object.fromEntries(rows.map(({ name, value }) => [name, value]));
}

/** What is wrong with answers to the fields of an ending; fields may be left for later, never be made up. */
export function fieldProblems(tld: string, answers: Record<string, string>): FieldError[] {
  const known = new Map(ruleOf(tld).fields.map((field) => [field.name, field]));
  return Object.entries(answers).flatMap(([name, value]): FieldError[] => {
    const field = known.get(name);
    const pointer = `/${name.replaceAll('~', '~0').replaceAll('/', '~1').slice(0, 100)}`;
    if (!field) return [{ pointer, code: 'unknown', detail: `names under ${tld} have no such field` }];
    if (field.choices && !field.choices.some((choice) => choice.value === value))
      return [{ pointer, code: 'choice', detail: `one of ${field.choices.map((c) => c.value).join(', ')}` }];
    if (field.pattern && !field.pattern.test(value))
      return [{ pointer, code: 'pattern', detail: `this is no ${field.label}` }];
    return [];
  });
}

/** Replaces the answers of one domain. @throws DomainError `domains.invalid_fields` */
export async function writeDomainFields(
  tx: Tx,
  domain: { id: number; name: string },
  answers: Record<string, string>,
  now: Date,
): Promise<void> {
  const errors = fieldProblems(domain.name.slice(domain.name.indexOf('.')), answers);
  if (errors.length > 0) throw new InvalidDomainFieldsError(errors);
  const stamp = utcToLocal(now.toISOString(), providerZone());
  await tx.execute('DELETE FROM tbldomainsadditionalfields WHERE domainid = ? AND name IN (?)', [
    domain.id,
    ['', ...Object.keys(answers)],
  ]);
  await mirrorInsertMany(
    tx,
    'tbldomainsadditionalfields',
    ['domainid', 'name', 'value', 'created_at', 'updated_at'],
    Object.entries(answers).map(([name, value]) => [domain.id, name, value, stamp, stamp]),
  );
}
