import { Injectable, type PipeTransform } from '@nestjs/common';
import { DomainError } from '#kernel';
import { SERVICE_TYPES, type ServiceType } from '#ordering';

/** `hosting`, `addon` or `domain` of a path; anything else names nothing. */
@Injectable()
export class RenewableTypePipe implements PipeTransform<string, ServiceType> {
  transform(value: string): ServiceType {
    const known = SERVICE_TYPES.find((type) => type === value);
    if (known) return known;
    throw new DomainError('platform.not_found', 'not_found', {}, 'there is nothing under this name');
  }
}
