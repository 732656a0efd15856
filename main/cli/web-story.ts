import { maxPageBytes } from '../../contract/limits';
import { hostOf } from '../core/feeds/host-of';
import { pageStory } from '../core/pages/page-story';
import type { FetchAnswer } from '../core/ports';
import type { StoryReader } from '../core/stories/read-story-file';
import type { Story } from '../core/stories/story';
import { storiesIn } from './file-stories';
import { oneLine } from './printing';
import { done, failed, type Told, webProblem } from './told';
import type { World } from './world';

/** The article of a web page, or the stories of another file that is at the address. */
export async function pageStories(world: World, url: string, reader: StoryReader): Promise<Told<readonly Story[]>> {
  const answer = await getTyped(world, url, maxPageBytes, hostOf(url));
  if (!answer.ok) return answer;
  const { pages } = await world.web();
  const page = await pages.read(answer.value, world.signal);
  if (page.ok) return done([pageStory(page.value, reader)]);
  return page.error.code === 'not-a-page' ? fileAt(world, answer.value, reader) : failed(page.error, oneLine(url));
}

/** An answer that has a body. */
export type Body = FetchAnswer & { readonly bytes: Uint8Array };

/** @param typedHost the host that a person typed, which may be one of their own network; no other may */
export async function getTyped(world: World, url: string, maxBytes: number, typedHost: string): Promise<Told<Body>> {
  const { fetcher } = await world.web();
  const request = { url, accept: 'page', typedHost, maxBytes } as const;
  const answer = await fetcher.fetch(request, world.signal);
  if (!answer.ok) return { ok: false, problem: webProblem(answer.error, oneLine(url)) };
  const { bytes } = answer.value;
  return bytes === null
    ? failed({ code: 'damaged-answer', message: 'no body' }, oneLine(url))
    : done({ ...answer.value, bytes });
}

async function fileAt(world: World, { url, bytes }: Body, reader: StoryReader): Promise<Told<readonly Story[]>> {
  const stories = await storiesIn(world, { name: fileNameIn(url), bytes }, oneLine(url), reader);
  return stories.ok ? done(stories.value.map((story) => ({ ...story, url: story.url ?? url }))) : stories;
}

/** The last part of the address, or the host where it has none. */
function fileNameIn(url: string): string {
  const { pathname, host } = new URL(url);
  const last = pathname.split('/').at(-1) ?? '';
  try {
    return decodeURIComponent(last) || host;
  } catch {
    return last;
  }
}
