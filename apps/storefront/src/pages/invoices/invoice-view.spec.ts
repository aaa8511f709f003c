import { describe, expect, it } from 'vitest';
import type { InvoiceDocument } from '#invoicing';
import { Theme } from '../../theme/theme.js';
import { invoiceView, statusOf } from './invoice-view.js';

const texts = new Theme('default').texts;
const usd = { id: 1, code: 'USD', prefix: '$', suffix: ' USD', format: 1, rate: '1', isDefault: true };
const eur = { id: 2, code: 'EUR', prefix: '', suffix: ' €', format: 3, rate: '1', isDefault: false };
const reader = { brand: { dateFormat: 'DD.MM.YYYY' }, currency: usd, currencies: [usd, eur] } as never;

const document = (change: Partial<InvoiceDocument['invoice']> = {}): InvoiceDocument =>
  ({
    invoice: {
      invoiceId: 12,
      number: '2027-00012',
      status: 'Unpaid',
      kind: 'order',
      book: 0,
      resellerId: 5,
      clientId: 9,
      clientName: 'N',
      orderId: 3,
      currency: 'EUR',
      total: '35.70',
      open: '35.70',
      issuedOn: '2027-01-05',
      dueOn: '2027-01-19',
      paidOn: null,
      subtotal: '30.00',
      tax: '5.70',
      tax2: '0.00',
      credit: '0.00',
      taxRate: '19.0000',
      taxRate2: '0.0000',
      inclusive: false,
      paymentMethod: 'banktransfer',
      notes: '',
      lines: [
        {
          description: 'Start (Monthly)',
          amount: '30.00',
          periodStart: '2027-01-05',
          periodEnd: '2027-02-05',
          profit: '11.11',
          providerShare: '18.89',
        },
      ],
      ...change,
    },
    issuer: { resellerId: 5, company: 'Brand', address: '', taxId: '', country: '', payTo: 'Bank 1\nIBAN 2' },
    billTo: { name: 'N', address: ['Street 1'], country: 'DE', taxId: '' },
  }) as never;

describe('an invoice in the client area', () => {
  it('is written in its own currency and the dates of the brand', () => {
    expect(invoiceView(document(), reader, texts)).toMatchObject({
      number: '2027-00012',
      dueOn: '19.01.2027',
      total: '35,70 €',
      taxes: [{ label: 'Tax 19%', sum: '5,70 €' }],
      lines: [{ description: 'Start (Monthly)', amount: '30,00 €', period: '05.01.2027 to 05.02.2027' }],
      payTo: 'Bank 1\nIBAN 2',
    });
  });

  it('never tells an end client of profit or provider share', () => {
    expect(JSON.stringify(invoiceView(document(), reader, texts))).not.toMatch(/11,11|18,89|profit|share/i);
  });

  it('shows no way to pay what is paid', () => {
    expect(invoiceView(document({ status: 'Paid', open: '0.00', paidOn: '2027-01-06' }), reader, texts)).toMatchObject({
      isOpen: false,
      payTo: null,
    });
  });

  it('is overdue from the day after its due date', () => {
    const unpaid = { status: 'Unpaid' as const, open: '1.00', dueOn: '2027-01-19' };
    expect(statusOf(unpaid, '2027-01-19', texts).state).toBe('unpaid');
    expect(statusOf(unpaid, '2027-01-20', texts).state).toBe('overdue');
  });
});
