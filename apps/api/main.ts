import 'reflect-metadata';
import { Env } from '#platform';
import { createHttpApp } from '#platform/http';
import { ApiModule } from './src/app.module.js';
import { serveConsoles } from './src/consoles.js';
import { serveDocuments } from './src/documents.js';

const env = Env.fromProcess();
const app = await createHttpApp(ApiModule.forRoot(env), env, 'api');
serveDocuments(app, ['admin', 'reseller', 'client']);
await serveConsoles(app);
await app.listen(env.values.PORT, env.values.HOST);
