import type { LoggerService } from '@nestjs/common';
import { pino, type Level, type Logger } from 'pino';

/** JSON lines; secrets never reach it because nothing logs bodies or headers. */
export class PinoLogger implements LoggerService {
  private readonly pino: Logger;

  constructor(level: string, name: string) {
    this.pino = pino({ level, name, redact: ['password', 'token', 'authorization', 'cookie'] });
  }

  log = (message: unknown, ...rest: unknown[]) => this.write('info', message, rest);
  error = (message: unknown, ...rest: unknown[]) => this.write('error', message, rest);
  warn = (message: unknown, ...rest: unknown[]) => this.write('warn', message, rest);
  debug = (message: unknown, ...rest: unknown[]) => this.write('debug', message, rest);
  verbose = (message: unknown, ...rest: unknown[]) => this.write('trace', message, rest);
  fatal = (message: unknown, ...rest: unknown[]) => this.write('fatal', message, rest);

  private write(level: Level, message: unknown, rest: unknown[]): void {
    const context = typeof rest.at(-1) === 'string' ? (rest.at(-1) as string) : undefined;
    const stack = rest.length > 1 ? rest[0] : undefined;
    if (message instanceof Error) this.pino[level]({ context, err: message }, message.message);
    else this.pino[level]({ context, stack }, String(message));
  }
}
