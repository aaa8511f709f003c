import 'reflect-metadata';
import { createServer } from 'node:http';
import { NestFactory } from '@nestjs/core';
import { Db, Env } from '#platform';
import { PinoLogger } from '#platform/http';
import { QueueModule, QueueWorker } from '#platform/queue';
import { WorkerModule } from './worker.module.js';

const env = Env.fromProcess();
const app = await NestFactory.createApplicationContext(WorkerModule.forRoot(env), {
  logger: new PinoLogger(env.values.LOG_LEVEL, 'worker'),
  abortOnError: false,
});
app.enableShutdownHooks();
const worker = app.select(QueueModule).get(QueueWorker, { strict: false });
await worker.start();

// The worker has no HTTP but its health.
createServer((request, response) => {
  const answer = (status: number, body: object) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  if (request.url === '/health/live') return void answer(200, { status: 'ok' });
  if (request.url !== '/health/ready') return void answer(404, { status: 'not found' });
  app
    .get(Db, { strict: false })
    .query('SELECT 1')
    .then(() => answer(200, { status: 'ok', redis: worker.redisReady }))
    .catch(() => answer(503, { status: 'no database' }));
}).listen(env.values.WORKER_PORT, env.values.HOST);
