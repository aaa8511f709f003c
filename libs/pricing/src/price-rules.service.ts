import { Injectable } from '@nestjs/common';
import { Clock, currencyDigits, DomainError, Money, Percent, type Actor, type ResellerId } from '#kernel';
import { Db, type Tx } from '#platform';
import { CatalogService, parseItemKey, type Catalogue } from '#catalog';
import { parseEnding } from './ending.js';
import { PriceBookLoader } from './price-book.loader.js';
import { recordChanges } from './price-changes.js';
import { readRules } from './price-rows.js';
import { EVERY_TLD, RULE_KINDS, RULE_SCOPES, type RuleKind, type RuleScope } from './price-rule.js';
import { bumpVersion } from './price-versions.js';
import { InvalidRuleError, RuleExistsError, RuleNotFoundError } from './pricing.errors.js';
import { ownResellerId } from './reseller-prices.service.js';

export type RuleInput = {
  scope: string;
  /** Absent for `all`; tblproductgroups.id; a name for a TLD set, or `*` for every TLD; `product:12` for an item. */
  scopeRef?: string;
  /** Extensions of a TLD set, such as `.com`. */
  tlds?: string[];
  kind: string;
  /** Percent, at most four decimals, or a sum of the currency. */
  value: string;
  /** Needed for a fixed sum; absent for a percentage in every currency. */
  currency?: string;
  ending?: string;
};
export type RuleView = {
  id: number;
  scope: RuleScope;
  scopeRef: string;
  label: string;
  tlds: string[];
  kind: RuleKind;
  value: string;
  currency: string;
  ending: string;
};

type Checked = Omit<RuleView, 'id' | 'label'> & { tldIds: number[] };

