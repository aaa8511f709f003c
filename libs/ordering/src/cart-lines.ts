import { CYCLES, type ItemType, type Term, TERMS, YEAR_TERMS } from '#catalog';
import { fieldProblems } from '#domains';
import { DomainError, type FieldError } from '#kernel';
import type { CartLine } from '#pricing';
import { InvalidLinesError } from './ordering.errors.js';
import { isDomainItem, yearsOf } from './service-terms.js';

export const MOST_LINES = 50;
const MOST_OPTIONS = 100;
const MOST_QUANTITY = 1_000_000;
const ORDERABLE: readonly ItemType[] = ['product', 'addon', 'domainregister', 'domaintransfer', 'domainrenew'];
const REF = /^[A-Za-z0-9_-]{1,40}$/;
const EPP = /^[\x21-\x7e]{1,100}$/;

export type SoldName = {
  ascii: string;
  tldId: number;
  /** With its dot. */
  tld: string;
  transferable: boolean;
  needsCode: boolean;
};
export type OwnedName = { ascii: string; tldId: number; domainId: number; addons: (1 | 2 | 3)[] };

/** What names of a line mean is known to the domains context; this file knows no table. */
export type NameReader = {
  /** ASCII form of a host or domain name. */
  ascii(text: string): string;
  /** ASCII form, the id of its sold ending, and the rules of that ending. */
  sold(text: string): Promise<SoldName>;
  /** A domain that the buyer has and may renew by so many years. */
  owned(text: string, years: number): Promise<OwnedName>;
  /** A running hosting service of the buyer; null when he has none under that number. */
  running(serviceId: number): Promise<{ productId: number } | null>;
};

const whole = (value: unknown, most: number): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= most;

/**
 * Checks lines from outside and brings their names into stored form. What an item costs, and whether it is sold with
 * that term, is pricing's to say; here are the shapes: whole quantities, known terms, parents that exist.
 * @throws DomainError `ordering.invalid_lines` with a pointer per field
 */
export async function checkedLines(lines: readonly CartLine[], names: NameReader): Promise<CartLine[]> {
  const errors: FieldError[] = [];
  const fail = (pointer: string, code: string, detail: string) => void errors.push({ pointer, code, detail });
  if (lines.length > MOST_LINES) fail('/lines', 'too_many', `at most ${MOST_LINES} lines`);
  const refs = new Map(lines.map((line) => [line.ref, line]));
  if (refs.size < lines.length) fail('/lines', 'duplicate_ref', 'two lines have the same ref');
  const seenNames = new Set<string>();
  const checked: CartLine[] = [];
  for (const [index, line] of lines.slice(0, MOST_LINES).entries()) {
    const at = `/lines/${index}`;
    checkShape(line, at, fail);
    const { item } = line;
    const parent = item.type === 'addon' ? await parentOf(line, refs, names, at, fail) : null;
    let domain = line.domain;
    let owned: OwnedName | null = null;
    try {
      if (isDomainItem(item.type)) {
        owned = item.type === 'domainrenew' ? await names.owned(line.domain ?? '', yearsOf(line.term)) : null;
        const name = owned ?? (await names.sold(line.domain ?? ''));
        domain = name.ascii;
        if (!owned) checkRules(line, name as SoldName, at, fail);
        if (name.tldId !== item.id)
          fail(`${at}/domain`, 'other_ending', 'the name does not have the ending of the item');
        if (seenNames.has(domain)) fail(`${at}/domain`, 'duplicate_name', 'this name is in the order twice');
        seenNames.add(domain);
      } else if (domain !== undefined && domain !== '') domain = names.ascii(domain);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      fail(`${at}/domain`, error.code.slice(error.code.indexOf('.') + 1), error.message);
    }
    const renewed = owned && {
      serviceId: owned.domainId,
      ...(owned.addons.length > 0 ? { domainAddons: owned.addons } : {}),
    };
    const { parentProductId: _, ...asked } = line;
    checked.push({ ...asked, ...(domain ? { domain } : {}), ...renewed, ...parent });
  }
  if (errors.length > 0) throw new InvalidLinesError(errors.slice(0, 50));
  return checked;
}

