import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Handlebars from 'handlebars';
import { z } from 'zod';
import { ORDER_TEMPLATES } from '#branding';
import { projectRoot } from '#platform';
import { languageOf, PSEUDO } from './languages.js';
import { Texts } from './texts.js';

/** `theme.json`; what a theme leaves out is as in its base. */
const about = z.strictObject({
  name: z.string(),
  label: z.string(),
  base: z.string().optional(),
  styles: z.array(z.string()).min(1).optional(),
  orderTemplates: z.array(z.enum(ORDER_TEMPLATES)).min(1).optional(),
  colours: z.array(z.enum(['primary', 'accent'])).optional(),
});
const flat = z.record(z.string(), z.string());

/** Templates see plain data only: neither methods nor anything inherited. */
const CLOSED = { allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false };
const FOLDER = join(projectRoot, 'apps', 'storefront', 'themes');

/** Plain data of a page. */
export type PageModel = Readonly<Record<string, unknown>>;

/**
 * A store theme: templates compiled once at boot, texts, and the files browsers fetch. A theme with a base has everything of it, and
 * overrides file by file; texts key by key.
 */
export class Theme {
  readonly label: string;
  /** Style sheets in the order in which they count. */
  readonly styles: readonly string[];
  readonly orderTemplates: readonly string[];
  readonly languages: ReadonlyMap<string, Texts>;
  /** Files by name. */
  readonly assets: ReadonlyMap<string, Buffer>;
  /** Changes with the files, so that browsers may keep them for ever. */
  readonly assetsVersion: string;
  private readonly pages = new Map<string, Handlebars.TemplateDelegate>();
  private readonly layout: Handlebars.TemplateDelegate;

  constructor(readonly name: string) {
    const line = lineOf(name);
    const [own] = line;
    this.label = own.label;
    this.styles = line.find(({ styles }) => styles)?.styles ?? [];
    this.orderTemplates = line.find(({ orderTemplates }) => orderTemplates)?.orderTemplates ?? ORDER_TEMPLATES;
    const folders = line.map(({ name: of }) => join(FOLDER, of));
    this.languages = languagesOf(folders);
    this.assets = filesOf(folders, 'assets', '');
    this.assetsVersion = hashOf(this.assets);
    const handlebars = Handlebars.create();
    this.helpers(handlebars);
    const compile = (source: Buffer) =>
      handlebars.compile(source.toString('utf8'), {
        knownHelpersOnly: true,
        knownHelpers: { t: true, is: true },
        preventIndent: true,
      });
    for (const [stem, source] of filesOf(folders, 'partials', '.hbs'))
      handlebars.registerPartial(stem, compile(source));
    for (const [stem, source] of filesOf(folders, 'pages', '.hbs')) this.pages.set(stem, compile(source));
    this.layout = compile(filesOf(folders, 'layouts', '.hbs').get('main')!);
    // Handlebars compiles at the first use: a template that is wrong must stop the start, not the first visitor.
    for (const page of this.pages.keys()) this.render(page, {}, {}, this.texts);
  }

  /** In English. */
  get texts(): Texts {
    return this.languages.get('en')!;
  }

  get pageNames(): string[] {
    return [...this.pages.keys()];
  }

  /** A page in its layout; `frame` is what every page of the visit shares. */
  render(page: string, model: PageModel, frame: PageModel, texts: Texts): string {
    return this.frame(this.content(page, model, frame, texts), frame, texts);
  }

  /** The part of a page between header and footer. */
  content(page: string, model: PageModel, frame: PageModel, texts: Texts): string {
    const template = this.pages.get(page);
    if (!template) throw new Error(`the theme ${this.name} has no page ${page}`);
    return template({ ...model, frame }, { ...CLOSED, data: { texts } });
  }

  frame(content: string, frame: PageModel, texts: Texts): string {
    return this.layout({ ...frame, content: new Handlebars.SafeString(content) }, { ...CLOSED, data: { texts } });
  }

  private helpers(handlebars: typeof Handlebars): void {
    handlebars.registerHelper('t', (key: unknown, options: Handlebars.HelperOptions) =>
      (options.data as { texts: Texts }).texts.say(String(key), options.hash as Record<string, unknown>),
    );
    handlebars.registerHelper('is', (one: unknown, other: unknown) => one === other);
  }
}

/** The theme and those that it builds on, itself first. */
function lineOf(name: string): z.infer<typeof about>[] {
  const own = about.parse(JSON.parse(readFileSync(join(FOLDER, name, 'theme.json'), 'utf8')));
  if (own.name !== name) throw new Error(`the theme in the folder ${name} calls itself ${own.name}`);
  return own.base ? [own, ...lineOf(own.base)] : [own];
}

/** Files of a part by their name without the ending; that of the theme before that of its base. */
function filesOf(folders: readonly string[], part: string, ending: string): Map<string, Buffer> {
  const files = new Map<string, Buffer>();
  for (const folder of [...folders].reverse()) {
    if (!existsSync(join(folder, part))) continue;
    for (const file of readdirSync(join(folder, part)).sort())
      if (file.endsWith(ending))
        files.set(file.slice(0, file.length - ending.length), readFileSync(join(folder, part, file)));
  }
  return files;
}

function languagesOf(folders: readonly string[]): Map<string, Texts> {
  const languages = new Map<string, Texts>();
  const base = folders.at(-1)!;
  for (const file of readdirSync(join(base, 'lang')).sort()) {
    const code = file.slice(0, -'.json'.length);
    const parts = [...folders]
      .reverse()
      .map((folder) => join(folder, 'lang', file))
      .filter((path) => existsSync(path))
      .map((path) => flat.parse(JSON.parse(readFileSync(path, 'utf8'))));
    languages.set(code, new Texts(languageOf(code), Object.assign({}, ...parts) as Record<string, string>));
  }
  languages.set(PSEUDO.code, languages.get('en')!.inBrackets(PSEUDO));
  return languages;
}

function hashOf(files: ReadonlyMap<string, Buffer>): string {
  const hash = createHash('sha256');
  for (const [file, bytes] of files) hash.update(file).update(bytes);
  return hash.digest('hex').slice(0, 12);
}
