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

/** Nouns that news writes after an amount that describes them, with at most one word between. */
const describedNouns =
  /^(?: \p{Ll}{3,14})? (?:deal|plan|prize|project|fine|bill|loan|fund|package|budget|investment|bond|contract|ticket|note|coin|bet|fee|acquisition|takeover|merger|bailout|settlement|lawsuit|scheme|program|programme|campaign|bid|offer|grant|donation|gift|reward|bounty|jackpot|valuation|debt|hole|deficit|surplus|shortfall|levy|bonus|salary|wage|pension|mortgage|mansion|stake|upgrade|revamp|overhaul|expansion|factory|stadium|facility|market|industry|company|business|startup|question|marathon|queue|stretch|road|border|fence|wall|bag|bottle|tower|journey|radius|zone|sprint|final|hurdles|relay|freestyle|butterfly|breaststroke|backstroke|putt|pipeline|screen|battery|diameter|buffer|barrier|threshold|limit)(?!\p{L})/u;

/** The same, but only right after the amount, since they are verbs as well or stand in the plural. */
const nextNouns =
  /^ (?:cuts?|rises?|hikes?|increases?|tax|order|plant|bridge|tunnel|race|run|walk|trip|drive|swim|dash|shot|drop|fall|wave|chip|gun|mark|speed|gap|pool|walls|record|bail|notes|coins|bonds|tickets|prizes|deals|fines|bills|loans|grants|bonuses|contracts|gusts|winds)(?!\p{L})/u;

const determined =
  /(?:^|[^\p{L}\p{N}])(?:the|its|his|her|their|our|my|your|this|that|another|each|every|first|second|new|record|a|an) $/iu;

/** Whether an amount describes the noun after it, so that its unit is singular: "a $5 bet", "the 10 km race". */
export function isDescribing(match: RegExpExecArray): boolean {
  const after = textAfter(match);
  if (/^-\p{Ll}/u.test(after)) return !/^-(?:an?|per|plus|ish|and|or|to|worth)(?!\p{L})/u.test(after);
  if (nextNouns.test(after)) return true;
  const before = textBefore(match);
  if (noNouns.test(after)) return false;
  if (describedNouns.test(after) && (determined.test(before) || !/^ \p{Ll}+ /u.test(after))) return true;
  return /(?:^|[^\p{L}\p{N}])[Aa]n? $/u.test(before) && /^ \p{Ll}[\p{Ll}-]/u.test(after);
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
