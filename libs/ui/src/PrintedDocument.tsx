import { Button } from '@mantine/core';
import { IconFileTypePdf } from '@tabler/icons-react';
import { useState } from 'react';
import { Section } from './page.js';
import { t } from './printed-document.texts.js';

/** Saves the PDF file of a document. Where none can be made the server answers with a page, which opens beside this one. */
export function PdfButton({ href, of, compact }: { href: string; of: string; compact?: boolean }) {
  return (
    <Button
      component="a"
      href={href}
      target="_blank"
      rel="noopener"
      variant="default"
      size={compact ? 'compact-sm' : undefined}
      leftSection={<IconFileTypePdf size={18} aria-hidden />}
      aria-label={t('pdfOf', { name: of })}
    >
      {t('pdf')}
    </Button>
  );
}

/** The printed page of a document, shown when asked for. It is another's words: no script, no origin of ours. */
export function PrintedPage({ src, title }: { src: string; title: string }) {
  const [shown, setShown] = useState(false);
  if (!shown)
    return (
      <div>
        <Button variant="default" onClick={() => setShown(true)}>
          {title}
        </Button>
      </div>
    );
  return (
    <Section title={title} flush>
      <iframe className="rl-paper" title={title} src={src} sandbox="" />
    </Section>
  );
}
