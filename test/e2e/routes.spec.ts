import { afterAll, beforeAll, it } from 'vitest';
import { httpWorld, type HttpWorld } from './http-world.js';
import { DeclaredRoutes } from '../../apps/api/src/auth/declared-routes.js';
let w: HttpWorld;
beforeAll(async () => { const t=performance.now(); w = await httpWorld(); console.log('world ms', performance.now()-t); });
afterAll(() => w?.close());
it('x', async () => {
  for (const r of [...w.api.get(DeclaredRoutes).all()]) console.log(r.method, r.path, r.needs);
  for (const r of [...w.store.get(DeclaredRoutes).all()]) if (r.path.includes('/store/')) console.log(r.method, r.path, r.needs);
  console.log(w.world);
});
