import { Injectable } from '@nestjs/common';
import { AuditService } from '#audit';
import { type Money, Percent, PROVIDER, type Actor, type ResellerId } from '#kernel';
import { Db, type Sql, type Tx } from '#platform';
import { ClientsService } from '#clients';
import { PROVIDER_SCOPE, SettingsService } from '#settings';
import { decodeEntities, mirrorInsert } from '#whmcs';
import { TaxRulesChanged } from './events.js';
import { DuplicateTaxRuleError, TaxRuleNotFoundError } from './tax.errors.js';
import { checkedRule, ruleFor, type TaxRule, type TaxRuleInput } from './tax-rule.js';
import { calculateTax, type TaxTerms } from './tax-calculator.js';

/** What an issuer charges somebody: a snapshot for the line or the invoice, fit for `calculateTax`. */
export type TaxRatesFor = TaxTerms & { readonly name1: string; readonly name2: string };

export type TaxPlace = {
  /** Whose tables: 0 = the provider's, else the reseller's who issues himself. */
  book: ResellerId;
  country: string;
  state: string;
  /** An exempt client pays no tax; under inclusive tax the caller still needs the rates to get from gross to net. */
  exempt: boolean;
};

/** One amount with the rules that applied to it; taxes are 0 where it is not taxed. */
export type TaxChecked = TaxRatesFor & {
  readonly taxed: boolean;
  readonly net: Money;
  readonly tax: Money;
  readonly tax2: Money;
  readonly total: Money;
};

type Row = { id: number; level: number; name: string; state: string; country: string; rate: string };

/** The tax tables of every issuer: tbltax is the provider's, rc_tax_rules the resellers' (domain.md §4, §5). */
@Injectable()
export class TaxService {
  constructor(
    private readonly db: Db,
    private readonly audit: AuditService,
    private readonly clients: ClientsService,
    private readonly settings: SettingsService,
  ) {}

  /**
   * Both levels of an issuer's tax for a place, whether level 2 is compound and whether prices contain the tax.
   * No matching rule, or an exempt client, is 0 %.
   */
  async ratesFor(place: TaxPlace, sql: Sql = this.db): Promise<TaxRatesFor> {
    const terms = await this.terms(place.book, sql);
    if (place.exempt) return { ...terms, rate1: Percent.zero, rate2: Percent.zero, name1: '', name2: '' };
    const rules = await this.rows(place.book, sql);
    const [first, second] = [
      ruleFor(rules, 1, place.country, place.state),
      ruleFor(rules, 2, place.country, place.state),
    ];
    return {
      ...terms,
      rate1: first?.rate ?? Percent.zero,
      rate2: second?.rate ?? Percent.zero,
      name1: first?.name ?? '',
      name2: second?.name ?? '',
    };
  }

  /**
   * What one amount comes to for a client of a place, by the rules in force (domain.md §4): the same arithmetic as an invoice. `taxed`: the
   * product's flag. Nothing is written.
   */
  async check(place: TaxPlace, amount: Money, taxed: boolean): Promise<TaxChecked> {
    const terms = await this.ratesFor(place);
    const { lines, tax, tax2, total } = calculateTax({
      ...terms,
      currency: amount.currency,
      lines: [{ amount, taxed }],
    });
    return { ...terms, taxed, net: lines[0].net, tax, tax2, total };
  }

  /** Rates of the place an issuer is at home: the provider's country, or the reseller's own address. */
  async homeRates(book: ResellerId, sql: Sql = this.db): Promise<TaxRatesFor> {
    if (book === PROVIDER)
      return this.ratesFor(
        { book, country: await this.settings.value('provider.country', PROVIDER_SCOPE, sql), state: '', exempt: false },
        sql,
      );
    const { country, state } = await this.clients.profile(book, sql);
    return this.ratesFor({ book, country, state, exempt: false }, sql);
  }

  /** The rules of a book, lowest id first. */
  async rules(book: ResellerId, sql: Sql = this.db): Promise<TaxRule[]> {
    return this.rows(book, sql);
  }

  /** @throws InvalidTaxRuleError, DuplicateTaxRuleError */
  async addRule(actor: Actor, book: ResellerId, input: TaxRuleInput): Promise<TaxRule> {
    this.mayWrite(actor, book);
    const rule = checkedRule(input);
    return this.changing(actor, book, `rule ${rule.name} added`, async (tx) => {
      await this.refuseDouble(tx, book, rule, 0);
      const { insertId } =
        book === PROVIDER
          ? await mirrorInsert(tx, 'tbltax', {
              level: rule.level,
              name: rule.name,
              state: rule.state,
              country: rule.country,
              taxrate: rule.rate.toDecimal(),
            })
          : await tx.execute(
              'INSERT INTO rc_tax_rules (reseller_id, level, name, state, country, rate) VALUES (?,?,?,?,?,?)',
              [book, rule.level, rule.name, rule.state, rule.country, rule.rate.toDecimal()],
            );
      return { id: insertId, ...rule };
    });
  }

