import type { Act } from '../ground.js';
import { cancelledOrders } from './cancel-order.js';
import { orders } from './order.js';
import { payments } from './pay.js';
import { newCodes, newMarkups, typedPrices } from './prices.js';
import { creditSentBack, refunds } from './refunds.js';
import { activatedResellers, payoutsSent, suspendedResellers } from './staff.js';

/** Everything that people do, in the order in which a day's acts of one time are drawn. */
export const ACTS: readonly Act[] = [
  activatedResellers,
  suspendedResellers,
  newMarkups,
  typedPrices,
  newCodes,
  orders,
  payments,
  refunds,
  creditSentBack,
  cancelledOrders,
  payoutsSent,
];
