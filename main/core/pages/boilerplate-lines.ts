/**
 * Lines that belong to the page and not to the article. A line is one when it begins with such a phrase and is not much longer than it:
 * people also write sentences that begin with "Subscribe".
 */
const starts = `
  advertisement|advertising|sponsored content|story continues below|article continues below|continue reading|read more|read also|read next
  see also|related stories|related articles|related topics|related content|related links|more on this story|more stories|more from|more on
  most read|most popular|recommended for you|you may also like|you might also like|share this|share on|share|follow us|sign up|subscribe
  already a subscriber|log in to|click here|listen to this article|save article|print this|send by mail|copy link|load more|show more
  view comments|leave a comment|comments|tags:|topics:|filed under|posted by|posted in|published:|last updated|updated:|first published
  image credit|photo credit|copyright|all rights reserved|©|skip to|jump to|back to top|min read|get the app|this article was
  anzeige|werbung|lesen sie auch|lesen sie mehr|mehr zum thema|mehr dazu|auch interessant|das könnte sie|artikel teilen|teilen|folgen sie
  newsletter|jetzt abonnieren|kommentare|kommentieren|melden sie sich an|zur startseite|stand:|aktualisiert|veröffentlicht|alle rechte
  publicidad|lea también|lee también|te puede interesar|más información|más noticias|compartir|síguenos|suscríbete|comentarios|archivado en
  publicité|lire aussi|à lire aussi|à lire|voir aussi|sur le même sujet|partager|suivez-nous|abonnez-vous|commentaires|publié le|mis à jour
  pubblicità|leggi anche|condividi|iscriviti|lees ook|deel dit|advertentie|publicidade|leia também|leia mais|compartilhe|läs också|annons
  اقرأ أيضا|اقرأ أيضًا|شارك|إعلان|مواضيع ذات صلة|تابعنا|関連記事|無断転載|続きを読む|シェア|広告|会員登録|相关阅读|分享|广告|关联阅读
  читайте также|поделиться|реклама|подписывайтесь|관련 기사|공유
`
  .split(/[|\n]/)
  .map((phrase) => phrase.trim())
  .filter((phrase) => phrase !== '');

/** Headings under which nothing of the article follows. */
const endings = new Set(
  `related stories|related articles|related content|related|more stories|read more|read next|most read|most popular|comments|recommended
  see also|you may also like|about the author|sign up|newsletter|kommentare|mehr zum thema|auch interessant|das könnte sie auch interessieren
  comentarios|más noticias|te puede interesar|commentaires|à lire aussi|sur le même sujet|leggi anche|lees ook|leia também
  اقرأ أيضا|مواضيع ذات صلة|関連記事|相关阅读|читайте также`
    .split(/[|\n]/)
    .map((phrase) => phrase.trim()),
);

/** What may follow such a phrase, in UTF-16 units; a label's colon lets more follow. */
const maxRestChars = 60;
const maxLabelledChars = 160;

const byFirst = new Map<string, string[]>();
for (const phrase of starts) byFirst.set(phrase.charAt(0), [...(byFirst.get(phrase.charAt(0)) ?? []), phrase]);

const dateLine =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?(?:\d{1,2}[.\s/-]+)?(?:\p{L}{3,12}\.?\s+)?(?:\d{1,2},?\s+)?\d{4}(?:[,\s]+(?:at\s+)?\d{1,2}[:.h]\d{2}(?:\s?(?:am|pm|uhr|h|gmt|utc))?)?\.?$|^\d{4}年\d{1,2}月\d{1,2}日.{0,12}$/iu;

/** Whether a line is furniture of the page: advertising, sharing, references to other stories, dates. */
export function isBoilerplate(line: string): boolean {
  const text = line.trim().toLowerCase();
  if (text.length > maxLabelledChars) return false;
  return startsLikeFurniture(text) || (text.length < 40 && dateLine.test(text));
}

function startsLikeFurniture(text: string): boolean {
  return (byFirst.get(text.charAt(0)) ?? []).some((phrase) => {
    if (!text.startsWith(phrase) || /^[\p{L}\p{N}]/u.test(text.slice(phrase.length)))
      return isUnspaced(phrase) && text.startsWith(phrase);
    const rest = text.slice(phrase.length).trim();
    if (phrase.endsWith(':') || rest.startsWith(':')) return rest.length <= maxLabelledChars;
    const isSentence = /[\p{L}\p{N}].*[.!?]$/u.test(rest) && rest.split(' ').length > 8;
    return rest.length <= maxRestChars && !isSentence;
  });
}

/** Scripts that part no words. */
const isUnspaced = (phrase: string): boolean => /[\p{Script=Han}\p{Script=Katakana}]/u.test(phrase);

export const endsArticle = (heading: string): boolean =>
  endings.has(
    heading
      .toLowerCase()
      .replace(/[\s:(（\d)）]+$/u, '')
      .trim(),
  );
