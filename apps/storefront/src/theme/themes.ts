import { Injectable } from '@nestjs/common';
import { LANGUAGES, THEMES, type Brand } from '#branding';
import { Env } from '#platform';
import { PSEUDO } from './languages.js';
import type { Texts } from './texts.js';
import { Theme } from './theme.js';

/** All themes that are delivered. */
@Injectable()
export class Themes {
  /** Codes of the languages that a visitor may choose. */
  readonly languages: readonly string[];
  private readonly byName = new Map<string, Theme>(THEMES.map((name) => [name, new Theme(name)]));
  private readonly byVersion = new Map([...this.byName.values()].map((theme) => [theme.assetsVersion, theme]));

  constructor(env: Env) {
    this.languages = env.isTest ? [...LANGUAGES, PSEUDO.code] : LANGUAGES;
  }

  /** Pages that belong to no brand look like this. */
  get neutral(): Theme {
    return this.byName.get(THEMES[0])!;
  }

  /** The theme of a brand; a look at another that the brand may have is allowed to everybody. */
  of(brand: Brand, wish: unknown): Theme {
    const name = typeof wish === 'string' && brand.themes.includes(wish) ? wish : brand.theme;
    return this.byName.get(name) ?? this.neutral;
  }

  textsOf(theme: Theme, language: string): Texts {
    return theme.languages.get(language) ?? theme.texts;
  }

  /** A file of a theme; null for a name or a version that is not there. */
  asset(version: string, file: string): Buffer | null {
    return this.byVersion.get(version)?.assets.get(file) ?? null;
  }
}
