import 'reflect-metadata';
import { Env } from '#platform';
import { createHttpApp } from '#platform/http';
import { prepareStorefront } from './src/prepare-storefront.js';
import { StorefrontModule } from './src/storefront.module.js';

const env = Env.fromProcess();
const app = await createHttpApp(StorefrontModule.forRoot(env), env, 'store');
await prepareStorefront(app);
await app.listen(env.values.STORE_PORT, env.values.HOST);
