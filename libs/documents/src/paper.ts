import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import Handlebars from 'handlebars';
import { z } from 'zod';
import { projectRoot } from '#platform';
import { Language } from './language.js';

/** Templates see plain data only: neither methods nor anything inherited. */
const CLOSED = { allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false };
const FOLDER = join(projectRoot, 'libs', 'documents');
const ENGLISH = 'en';
const flat = z.record(z.string(), z.string());

/** Plain data of a document, every amount and date written out. */
export type PaperModel = Readonly<Record<string, unknown>> & { title: string };
export type PaperKind = 'invoice' | 'credit-note' | 'statement';

/** The templates and texts of printed documents, compiled once. */
@Injectable()
export class Paper {
  /** Changes with templates and texts: what was printed by former ones is printed anew. */
  readonly version: string;
  private readonly templates = new Map<string, Handlebars.TemplateDelegate>();
  private readonly languages = new Map<string, Language>();

  constructor() {
    const hash = createHash('sha256');
    const read = (...path: string[]): string => {
      const source = readFileSync(join(FOLDER, ...path), 'utf8');
      hash.update(source);
      return source;
    };
    const filesOf = (folder: string, ending: string) =>
      readdirSync(join(FOLDER, folder))
        .filter((name) => name.endsWith(ending))
        .sort()
        .map((name) => ({ stem: name.slice(0, -ending.length), source: read(folder, name) }));
    const handlebars = Handlebars.create();
    handlebars.registerHelper('t', (key: unknown, { data, hash: values }: Handlebars.HelperOptions) =>
      (data as { language: Language }).language.say(String(key), values as Record<string, unknown>),
    );
    const compile = (source: string) =>
      handlebars.compile(source, { knownHelpersOnly: true, knownHelpers: { t: true }, preventIndent: true });
    for (const { stem, source } of filesOf('templates/partials', '.hbs'))
      handlebars.registerPartial(stem, compile(source));
    for (const { stem, source } of filesOf('templates', '.hbs')) this.templates.set(stem, compile(source));
    for (const { stem, source } of filesOf('texts', '.json'))
      this.languages.set(stem, new Language(stem, flat.parse(JSON.parse(source))));
    this.version = hash.digest('hex');
  }

  /** The language of `tblclients.language` (`german`); English where there is none of it. */
  language(word: string): Language {
    const wanted = word.toLowerCase();
    return [...this.languages.values()].find((one) => one.whmcs === wanted) ?? this.languages.get(ENGLISH)!;
  }

  /** The language of a code (`de`); English where there is none of it. */
  languageOf(code: string): Language {
    return this.languages.get(code) ?? this.languages.get(ENGLISH)!;
  }

  /** A whole HTML document. `notice` tells on the screen that this is no PDF file. */
  html(kind: PaperKind, model: PaperModel, language: Language, { notice = false } = {}): string {
    const shared = {
      notice,
      language: { code: language.code, direction: language.direction, isRtl: language.direction === 'rtl' },
      footer: {
        start: cssText(model.title),
        before: cssText(language.say('page.of.before')),
        between: cssText(language.say('page.of.between')),
        after: cssText(language.say('page.of.after')),
      },
    };
    return this.templates.get(kind)!({ ...model, ...shared }, { ...CLOSED, data: { language } });
  }
}

/** A text for CSS between quotes: every character as its code point, so that none of them can end the text. */
export const cssText = (text: string): string =>
  [...text].map((character) => `\\${character.codePointAt(0)!.toString(16)} `).join('');
