/** Largest file that can be opened as a story, in bytes. */
export const maxImportBytes = 20 * 1024 * 1024;
/** Text of one part of a large article, in UTF-16 units; the page holds a few parts at a time. */
export const maxPartChars = 200_000;
/** Longest paragraph that is drawn as one element, in UTF-16 units. */
export const maxParagraphChars = 10_000;
/** Longest headline that is kept as a headline, in UTF-16 units. */
export const maxHeadlineChars = 1_000;
/** Longest text of a voice test, in UTF-16 units. */
export const maxPreviewChars = 500;
/** Longest text that one call of an engine gets, in UTF-16 units; a longer sentence is cut at spaces. */
export const maxUtteranceChars = 1_500;
/** Speed of speech: 1 is 180 words a minute. */
export const rateRange = { min: 0.5, max: 6, step: 0.1, normal: 1 } as const;
/** Words a minute at rate 1. */
export const wordsPerMinuteAtRateOne = 180;
/** Zoom of the whole interface, per cent. */
export const zoomSteps = [50, 67, 75, 80, 90, 100, 110, 125, 150, 175, 200, 250, 300, 350, 400] as const;
/** Story text, CSS px at 100 % zoom. */
export const textSizeRange = { min: 17, max: 48, normal: 22 } as const;
/** Folders of Feeds that are remembered as closed. */
export const maxClosedFolders = 1_000;
/** Own pauses in speech, milliseconds at rate 1. */
export const pauseRange = { min: 0, max: 5_000 } as const;
/** Sentences prepared ahead of the one that sounds. */
export const prefetchSentences = 3;
/** Sentences that may fail one after the other before reading stops. */
export const maxFailuresInARow = 5;
/** Own pronunciations: lines that count, patterns among them, and UTF-16 units of one text or pattern and of the whole file. */
export const maxPronunciations = 2_000;
export const maxPatterns = 200;
export const maxPronunciationChars = 200;
export const maxPronunciationFileChars = 500_000;
/** Lines of one list of headlines; `counts` tell of the rest. */
export const maxListRows = 100_000;
/** Stories that the first answer about a list holds, and each further one: some 16 ms of the core's time. */
export const firstListRows = 1_000;
export const nextListRows = 2_500;
/** What is typed into the search field, in UTF-16 units; more is left out. */
export const maxSearchChars = 500;
/** Stories that one search shows. */
export const maxFoundRows = 200;
/** Stories among which a search finds the best, the newest ones that fit. */
export const maxCountedRows = 3_000;
/** Stories of a feed are kept this long after their arrival, and this many of each feed; saved ones for ever. */
export const keepDays = 90;
export const keepPerFeed = 500;
/** What is typed as an address, in UTF-16 units. */
export const maxAddressChars = 2_000;
/** Name of a feed or folder, in UTF-16 units. */
export const maxTitleChars = 300;
/** Minutes between refreshes by themselves; 0: only on request. */
export const refreshMinutes = [0, 15, 30, 60, 120, 240, 720, 1_440] as const;
/** What a person may choose instead. */
export const keepDaysRange = { min: 7, max: 3_650, normal: keepDays } as const;
export const keepPerFeedRange = { min: 50, max: 5_000, normal: keepPerFeed } as const;
/** Largest feed that is read, in bytes after decompression; the largest that were seen in the wild have 5 MB. */
export const maxFeedBytes = 10 * 1024 * 1024;
/** Items of a feed that are read, as listed: the newest come first. */
export const maxFeedItems = 2_000;
/** Largest list of feeds that can be imported, in bytes, and feeds in it. */
export const maxOpmlBytes = 10 * 1024 * 1024;
export const maxOpmlFeeds = 20_000;
/** Getting something from the web. `too-slow` and `no-answer` depend on these; tests use shorter ones. */
export const fetchLimits = {
  maxRedirects: 5,
  /** For each hop: finding the host, connecting, and everything up to the end of the headers. */
  headersTimeoutMs: 15_000,
  /** All hops and the whole body. */
  totalTimeoutMs: 60_000,
  /** Headers of one answer. News sites send long lists of allowed sources; 16 kB is too little for some. */
  maxHeaderBytes: 64 * 1024,
} as const;
/** Longest time that a server's Retry-After is believed, seconds: a day. */
export const maxRetryAfterSeconds = 86_400;
/** Requests at the same time. */
export const laneLimits = { perHost: 1, total: 6 } as const;
/** Automatic asking of one feed, minutes. */
export const askingMinutes = {
  /** At least this between two questions while all is well. How often is the person's choice, `refreshMinutes`, whose shortest must fit in. */
  normal: 10,
  /** A feed or its server may ask for longer (ttl, max-age), up to this: often the wish is a mistake in a server's settings. */
  longestWish: 6 * 60,
  /** After the first failure; doubled with each further one in a row. */
  firstBackOff: 15,
  longestBackOff: 24 * 60,
} as const;
/** Largest web page whose article is looked for, in bytes after decompression. */
export const maxPageBytes = 10 * 1024 * 1024;
/** Opening an archive (a Word document or a book): more than this is refused as unsafe, and judged while it is unpacked. */
export const archiveLimits = {
  maxEntries: 10_000,
  /** All entries together, after unpacking. A file that may be opened at all holds a tenth of it. */
  maxUnpackedBytes: 200 * 1024 * 1024,
  /** Unpacked bytes to packed ones. XML of documents reaches 1:50. */
  maxRatio: 200,
  /** Up to this size any ratio is harmless. */
  freeBytes: 1024 * 1024,
} as const;
/** Stories that one file or folder can bring, and files of a folder that are read. */
export const maxFileStories = 2_000;
export const maxFolderFiles = 500;
/** Headline that is made from the first line of a text, in UTF-16 units; longer lines are cut at a word. */
export const maxMadeHeadlineChars = 200;
/** Pages of a PDF that are read; the rest is left out. */
export const maxPdfPages = 3_000;
/**
 * What reading one document may take before it is given up: so long without a sign that it goes on, so long at all. A book of 1,200 pages
 * takes 20 s of a slow computer, and is a book.
 */
export const documentLimits = { timeoutMs: 20_000, maxTotalMs: 180_000, maxMemoryMb: 512 } as const;
