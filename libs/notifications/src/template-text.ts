import Handlebars from 'handlebars';
import { InvalidTemplateError } from './notifications.errors.js';

/** Flat words of one mail. No objects, no functions: a template cannot reach anything else. */
export type MailWords = Readonly<Record<string, string>>;

const MOST_CHARACTERS = 100_000;
const engine = Handlebars.create();
const ALLOWED_BLOCKS = new Set(['if', 'unless']);

type Node = { type: string } & Record<string, unknown>;

/**
 * Renders a template over flat words. Allowed are `{{word}}`, `{{#if word}}` and `{{#unless word}}`; raw output, calls,
 * paths, partials and decorators are refused. `plain` is for subjects, which are no HTML.
 * @throws DomainError `notifications.invalid_template`
 */
export function renderText(source: unknown, words: MailWords, as: 'html' | 'plain'): string {
  // A parsed tree in place of a text would be run as it is.
  if (typeof source !== 'string' || source.length > MOST_CHARACTERS)
    throw new InvalidTemplateError('is no text, or too long');
  let tree: hbs.AST.Program;
  try {
    tree = engine.parse(source);
  } catch (error) {
    throw new InvalidTemplateError((error as Error).message);
  }
  checkProgram(tree as unknown as Node);
  const render = engine.compile(source, { noEscape: as === 'plain', knownHelpersOnly: true });
  const own: Record<string, string> = Object.create(null) as Record<string, string>;
  for (const [word, value] of Object.entries(words)) own[word] = String(value);
  return render(own, { allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false });
}

function checkProgram(program: Node | undefined): void {
  for (const node of (program?.body ?? []) as Node[]) {
    if (node.type === 'ContentStatement' || node.type === 'CommentStatement') continue;
    if (node.type === 'MustacheStatement') {
      if (node.escaped !== true) throw new InvalidTemplateError('raw output is not allowed');
      checkWord(node.path as Node);
      if ((node.params as Node[]).length > 0 || node.hash) throw new InvalidTemplateError('calls are not allowed');
    } else if (node.type === 'BlockStatement') {
      const [condition, ...more] = node.params as Node[];
      const word = (node.path as Node).original;
      if (!ALLOWED_BLOCKS.has(word as string) || !condition || more.length > 0)
        throw new InvalidTemplateError('only if and unless, each with one word');
      checkWord(condition);
      checkProgram(node.program as Node | undefined);
      checkProgram(node.inverse as Node | undefined);
    } else throw new InvalidTemplateError(`${node.type} is not allowed`);
  }
}

function checkWord(node: Node): void {
  const parts = node.parts as string[] | undefined;
  if (
    node.type !== 'PathExpression' ||
    node.data ||
    node.depth !== 0 ||
    parts?.length !== 1 ||
    !/^[a-z][a-z0-9_]*$/.test(parts[0])
  )
    throw new InvalidTemplateError('a word is lower-case letters, digits and _');
}

/**
 * Turns the simple form of WHMCS's texts into ours: `{$client_name}` → `{{client_name}}`. Null for texts with Smarty's
 * control tags, which have no meaning here.
 */
export function fromSmarty(text: string): string | null {
  if (/\{\/?(if|else|elseif|foreach|section|literal|php|include|capture|assign)\b/i.test(text)) return null;
  const converted = text.replace(/\{\$([a-z][a-z0-9_]*)\}/gi, (_, word: string) => `{{${word.toLowerCase()}}}`);
  return /\{\$/.test(converted) ? null : converted;
}

/** The plain part of a mail: links keep their address, blocks become lines. */
export function htmlToPlain(html: string): string {
  const text = html
    .replace(/<(style|script|head|title)\b[^>]*>[^]*?<\/\1>/gi, '')
    .replace(/<a\b[^>]*href="([^"]*)"[^>]*>([^]*?)<\/a>/gi, (_, href: string, label: string) => `${label} (${href})`)
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/<\/(p|div|h[1-6]|tr|table|ul|ol)>/gi, '\n\n')
    .replace(/<\/li>/gi, '\n')
    .replace(/<[^>]*>/g, '');
  return decode(text)
    .replace(/[ \t]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#x27;': "'",
  '&#x60;': '`',
  '&#x3D;': '=',
  '&nbsp;': ' ',
  '&amp;': '&',
};
const decode = (text: string): string => text.replace(/&(?:lt|gt|quot|#x27|#x60|#x3D|nbsp|amp);/g, (e) => ENTITIES[e]);
