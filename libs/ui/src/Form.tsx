import { useState, type ComponentProps, type SyntheticEvent } from 'react';
import { focusFirstInvalid } from './problem-words.js';
import { useWatched, type Draft } from './unsaved.js';

// A dialog's events also reach, through React, the form that the dialog was opened from.
const seen = new WeakSet<Event>();

/**
 * The form of every page and drawer: what was typed into it is asked about before it is lost, and a field that is not
 * right gets the focus. For something a person fills in and saves, not for a question he puts to a page.
 */
export function Form({ draft, onSubmit, ...rest }: ComponentProps<'form'> & { draft?: Draft }) {
  const [own] = useState<Draft>(() => ({ dirty: false, sent: false }));
  const watched = draft ?? own;
  useWatched(watched);
  const typed = (event: SyntheticEvent) => {
    if (seen.has(event.nativeEvent)) return;
    seen.add(event.nativeEvent);
    watched.dirty = true;
    watched.sent = false;
  };
  return (
    <form
      {...rest}
      onChange={typed}
      // A choice from a list is a click on its option; no field of the form tells of it.
      onClick={(event) => (event.target as Element).closest('[role="option"]') && typed(event)}
      onSubmit={(event) => {
        watched.sent = true;
        onSubmit?.(event);
        focusFirstInvalid(event.currentTarget);
      }}
    />
  );
}
