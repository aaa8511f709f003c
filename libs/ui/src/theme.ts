import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';
import { t } from './ui.texts.js';

const tide: MantineColorsTuple = [
  '#eef6f8',
  '#d9eaee',
  '#b3d4dc',
  '#88bcc8',
  '#61a5b5',
  '#3f8ea1',
  '#28788c',
  '#1b6376',
  '#134f60',
  '#0b3a48',
];
const dark: MantineColorsTuple = [
  '#d9dfe4',
  '#b8c1c9',
  '#9aa6b1',
  '#6b7884',
  '#45515c',
  '#36414b',
  '#29333c',
  '#1b242c',
  '#141b22',
  '#0d1318',
];
const gray: MantineColorsTuple = [
  '#f7f9fa',
  '#eff2f4',
  '#e3e8ec',
  '#d5dce1',
  '#bcc6ce',
  '#95a2ad',
  '#6c7985',
  '#4a5661',
  '#323c45',
  '#1f272e',
];

// The list box itself scrolls: a scroll area around it would be a region that no key reaches.
const listbox = { withScrollArea: false, styles: { options: { maxHeight: 260, overflowY: 'auto' } } } as const;

/** The consoles' look: one quiet accent, system fonts, small radius. Dialog parts get their names here, once for all. */
export const makeTheme = () =>
  createTheme({
    primaryColor: 'tide',
    primaryShade: { light: 7, dark: 6 },
    colors: { tide, dark, gray },
    black: '#1c2730',
    defaultRadius: 'sm',
    fontFamily: "system-ui, -apple-system, 'Segoe UI', Roboto, 'Liberation Sans', Arial, sans-serif",
    headings: {
      fontWeight: '650',
      sizes: { h1: { fontSize: '1.5rem' }, h2: { fontSize: '1.125rem' }, h3: { fontSize: '1rem' } },
    },
    cursorType: 'pointer',
    respectReducedMotion: true,
    components: {
      Modal: { defaultProps: { closeButtonProps: { 'aria-label': t('close') }, centered: true } },
      Drawer: { defaultProps: { closeButtonProps: { 'aria-label': t('close') } } },
      // A heading of a dialog is no second banner of the page.
      ModalHeader: { defaultProps: { role: 'presentation' } },
      DrawerHeader: { defaultProps: { role: 'presentation' } },
      CloseButton: { defaultProps: { 'aria-label': t('close') } },
      PasswordInput: {
        defaultProps: { visibilityToggleButtonProps: { 'aria-label': t('showPassword'), tabIndex: 0 } },
      },
      Select: { defaultProps: { comboboxProps: { shadow: 'md' }, ...listbox } },
      MultiSelect: { defaultProps: { comboboxProps: { shadow: 'md' }, ...listbox } },
      TagsInput: { defaultProps: { ...listbox } },
    },
  });

/** Mantine's own dimmed, placeholder and error colours miss 4.5 : 1; these reach it in both schemes. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#55626d',
    '--mantine-color-placeholder': '#66737e',
    '--mantine-color-error': '#b42318',
    '--mantine-color-anchor': '#1b6376',
  },
  dark: {
    '--mantine-color-dimmed': '#a3afba',
    '--mantine-color-placeholder': '#97a4b0',
    '--mantine-color-error': '#ff9d94',
    '--mantine-color-anchor': '#88bcc8',
  },
});
