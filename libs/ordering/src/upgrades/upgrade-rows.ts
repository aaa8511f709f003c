import { Injectable } from '@nestjs/common';
import { monthsOf } from '#catalog';
import { Clock, Money } from '#kernel';
import { parseJson, type Tx } from '#platform';
import { type BillingCycle, mirrorInsert, mirrorInsertMany, storedCycle } from '#whmcs';
import { NEVER, ZERO_DATE } from '../order-writer.js';
import type { ServiceUpgradeQuote } from '../service-quotes.service.js';
import type { UpgradePlan } from './upgrade-plan.js';

export type UpgradeRow = {
  upgradeId: number;
  orderId: number;
  serviceId: number;
  resellerId: number;
  clientId: number;
  invoiceId: number;
  effect: string;
  dueOn: string;
  termsVersion: number;
  status: 'Pending' | 'Completed' | 'Cancelled';
  plan: UpgradePlan;
};

const COLUMNS = `upgrade_id AS upgradeId, order_id AS orderId, service_id AS serviceId, reseller_id AS resellerId,
  client_id AS clientId, invoice_id AS invoiceId, effect, due_on AS dueOn, terms_version AS termsVersion, status, plan`;

/** The rows of an upgrade, and those of a service that it changes: the mirrored ones as WHMCS does, and ours beside them. */
@Injectable()
export class UpgradeRows {
  constructor(private readonly clock: Clock) {}

  /** `tblupgrades`, before the invoice whose line points to it. */
  async mirror(tx: Tx, orderId: number, quote: ServiceUpgradeQuote, before: Before): Promise<number> {
    const { line, kept, left, basis } = quote;
    const { item, term } = line.line;
    const sameProduct = item.id === before.itemId && term === before.term;
    const options = kept.terms.options.map(({ subId, quantity }) => `${subId}=>${quantity}`).join('|');
    const { insertId } = await mirrorInsert(tx, 'tblupgrades', {
      userid: basis.clientId,
      orderid: orderId,
      type: sameProduct ? 'configoptions' : 'package',
      date: this.clock.today().toString(),
      relid: basis.serviceId,
      originalvalue: sameProduct ? before.options : String(before.itemId),
      newvalue: sameProduct ? options : `${item.id},${term}`,
      new_cycle: storedCycle(term as BillingCycle),
      amount: line.amount.toDatabase(),
      credit_amount: line.amount.isNegative() ? line.amount.negated().toDatabase() : '0.00',
      days_remaining: left?.days ?? 0,
      total_days_in_cycle: left?.of ?? 0,
      new_recurring_amount: kept.recurring.toDatabase(),
      recurringchange: kept.recurring.minus(Money.fromDatabase(before.amount, kept.recurring.currency)).toDatabase(),
      status: 'Pending',
      paid: 'N',
    });
    return insertId;
  }

  async companion(
    tx: Tx,
    upgradeId: number,
    quote: ServiceUpgradeQuote,
    plan: UpgradePlan,
    { orderId, invoiceId }: { orderId: number; invoiceId: number },
  ): Promise<void> {
    const { line, basis, effect } = quote;
    await tx.execute(
      `INSERT INTO rc_upgrades (upgrade_id, order_id, service_id, reseller_id, client_id, invoice_id, effect, currency, amount, due_on,
         terms_version, plan, ordered_on, created_at) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?)`,
      [
        upgradeId,
        orderId,
        basis.serviceId,
        basis.resellerId,
        basis.clientId,
        invoiceId,
        effect,
        line.amount.currency,
        line.amount.toDatabase(),
        basis.dueOn ?? NEVER,
        basis.version,
        JSON.stringify(plan),
        this.clock.today().toString(),
        this.clock.now(),
      ],
    );
  }

  async byOrder(tx: Tx, orderId: number): Promise<UpgradeRow | null> {
    return one(await tx.query(`SELECT ${COLUMNS} FROM rc_upgrades WHERE order_id = ? FOR UPDATE`, [orderId]));
  }

  async openOf(tx: Tx, serviceId: number): Promise<UpgradeRow | null> {
    return one(
      await tx.query(`SELECT ${COLUMNS} FROM rc_upgrades WHERE service_id = ? AND is_open = 1 FOR UPDATE`, [serviceId]),
    );
  }

  /** Carried out, or given up; both rows. */
  async close(tx: Tx, { upgradeId }: UpgradeRow, status: 'Completed' | 'Cancelled'): Promise<void> {
    await tx.execute('UPDATE rc_upgrades SET status = ?, is_open = NULL, closed_at = ? WHERE upgrade_id = ?', [
      status,
      this.clock.now(),
      upgradeId,
    ]);
    await tx.execute('UPDATE tblupgrades SET status = ?, paid = ? WHERE id = ?', [
      status,
      status === 'Completed' ? 'Y' : 'N',
      upgradeId,
    ]);
  }

