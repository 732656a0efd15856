import type { AbbreviationTable } from './abbreviation-table';
import { words } from './words';

export const spanish: AbbreviationTable = {
  never: words('sr. sra. srta. sres. sras. dr. dra. dres. p.ej. vs. aprox.'),
  titles: words('d. dña. prof. profa. lic. ing. arq. gral. cnel. cap. tte. mons. fr. av. avda. pza.'),
  seldom: words('ee. uu. ee.uu. ud. uds. vd. vds. s.a. s.l. etc.'),
  names: words('cía. dpto. depto. jr. sto. sta. ene. feb. mar. abr. jun. jul. ago. sept. oct. nov. dic.'),
  beforeNumber: words('núm. núms. n.º nº. pág. págs. p. pp. art. arts. vol. tel. tfno. fig.'),
  times: words('a.m. p.m.'),
  timeFollowers: words(''),
  starters: words(`
    el la los las un una unos unas lo este esta estos estas ese esa eso aquel aquella él ella ellos ellas nosotros
    yo su sus mi mis nuestro nuestra pero y o así aunque porque en por para con sin desde hasta según tras durante
    cuando mientras si no ni también ya ahora hoy ayer luego después antes entonces además hay es son fue eran
    muchos varias algunos todos otro otra nadie nada
  `),
};
