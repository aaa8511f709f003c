import { Injectable } from '@nestjs/common';
import { DomainsService, DomainTakenError, EndingNotSoldError, NameNotRegisteredError } from '#domains';
import type { YearTerm } from '#catalog';
import type { CartLine, StoreCatalogue } from '#pricing';
import type { Form } from '../../page/form.js';
import { newRef } from '../product/order-form.js';

const PREFIX = 'field-';

export type DomainWish = {
  mode: 'register' | 'transfer';
  name: string;
  eppCode?: string;
  years?: number;
  fields?: Record<string, string>;
};

/** Answers to what an ending asks, as a form sent them; what was left empty is asked again later. */
export function answersOf(form: Form): Record<string, string> {
  const given = form.names(PREFIX).map((input) => [input.slice(PREFIX.length), form.text(input)] as const);
  return Object.fromEntries(given.filter(([, value]) => value !== ''));
}

/** Makes the cart line of a domain that somebody asks for. */
@Injectable()
export class DomainLines {
  constructor(private readonly domains: DomainsService) {}

  /** @throws InvalidDomainNameError, EndingNotSoldError, DomainTakenError */
  async of(shop: StoreCatalogue, { mode, name, eppCode, years, fields }: DomainWish): Promise<CartLine> {
    const { ascii, tldId } = await this.domains.parse(name);
    const tld = shop.tlds.find(({ id }) => id === tldId);
    const isSold = tld && (mode === 'register' ? tld.register.length > 0 : tld.transfer !== null);
    if (!isSold) throw new EndingNotSoldError(ascii);
    const { status, source } = await this.domains.availability(ascii);
    // What a registry could not tell is not sold on a guess.
    if (mode === 'register' && status !== 'available') throw new DomainTakenError(ascii);
    // A name that nobody has cannot move; where no registry can be asked, its owner's word counts.
    if (mode === 'transfer' && status === 'available' && source === 'registrar')
      throw new NameNotRegisteredError(ascii);
    const term = mode === 'register' ? (years ?? tld.register[0].years) : 1;
    return {
      ref: newRef('d'),
      item: { type: mode === 'register' ? 'domainregister' : 'domaintransfer', id: tldId },
      term: `${term}y` as YearTerm,
      quantity: 1,
      domain: ascii,
      ...(mode === 'transfer' && eppCode ? { eppCode } : {}),
      ...(fields && Object.keys(fields).length > 0 ? { domainFields: fields } : {}),
    };
  }
}
