import { LocalDate, Money, type ClientId, type ResellerId } from '#kernel';
import type { InvoiceLineInput, IssueInvoiceInput } from '#invoicing';
import type { TestDatabase } from './database.js';

/** The reseller of the money tests, his end client, and a direct client of the provider. */
export const RESELLER = 10 as ResellerId;
export const END_CLIENT = 20 as ClientId;
export const DIRECT_CLIENT = 30 as ClientId;
export const OTHER_CLIENT = 40 as ClientId;

/** Currencies EUR and USD, one reseller in a group, his client, two direct clients. */
export async function moneyGround(database: TestDatabase): Promise<void> {
  await database.sql(
    "INSERT INTO tblcurrencies (id, code, rate, `default`) VALUES (1, 'EUR', 1.00000, 1), (2, 'USD', 1.10000, 0)",
  );
  await database.sql("INSERT INTO rc_pricing_groups (id, name) VALUES (1, 'Partners')");
  await database.sql(
    `INSERT INTO tblclients (id, firstname, lastname, companyname, email, country, currency) VALUES
     (10, '', '', 'Harbor Hosting', 'billing@harbor.example', 'DE', 1), (20, 'Maren', 'Voss', '', 'maren@voss.example', 'DE', 1),
     (30, '', '', 'Kiosk GmbH', 'post@kiosk.example', 'DE', 1), (40, '', '', 'Lagune AG', 'post@lagune.example', 'DE', 1)`,
  );
  await database.sql('INSERT INTO rc_resellers (client_id, group_id) VALUES (10, 1)');
  await database.sql('INSERT INTO rc_reseller_clients (client_id, reseller_id) VALUES (20, 10)');
  await database.sql(
    "INSERT INTO rc_brands (reseller_id, company_name, pay_to) VALUES (10, 'Harbor Hosting', 'IBAN of the harbor') ON DUPLICATE KEY UPDATE company_name = VALUES(company_name), pay_to = VALUES(pay_to)",
  );
}

/** A line sold at R with admin price A by method `difference`, taxed on top at `rate` percent. */
export function soldLine(sale: string, admin: string, tax = '0.00'): InvoiceLineInput {
  const money = (amount: string) => Money.of(amount, 'EUR');
  const profit = money(sale).minus(money(admin));
  return {
    type: 'Hosting',
    relid: 1,
    description: 'Start (Monthly)',
    taxed: tax !== '0.00',
    amount: money(sale),
    net: money(sale),
    tax: money(tax),
    tax2: money('0.00'),
    profit,
    providerShare: money(admin),
    terms: {
      currency: 'EUR',
      method: 'difference',
      args: {},
      quantity: 1,
      price: { setup: '0.00', recurring: sale },
      admin: { setup: '0.00', recurring: admin },
      discounts: [],
      floorAtZero: false,
      options: [],
      optionCommissions: false,
      tax: { rate1: '19', rate2: '0', compound: false, inclusive: false },
    },
    explain: [`R ${sale} − A ${admin} = ${profit.toDecimal()}`],
    period: null,
  };
}

/** An invoice of the provider for the reseller's client, one line of 100.00 (A 70.00) and 19.00 tax unless said otherwise. */
export function invoiceOf(changes: Partial<IssueInvoiceInput> = {}): IssueInvoiceInput {
  return {
    clientId: END_CLIENT,
    resellerId: RESELLER,
    book: 0 as ResellerId,
    kind: 'order',
    currency: 'EUR',
    orderId: null,
    dueOn: LocalDate.of('2026-12-01'),
    paymentMethod: 'banktransfer',
    rates: { rate1: '19', rate2: '0', compound: false, inclusive: false },
    lines: [soldLine('100.00', '70.00', '19.00')],
    ...changes,
  };
}
