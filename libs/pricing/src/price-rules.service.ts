import { Injectable } from '@nestjs/common';
import { Clock, currencyDigits, Money, Percent, type Actor, type ResellerId } from '#kernel';
import { Db, type Tx } from '#platform';
import { CatalogService, parseItemKey, type Catalogue } from '#catalog';
import { PriceBookLoader } from './price-book.loader.js';
import { recordChanges } from './price-changes.js';
import { readRules } from './price-rows.js';
import { checkedRule, type CheckedRule, type RuleInput } from './price-rule-input.js';
import { EVERY_TLD, type RuleKind, type RuleScope } from './price-rule.js';
import { bumpVersion } from './price-versions.js';
import { RuleExistsError, RuleNotFoundError } from './pricing.errors.js';
import { ownResellerId } from './reseller-prices.service.js';

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
    write: (tx: Tx, resellerId: ResellerId, rule: CheckedRule) => Promise<{ id: number; before: object | null }>,
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
