import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: here('.'),
  base: '/reseller/',
  plugins: [react()],
  resolve: { conditions: ['source', ...defaultClientConditions] },
  build: {
    outDir: here('../../dist/web/reseller-area'),
    emptyOutDir: true,
    target: 'es2023',
    // The server's content policy has no place for inlined files.
    assetsInlineLimit: 0,
    rolldownOptions: {
      // Parts of libs/ui load with the page that uses them, although all come through one door; only its styles act on import.
      treeshake: {
        moduleSideEffects: (id) => !/\/libs\/(ui|api-client)\/src\/.*\.tsx?$/.test(id) || id.endsWith('/styles.ts'),
      },
    },
  },
  server: { proxy: { '/api': 'http://localhost:3000' } },
});
