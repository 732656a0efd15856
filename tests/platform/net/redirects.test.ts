import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { feedText } from '../../support/zoo/animal';
import { codeOf, fetcherWith, textOfAnswer, visit } from '../../support/zoo/visitor';
import { openZoo, type Zoo } from '../../support/zoo/zoo';

let zoo: Zoo;
const fetcher = fetcherWith();

beforeAll(async () => {
  zoo = await openZoo();
});
afterAll(async () => {
  await fetcher.close();
  await zoo.close();
});

const movedTo = async (path: string) => {
  const answer = await visit(fetcher, zoo, path);
  return answer.ok ? answer.value.movedTo : answer.error.code;
};

describe('redirects', () => {
  test.each([301, 302, 303, 307, 308])('with %i are followed', async (status) => {
    const answer = await visit(fetcher, zoo, `/redirect/${status}`);
    expect(textOfAnswer(answer)).toBe(feedText);
    expect(answer.ok && answer.value.url).toBe(`${zoo.origin}/plain`);
  });

  test('are followed five times and not six', async () => {
    expect(textOfAnswer(await visit(fetcher, zoo, '/hops/5'))).toBe(feedText);
    expect(codeOf(await visit(fetcher, zoo, '/hops/6'))).toBe('too-many-redirects');
  });

  test('in a circle end', async () => {
    expect(codeOf(await visit(fetcher, zoo, '/loop'))).toBe('too-many-redirects');
  });

  test.each(['file:///etc/hosts', 'ftp://zoo.test/', 'javascript:1', 'http://', 'http://%00/'])(
    'to %s are not followed',
    async (to) => {
      expect(codeOf(await visit(fetcher, zoo, `/redirect/302?to=${encodeURIComponent(to)}`))).toBe('not-a-web-address');
    },
  );

  test('to a host that cannot be found fail as that host does', async () => {
    const to = encodeURIComponent('http://nowhere.test/');
    expect(codeOf(await visit(fetcher, zoo, `/redirect/302?to=${to}`))).toBe('host-not-found');
  });

  test('carry no password on', async () => {
    const to = encodeURIComponent(`http://me:secret@${zoo.host}/echo`);
    const { headers } = JSON.parse(textOfAnswer(await visit(fetcher, zoo, `/redirect/302?to=${to}`)));
    expect(headers.authorization).toBeUndefined();
  });

  test('all for good tell where the feed has moved', async () => {
    expect(await movedTo('/hops/3?status=301')).toBe(`${zoo.origin}/plain`);
    expect(await movedTo('/redirect/308')).toBe(`${zoo.origin}/plain`);
  });

  test('with one for now among them tell of no move', async () => {
    expect(await movedTo(`/redirect/301?to=${encodeURIComponent('/redirect/302')}`)).toBeNull();
    expect(await movedTo(`/redirect/302?to=${encodeURIComponent('/redirect/301')}`)).toBeNull();
  });

  test('that never happened tell of no move', async () => {
    expect(await movedTo('/plain')).toBeNull();
  });
});
