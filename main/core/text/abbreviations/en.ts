import type { AbbreviationTable } from './abbreviation-table';
import { words } from './words';

export const english: AbbreviationTable = {
  never: words('vs. v. e.g. i.e. cf. viz. approx. esp. incl. ca.'),
  titles: words(`
    mr. mrs. ms. mx. dr. drs. prof. rev. fr. hon. msgr. messrs. mme. mlle.
    gen. maj. col. lt. capt. cpt. cmdr. cdr. sgt. cpl. pvt. adm. brig. insp. det. supt.
    sen. sens. rep. reps. gov. govs. pres. amb. sec. treas. atty. asst. assoc. mt. ft.
  `),
  seldom: words('u.s. u.k. u.n. e.u. d.c. ph.d. etc. al. dept. govt. est. avg. yahoo! jeopardy!'),
  names: words(`
    inc. corp. co. cos. ltd. llc. plc. bros. univ. assn. intl. natl. jr. sr. esq.
    st. ave. blvd. rd. hwy. ln. ct. pl. sq. bldg.
    jan. feb. mar. apr. jun. jul. aug. sept. sep. oct. nov. dec. mon. tue. tues. wed. thu. thur. thurs. fri. sat.
    ala. ariz. ark. calif. colo. conn. del. fla. ga. ill. ind. kan. ky. la. md. mass. mich. minn. miss. mo. mont. neb.
    nev. okla. ore. pa. tenn. tex. va. vt. wash. wis. wyo. ont. que. dist. div. ed. eds.
  `),
  beforeNumber: words('no. nos. p. pp. fig. figs. vol. vols. ch. art. arts. para. paras. pt. nr. tel. ver.'),
  times: words('a.m. p.m.'),
  timeFollowers: words(`
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
    january february march april may june july august september october november december
    jan feb mar apr jun jul aug sept oct nov dec
    eastern central mountain pacific atlantic greenwich gmt utc bst cet cest est edt cst cdt mst mdt pst pdt et ct mt pt
    ist jst kst aest
  `),
  starters: words(`
    the a an this that these those he she it they we i you his her its their our my your
    but and or so yet because in on at as if when while after before until since for from by with without within
    there here what who where why how which whose both each every many most more some several all not none nobody
    nothing another others other one two three however meanwhile now then today yesterday later last still also even
    although though despite during under over between among according officials critics experts analysts
    is are was were do does did has have had will would can could should
  `),
};
