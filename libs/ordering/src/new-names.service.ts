import { Injectable } from '@nestjs/common';
import { DomainsService, DomainTakenError } from '#domains';
import type { FieldError } from '#kernel';
import type { CartLine } from '#pricing';
import { InvalidLinesError } from './ordering.errors.js';

/** Names that are to be registered: what their registry would refuse is refused before anybody pays for it. */
@Injectable()
export class NewNames {
  constructor(private readonly domains: DomainsService) {}

  /**
   * Asks for the names of registrations, lines as `checkedLines` made them; never within a transaction, a registrar may be somebody
   * else's. What a registry could not tell is not sold on a guess. `known`: lines whose names were asked for before.
   * @throws DomainError `domains.taken`; `ordering.invalid_lines` with `premium`, `label_not_allowed` or `unanswered`
   */
  async requireFree(lines: readonly CartLine[], known: readonly CartLine[] = []): Promise<void> {
    const asked = new Set(known.filter(isNew).map(({ domain }) => domain));
    const names = lines.filter((line) => isNew(line) && !asked.has(line.domain)).map(({ domain }) => domain!);
    if (names.length === 0) return;
    const errors: FieldError[] = [];
    for (const { ascii, status, reason } of await this.domains.availabilities(names)) {
      if (status === 'available') continue;
      if (status === 'taken') throw new DomainTakenError(ascii);
      const pointer = `/lines/${lines.findIndex(({ domain, item }) => item.type === 'domainregister' && domain === ascii)}/domain`;
      const [code, detail] = REFUSALS[status];
      errors.push({ pointer, code, detail: reason ?? detail });
    }
    if (errors.length > 0) throw new InvalidLinesError(errors);
  }
}

const isNew = ({ item }: CartLine): boolean => item.type === 'domainregister';

const REFUSALS = {
  premium: ['premium', 'this is a premium name, which is not sold'],
  invalid: ['label_not_allowed', 'this name cannot be registered'],
  unknown: ['unanswered', 'the registry of this name does not answer now; try again later'],
} as const;
