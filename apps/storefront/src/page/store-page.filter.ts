import { Catch, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ProblemFilter, toProblem, type Problem } from '#platform/http';
import { isPage } from '../visit/page-path.js';
import { visitOf, type VisitRequest } from '../visit/visit.js';
import type { Texts } from '../theme/texts.js';
import { localPath } from './local-path.js';
import type { Pages } from './pages.service.js';

/** Errors of pages become pages of the brand; those of the APIs stay problem+json. */
@Catch()
export class StorePageFilter implements ExceptionFilter {
  private readonly log = new Logger('Storefront');
  private readonly ofApis = new ProblemFilter();

  constructor(private readonly pages: Pages) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    if (!isPage(request.raw.url ?? '')) return this.ofApis.catch(error, host);
    const problem = toProblem(error, request.url.split('?')[0], request.id);
    if (problem.status >= 500)
      this.log.error(`${request.id} ${request.method} ${problem.instance}`, (error as Error).stack);
    // To a visitor a closed store is out of service, not in conflict with anything he did.
    if (problem.code === 'ordering.store_closed') problem.status = 503;
    if (problem.status === 503) void reply.header('retry-after', '2');
    if (!(request as VisitRequest).visit) return this.pages.sendNeutral(reply, 'failed', problem.status);
    if (problem.status === 401) {
      const back = request.method === 'GET' ? localPath(request.raw.url ?? '', '/account') : '/account';
      return this.pages.leadOn(request, reply, `/sign-in?next=${encodeURIComponent(back)}`);
    }
    const { texts } = visitOf(request);
    this.pages.send(request, reply, 'error', this.model(problem, texts), {
      status: problem.status,
      title: this.titleOf(problem, texts),
    });
  }

  private model(problem: Problem, texts: Texts) {
    const own = `error.${problem.code}`;
    const general = `error.status.${problem.status}`;
    const sentence = texts.has(own)
      ? texts.say(own, problem.params)
      : texts.say(texts.has(general) ? general : 'error.unknown');
    return {
      heading: this.titleOf(problem, texts),
      sentence,
      requestId: problem.status >= 500 ? problem.requestId : null,
    };
  }

  private titleOf(problem: Problem, texts: Texts): string {
    const keys = [`error.title.${problem.code}`, `error.title.${problem.status}`];
    return texts.say(keys.find((key) => texts.has(key)) ?? 'error.title');
  }
}