  /** @throws TaxRuleNotFoundError, InvalidTaxRuleError, DuplicateTaxRuleError */
  async changeRule(actor: Actor, book: ResellerId, id: number, input: TaxRuleInput): Promise<TaxRule> {
    this.mayWrite(actor, book);
    const rule = checkedRule(input);
    return this.changing(actor, book, `rule ${id} changed`, async (tx) => {
      if (!(await this.rows(book, tx)).some((r) => r.id === id)) throw new TaxRuleNotFoundError(id);
      await this.refuseDouble(tx, book, rule, id);
      const values = [rule.level, rule.name, rule.state, rule.country, rule.rate.toDecimal(), id];
      if (book === PROVIDER)
        await tx.execute(
          'UPDATE tbltax SET level = ?, name = ?, state = ?, country = ?, taxrate = ? WHERE id = ?',
          values,
        );
      else
        await tx.execute(
          'UPDATE rc_tax_rules SET level = ?, name = ?, state = ?, country = ?, rate = ? WHERE id = ? AND reseller_id = ?',
          [...values, book],
        );
      return { id, ...rule };
    });
  }

  /** @throws TaxRuleNotFoundError */
  async removeRule(actor: Actor, book: ResellerId, id: number): Promise<void> {
    this.mayWrite(actor, book);
    await this.changing(actor, book, `rule ${id} removed`, async (tx) => {
      const { affectedRows } =
        book === PROVIDER
          ? await tx.execute('DELETE FROM tbltax WHERE id = ?', [id])
          : await tx.execute('DELETE FROM rc_tax_rules WHERE id = ? AND reseller_id = ?', [id, book]);
      if (affectedRows === 0) throw new TaxRuleNotFoundError(id);
    });
  }

  private async changing<T>(actor: Actor, book: ResellerId, what: string, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.db.transaction(async (tx) => {
      const done = await work(tx);
      await this.audit.record(tx, actor, `Tax of book ${book}: ${what}`, { clientId: book });
      tx.emit(new TaxRulesChanged({ book }));
      return done;
    });
  }

  /** Two rules for one place would leave it to their ids which applies; an imported table may have them, a new one is refused. */
  private async refuseDouble(tx: Tx, book: ResellerId, rule: Omit<TaxRule, 'id'>, except: number): Promise<void> {
    const double = (await this.rows(book, tx)).some(
      (r) =>
        r.id !== except &&
        r.level === rule.level &&
        r.country === rule.country &&
        r.state.toLowerCase() === rule.state.toLowerCase(),
    );
    if (double) throw new DuplicateTaxRuleError();
  }

  private async terms(book: ResellerId, sql: Sql): Promise<{ compound: boolean; inclusive: boolean }> {
    // Tax settings have no level between the provider's default and the issuer's own, so his pricing group does not matter.
    const scope = book === PROVIDER ? PROVIDER_SCOPE : { groupId: null, resellerId: book };
    const values = await this.settings.values(['tax.compound', 'tax.inclusive'], scope, sql);
    return { compound: values['tax.compound'], inclusive: values['tax.inclusive'] };
  }

  private async rows(book: ResellerId, sql: Sql): Promise<TaxRule[]> {
    const rows =
      book === PROVIDER
        ? await sql.query<Row>('SELECT id, level, name, state, country, taxrate AS rate FROM tbltax ORDER BY id')
        : await sql.query<Row>(
            'SELECT id, level, name, state, country, rate FROM rc_tax_rules WHERE reseller_id = ? ORDER BY id',
            [book],
          );
    return rows
      .filter((r) => r.level === 1 || r.level === 2)
      .map((r) => ({
        id: r.id,
        level: r.level as 1 | 2,
        name: decodeEntities(r.name),
        state: decodeEntities(r.state),
        country: r.country,
        rate: Percent.of(r.rate),
      }));
  }

  /** Staff write the provider's table; a reseller his own. */
  private mayWrite(actor: Actor, book: ResellerId): void {
    actor.require('tax.write');
    const isStaff = actor.kind === 'admin' || actor.kind === 'system';
    if (!isStaff && (actor.kind !== 'reseller' || actor.resellerId !== book || book === PROVIDER))
      throw new TaxRuleNotFoundError(0);
  }
}
