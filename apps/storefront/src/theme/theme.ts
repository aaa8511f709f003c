import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Handlebars from 'handlebars';
import { z } from 'zod';
import { projectRoot } from '#platform';
import { Texts } from './texts.js';

const about = z.object({ name: z.string(), languages: z.array(z.string()).min(1) });
const flat = z.record(z.string(), z.string());

/** Templates see plain data only: neither methods nor anything inherited. */
const CLOSED = { allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false };

/** Plain data of a page. */
export type PageModel = Readonly<Record<string, unknown>>;

/** A store theme: templates compiled once at boot, texts, and the files browsers fetch. */
export class Theme {
  readonly texts: Texts;
  readonly assetsFolder: string;
  /** Changes with the files, so that browsers may keep them for ever. */
  readonly assetsVersion: string;
  private readonly pages = new Map<string, Handlebars.TemplateDelegate>();
  private readonly layout: Handlebars.TemplateDelegate;

  constructor(name: string) {
    const folder = join(projectRoot, 'apps', 'storefront', 'themes', name);
    const json = (...path: string[]): unknown => JSON.parse(readFileSync(join(folder, ...path), 'utf8'));
    const [language] = about.parse(json('theme.json')).languages;
    this.texts = new Texts(language, flat.parse(json('lang', `${language}.json`)));
    this.assetsFolder = join(folder, 'assets');
    this.assetsVersion = hashOf(this.assetsFolder);
    const handlebars = Handlebars.create();
    this.helpers(handlebars);
    const compile = (source: string) =>
      handlebars.compile(source, { knownHelpersOnly: true, knownHelpers: { t: true, is: true }, preventIndent: true });
    for (const { stem, source } of templates(join(folder, 'partials')))
      handlebars.registerPartial(stem, compile(source));
    for (const { stem, source } of templates(join(folder, 'pages'))) this.pages.set(stem, compile(source));
    this.layout = compile(readFileSync(join(folder, 'layouts', 'main.hbs'), 'utf8'));
    // Handlebars compiles at the first use: a template that is wrong must stop the start, not the first visitor.
    for (const page of this.pages.keys()) this.render(page, {}, {});
  }

  /** A page in its layout; `frame` is what every page of the visit shares. */
  render(page: string, model: PageModel, frame: PageModel): string {
    return this.frame(this.content(page, model, frame), frame);
  }

  /** The part of a page between header and footer. */
  content(page: string, model: PageModel, frame: PageModel): string {
    const template = this.pages.get(page);
    if (!template) throw new Error(`the theme has no page ${page}`);
    return template({ ...model, frame }, CLOSED);
  }

  frame(content: string, frame: PageModel): string {
    return this.layout({ ...frame, content: new Handlebars.SafeString(content) }, CLOSED);
  }

  private helpers(handlebars: typeof Handlebars): void {
    handlebars.registerHelper('t', (key: unknown, options: Handlebars.HelperOptions) =>
      this.texts.say(String(key), options.hash as Record<string, unknown>),
    );
    handlebars.registerHelper('is', (one: unknown, other: unknown) => one === other);
  }
}

function templates(folder: string): { stem: string; source: string }[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.hbs'))
    .map((file) => ({ stem: file.slice(0, -'.hbs'.length), source: readFileSync(join(folder, file), 'utf8') }));
}

function hashOf(folder: string): string {
  const hash = createHash('sha256');
  for (const file of readdirSync(folder).sort()) hash.update(file).update(readFileSync(join(folder, file)));
  return hash.digest('hex').slice(0, 12);
}
