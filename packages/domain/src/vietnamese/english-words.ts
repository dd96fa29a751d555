/**
 * Common words that are keystrokes of a Vietnamese syllable as well: `test` types tét, `has` types há.
 * A text with no other sign of Telex was written in English.
 */
export const ENGLISH_WORDS: ReadonlySet<string> = new Set(
  `air arm as ask bar bee been beer best bios bit bits boo boom boot bow box boxes bus car cars cats co2 coo cost cow
  data days dee deep deer does docs door dos down gas gee goes goo has hens hero hers hits his how if imf ips ir is its
  keep laos las last lawn lee lens lets list loo loop lost lots low lows maps mar mars mask max mee meet mens mins mix
  moo more most must no2 nor now of or os own paris pee pens per photo photos pins poor pos post pots queen quest rats
  rest room root row rows sars see seek seem seen sees sense sets sex sir six so2 soon tax tee teen test tests tets thee
  there these this those thus tins tips toes too town tree us usa vas visa w war was wax`.split(/\s+/),
);
