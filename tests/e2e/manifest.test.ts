/** The built manifests open no door that should stay shut, and name no host but LinkedIn's and the cloud's. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const OUTPUT = join(import.meta.dirname, '../../.output');

describe.each(['chrome-mv3', 'firefox-mv3'])('%s', (build) => {
  const manifest: Record<string, unknown> = JSON.parse(readFileSync(join(OUTPUT, build, 'manifest.json'), 'utf8'));

  test('nothing is accessible to pages', () => {
    expect(manifest).not.toHaveProperty('web_accessible_resources');
    expect(manifest).not.toHaveProperty('externally_connectable');
  });

  test('hosts are LinkedIn and the cloud alone', () => {
    expect(manifest['host_permissions']).toEqual(['https://*.nemovideo.ai/*', 'https://www.linkedin.com/*']);
  });

  test('one script is in LinkedIn’s pages, and in no others', () => {
    expect(manifest['content_scripts']).toMatchObject([
      { matches: ['https://www.linkedin.com/*'], js: ['linkedin-button.js'], all_frames: true },
    ]);
  });

  test('no more is asked for than is used', () => {
    const asked = ['activeTab', 'alarms', 'contextMenus', 'scripting', 'storage', 'unlimitedStorage'];
    expect(manifest['permissions']).toEqual(expect.arrayContaining(asked));
    const extra = build.startsWith('chrome') ? ['offscreen', 'sidePanel'] : [];
    expect(manifest['permissions']).toHaveLength(asked.length + extra.length);
  });

  test('pages run nothing but what is in the package', () => {
    const policy = JSON.stringify(manifest['content_security_policy']);
    expect(policy).toContain("default-src 'none';");
    // The AAC encoder is WebAssembly; it comes with the package.
    expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval';");
    expect(policy).not.toMatch(/'unsafe-(inline|eval)'/);
  });
});
