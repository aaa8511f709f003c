import { useEffect, useState } from 'react';

/** Something a person can do from the keyboard on the page that is shown. */
export interface Command {
  /** As they are pressed and read: `Ctrl K`, `?`, `Shift ←`. One without `run` belongs to the part that tells of it. */
  keys?: string;
  label: string;
  run?: () => void;
  /** The palette offers it too. */
  listed?: boolean;
}

export interface CommandGroup {
  title: string;
  commands: Command[];
}

const groups = new Set<CommandGroup>();

/** What can be done at this moment, by the parts of the page that can do it. */
export const commandGroups = (): CommandGroup[] => [...groups].filter(({ commands }) => commands.length > 0);

/** Tells the palette, the overlay of keys and the keyboard what this part of the page can do, for as long as it is shown. */
export function useCommands(title: string, commands: Command[]): void {
  const [group] = useState<CommandGroup>({ title, commands });
  useEffect(() => {
    Object.assign(group, { title, commands });
  });
  useEffect(() => {
    groups.add(group);
    return () => void groups.delete(group);
  }, [group]);
}

const TYPED_INTO = 'input, textarea, select, [contenteditable="true"]';

/** The command of a key press. A single character is typed, not meant, in a field; and a dialog keeps it from the page below. */
function pressed(event: KeyboardEvent): Command | undefined {
  const held = event.ctrlKey || event.metaKey;
  if (event.defaultPrevented || event.altKey) return undefined;
  if (!held && ((event.target as Element).closest(TYPED_INTO) || document.querySelector('[aria-modal="true"]')))
    return undefined;
  const keys = `${held ? 'ctrl ' : ''}${event.key.toLowerCase()}`;
  return commandGroups()
    .flatMap(({ commands }) => commands)
    .find((command) => command.run && command.keys?.toLowerCase() === keys);
}

/** Listens for the keys of all commands; once, around the whole page. */
export function useCommandKeys(): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const command = pressed(event);
      if (!command) return;
      event.preventDefault();
      command.run!();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}
