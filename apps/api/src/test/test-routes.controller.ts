import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { DateTime, Duration } from 'luxon';
import { DomainError } from '#kernel';
import { armCrashPoint, crashPoints, DatabaseClock, Db, Drain, Env } from '#platform';
import { Public } from '../auth/decorators.js';
import { ArmCrashDto, MoveClockDto } from './test-routes.dto.js';

const DRAIN_MS = 30_000;
const MAIL_MS = 5_000;

/** Handles of test builds (contracts.md, clock). The module of this class is not even imported otherwise. */
@ApiExcludeController()
@Controller('test')
export class TestRoutesController {
  constructor(
    private readonly clock: DatabaseClock,
    private readonly db: Db,
    private readonly drain: Drain,
    private readonly env: Env,
  ) {}

  @Get('clock')
  @Public('test builds only')
  now() {
    return { now: this.clock.now().toISOString(), today: this.clock.today().toString(), zone: this.clock.zone() };
  }

  @Post('clock')
  @HttpCode(200)
  @Public('test builds only')
  async move(@Body() body: MoveClockDto) {
    if ((body.now === undefined) === (body.advance === undefined)) throw badClock('send either now or advance');
    await this.clock.moveTo(body.now === undefined ? this.advanced(body.advance!) : instant(body.now));
    return this.now();
  }

  /** Waits until the worker has brought outbox and jobs to quiet. */
  @Post('drain')
  @HttpCode(200)
  @Public('test builds only')
  async quiet() {
    return this.drain.wait(DRAIN_MS);
  }

  @Get('crash')
  @Public('test builds only')
  crashes() {
    return crashPoints();
  }

  @Post('crash')
  @HttpCode(200)
  @Public('test builds only')
  async arm(@Body() { name }: ArmCrashDto) {
    const point = crashPoints().find((known) => known.name === name);
    if (!point) throw new DomainError('platform.not_found', 'not_found', {}, 'there is no such crash point');
    await armCrashPoint(this.db, name);
    return point;
  }

  /** What the loopback mail server took in: the mails themselves, as a recipient has them. */
  @Get('mail')
  @Public('test builds only')
  async mail(): Promise<unknown> {
    const url = `http://127.0.0.1:${this.env.values.SANDBOX_MAIL_PORT}/mails.json`;
    const answer = await fetch(url, { signal: AbortSignal.timeout(MAIL_MS) });
    return answer.json();
  }

  /** Days and months are those of the provider's calendar, so a day with a clock change is a day too. */
  private advanced(text: string): Date {
    const duration = Duration.fromISO(text);
    if (!duration.isValid) throw badClock('advance is an ISO 8601 duration');
    return DateTime.fromJSDate(this.clock.now(), { zone: this.clock.zone() }).plus(duration).toJSDate();
  }
}

function instant(text: string): Date {
  const read = DateTime.fromISO(text, { zone: 'utc' });
  if (!read.isValid) throw badClock('now is no instant');
  return read.toJSDate();
}

function badClock(detail: string): DomainError {
  return new DomainError(
    'platform.invalid_request',
    'invalid',
    { errors: [{ pointer: '', code: 'clock', detail }] },
    detail,
  );
}
