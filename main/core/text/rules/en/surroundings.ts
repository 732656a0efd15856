/** How far a rule looks for what tells one meaning from another, in UTF-16 units. */
const reachChars = 60;

export const textBefore = ({ input, index }: RegExpExecArray): string =>
  input.slice(Math.max(0, index - reachChars), index);

export function textAfter({ input, index, 0: match }: RegExpExecArray): string {
  const end = index + match.length;
  return input.slice(end, end + reachChars);
}

/** Words after an amount that name no thing: the amount stands for itself. */
const noNouns =
  /^ (?:an?|per|of|or|and|to|for|in|on|from|at|into|is|was|are|were|has|had|have|each|more|less|fewer|with|by|plus|above|below|than|but|if|when|that|which|who|over|under|as|so|since|until|because|after|before|while|every|out|off|up|down|away|apart|deep|high|tall|wide|long|thick|north|south|east|west|across|around|only|too|now|then|ago|yet)(?![\p{L}-])/u;

/** Nouns that news writes after an amount that describes them. */
const describedNouns =
  /^ (?:deal|plan|prize|project|fine|bill|loan|fund|package|budget|investment|bond|contract|ticket|note|bet|fee|cut|rise|hike|increase|acquisition|takeover|merger|bailout|settlement|lawsuit|scheme|program|programme|campaign|bid|offer|grant|donation|gift|reward|bounty|jackpot|valuation|debt|hole|deficit|surplus|shortfall|tax|levy|bonus|salary|wage|pension|mortgage|mansion|stake|order|upgrade|revamp|overhaul|expansion|factory|plant|bridge|tunnel|stadium|facility|market|industry|company|business|startup|race|run|walk|marathon|queue|stretch|road|border|fence|wall|bag|bar|bottle|tower|building|trip|drive|hike|swim|journey|radius|zone|exclusion|sprint|final|hurdles|relay|dash|freestyle|butterfly|breaststroke|backstroke|putt|shot|drop|fall|wave|pipeline|screen|battery|chip|gun|diameter|buffer|mark|barrier|threshold|limit|speed)(?![\p{L}])/u;

/** Whether an amount describes the noun after it, so that its unit is singular: "a $5 bet", "the 10 km race". */
export function isDescribing(match: RegExpExecArray): boolean {
  const after = textAfter(match);
  if (/^-\p{Ll}/u.test(after)) return !/^-(?:an?|per|plus|ish|and|or|to)(?!\p{L})/u.test(after);
  if (describedNouns.test(after)) return true;
  return (
    /(?:^|[^\p{L}\p{N}])[Aa]n? $/u.test(textBefore(match)) && /^ \p{Ll}[\p{Ll}-]/u.test(after) && !noNouns.test(after)
  );
}

/** Words after a number that make it a count: "1500 people" is no year and "May 5 people" no date. */
const counted =
  /^ (?:new |more |other |extra |additional |young |old )?(?:people|persons|men|women|children|kids|workers|staff|jobs|troops|soldiers|members|students|pupils|cars|schools|homes|houses|votes|copies|per|percent|percentage|hundred|thousand|million|billion|trillion|dollars|pounds|euros|points|times|units|words|met(?:er|re)s|miles|feet|km|kilomet(?:er|re)s|acres|hectares|tons|tonnes|kg|hours|minutes|seconds|days|weeks|months|years|calories|police|officers|prisoners|passengers|patients|residents|families|households|pages|seats|tickets|fans|spectators|protesters|demonstrators|delegates|lawmakers|refugees|migrants|cases|deaths|of (?:them|us|you|those|these|its|his|her|their))(?![\p{L}])/iu;

export const isCounted = (match: RegExpExecArray): boolean => counted.test(textAfter(match));

/** Words that end in s and are no plural noun. */
const isPluralNoun = (after: string): boolean =>
  /^ (?!(?:is|was|has|as|its|his|this|thus|plus|across|towards|always|perhaps|less|does|starts|begins|marks|sees)(?!\p{L}))\p{Ll}{2,30}s(?!\p{L})/u.test(
    after,
  );

/** Whether a noun in the plural comes next: "5 protests". */
export const precedesPlural = (match: RegExpExecArray): boolean => isCounted(match) || isPluralNoun(textAfter(match));
