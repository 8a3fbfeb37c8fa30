/** What each file of an export (udtræk) holds, for whoever opens it: by the name of the table. */
export const exportedFiles = {
  municipality: 'kommunen selv: navn, nummeret på den sidste ændring og dens hash',
  person: 'personer: navn, e-mail, og hvornår de kom til og stoppede',
  role_held: 'roller: hvem der har eller har haft hvilken, for hvad og hvornår',
  position_held: 'stillinger: hvem der har haft dem eller har skrevet på vegne af dem, og hvornår',
  person_act: 'hvad der er gjort ved personer, roller og stillinger, af hvem og hvorfor',
  directory_source: 'hvor kommunens organisation bliver hentet fra',
  outside_id: 'hvad enheder, stillinger og personer hedder i det system, organisationen er hentet fra',
  account: 'lokale konti: det navn, man logger ind med; adgangskoder følger ikke med',
  identity_provider: 'kommunens egen log ind-løsning; dens hemmelighed følger ikke med',
  provider_group: 'hvilke grupper i log ind-løsningen der giver hvilke roller',
  provider_identity: 'hvem i log ind-løsningen der er hvilken person',
  access_entry:
    'adgangsloggen: hvem der er kommet ind, afvist eller har givet adgang; hver linje bærer en hash',
  access_end: 'adgangsloggens sidste nummer og hash',
  access_start: 'nummer og hash på den sidste linje, der er klippet af adgangsloggens begyndelse',
  retention_rule: 'hvor længe ting bliver gemt, hvor kommunen selv har bestemt det, af hvem og hvorfor',
  retention_run: 'hvad der er ryddet op hver nat',
  change: 'ændringerne, kædens historik: nummer, tidspunkt, virkningsdato, hvem, hvorfor, og hash',
  element:
    'leddene i kæden: visioner, politikker, mål, aftaler, aftalepunkter, enheder, organer og så videre',
  element_version: 'leddenes indhold, én linje for hver udgave; den uden »ended_by« gælder nu',
  link_version: 'koblingerne mellem leddene, én linje for hver udgave',
  decision: 'beslutninger: organ, dato, tekst og sag',
  treatment_version: 'politisk behandling: planlagt og faktisk, én linje for hver udgave',
  round_version: 'opfølgningsrunder, én linje for hver udgave',
  status: 'statusser: lys, fremdrift, sætning og skøn',
  public_summary: 'de ord, der er godkendt for råd og offentlighed, til en status',
  measurement: 'målinger af indikatorer',
  redaction: 'steder, hvor et navn er fjernet, da en person blev slettet, med et aftryk af det, der står nu',
  document: 'dokumenterne: navn, type, størrelse, SHA-256, og hvad der blev læst i dem',
  document_openness: 'hvem der har gjort et dokument åbent, internt eller lukket, hvornår og hvorfor',
  document_chunk: 'dokumenterne selv, byte for byte, i mappen documents; navnet er nummeret i document',
  document_page: 'dokumenternes tekst, side for side',
  review: 'gennemgange af dokumenter',
  review_proposal: 'forslagene i gennemgangene',
  review_act: 'hvad der er gjort i gennemgangene, så det kan fortrydes',
  column_meaning: 'hvad kolonner i regneark er, efter deres overskrift, og hvem der sagde det',
  finding_period: 'hvor længe hvert opmærksomhedspunkt har stået',
  finding_answer: 'svar på opmærksomhedspunkter',
  conversation_outcome:
    'aftaler, ønsker og løsninger fra strategiske samtaler; samtalernes noter følger ikke med',
  access_request: 'anmodninger om aktindsigt: nummer, dag, og hvad de spørger om; aldrig hvem der spurgte',
} as const

/** The page that lies in an export beside the files. */
export const exportReadme = (name: string, code: number, on: string, files: readonly string[]): string =>
  `# ${name} (kommune ${code})

Dette er alt, kommunen har i Kædetræk, taget ud den ${on}. Filerne er i åbne formater og kan læses uden Kædetræk.

- \`copy.json\` siger, hvad udtrækket er, og \`manifest.json\` har længde og SHA-256 for hver fil. Ret ikke i filerne, hvis de skal kunne læses ind igen.
- Filer, der ender på \`.ndjson\`, har én række pr. linje, skrevet som JSON. Er der mange rækker, fortsætter de i den næste fil med samme navn og højere nummer.
- Tidspunkter er i UTC; datoer er danske kalenderdage. Beløb er i hele kroner: udgifter er positive, indtægter og besparelser negative.
- Koder og felter er på engelsk; ordlisten i Kædetræk har de danske ord.
- Det, der giver adgang, er ikke med: adgangskoder, sessioner, links og nøgler til API'et. Sæt nye, når udtrækket er læst ind.

Udtrækket har personoplysninger og kan have lukkede sager. Gem det derefter.

## Filerne i mappen ${code}

| fil | indhold |
| --- | --- |
${files.map((file) => `| ${file} | ${exportedFiles[file as keyof typeof exportedFiles] ?? ''} |`).join('\n')}

## Læs det ind et andet sted

\`\`\`
npx kaedetraek municipality import --from <denne mappe eller fil>
\`\`\`

Bagefter siger kommandoen, om antallene passer, og om historikken er intakt.
`
