import { DomainError } from '#kernel';

/** The first day lies after the last, or the stretch has more buckets than a chart can show. */
export class StatisticsRangeError extends DomainError {
  constructor(detail: string) {
    super(
      'reporting.range_invalid',
      'invalid',
      { errors: [{ pointer: '/from', code: 'invalid', detail }] },
      `the range ${detail}`,
    );
  }
}