  /** The service is what was planned from now on: product, cycle, options, price of later periods, due date, terms. */
  async change(tx: Tx, { serviceId, resellerId, termsVersion, invoiceId, plan }: UpgradeRow): Promise<void> {
    const { productId, term, label, recurring, options, newPeriod, keepsPeriod } = plan;
    await tx.execute(
      'UPDATE tblhosting SET packageid = ?, billingcycle = ?, amount = ?, promoid = 0, promocount = NULL WHERE id = ?',
      [productId, storedCycle(term as BillingCycle), recurring, serviceId],
    );
    await tx.execute('DELETE FROM tblhostingconfigoptions WHERE relid = ?', [serviceId]);
    await mirrorInsertMany(
      tx,
      'tblhostingconfigoptions',
      ['relid', 'configid', 'optionid', 'qty'],
      options.map(({ optionId, subId, stored }) => [serviceId, optionId, subId, stored]),
    );
    await tx.execute(
      `UPDATE rc_services SET item_id = ?, term = ?, label = ?, amount = ? WHERE service_type = 'hosting' AND service_id = ?`,
      [productId, term, label.slice(0, 300), recurring, serviceId],
    );
    await tx.execute(
      `INSERT INTO rc_service_terms (service_type, service_id, reseller_id, applies_to, version, item_type, item_id, term, anchor_day,
         taxed, terms, explanation, created_at) VALUES ('hosting',?,?,'renewal',?,'product',?,?,?,?,?,?,?)`,
      [
        serviceId,
        resellerId,
        termsVersion + 1,
        productId,
        term,
        plan.anchorDay,
        plan.taxed ? 1 : 0,
        JSON.stringify(plan.terms),
        JSON.stringify(plan.explain),
        this.clock.now(),
      ],
    );
    if (keepsPeriod) return;
    await this.dates(tx, serviceId, monthsOf(term) === null ? null : (newPeriod?.end ?? null));
    await this.periods(tx, { serviceId, resellerId, invoiceId, newPeriod });
  }

  private async dates(tx: Tx, serviceId: number, end: string | null): Promise<void> {
    await tx.execute('UPDATE tblhosting SET nextduedate = ?, nextinvoicedate = ? WHERE id = ?', [
      end,
      end ?? ZERO_DATE,
      serviceId,
    ]);
    await tx.execute(
      "UPDATE rc_services SET next_due_on = ?, next_invoice_on = ? WHERE service_type = 'hosting' AND service_id = ?",
      [end ?? NEVER, end ?? NEVER, serviceId],
    );
  }

  /** The old period ends where the new one starts: no day is charged twice. */
  private async periods(
    tx: Tx,
    {
      serviceId,
      resellerId,
      invoiceId,
      newPeriod,
    }: Pick<UpgradeRow, 'serviceId' | 'resellerId' | 'invoiceId'> & Pick<UpgradePlan, 'newPeriod'>,
  ): Promise<void> {
    const start = newPeriod?.start ?? this.clock.today().toString();
    await tx.execute(
      "DELETE FROM rc_service_periods WHERE service_type = 'hosting' AND service_id = ? AND period_start >= ?",
      [serviceId, start],
    );
    await tx.execute(
      "UPDATE rc_service_periods SET period_end = ? WHERE service_type = 'hosting' AND service_id = ? AND period_end > ?",
      [start, serviceId, start],
    );
    if (!newPeriod) return;
    const [line] = await tx.query<{ id: number }>(
      "SELECT id FROM rc_invoice_lines WHERE invoice_id = ? AND type = 'Upgrade'",
      [invoiceId],
    );
    await tx.execute(
      `INSERT INTO rc_service_periods (service_type, service_id, period_start, period_end, invoice_id, invoice_line_id, reseller_id)
       VALUES ('hosting',?,?,?,?,?,?)`,
      [serviceId, newPeriod.start, newPeriod.end, invoiceId, line?.id ?? 0, resellerId],
    );
  }
}

/** What the service was. */
export type Before = { itemId: number; term: string; amount: string; options: string };

function one(rows: readonly (Omit<UpgradeRow, 'plan'> & { plan: unknown })[]): UpgradeRow | null {
  const [row] = rows;
  return row ? { ...row, plan: parseJson<UpgradePlan>(row.plan) } : null;
}
