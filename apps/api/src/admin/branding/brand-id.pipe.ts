import { Injectable, type PipeTransform } from '@nestjs/common';
import { PROVIDER, type ResellerId } from '#kernel';
import { IdPipe } from '../../auth/id.pipe.js';

/** A reseller's id of a path, or 0 for the provider. Where the parameter is declared a number, it arrives as one already. */
@Injectable()
export class BrandIdPipe implements PipeTransform<string | number, ResellerId> {
  private readonly id = new IdPipe();

  transform(value: string | number): ResellerId {
    const text = String(value);
    return text === '0' ? PROVIDER : (this.id.transform(text) as ResellerId);
  }
}
