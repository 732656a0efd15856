import type { Plugin } from 'vite';

/**
 * React Aria's live announcer empties its two logs with `innerHTML = ''`. Trusted Types refuse even the empty string, and React then
 * unmounts the page. This plugin writes `textContent` instead, and fails the build unless it replaced exactly two places.
 */
export function withoutInnerHtml(): Plugin {
  let replaced = 0;
  return {
    name: 'crier:without-inner-html',
    apply: 'build',
    transform(code, id) {
      if (!/LiveAnnouncer/.test(id)) return null;
      return code.replace(/(\w*Log)\.innerHTML = ''/g, (_all, log: string) => {
        replaced += 1;
        return `${log}.textContent = ''`;
      });
    },
    buildEnd(error) {
      if (!error && replaced !== 2) this.error(`expected two uses of innerHTML in LiveAnnouncer, found ${replaced}`);
    },
  };
}
