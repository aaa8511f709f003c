import { Injectable, type PipeTransform } from '@nestjs/common';
import { DomainError } from '#kernel';

const LARGEST = 2_147_483_647;

/** An id of a path. What cannot be one names nothing: 404, as for a foreign one. */
@Injectable()
export class IdPipe implements PipeTransform<string, number> {
  transform(value: string): number {
    const id = /^[1-9]\d{0,9}$/.test(value) ? parseInt(value, 10) : 0;
    if (id < 1 || id > LARGEST)
      throw new DomainError('platform.not_found', 'not_found', {}, 'there is nothing under this id');
    return id;
  }
}
