const phrases = (text: string): readonly string[] =>
  text
    .split(/[|\n]/)
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '');

/** Furniture when nothing but figures and signs follows, or a colon: as the beginning of a sentence they are ordinary words. */
const labels = phrases(`
  advertisement|advertising|comments|share|copyright|click here|newsletter|anzeige|werbung|kommentare|kommentieren|teilen|aktualisiert
  veröffentlicht|stand|publicidad|compartir|comentarios|publicité|partager|commentaires|pubblicità|condividi|advertentie|publicidade
  compartilhe|annons|شارك|إعلان|シェア|広告|分享|广告|реклама|поделиться|공유|tags|topics|published|updated
`);

/** Furniture when little follows: the title of another story, a number of minutes, a name. */
const starts = phrases(`
  sponsored content|story continues below|article continues below|continue reading|read more|read also|read next|see also|related stories
  related articles|related topics|related content|related links|more on this story|more stories|most read|most popular|recommended for you
  you may also like|you might also like|share this|share on|listen to this article|save article|print this|send by mail|copy link
  load more|show more|view comments|leave a comment|filed under|posted by|posted in|last updated|first published|image credit
  photo credit|all rights reserved|©|copyright ©|skip to|jump to|back to top
  lesen sie auch|lesen sie mehr|mehr zum thema|auch interessant|das könnte sie|artikel teilen|zur startseite|alle rechte
  lea también|lee también|te puede interesar|más información|más noticias|comparte esto|archivado en|publicado el
  lire aussi|à lire aussi|voir aussi|sur le même sujet|publié le|mis à jour|leggi anche|lees ook|deel dit|leia também|leia mais|läs också
  اقرأ أيضا|اقرأ أيضًا|مواضيع ذات صلة|関連記事|無断転載|続きを読む|相关阅读|关联阅读|читайте также|관련 기사
`);

/** Demands on the reader: whole sentences of them are no part of an article either. */
const demands = phrases(`
  sign up|subscribe|follow us|already a subscriber|log in to|get the app|melden sie sich an|jetzt abonnieren|folgen sie uns|síguenos
  suscríbete|abonnez-vous|suivez-nous|iscriviti|تابعنا|会員登録|подписывайтесь
`);

/** Headings under which nothing of the article follows. */
const endings = new Set(
  phrases(`
    related stories|related articles|related content|related|more stories|read more|read next|most read|most popular|comments
    recommended|see also|you may also like|about the author|sign up|newsletter|kommentare|mehr zum thema|auch interessant
    das könnte sie auch interessieren|comentarios|más noticias|te puede interesar|commentaires|à lire aussi|sur le même sujet
    leggi anche|lees ook|leia também|اقرأ أيضا|مواضيع ذات صلة|関連記事|相关阅读|читайте также
  `),
);

/** Headings of what readers wrote, however long that is; "Comments" alone may be a part of the story. */
const demandsForComments = new Set(
  phrases(`
    leave a comment|leave a reply|post a comment|add a comment|join the conversation|join the discussion|reader comments
    leserkommentare|kommentar schreiben|kommentar verfassen|kommentar hinterlassen|hinterlassen sie einen kommentar
    hinterlasse einen kommentar|schreibe einen kommentar|schreiben sie einen kommentar|deja un comentario|deja una respuesta
    escribe un comentario|laisser un commentaire|ajouter un commentaire|lascia un commento|plaats een reactie|geef een reactie
    deixe um comentário|deixe uma resposta|dodaj komentarz|добавить комментарий
  `),
);

const counted =
  /^\d+\s+(?:comments?|kommentare?|comentarios?|commentaires?|commenti|reacties|comentários?|komentarz[ey]?|kommentarer|responses)$/;

/** What may follow such a phrase, in UTF-16 units. */
const maxRestChars = 60;
/** Longest line that is looked at: a label's colon and demands let more follow. */
const maxLineChars = 160;

const dateLine =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?(?:\d{1,2}[.\s/-]+)?(?:\p{L}{3,12}\.?\s+)?(?:\d{1,2},?\s+)?\d{4}(?:[,\s]+(?:at\s+)?\d{1,2}[:.h]\d{2}(?:\s?(?:am|pm|uhr|h|gmt|utc))?)?\.?$|^\d{4}年\d{1,2}月\d{1,2}日.{0,12}$/iu;

const isReadingTime = (text: string): boolean => /^\d{1,3}[\s-]min(?:ute)?s? read$/.test(text);

/** Whether a line is furniture of the page: advertising, sharing, references to other stories, dates. */
export function isBoilerplate(line: string): boolean {
  const text = line.trim().toLowerCase();
  if (text.length > maxLineChars) return false;
  return startsLikeFurniture(text) || isReadingTime(text) || (text.length < 40 && dateLine.test(text));
}

const startsLikeFurniture = (text: string): boolean =>
  startsWithOne(demands, text, () => true) ||
  startsWithOne(labels, text, (rest) => rest.startsWith(':') || !/\p{L}/u.test(rest)) ||
  startsWithOne(starts, text, (rest) => rest.startsWith(':') || (rest.length <= maxRestChars && !isSentence(rest)));

const startsWithOne = (list: readonly string[], text: string, mayFollow: (rest: string) => boolean): boolean =>
  list.some((phrase) => {
    const rest = restAfter(phrase, text);
    return rest !== null && mayFollow(rest);
  });

/** What follows a phrase, when the line begins with it and it ends as a word. */
function restAfter(phrase: string, text: string): string | null {
  if (!text.startsWith(phrase)) return null;
  const rest = text.slice(phrase.length);
  return isUnspaced(phrase) || !/^[\p{L}\p{N}]/u.test(rest) ? rest.trim() : null;
}

const isSentence = (rest: string): boolean => /[.!?]$/u.test(rest) && rest.split(' ').length > 5;

/** Scripts that part no words. */
const isUnspaced = (phrase: string): boolean => /[\p{Script=Han}\p{Script=Katakana}]/u.test(phrase);

export const endsArticle = (heading: string): boolean => endings.has(bareHeading(heading));

/** Comments follow: "36 comments", "Leave a reply". */
export const opensComments = (heading: string): boolean =>
  demandsForComments.has(bareHeading(heading)) || counted.test(heading.trim().toLowerCase());

/** In lower case, without a number before or after. */
const bareHeading = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/^[\s:(（\d)）.,]+|[\s:(（\d)）.…]+$/gu, '')
    .trim();
