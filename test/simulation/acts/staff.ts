import { plusDays } from '../model/calendar.js';
import type { Reseller } from '../model/books.js';
import { carryOutEnds } from '../model/ends.js';
import { carryOutHolds } from '../model/overdue.js';
import { act, agree, type Ground } from '../ground.js';

type Task = { id: number; action: string };

/** What is to be done at servers is done by hand, every morning. */
export async function finishTasks(ground: Ground): Promise<void> {
  const { books, counts, today } = ground;
  const waiting = books.services.filter(({ status }) => status === 'Paid');
  const done: Task[] = [];
  for (;;) {
    const { items } = (await ground.admin('provisioning-tasks?filter[status]=open&limit=100')) as { items: Task[] };
    if (items.length === 0) break;
    await Promise.all(
      items.map(({ id }) => ground.admin(`provisioning-tasks/${id}/complete`, { body: { note: 'done' } })),
    );
    done.push(...items);
  }
  agree(`${today} services to set up`, waiting.length, done.filter(({ action }) => action === 'create').length);
  for (const service of waiting) service.status = 'Active';
  counts.add('service set up', waiting.length);
  counts.add('service ended at its server', carryOutEnds(books));
  const { stopped, started } = carryOutHolds(books);
  counts.add('service suspended', stopped);
  counts.add('service runs again', started);
}

export const payoutsSent = act<Reseller>({
  kind: 'payouts looked at',
  time: 'money',
  aDay: 2,
  who: ({ books }) => books.selling().filter(({ waiting }) => waiting.length > 0),
  async run(ground, reseller) {
    for (const { id, amount } of reseller.waiting.splice(0)) {
      await ground.admin(`payouts/${id}/approve`, { body: {} });
      await ground.admin(`payouts/${id}/send`, { body: {} });
      reseller.wallet += amount;
      ground.counts.add('payout sent');
    }
  },
});

export const suspendedResellers = act<Reseller>({
  kind: 'reseller suspended',
  time: 'staff',
  aDay: 0.08,
  who: ({ books }) => books.selling(),
  async run(ground, reseller) {
    await ground.admin(`resellers/${reseller.id}/suspend`, { body: { reason: 'open questions' } });
    reseller.suspendedUntil = plusDays(ground.today, 3);
  },
});

export const activatedResellers = act<Reseller>({
  kind: 'reseller activated',
  time: 'staff',
  aDay: 'all',
  who: ({ books, today }) =>
    books.resellers.filter(({ suspendedUntil }) => suspendedUntil !== null && suspendedUntil <= today),
  async run(ground, reseller) {
    await ground.admin(`resellers/${reseller.id}/activate`, { body: {} });
    reseller.suspendedUntil = null;
  },
});
