import { ActionIcon } from '@mantine/core';
import { IconLanguage } from '@tabler/icons-react';
import { chooseLanguage, language, LANGUAGES, type Language } from './language.js';
import { mayLeave } from './unsaved.js';

const TAGS = Object.keys(LANGUAGES) as Language[];

/** The next language, by its own name; the choice stays in this browser. */
export function LanguageChoice() {
  const next = TAGS[(TAGS.indexOf(language) + 1) % TAGS.length];
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      c="inherit"
      size="lg"
      lang={next}
      aria-label={LANGUAGES[next]}
      title={LANGUAGES[next]}
      onClick={() => void mayLeave().then((left) => left && chooseLanguage(next))}
    >
      <IconLanguage size={19} aria-hidden />
    </ActionIcon>
  );
}
