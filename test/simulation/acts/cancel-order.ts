import type { Invoice } from '../model/books.js';
import { act } from '../ground.js';

export const cancelledOrders = act<Invoice>({
  kind: 'order cancelled',
  time: 'money',
  aDay: 0.5,
  who: ({ books, today }) =>
    books.invoices.filter(
      (one) =>
        one.kind === 'order' &&
        one.status === 'Unpaid' &&
        one.open === one.gross &&
        one.issuedOn < today &&
        !one.intention &&
        // One that was charged back is of services that run.
        one.lines.every(({ service }) => service?.status === 'Pending'),
    ),
  async run(ground, invoice) {
    await ground.admin(`orders/${invoice.orderId}/cancel`, { body: {} });
    ground.books.cancel(invoice);
    for (const { service } of invoice.lines) if (service) service.status = 'Cancelled';
  },
});