/** Markups over the admin price, so that a store follows its cost (`domain.md §2.1`). */
@Injectable()
export class PriceRulesService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly catalog: CatalogService,
    private readonly loader: PriceBookLoader,
  ) {}

  async list(actor: Actor): Promise<RuleView[]> {
    actor.require('prices.read');
    const catalogue = await this.catalog.current();
    return (await readRules(this.db, ownResellerId(actor))).map((rule) => ({
      id: rule.id,
      scope: rule.scope,
      scopeRef: rule.scopeRef,
      label: labelOf(catalogue, rule.scope, rule.scopeRef),
      tlds: [...rule.tldIds].flatMap((id) => catalogue.findTld(id)?.extension ?? []),
      kind: rule.kind,
      value: rule.kind === 'percent' ? Percent.of(rule.value).toDecimal() : shownSum(rule.value, rule.currency),
      currency: rule.currency,
      ending: rule.endingText,
    }));
  }

  /** @throws InvalidRuleError, RuleExistsError */
  async create(actor: Actor, input: RuleInput): Promise<{ id: number }> {
    return this.save(actor, input, async (tx, resellerId, rule) => {
      const { insertId } = await tx.execute(
        `INSERT INTO rc_price_rules (reseller_id, scope, scope_ref, currency, kind, value, ending, created_at, updated_at)
         VALUES (?,?,?,?,?,?,?,?,?)`,
        [
          resellerId,
          rule.scope,
          rule.scopeRef,
          rule.currency,
          rule.kind,
          rule.value,
          rule.ending,
          this.clock.now(),
          this.clock.now(),
        ],
      );
      return { id: insertId, before: null };
    });
  }

  /** Replaces a rule. @throws RuleNotFoundError for one that is not the reseller's */
  async update(actor: Actor, id: number, input: RuleInput): Promise<{ id: number }> {
    return this.save(actor, input, async (tx, resellerId, rule) => {
      const before = await this.lockRule(tx, resellerId, id);
      await tx.execute(
        `UPDATE rc_price_rules SET scope = ?, scope_ref = ?, currency = ?, kind = ?, value = ?, ending = ?, updated_at = ?
         WHERE id = ? AND reseller_id = ?`,
        [
          rule.scope,
          rule.scopeRef,
          rule.currency,
          rule.kind,
          rule.value,
          rule.ending,
          this.clock.now(),
          id,
          resellerId,
        ],
      );
      await tx.execute('DELETE FROM rc_price_rule_tlds WHERE rule_id = ? AND reseller_id = ?', [id, resellerId]);
      return { id, before };
    });
  }

  async remove(actor: Actor, id: number): Promise<void> {
    actor.require('prices.write');
    const resellerId = ownResellerId(actor);
    await this.db.transaction(async (tx) => {
      await bumpVersion(tx, 'reseller', resellerId);
      const before = await this.lockRule(tx, resellerId, id);
      await tx.execute('DELETE FROM rc_price_rule_tlds WHERE rule_id = ? AND reseller_id = ?', [id, resellerId]);
      await tx.execute('DELETE FROM rc_price_rules WHERE id = ? AND reseller_id = ?', [id, resellerId]);
      await this.record(tx, actor, resellerId, before, null);
    });
  }

  private async save(
    actor: Actor,
    input: RuleInput,
    write: (tx: Tx, resellerId: ResellerId, rule: Checked) => Promise<{ id: number; before: object | null }>,
  ): Promise<{ id: number }> {
    actor.require('prices.write');
    const resellerId = ownResellerId(actor);
    await this.loader.store(resellerId);
    const rule = checkedRule(input, await this.catalog.current());
    try {
      return await this.db.transaction(async (tx) => {
        await bumpVersion(tx, 'reseller', resellerId);
        const { id, before } = await write(tx, resellerId, rule);
        await tx.insertMany(
          'rc_price_rule_tlds',
          ['rule_id', 'tld_id', 'reseller_id', 'currency'],
          rule.tldIds.map((tld) => [id, tld, resellerId, rule.currency]),
        );
        await this.record(tx, actor, resellerId, before, { id, ...rule });
        return { id };
      });
    } catch (error) {
      if ((error as { code?: string }).code !== 'ER_DUP_ENTRY') throw error;
      throw String((error as Error).message).includes('one_set')
        ? new RuleExistsError('a TLD is in one set only, and one of these is in another already')
        : new RuleExistsError();
    }
  }

  private async lockRule(tx: Tx, resellerId: ResellerId, id: number): Promise<object> {
    const [row] = await tx.query<{
      scope: string;
      scope_ref: string;
      currency: string;
      kind: string;
      value: string;
      ending: string;
    }>(
      `SELECT scope, scope_ref, currency, kind, value, ending FROM rc_price_rules
       WHERE id = ? AND reseller_id = ? FOR UPDATE`,
      [id, resellerId],
    );
    if (!row) throw new RuleNotFoundError(id);
    return { id, ...row };
  }

  private record(
    tx: Tx,
    actor: Actor,
    resellerId: ResellerId,
    before: object | null,
    after: object | null,
  ): Promise<void> {
    const item = { type: 'rule' as never, id: ((after ?? before) as { id: number }).id };
    return recordChanges(tx, actor, this.clock, [
      { groupId: 0, resellerId, item, currency: '', term: '', before, after },
    ]);
  }
}

function checkedRule(input: RuleInput, catalogue: Catalogue): Checked {
  const scope = RULE_SCOPES.find((one) => one === input.scope);
  const kind = RULE_KINDS.find((one) => one === input.kind);
  if (!scope) throw new InvalidRuleError('/scope', 'choice', `expected one of ${RULE_SCOPES.join(', ')}`);
  if (!kind) throw new InvalidRuleError('/kind', 'choice', `expected one of ${RULE_KINDS.join(', ')}`);
  const currency = input.currency ?? '';
  if (currency !== '' && !catalogue.hasCurrency(currency))
    throw new InvalidRuleError('/currency', 'currency', 'this installation does not sell in that currency');
  if (kind === 'fixed' && currency === '')
    throw new InvalidRuleError('/currency', 'required', 'a fixed sum has a currency');
  const ending = input.ending ?? '';
  parseEnding(ending);
  const { scopeRef, tldIds } = scopeOf(scope, input, catalogue);
  return {
    scope,
    scopeRef,
    tldIds,
    tlds: input.tlds ?? [],
    kind,
    value: checkedValue(kind, input.value, currency),
    currency,
    ending,
  };
}