/** An addon hangs on a product of the same order, or on a service that the buyer has already: his own, whatever was sent. */
async function parentOf(
  { parentRef, serviceId }: CartLine,
  refs: ReadonlyMap<string, CartLine>,
  names: NameReader,
  at: string,
  fail: (pointer: string, code: string, detail: string) => void,
): Promise<{ parentProductId: number } | null> {
  if (serviceId === undefined) {
    if (refs.get(parentRef ?? '')?.item.type !== 'product')
      fail(`${at}/parentRef`, 'no_parent', 'an addon belongs to a product in the same order');
    return null;
  }
  if (parentRef !== undefined) fail(`${at}/parentRef`, 'two_parents', 'an addon belongs to one service');
  const service = await names.running(serviceId);
  if (service) return { parentProductId: service.productId };
  fail(`${at}/serviceId`, 'no_service', 'there is no such running service');
  return null;
}

/** What the ending says of a registration or transfer. */
function checkRules(
  { item, eppCode, domainFields = {} }: CartLine,
  name: SoldName,
  at: string,
  fail: (pointer: string, code: string, detail: string) => void,
): void {
  if (item.type === 'domaintransfer') {
    if (!name.transferable) fail(`${at}/domain`, 'not_transferable', `names under ${name.tld} cannot be transferred`);
    else if (name.needsCode && !eppCode) fail(`${at}/eppCode`, 'required', 'this transfer needs its code');
  }
  for (const { pointer, code, detail } of fieldProblems(name.tld, domainFields))
    fail(`${at}/domainFields${pointer}`, code, detail);
}

function checkShape(line: CartLine, at: string, fail: (pointer: string, code: string, detail: string) => void): void {
  const { item, term, quantity, options = [], domainAddons = [], eppCode } = line;
  const isDomain = isDomainItem(item.type);
  if (line.domainFields && (!isDomain || item.type === 'domainrenew' || Object.keys(line.domainFields).length > 20))
    fail(`${at}/domainFields`, 'not_here', 'only new and moved domains have fields of their ending');
  if (line.serviceId !== undefined && item.type !== 'addon' && item.type !== 'domainrenew')
    fail(`${at}/serviceId`, 'not_here', 'only an addon is bought for a service');
  if (!REF.test(line.ref)) fail(`${at}/ref`, 'pattern', 'letters, digits, - and _');
  if (!ORDERABLE.includes(item.type)) fail(`${at}/item/type`, 'choice', `one of ${ORDERABLE.join(', ')}`);
  if (!whole(item.id, 2_147_483_647)) fail(`${at}/item/id`, 'whole_number', 'expected an id');
  if (!whole(quantity, MOST_QUANTITY))
    fail(`${at}/quantity`, 'whole_number', `a whole number from 1 to ${MOST_QUANTITY}`);
  else if (item.type !== 'product' && quantity !== 1)
    fail(`${at}/quantity`, 'one_only', 'this item is sold one at a time');
  const terms: readonly Term[] = isDomain
    ? YEAR_TERMS
    : TERMS.filter((t) => !(YEAR_TERMS as readonly Term[]).includes(t));
  if (!terms.includes(term)) fail(`${at}/term`, 'choice', `one of ${(isDomain ? terms : CYCLES).join(', ')}`);
  if (options.length > MOST_OPTIONS) fail(`${at}/options`, 'too_many', `at most ${MOST_OPTIONS} options`);
  if (options.length > 0 && item.type !== 'product') fail(`${at}/options`, 'not_here', 'only products have options');
  for (const [i, option] of options.slice(0, MOST_OPTIONS).entries()) {
    if (!whole(option.subId, 2_147_483_647)) fail(`${at}/options/${i}/subId`, 'whole_number', 'expected an id');
    // A quantity option may be taken zero times.
    if (option.quantity !== 0 && !whole(option.quantity, MOST_QUANTITY))
      fail(`${at}/options/${i}/quantity`, 'whole_number', `a whole number from 0 to ${MOST_QUANTITY}`);
  }
  if (domainAddons.length > 0 && !isDomain) fail(`${at}/domainAddons`, 'not_here', 'only domains have domain addons');
  if (domainAddons.some((a) => a !== 1 && a !== 2 && a !== 3) || new Set(domainAddons).size < domainAddons.length)
    fail(`${at}/domainAddons`, 'choice', '1, 2 and 3, each once');
  if (eppCode !== undefined && (item.type !== 'domaintransfer' || !EPP.test(eppCode)))
    fail(`${at}/eppCode`, 'pattern', 'a transfer code of at most 100 visible characters, on transfers only');
}
