import { Injectable, type PipeTransform } from '@nestjs/common';
import { DomainError } from '#kernel';

/** `hosting` or `addon` of a path; anything else names nothing. */
@Injectable()
export class ServiceTypePipe implements PipeTransform<string, 'hosting' | 'addon'> {
  transform(value: string): 'hosting' | 'addon' {
    if (value === 'hosting' || value === 'addon') return value;
    throw new DomainError('platform.not_found', 'not_found', {}, 'there is nothing under this name');
  }
}
