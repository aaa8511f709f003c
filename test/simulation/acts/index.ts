import type { Act } from '../ground.js';
import { creditGiven, customInvoices, massPayments, walletMoved } from './by-hand.js';
import { cancelledServices } from './cancel-service.js';
import { cancelledOrders } from './cancel-order.js';
import { disputesDecided, disputesOpened } from './disputes.js';
import { movedClients } from './moves.js';
import { taxesChanged } from './new-year.js';
import { newClients } from './newcomers.js';
import { orders } from './order.js';
import { payments, upgradesPaid } from './pay.js';
import { priceSetsPrepared, priceSetsPublished } from './price-sets.js';
import { newCodes, newMarkups, typedPrices } from './prices.js';
import { creditSentBack, refunds } from './refunds.js';
import { activatedResellers, payoutsSent, suspendedResellers } from './staff.js';
import { upgrades } from './upgrade.js';

/** Everything that people do, in the order in which a day's acts of one time are drawn. */
export const ACTS: readonly Act[] = [
  taxesChanged,
  newClients,
  activatedResellers,
  suspendedResellers,
  newMarkups,
  priceSetsPublished,
  priceSetsPrepared,
  typedPrices,
  newCodes,
  cancelledServices,
  customInvoices,
  upgrades,
  orders,
  upgradesPaid,
  disputesDecided,
  disputesOpened,
  massPayments,
  payments,
  refunds,
  creditSentBack,
  cancelledOrders,
  creditGiven,
  walletMoved,
  movedClients,
  payoutsSent,
];
