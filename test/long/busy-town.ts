import { Actor, type ResellerId } from '#kernel';
import { BrandingService } from '#branding';
import { Db } from '#platform';
import { Counts } from '../simulation/counts.js';
import { liveThrough } from '../simulation/day.js';
import { Ground } from '../simulation/ground.js';
import { JobHost } from '../simulation/job-host.js';
import { daysFrom } from '../simulation/model/calendar.js';
import { openBooks } from '../simulation/opening.js';
import type { Plan } from '../simulation/plan.js';
import { Random } from '../simulation/random.js';
import { buildTown, type Town } from '../simulation/town.js';
import { type Product, startProduct } from '../support/processes.js';
import type { WorldApp } from '../support/world.js';

const DAYS = 75;
const STORES = ['Alpha Hosting', 'Beta Cloud', 'Gamma Servers', 'Delta Domains'];
const COLORS = ['#1f6f54', '#3346a8', '#8a3b12', '#6b2a8f'];
const TRADES = ['Bakery', 'Bicycles', 'Books', 'Ceramics', 'Coffee', 'Flowers', 'Joinery', 'Music', 'Optics', 'Photos'];

export const STAFF = 'staff@town.localhost';
export const OWNER = 'reseller-0@town.localhost';

/** Pages are looked at with weeks of business behind them: those of the simulation, up to today. */
export async function busyTown(): Promise<Product<Town>> {
  const plan: Plan = {
    seed: 1,
    firstDay: new Date(Date.now() - DAYS * 86_400_000).toISOString().slice(0, 10),
    days: DAYS + 1,
    resellers: STORES.length,
    clientsEach: TRADES.length,
    pace: 0.5,
    terms: ['monthly', 'annually'],
    lookEvery: DAYS,
    floors: {},
  };
  const product = await startProduct<Town>({
    prepare: async (app, outside) => {
      const town = await buildTown(app, outside, plan);
      await named(app, town);
      return town;
    },
    env: { WORKER_IDLE_MS: '20' },
  });
  const jobs = new JobHost(product.env);
  try {
    const ground = new Ground(product, openBooks(product.world), new Counts(), jobs, plan);
    const random = new Random(plan.seed);
    for (const day of daysFrom(plan.firstDay, plan.days))
      await liveThrough(ground, day, { apart: false, again: false, random: random.fork() });
    await product.drain();
  } catch (error) {
    await product.close();
    throw error;
  } finally {
    jobs.close();
  }
  return product;
}

/** What the simulation counts by numbers, people know by names: stores with a brand and a sign-in, clients with a trade. */
async function named(app: WorldApp, { resellers }: Town): Promise<void> {
  const branding = app.get(BrandingService);
  for (const [n, { id, clients }] of resellers.entries()) {
    const resellerId = id as ResellerId;
    const actor = Actor.reseller(resellerId);
    const companyName = STORES[n];
    const look = { companyName, primaryColor: COLORS[n], emailFrom: `hello@store-${n}.localhost`, payTo: companyName };
    await branding.update(actor, resellerId, look);
    await app.get(Db).transaction(async (tx) => {
      await tx.query('UPDATE tblclients SET companyname = ?, firstname = ?, lastname = ? WHERE email = ?', [
        ...[companyName, 'Demo', 'Owner', `reseller-${n}@town.localhost`],
      ]);
      for (const [k, client] of clients.entries())
        await tx.query('UPDATE tblclients SET companyname = ?, firstname = ?, lastname = ? WHERE id = ?', [
          ...[`${TRADES[k]} ${companyName.split(' ')[0]}`, 'Demo', TRADES[k], client.id],
        ]);
    });
  }
  // Who owns a store was never asked for a password: he gets that of the staff.
  await app.get(Db).query(
    `UPDATE rc_logins owner JOIN rc_logins staff ON staff.email_canonical = ?
        SET owner.password_hash = staff.password_hash WHERE owner.email_canonical = ?`,
    [STAFF, OWNER],
  );
}
