import { Injectable, type PipeTransform } from '@nestjs/common';
import { PROVIDER, type ResellerId } from '#kernel';
import { IdPipe } from '../../auth/id.pipe.js';

/** A reseller's id of a path, or 0 for the provider. */
@Injectable()
export class BrandIdPipe implements PipeTransform<string, ResellerId> {
  private readonly id = new IdPipe();

  transform(value: string): ResellerId {
    return value === '0' ? PROVIDER : (this.id.transform(value) as ResellerId);
  }
}
