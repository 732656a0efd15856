const towns = [
  'Ashford',
  'Brampton',
  'Carlow',
  'Denholm',
  'Eastwick',
  'Farrow',
  'Granby',
  'Holt',
  'Ilkley',
  'Marlow',
  'Norwood',
];
const bodies = [
  'council',
  'parliament',
  'court',
  'museum',
  'harbour board',
  'fire service',
  'school board',
  'health office',
  'water company',
];
const deeds = ['approved', 'rejected', 'discussed', 'published', 'delayed', 'defended', 'presented'];
const things = ['budget', 'report', 'timetable', 'contract', 'plan'];
const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const aims = [
  'schools',
  'parks',
  'libraries',
  'bridges',
  'hospitals',
  'markets',
  'railways',
  'rivers',
  'theatres',
  'farms',
  'beaches',
  'roads',
  'museums',
];

const from = (words: readonly string[], index: number): string => words[index % words.length] ?? '';

/** News of about 25 words, as long as the rival's sentence, different for each index up to 10,000, without figures. */
export const newsSentence = (index: number): string => {
  const [thing, aim, other] = [
    from(things, Math.floor(index / 7)),
    from(aims, index),
    from(aims, index + 1 + Math.floor(index / 13)),
  ];
  const who = `${from(bodies, index)} of ${from(towns, index)}`;
  return `The ${who} ${from(deeds, index)} a new ${thing} on ${from(days, index)}, and the people there hope for better ${aim} and ${other} next year.`;
};

/** Vowels and voiced sounds only, so that the voice never falls silent inside the sentence. */
const voicedLong = [
  'Our mayor Ray really knew we were all away in a yellow rowing marina early in a rainy May',
  'We all lay in a lone narrow lane in May near a new railway running alone along a lonely marina',
  'A lawyer in Rome may really name our yearly renewal a royal error and we may yearn in a long row',
  'No year in a rainy marina ran along in more worry or woe and no lonely railwayman ran away in May',
];
const voicedShort = [
  'Our mayor Ray knew we were all away',
  'We lay in a narrow lane in rainy May',
  'A lawyer in Rome may name a royal error',
  'No lonely railwayman ran away in May',
  'We all roam near a new marina in May',
  'Ella ran along a rainy railway in Iowa',
  'Our royal lawyer may renew a yearly loan',
  'Will you row in a yellow marina in May',
  'Memorial loan money is now in our name',
  'A lone llama ran in a rainy lane in May',
  'We really were in Maine on a Monday in May',
];

/** A story as a text file: article, headline, summary, one line each; a paragraph after the other stands in the long form. */
export interface BenchStory {
  readonly name: string;
  readonly headline: string;
  readonly text: string;
  /** Of the article. */
  readonly words: number;
}

const story = (name: string, headline: string, summary: string, paragraphs: readonly string[]): BenchStory => ({
  name: `${name}.txt`,
  headline,
  text: [headline, summary, ...paragraphs].join('\n\n'),
  words: paragraphs.join(' ').split(' ').length,
});

const ended = (sentences: readonly string[]): string => sentences.map((sentence) => `${sentence}.`).join(' ');
const times = <T>(count: number, make: (index: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, i) => make(i));
const paragraphsFrom = (first: number, count: number, sentences: number): readonly string[] =>
  times(count, (p) => times(sentences, (s) => newsSentence(first + p * sentences + s)).join(' '));

/** Ordinary stories for the list; each text appears in none of the others. */
export const ordinaryStories = (count: number): readonly BenchStory[] =>
  times(count, (i) =>
    story(
      `ordinary-${i}`,
      `${from(towns, i)} ${from(bodies, i)} looks back on its year number ${i + 11}`,
      newsSentence(9_000 + i),
      paragraphsFrom(i * 10, 2, 5),
    ),
  );

/** Each paragraph is longer than what is prepared ahead, so that the next paragraph's first sentence is never prepared. */
export const paragraphsStory = (count: number): BenchStory =>
  story('paragraphs', 'A story of many paragraphs for skipping', newsSentence(9_100), paragraphsFrom(1_000, count, 5));

export const voicedStory = (): BenchStory =>
  story('voiced', 'A voice that never falls silent inside a sentence', newsSentence(9_101), [
    ended(voicedLong),
    ended(voicedLong.toReversed()),
  ]);

export const shortSentencesStory = (): BenchStory =>
  story('short-sentences', 'Sentences that are short and follow each other', newsSentence(9_102), [ended(voicedShort)]);

export const gapsInShortSentences = voicedShort.length - 1;

/** Together they sound for a little more than an hour at rate 1, pauses not counted. */
export const hourSentences = 576;

export const hourStory = (): BenchStory =>
  story(
    'hour',
    'An article that takes an hour to hear',
    newsSentence(9_103),
    paragraphsFrom(3_000, hourSentences / 6, 6),
  );

export const speedSentences = 40;

/** Sentences that are synthesised to measure the speed and never read; other ones for each series. */
export const speedStory = (series: number): BenchStory =>
  story(
    `speed-${series}`,
    `Sentences that are only synthesised, series ${series + 1}`,
    newsSentence(9_104 + series),
    paragraphsFrom(5_000 + series * 100, speedSentences / 5, 5),
  );
