import { Controller, Get, Logger, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Db, Env } from '#platform';
import { Public } from '../auth/decorators.js';
import { redisAnswers } from './redis-answers.js';

/** For load balancers and supervisors. Nothing in the answers names a version, a host or a tenant. */
@ApiExcludeController()
@Controller('health')
export class HealthController {
  private readonly log = new Logger('Health');

  constructor(
    private readonly db: Db,
    private readonly env: Env,
  ) {}

  /** The process runs. */
  @Get('live')
  @Public('health')
  live() {
    return { status: 'ok' };
  }

  /** It can serve: the database answers. Redis is told, and does not count. */
  @Get('ready')
  @Public('health')
  async ready(@Res({ passthrough: true }) reply: FastifyReply) {
    const [database, redis] = await Promise.all([this.databaseAnswers(), redisAnswers(this.env.values.REDIS_URL)]);
    if (!database) void reply.status(503);
    const word = (up: boolean) => (up ? 'up' : 'down');
    return { status: database ? 'ok' : 'unavailable', database: word(database), redis: word(redis) };
  }

  private async databaseAnswers(): Promise<boolean> {
    try {
      await this.db.query('SELECT 1 AS one');
      return true;
    } catch (error) {
      this.log.warn(`the database does not answer: ${(error as Error).message}`);
      return false;
    }
  }
}
