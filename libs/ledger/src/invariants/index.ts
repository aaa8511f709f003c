import type { Invariant } from './invariant.js';
import { I01 } from './i01-header-adds-up.query.js';
import { I02 } from './i02-header-equals-lines.query.js';
import { I03 } from './i03-mirror-line-equals-line.query.js';
import { I04 } from './i04-no-negative-total.query.js';
import { I05 } from './i05-line-splits-whole.query.js';
import { I06 } from './i06-paid-is-settled.query.js';
import { I07 } from './i07-settled-is-not-open.query.js';
import { I08 } from './i08-open-amount.query.js';
import { I09 } from './i09-credit-equals-log.query.js';
import { I10 } from './i10-credit-not-negative.query.js';
import { I11 } from './i11-credit-shown.query.js';
import { I12 } from './i12-money-booked-once.query.js';
import { I13 } from './i13-payment-splits-whole.query.js';
import { I14 } from './i14-one-currency.query.js';
import { I15 } from './i15-profit-posted-once.query.js';
import { I16 } from './i16-entry-splits-whole.query.js';
import { I17 } from './i17-payout-equals-entries.query.js';
import { I18 } from './i18-one-live-payout.query.js';
import { I19 } from './i19-payout-of-one-reseller.query.js';
import { I20 } from './i20-settled-equals-sent.query.js';
import { I21 } from './i21-no-stuck-payout.query.js';
import { I22 } from './i22-numbers-unique.query.js';
import { I23 } from './i23-numbers-gapless.query.js';
import { I24 } from './i24-counter-ahead.query.js';
import { I25 } from './i25-drafts-have-no-number.query.js';
import { I26 } from './i26-price-in-range.query.js';
import { I27 } from './i27-double-entry.query.js';
import { I28 } from './i28-receivable.query.js';
import { I29 } from './i29-profit-payable.query.js';
import { I30 } from './i30-profit-pending.query.js';
import { I31 } from './i31-wallets.query.js';
import { I32 } from './i32-credit-ledger.query.js';
import { I33 } from './i33-cash.query.js';
import { I34 } from './i34-income-and-tax.query.js';
import { I35 } from './i35-suspense.query.js';
import { I36 } from './i36-nothing-parked.query.js';
import { I37 } from './i37-webhooks-decided.query.js';
import { I38 } from './i38-runs-end.query.js';
import { I39 } from './i39-attempts-resolved.query.js';
import { I40 } from './i40-one-tenant.query.js';
import { I41 } from './i41-status-agrees.query.js';
import { I42 } from './i42-period-billed-once.query.js';
import { I43 } from './i43-refunded-within-paid.query.js';
import { I44 } from './i44-refund-has-its-note.query.js';
import { I45 } from './i45-note-adds-up.query.js';
import { I46 } from './i46-profit-goes-back.query.js';
import { I47 } from './i47-note-numbers.query.js';
import { I48 } from './i48-refunds-resolved.query.js';
import { I49 } from './i49-refunded-is-all-back.query.js';
import { I50 } from './i50-code-uses.query.js';
import { I51 } from './i51-next-invoice-date.query.js';
import { I52 } from './i52-periods-without-gap.query.js';
import { I53 } from './i53-late-fee-once.query.js';
import { I54 } from './i54-runs-complete.query.js';
import { I55 } from './i55-renewal-charges-period.query.js';
import { I56 } from './i56-service-statuses-agree.query.js';
import { I57 } from './i57-upgrades-are-paid.query.js';
import { I58 } from './i58-upgrades-agree.query.js';
import { I59 } from './i59-holds-have-their-cause.query.js';
import { I60 } from './i60-ended-is-ended.query.js';
import { I61 } from './i61-write-offs.query.js';
import { I62 } from './i62-drafts-are-not-booked.query.js';
import { I63 } from './i63-credit-by-hand.query.js';
import { I64 } from './i64-containers.query.js';
import { I67 } from './i67-dispute-splits-whole.query.js';
import { I68 } from './i68-unpaid-follows-disputes.query.js';
import { I69 } from './i69-disputes-booked.query.js';
import { I70 } from './i70-wallet-posted.query.js';
import { I71 } from './i71-statement-closes.query.js';
import { I73 } from './i73-gateway-fees.query.js';
import { I74 } from './i74-charges-of-kept-cards.query.js';
import { I75 } from './i75-mass-payment-asks-what-is-owed.query.js';

/** All of them, in the order of the report. */
export const INVARIANTS: readonly Invariant[] = [
  I01,
  I02,
  I03,
  I04,
  I05,
  I06,
  I07,
  I08,
  I09,
  I10,
  I11,
  I12,
  I13,
  I14,
  I15,
  I16,
  I17,
  I18,
  I19,
  I20,
  I21,
  I22,
  I23,
  I24,
  I25,
  I26,
  I27,
  I28,
  I29,
  I30,
  I31,
  I32,
  I33,
  I34,
  I35,
  I36,
  I37,
  I38,
  I39,
  I40,
  I41,
  I42,
  I43,
  I44,
  I45,
  I46,
  I47,
  I48,
  I49,
  I50,
  I51,
  I52,
  I53,
  I54,
  I55,
  I56,
  I57,
  I58,
  I59,
  I60,
  I61,
  I62,
  I63,
  I64,
  I67,
  I68,
  I69,
  I70,
  I71,
  I73,
  I74,
  I75,
];
