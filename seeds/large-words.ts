const list = (text: string): readonly string[] => text.split(' ');

/** What the large world's listings are made of. The first of a list is drawn most often, as in real texts. */
export const largeWords = {
  beginnings: list('Nor Kal Mar Lum Ver Sol Bri Tor Fen Ald Cor Hal Wil Ost Ran Sil Dor Pel Gra Mon Lar Tam Vin Bel Ori Cas Est Har Jun Ker Lin Mir Nav Oak Pru Riv Sta Thal Umb Zel'),
  middles: list('a o i e an or el in ar on al en ur is as om et il ov ad em ir ul ak ev os un am ot ig ab ed ok um at er id ol ap ez'),
  endings: list('ra ton den lis mark vale wick dale field stone ford by ster port well mont line gate crest haven more ridge side brook ham land worth ley view lake'),
  trades: list('Studio Design Media Labs Digital Works Partners Collective Creative Consulting Film Agency House Software Systems Bureau Atelier Content Group Motion Print Research Workshop Photography Engineering'),
  texts: list(
    'design brand product web we for and the with teams your build research strategy campaigns interfaces films stories mobile growing companies content data clear quick small editorial marketing video launch sites shops services writing ' +
      'illustration animation sound photography packaging events architecture software testing security cloud analytics training translation accessibility print reports identity motion community social search paid learning health energy finance ' +
      'public culture food travel sport fashion education science museums theatres cities farms climate mobility logistics retail hotels insurance banking startups foundations universities hospitals publishers broadcasters makers craft care ' +
      'detail patience rigour wonder honest lasting readable playful measured quiet bold local remote senior weekly transparent fixed prototypes workshops audits migrations platforms dashboards catalogues exhibitions podcasts newsletters',
  ),
  skills: list('Figma Branding JavaScript Copywriting Illustration Photoshop React SEO WordPress Animation Editing TypeScript Python Photography Packaging Research Webflow Shopify Typography Accessibility Drupal Blender Kotlin Swift Go Rust Tableau Salesforce Unity Podcasting'),
  places: list('London Berlin Lisbon Paris Toronto Madrid Amsterdam Kraków Dublin Nairobi Austin Warsaw Lagos Porto Vienna Oslo Bogotá Manila Prague Cairo Zürich Tallinn Montréal Pune Accra Hanoi Leeds Ghent Riga Turin'),
  languages: list('English Spanish German French Portuguese Polish Italian Dutch Arabic Hindi Ukrainian Japanese Swedish Turkish Vietnamese Swahili'),
} as const;