function checkedValue(kind: RuleKind, value: string, currency: string): string {
  try {
    const read = kind === 'percent' ? Percent.of(value) : Money.of(value, currency);
    if (!read.isNegative()) return read.toDecimal();
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    throw new InvalidRuleError('/value', error.code.slice(error.code.indexOf('.') + 1), error.message);
  }
  throw new InvalidRuleError('/value', 'negative', 'a markup is never negative');
}

function scopeOf(scope: RuleScope, input: RuleInput, catalogue: Catalogue): { scopeRef: string; tldIds: number[] } {
  const ref = input.scopeRef ?? '';
  if (scope !== 'tld-set' && input.tlds?.length)
    throw new InvalidRuleError('/tlds', 'not_here', 'only a TLD set lists TLDs');
  switch (scope) {
    case 'all':
      if (ref !== '') throw new InvalidRuleError('/scopeRef', 'not_here', 'a rule for all names nothing');
      return { scopeRef: '', tldIds: [] };
    case 'product-group':
      if (!/^[1-9]\d*$/.test(ref) || !catalogue.productGroups().some((group) => String(group.id) === ref))
        throw new InvalidRuleError('/scopeRef', 'product_group', 'there is no such product group');
      return { scopeRef: ref, tldIds: [] };
    case 'item': {
      const item = parseItemKey(ref);
      if (!item || !catalogue.exists(item)) throw new InvalidRuleError('/scopeRef', 'item', 'there is no such item');
      return { scopeRef: ref, tldIds: [] };
    }
    case 'tld-set':
      return tldSet(ref, input.tlds ?? [], catalogue);
  }
}

function tldSet(name: string, tlds: string[], catalogue: Catalogue): { scopeRef: string; tldIds: number[] } {
  if (name === EVERY_TLD) {
    if (tlds.length > 0) throw new InvalidRuleError('/tlds', 'not_here', 'the set of every TLD lists none');
    return { scopeRef: EVERY_TLD, tldIds: [] };
  }
  if (name.trim() === '' || name.length > 64)
    throw new InvalidRuleError('/scopeRef', 'length', 'a TLD set has a name of 1 to 64 characters');
  if (tlds.length === 0) throw new InvalidRuleError('/tlds', 'required', 'a TLD set lists at least one TLD');
  const ids = tlds.map((extension, index) => {
    const tld = catalogue.tldByName(extension);
    if (!tld) throw new InvalidRuleError(`/tlds/${index}`, 'tld', 'there is no such TLD');
    return tld.id;
  });
  return { scopeRef: name, tldIds: [...new Set(ids)] };
}

function labelOf(catalogue: Catalogue, scope: RuleScope, ref: string): string {
  if (scope === 'all') return 'Everything';
  if (scope === 'product-group')
    return catalogue.productGroups().find((group) => String(group.id) === ref)?.name ?? ref;
  if (scope === 'tld-set') return ref === EVERY_TLD ? 'Every TLD' : ref;
  const item = parseItemKey(ref);
  return (item && catalogue.describe([item]).get(ref)?.label) ?? ref;
}

/** The column has four decimals for percentages; a sum has its currency's. */
function shownSum(value: string, currency: string): string {
  return Money.of(
    value.replace(/(\.\d\d)\d*$/, '$1').replace(/\.00$/, currencyDigits(currency) === 0 ? '' : '.00'),
    currency,
  ).toDecimal();
}
