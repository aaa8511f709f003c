import { useId, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';

/** Where the choice goes when a text is finished; `away`: the focus has left already. */
export type Leaving = 'down' | 'up' | 'right' | 'left' | 'stay' | 'away';

interface Props {
  name: string;
  start: string;
  /** The text is chosen as a whole, the next key replaces it. */
  whole: boolean;
  remark: (text: string) => { words: string; bad: boolean };
  typing: (text: string) => void;
  /** null: nothing is changed. */
  done: (text: string | null, leaving: Leaving) => void;
}

/** The field in a grid while it is typed into: Enter and Tab keep the text, Escape does not. */
export function CellEditor({ name, start, whole, remark, typing, done }: Props) {
  const [text, setText] = useState(start);
  const input = useRef<HTMLInputElement>(null);
  const isDone = useRef(false);
  const remarkId = useId();
  useLayoutEffect(() => {
    input.current?.focus({ preventScroll: true });
    if (whole) input.current?.select();
    else input.current?.setSelectionRange(start.length, start.length);
    // Once, when it opens.
  }, []);
  const finish = (value: string | null, leaving: Leaving) => {
    if (isDone.current) return;
    isDone.current = true;
    done(value, leaving);
  };
  const keys = (event: KeyboardEvent) => {
    const { key, shiftKey } = event;
    event.stopPropagation();
    if (key === 'Escape') finish(null, 'stay');
    else if (key === 'Enter') finish(text, shiftKey ? 'up' : 'down');
    else if (key === 'Tab') finish(text, shiftKey ? 'left' : 'right');
    else if (key === 'ArrowDown' || key === 'ArrowUp') finish(text, key === 'ArrowDown' ? 'down' : 'up');
    else return;
    event.preventDefault();
  };
  const { words, bad } = remark(text);
  return (
    <>
      <input
        ref={input}
        type="text"
        inputMode="text"
        autoComplete="off"
        spellCheck={false}
        aria-label={name}
        aria-invalid={bad}
        aria-describedby={words ? remarkId : undefined}
        value={text}
        onChange={(e) => {
          setText(e.currentTarget.value);
          typing(e.currentTarget.value);
        }}
        onKeyDown={keys}
        onBlur={() => finish(text, 'away')}
      />
      {words && (
        <span id={remarkId} className="rl-grid-remark" data-bad={bad} role="status">
          {words}
        </span>
      )}
    </>
  );
}
